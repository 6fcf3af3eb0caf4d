"""The contents on demand: what an outline asks for, and what is told where nobody knows the pages."""

import re
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple

from support.docx_builder import SAMPLE
from support.reports import OUTLINE, composed
from support.sheet_builder import _names, word, world

from reportgen.manuscript import Heading
from reportgen.outline.profile import UNCHANGED, Profile
from reportgen.printing import Composed, print_document
from reportgen.proof.headings_in_pdf import pages_of_headings
from reportgen.proof.printed import PrintedParagraph
from reportgen.proof.read_docx import read_docx
from reportgen.wording.expand import Wording

WITH_CONTENTS = replace(SAMPLE, contents=True)
COUNT = sum(isinstance(block, Heading) for block in SAMPLE.blocks)


class Place(NamedTuple):
    template: PurePath = PurePath("report.docx")
    profile: Profile = UNCHANGED


def entries(content):
    blocks = read_docx(content, "报告.docx").product.blocks
    return [block.text for block in blocks if isinstance(block, PrintedParagraph) and block.style.startswith("toc")]


def test_an_outline_asks_for_contents():
    assert composed(outline=f"{OUTLINE}目录: 是\n").contents is True
    assert composed(outline=f"{OUTLINE}目录: 否\n").contents is False
    assert composed().contents is False


def test_without_libreoffice_the_contents_have_no_pages_and_that_is_told():
    printed = print_document(world(), Composed(WITH_CONTENTS, Place(), Wording(_names())), ("docx",))
    assert [(finding.rule.slug, finding.is_error) for finding in printed.findings] == [
        ("contents-without-pages", False)
    ]
    assert "apt-get install libreoffice-writer" in printed.findings[0].hint
    assert entries(printed.product["报告.docx"]) == ["一、部门基本情况", "（一）主要职能", "二、存在问题"]


def test_contents_are_a_field_that_word_can_renew_with_what_it_would_show():
    content = word(WITH_CONTENTS, "report.docx", numbers=(1, 2, 13))
    assert entries(content) == ["一、部门基本情况\t1", "（一）主要职能\t2", "二、存在问题\t13"]
    assert re.search(r'TOC \\o "1-2" \\h \\u', read_docx(content, "").product.parts["word/document.xml"].decode())


def test_pages_of_another_number_of_headings_are_not_printed():
    assert COUNT == 3
    content = word(WITH_CONTENTS, "report.docx", numbers=(1, 2))
    assert all("\t" not in entry for entry in entries(content))


def test_what_is_no_pdf_is_told():
    found = pages_of_headings(b"no PDF", SAMPLE, "报告.docx")
    assert (found.product, [finding.rule.slug for finding in found.findings]) == ((), ["contents-without-pages"])


def test_each_line_of_the_contents_leads_to_its_heading_and_looks_like_text():
    document = read_docx(word(WITH_CONTENTS, "report.docx", numbers=(1, 2, 13)), "").product.parts["word/document.xml"]
    xml = document.decode()
    links = re.findall(r'<w:hyperlink w:anchor="([^"]+)"[^>]*>(.*?)</w:hyperlink>', xml)
    marked = dict(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/>(.*?)<w:bookmarkEnd', xml))
    assert len(links) == len(marked) == COUNT
    for (name, line), text in zip(links, ("一、部门基本情况", "（一）主要职能", "二、存在问题"), strict=True):
        assert re.sub("<[^>]*>", "", marked[name]) == text
        assert re.sub("<[^>]*>", "", line).startswith(text)
        assert "rStyle" not in line
        assert "w:color" not in line


def test_a_document_without_contents_has_no_bookmarks():
    assert b"bookmark" not in read_docx(word(SAMPLE, "report.docx"), "").product.parts["word/document.xml"]
