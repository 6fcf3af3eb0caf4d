"""Faults are planted in good sheets of Word, one at a time, and the proof must name each of them."""

from functools import cache

import pytest
from support.docx_builder import SAMPLE, replaced
from support.sheet_builder import form_sheet, manuscript_of, wide_sheet, word

from reportgen.manuscript import Break
from reportgen.proof import proof

SHEETS = manuscript_of(form_sheet(), wide_sheet(count=2))
REPORT = manuscript_of(*SAMPLE.blocks, Break.PAGE, wide_sheet(count=2), *SAMPLE.blocks[1:3])


@cache
def good(manuscript=SHEETS):
    return word(manuscript, "sheet.docx" if manuscript is SHEETS else "report.docx")


def found(content, manuscript=SHEETS):
    return [(each.rule.slug, each.span.place, each.message) for each in proof(content, manuscript, "表.docx")]


FAULTS = {
    "the paper of a sheet": (
        '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>',
        '<w:pgSz w:w="11906" w:h="16838"/>',
        [("wrong-page", "第9段", "表“区妇联”的纸印成 210×297 毫米，应为 A3 横向")],
    ),
    "the direction of the paper": (
        ' w:orient="landscape"',
        "",
        [("wrong-page", "第9段", "表“区妇联”的纸印成 420×297 毫米，应为 A3 横向")],
    ),
    "a margin": ('w:top="1020"', 'w:top="2098"', [("wrong-page", "第9段", "表“区妇联”的页边距与 A3 横向 的不同")]),
    "a grid of lines": (
        '<w:cols w:space="425"/></w:sectPr></w:body>',
        '<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr></w:body>',
        [("wrong-page", "第9段", "表“区妇联”套用了文档网格，行会被拉高")],
    ),
    "page numbers that start again": (
        '<w:cols w:space="425"/></w:sectPr></w:body>',
        '<w:pgNumType w:start="1"/><w:cols w:space="425"/></w:sectPr></w:body>',
        [("wrong-page", "第9段", "表“区妇联”的页码重新开始，应接着前面")],
    ),
    "an upright label that lies": (
        '<w:textDirection w:val="tbRlV"/>',
        "",
        [("table-differs", "表1 行8 列1", "“年度总体目标”一格印成横排，应为竖排")],
    ),
    "an amount": (
        "88.50",
        "88.05",
        [
            ("fact-not-printed", "表1 行4 列6", "“88.50”没有原样印出"),
            ("table-differs", "表1 行4 列6", "印成“88.05”，应为“88.50”"),
        ],
    ),
    "a note": (
        "2.“——”",
        "2.“—”",
        [("changed-text", "第9段", "印成“2.“—”表示没有此项内容。”，应为“2.“——”表示没有此项内容。”")],
    ),
    "the unit": (
        "单位：万元",
        "单位：元",
        [
            (
                "changed-text",
                "第7段",
                "印成“…区妇女联合会〔制表位〕单位：元”，应为“…区妇女联合会〔制表位〕单位：万元”",
            )
        ],
    ),
    "the number of the annex": ("附件1", "附件2", [("changed-text", "第1段", "印成“附件2”，应为“附件1”")]),
    "the number of the form": (">表1<", ">表2<", [("changed-text", "第2段", "印成“表2”，应为“表1”")]),
}


@pytest.mark.parametrize("manuscript", [SHEETS, REPORT], ids=["sheets", "report with an annex"])
def test_good_sheets_have_no_findings(manuscript):
    assert found(good(manuscript), manuscript) == []


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(old, new, expected):
    assert sorted(found(replaced(good(), old, new))) == sorted(expected)


def test_a_header_row_that_is_not_repeated_is_found():
    slugs = {slug for slug, *_ in found(replaced(good(), "<w:tblHeader/>", ""))}
    assert slugs == {"broken-table", "table-differs"}


def test_a_lost_section_break_is_found():
    document = good()
    start = '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="11906"'
    content = replaced(document, start, start.replace("<w:sectPr>", "<w:sectPr><w:x/>"))
    assert found(content) == []  # what the section is not asked about does no harm
    broken = replaced(replaced(good(), start, "<w:lost><w:pgSz"), "</w:sectPr>", "</w:lost>")
    assert [slug for slug, *_ in found(broken)] == ["wrong-page"]


def test_an_annex_without_the_footers_of_the_report_is_found():
    footer = '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
    sheet = f'<w:sectPr>{footer}<w:type w:val="nextPage"/><w:pgSz w:w="23811"'
    content = replaced(good(REPORT), sheet, sheet.replace(footer, ""))
    messages = [message for _, _, message in found(content, REPORT)]
    assert messages == ["表“区妇联”的页眉页脚与前面不同", "正文的页眉页脚与前面不同"]


def test_an_annex_that_does_not_begin_on_a_new_page_is_found():
    sheet = '<w:type w:val="nextPage"/><w:pgSz w:w="23811"'
    content = replaced(good(REPORT), sheet, sheet.replace("nextPage", "continuous"))
    assert [message for _, _, message in found(content, REPORT)] == ["表“区妇联”没有另起一页"]


def test_a_table_in_another_section_is_found():
    document = good()
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="11906"'
    thin = '<w:p><w:pPr><w:pStyle w:val="GWBlank"/><w:sectPr>'
    moved = replaced(document, "<w:tbl>", f"{thin}<w:pgSz/></w:sectPr></w:pPr></w:p><w:tbl>")
    moved = replaced(moved, section, section.replace("w:sectPr", "w:lost"))
    moved = replaced(moved, '<w:cols w:space="425"/></w:sectPr></w:pPr>', '<w:cols w:space="425"/></w:lost></w:pPr>')
    assert ("wrong-page", "表1 行1 列1", "表1印在别的节里，纸张和方向会不对") in found(moved)
