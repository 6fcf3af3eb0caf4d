"""Page numbers of sheets that lie across, as LibreOffice draws them: where those of the bound sheets are."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from support.docx_builder import manuscript_of, paragraph
from support.drawn import needs_pages
from support.sheet_builder import form_sheet, wide_sheet, word
from support.sheet_builder import manuscript_of as sheets_of

from reportgen.cli.machine.office import pdf_of
from reportgen.manuscript import Page, Paper
from reportgen.outline.profile import UNCHANGED, Profile
from reportgen.proof import proof

pytestmark = needs_pages
_MM = 25.4 / 72
ACROSS = replace(form_sheet(), page=Page(Paper.A4, is_landscape=True))
TEXT = paragraph("深圳市妇女联合会是党领导下的群众团体。")
BOUND = manuscript_of(TEXT, ACROSS, ACROSS, TEXT)


@cache
def drawn(manuscript, profile=UNCHANGED, template="report.docx"):
    """The characters of the number of each page, turned or not."""
    import pdfplumber

    content = word(manuscript, template, profile)
    assert not [finding for finding in proof(content, manuscript, "报告.docx") if finding.is_error]
    with pdfplumber.open(BytesIO(pdf_of(content, ".docx"))) as document:
        return [(page.width * _MM, page.height * _MM, _number(page)) for page in document.pages]


def _number(page):
    below = 0.88 * page.height
    is_across = page.width > page.height
    beside = [each for each in page.chars if each["x1"] < 34 / _MM] if is_across else []
    return beside or [each for each in page.chars if each["top"] > below]


def said(number):
    return "".join(each["text"] for each in number).replace(" ", "")


def across(pages):
    return [(said(number), number) for width, height, number in pages if width > height]


def test_numbers_go_on_through_pages_that_lie_across():
    pages = drawn(BOUND)
    assert [said(number) for *_, number in pages] == [f"—{count}—" for count in range(1, len(pages) + 1)]


def test_a_turned_number_is_read_from_the_foot_of_the_bound_sheet():
    assert all(not each["upright"] for _, number in across(drawn(BOUND)) for each in number)
    assert [text for text, _ in across(drawn(BOUND))] == ["—2—", "—3—", "—4—", "—5—"]


def test_its_dash_is_seven_millimetres_beside_the_text():
    for _, number in across(drawn(BOUND)):
        middle = (min(each["x0"] for each in number) + max(each["x1"] for each in number)) / 2 * _MM
        assert 35 - middle == pytest.approx(6.5, abs=0.5)


def test_an_even_page_has_it_above_and_an_odd_page_below_a_character_from_the_edge():
    for count, (_, number) in enumerate(across(drawn(BOUND)), start=2):
        if count % 2:
            assert max(each["bottom"] for each in number) * _MM == pytest.approx(184 - 5, abs=0.5)
        else:
            assert min(each["top"] for each in number) * _MM == pytest.approx(28 + 5, abs=0.5)


def test_where_a_place_sets_numbers_in_the_middle_they_stand_in_the_middle_of_the_side():
    for _, number in across(drawn(BOUND, Profile(number_side="居中"))):
        middle = (min(each["top"] for each in number) + max(each["bottom"] for each in number)) / 2 * _MM
        assert middle == pytest.approx((28 + 184) / 2, abs=1)


def test_sheets_alone_and_sheets_on_a3_keep_their_numbers_below():
    alone = drawn(sheets_of(ACROSS, replace(ACROSS, name="另一张")), UNCHANGED, "sheet.docx")
    on_a3 = drawn(manuscript_of(TEXT, wide_sheet()))
    for pages in (alone, on_a3):
        assert all(each["upright"] for _, number in across(pages) for each in number)
