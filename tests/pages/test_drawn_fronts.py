"""Covers, contents, signatures and headings as LibreOffice draws them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from support.docx_builder import manuscript_of, paragraph
from support.drawn import NUMBER, needs_pages, pages_of
from support.sheet_builder import cell, form_sheet, wide_sheet, word

from reportgen.cli.machine.office import pdf_of
from reportgen.manuscript import Break, Cover, CoverLine, Grid, Heading, Paragraph, Role, Run, Signature
from reportgen.proof.headings_in_pdf import pages_of_headings

pytestmark = needs_pages
LINE = "深圳市妇女联合会是党领导下的群众团体联系全市妇女儿童服务家庭。"[:26]
SIGNATURE = Signature((Run("深圳市妇女联合会"),), (Run("2025年3月31日"),))
COVER = Cover(
    (Run("深圳市妇女联合会"), Run("2024年度"), Run("部门整体支出绩效自评报告")),
    (CoverLine((Run("部门名称"),), (Run("深圳市妇女联合会"),)), CoverLine((Run("填报人"),), (Run("张三"),))),
)
CHAPTERS = tuple(
    block
    for number in "一二三四五六"
    for block in (
        Heading(1, f"{number}、", (Run("部门基本情况"),)),
        *(paragraph(LINE * 5),) * 3,
        Heading(2, "（一）", (Run("主要职能"),)),
        paragraph(LINE * 4),
    )
)
ANNEXED = (
    *CHAPTERS,
    SIGNATURE,
    Break.PAGE,
    Paragraph((Run("附件1"),), Role.ANNEX_MARK),
    Paragraph((Run("项目情况"),), Role.ANNEX_TITLE),
    paragraph(LINE),
    replace(form_sheet(), mark=(Run("附件2"),)),
    wide_sheet(),
    paragraph(LINE),
)
ANNEX_LIST = (
    Paragraph((Run("附件：1.项目支出绩效自评表"),), Role.ANNEX_LIST),
    Paragraph((Run("2.项目绩效自评情况公开表"),), Role.ANNEX_LIST_NEXT),
)
FULL = replace(manuscript_of(*ANNEXED), cover=COVER, contents=True, mark=(Run("附件3"),))


def drawn(manuscript, numbers=()):
    return pages_of(pdf_of(word(manuscript, "report.docx", numbers=numbers), ".docx"))


@cache
def numbers():
    text = replace(FULL, cover=None, contents=False, mark=())
    found = pages_of_headings(pdf_of(word(text, "report.docx"), ".docx"), text, "报告.docx")
    assert found.findings == ()
    return found.product


@cache
def full():
    return drawn(FULL, numbers())


def grid(rows):
    return Grid((1, 1), tuple((cell(f"第{number}行"), cell("甲")) for number in range(rows)), header_rows=1)


def signature_pages(pages):
    return [page for page in pages if any("2025年3月31日" in line.text for line in page.lines)]


def test_cover_and_contents_have_no_number_and_are_not_counted():
    pages = full()
    assert [page.number for page in pages[:2]] == [None, None]
    assert [NUMBER.search(page.number.text)[1] for page in pages[2:]] == [str(n) for n in range(1, len(pages) - 1)]


def test_cover_and_contents_are_one_page_each_and_the_mark_stands_at_the_top_left():
    cover, contents, text, *_ = full()
    assert (cover.lines[0].text, round(cover.lines[0].left)) == ("附件3", 28)
    assert "张三" in cover.text
    assert contents.lines[0].text == "目录"
    assert text.lines[0].text == "2024年度自评报告"


def test_values_on_a_cover_stand_below_each_other():
    lefts = {
        round(char_left)
        for line in full()[0].lines
        for name, char_left in [(line.text, line.right)]
        if name in {"部门名称：深圳市妇女联合会", "填报人：张三"}
    }
    assert len(lefts) == 2  # their right ends differ by five characters, so they begin alike
    assert max(lefts) - min(lefts) == pytest.approx(6 * 5.55, abs=1.5)


def test_the_contents_name_the_page_that_each_heading_stands_on():
    _, contents, *text = full()
    entries = re.findall(r"([一二三四五六]、部门基本情况)\.+(\d+)", contents.text)
    assert len(entries) == 6
    for words, number in entries:
        assert words in text[int(number) - 1].text


def test_annexes_begin_on_new_pages_with_their_mark_and_title_on_the_first_and_third_line():
    (page,) = [page for page in full()[2:] if page.lines[0].text == "附件1"]
    mark, title, text = page.lines[:3]
    assert (title.text, round(mark.left)) == ("项目情况", 28)
    assert title.top - mark.top == pytest.approx(2 * 10.2, abs=3)
    assert text.text == LINE[: len(text.text)]
    assert [page.lines[0].text for page in full() if "附件2" in page.text] == ["附件2"]


def test_a_landscape_page_has_its_number_at_the_outer_edge_of_its_text():
    (page,) = [page for page in full() if page.size == (420, 297)]
    number = int(NUMBER.search(page.number.text)[1])
    left, _, right, _ = page.area
    edge = right - page.number.right if number % 2 else page.number.left - left
    assert edge == pytest.approx(5, abs=1)


@pytest.mark.parametrize("lines", range(16, 23))
def test_a_heading_never_ends_a_page(lines):
    pages = drawn(manuscript_of(*[paragraph(LINE)] * lines, *CHAPTERS[:3]))
    assert all(not page.lines[-1].text.endswith("部门基本情况") for page in pages)


@pytest.mark.parametrize("has_seal", [False, True])
@pytest.mark.parametrize("lines", [15, 17, 18])
def test_a_signature_stays_with_the_text_before_it(lines, has_seal):
    pages = drawn(manuscript_of(*[paragraph(LINE)] * lines, replace(SIGNATURE, has_seal=has_seal)))
    (page,) = signature_pages(pages)
    assert any(line.text == LINE for line in page.lines)
    assert all(each.lines for each in pages)


@pytest.mark.parametrize("lines", [13, 14, 15, 16])
def test_a_list_of_annexes_and_the_signature_below_it_stay_with_the_text_before_them(lines):
    pages = drawn(manuscript_of(*[paragraph(LINE)] * lines, *ANNEX_LIST, SIGNATURE))
    (page,) = signature_pages(pages)
    place = next(number for number, line in enumerate(page.lines) if line.text.startswith("附件：1."))
    assert page.lines[place - 1].text == LINE
    assert page.lines[place + 1].text.startswith("2.")
    assert page.lines[place].top - page.lines[place - 1].top == pytest.approx(2 * 225 / 22, abs=1)


@pytest.mark.parametrize("lines", [10, 12, 13, 14, 15])
def test_a_signature_stays_with_a_short_table_before_it(lines):
    (page,) = signature_pages(drawn(manuscript_of(*[paragraph(LINE)] * lines, grid(6), SIGNATURE)))
    assert "第5行" in page.text


@pytest.mark.parametrize("lines", [18, 19, 20, 21, 22])
def test_a_break_behind_a_full_page_leaves_no_blank_page(lines):
    pages = drawn(manuscript_of(*[paragraph(LINE)] * lines, Break.PAGE, paragraph("后文。")))
    assert len(pages) == 2 + (len(pages[1].lines) > 1 or pages[1].text != "后文。")
    assert all(page.lines for page in pages)
