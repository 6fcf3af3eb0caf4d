"""Every report in `data`, drawn by LibreOffice and measured: lines, characters, page numbers, headers, edges, faces."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest
from support.drawn import NUMBER, drawn, each_report, needs_pages, pages_of

from reportgen.proof.printed import PrintedParagraph, PrintedTable
from reportgen.proof.read_docx import read_docx

pytestmark = needs_pages
# What stands in for the faces of official documents on a machine without them (.ci/fonts).
STAND_INS = re.compile("Fandol(Fang|Kai|Hei|Song)|NotoSerifCJK|NotoSansCJK|LiberationSerif")
SYMBOLS = re.compile(r"[^\w\s，。；：？！、（）“”‘’《》—…%,.:/-]")
DAY = re.compile(r"^\d{4}年\d{1,2}月\d{1,2}日$")
_MILLIMETRE = 1
# A mark at the end of a line may hang over its edge (GB/T 9704 counts the characters before it).
_HANGING = 6
_HANGS = "，。、；：！？”’）》〉〕%"


@cache
def printed(report):
    """The documents of a report by name, each as it was printed and as its pages are drawn."""
    files = drawn(report).items()
    return {name: (read_docx(word, name).product, pages_of(pdf)) for name, (word, pdf) in files}


def all_pages(report):
    return [page for _, pages in printed(report).values() for page in pages]


def text_pages(report):
    """The pages that hold nothing but text in three-hao characters."""
    pages = [page for page in all_pages(report) if page.size == (210, 297) and not page.has_rules and page.lines]
    return [page for page in pages if all(line.size < 17 for line in page.lines)]


def is_full_line(line):
    """Whether a line is all Chinese, from edge to edge."""
    return abs(line.left - 28) < _MILLIMETRE and line.right > 183 and not re.search(r"[!-~]", line.text)


@each_report
def test_a_full_page_has_22_lines(report):
    counts = [len(page.lines) for page in text_pages(report)]
    # The page of the signature has blank lines above it and above the list of annexes.
    full = [page for page in text_pages(report) if page.lines[-1].bottom > 259 and not DAY.search(page.lines[-1].text)]
    assert {len(page.lines) for page in full} <= {22}
    assert max(counts, default=22) <= 22
    assert 22 in counts or len(counts) < 4


@each_report
def test_a_full_line_has_28_characters(report):
    full = [line for page in text_pages(report) for line in page.lines if is_full_line(line)]
    lengths = [len(line.text) - (line.right > 185) for line in full]
    assert max(lengths, default=28) == 28
    # Marks that may not begin or end a line pull a character along.
    assert sum(length == 28 for length in lengths) >= 0.8 * len(lengths)


@each_report
def test_page_numbers_stand_outside_seven_millimetres_below_the_text(report):
    for name, (_, pages) in printed(report).items():
        for count, page in enumerate(pages, start=1):
            left, _, right, bottom = page.area
            assert page.number, f"{name}, page {count}"
            assert NUMBER.search(page.number.text)[1] == str(count)
            if abs(page.number.left + page.number.right - left - right) < 2 * _MILLIMETRE:
                continue  # documents of sheets alone have theirs in the middle
            edge = right - page.number.right if count % 2 else page.number.left - left
            assert edge == pytest.approx(5, abs=_MILLIMETRE)
            assert (page.number.top + page.number.bottom) / 2 - bottom == pytest.approx(6.5, abs=_MILLIMETRE)


@each_report
def test_no_page_is_blank(report):
    assert all(page.lines for page in all_pages(report))


@each_report
def test_nothing_stands_outside_the_text_area(report):
    for name, (_, pages) in printed(report).items():
        for count, page in enumerate(pages, start=1):
            left, top, right, bottom = page.area
            for line in page.lines:
                hanging = _HANGING if line.text[-1] in _HANGS else 0
                place = f"{name}, page {count}: {line}"
                assert line.left > left - _MILLIMETRE, place
                assert line.right < right + _MILLIMETRE + hanging, place
                assert top - _MILLIMETRE < line.top, place
                assert line.bottom < bottom + _MILLIMETRE, place


@each_report
def test_no_signature_stands_alone_on_its_page(report):
    for document, pages in printed(report).values():
        blocks = [block for block in document.blocks if isinstance(block, PrintedParagraph)]
        signed = [block.text for block in blocks if block.style in {"署名", "成文日期"}]
        unit, date = (re.sub(r"\s", "", text) for text in signed[:2]) if signed else ("", "")
        for page in pages if signed else ():
            if any(line.text == date for line in page.lines):
                assert [line for line in page.lines if line.text not in {unit, date}]


@each_report
def test_the_header_of_a_table_is_repeated_on_its_next_page(report):
    for document, pages in printed(report).values():
        tables = [block for block in document.blocks if isinstance(block, PrintedTable)]
        heads = {re.sub(r"\s", "", t.rows[0].cells[0].texts[0]) for t in tables if t.rows and t.rows[0].is_header}
        for before, after in pairwise(pages):
            if before.tables and after.tables and not after.head and _first_cell(before.tables[-1]) in heads:
                assert _first_cell(after.tables[0]) == _first_cell(before.tables[-1])


def _first_cell(table):
    return re.sub(r"\s", "", table[0][0] or "")


@each_report
def test_nothing_is_drawn_in_a_face_that_nobody_asked_for(report):
    strange = {
        (face, line.text)
        for page in all_pages(report)
        for line in page.lines
        for face in line.faces
        if not STAND_INS.match(face) and not SYMBOLS.search(line.text)
    }
    assert strange == set()


@each_report
def test_text_is_drawn_in_fangsong(report):
    lines = [line for page in text_pages(report) for line in page.lines]
    assert sum("FandolFang-Regular" in line.faces for line in lines) >= 0.7 * len(lines)


@each_report
def test_the_list_of_annexes_stands_a_line_below_the_text(report):
    for page in text_pages(report):
        for above, line in pairwise(page.lines):
            if line.text.startswith(("附件：", "附表：")):
                assert line.top - above.top == pytest.approx(2 * 225 / 22, abs=_MILLIMETRE)
