"""A PDF that lacks a character of its Word file is noticed, and set anew where the end of a line has swallowed it."""

from __future__ import annotations

import sys
from pathlib import PurePath

import pytest
from support.drawn import drawn, each_report, needs_pages
from support.project import ROOT

from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import library_of, reports_at
from reportgen.pipeline import Order, build_report
from reportgen.proof.proof_pdf import Lost, lost_in_pdf, pdf_findings
from reportgen.proof.read_docx import read_docx
from reportgen.typeset.package import read_package, write_package
from reportgen.typeset.tightened import tightened

pytestmark = needs_pages
DOCUMENT = "word/document.xml"


@pytest.fixture(scope="module")
def pair():
    """A Word file and its PDF."""
    return next(iter(drawn("data/xicheng-women/2023").values()))


def with_text(word, old, new):
    package = read_package(word)
    content = package.content(DOCUMENT).decode()
    assert content.count(old) == 1
    return write_package(package, {DOCUMENT: content.replace(old, new).encode()})


def texts(word):
    return [block.text for block in read_docx(word, "").product.blocks if hasattr(block, "text")]


@each_report
def test_nothing_is_lost_in_what_is_published(report):
    for word, pdf in drawn(report).values():
        assert lost_in_pdf(pdf, word) == ()


def test_a_missing_mark_is_found_with_its_paragraph_and_place(pair):
    word, pdf = pair
    (paragraph,) = (text for text in texts(word) if text.startswith("（2）宣传教育。"))
    (lost,) = lost_in_pdf(pdf, with_text(word, paragraph[-8:], f"{paragraph[-8:]}；"))
    assert lost == Lost("；", f"{paragraph}；", len(paragraph))
    (finding,) = pdf_findings([lost], "报告.pdf")
    assert finding.rule.code == "PRF050"
    assert f"少了“；”，在“…{paragraph[-12:]}”后面" in finding.message


def test_what_no_paragraph_tells_is_found_all_the_same(pair):
    word, pdf = pair
    first, second = texts(word)[3:5]
    both = with_text(with_text(word, first[:12], f"龘{first[:12]}"), second[:12], f"龘龘{second[:12]}")
    assert [each.character for each in lost_in_pdf(pdf, both)] == ["龘"] * 3
    assert Lost("龘") in lost_in_pdf(pdf, both)


def test_a_paragraph_set_tighter_says_the_same(pair):
    word, _ = pair
    text = max(texts(word), key=len)
    tighter = tightened(word, {text})
    assert texts(tighter) == texts(word)
    changed = read_package(tighter).content(DOCUMENT).decode()
    assert changed.count('<w:spacing w:val="-1"/>') == changed[: changed.index(text[-6:])].count(
        '<w:spacing w:val="-1"/>'
    )
    assert '<w:spacing w:val="-1"/>' in changed


def test_without_a_reader_of_pdf_files_the_user_is_told_that_nobody_has_looked(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    disk = Disk()
    (report,), _ = reports_at(disk, (str(ROOT / "data/xicheng-women/2023"),))
    order = Order(PurePath(tmp_path), formats=("docx", "pdf"))
    outcome = build_report(disk, library_of(disk, report), report, order)
    assert len(outcome.product) == 2
    assert "PRF051" in {finding.rule.code for finding in outcome.findings}
