"""Faults are planted in a good workbook, one at a time, and the proof must name each of them."""

from functools import cache

import pytest
from support.docx_builder import replaced, with_part, without_part
from support.sheet_builder import cell, excel, form_sheet, manuscript_of, runs, wide_sheet

from reportgen.manuscript import Grid, Sheet
from reportgen.proof.printed_workbook import column_name
from reportgen.proof.proof_workbook import proof_workbook

MANUSCRIPT = manuscript_of(wide_sheet(count=2), form_sheet())
ONE, TWO, BOOK = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml"
STRINGS, STYLES, TYPES = "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
EXTERNAL = '<Relationship Id="rId9" Type="t" Target="file:///c:/a.xlsx" TargetMode="External"/></Relationships>'
FIRST = '<sheet name="区妇联" sheetId="1" r:id="rId1"/>'
SECOND = '<sheet name="妇女儿童事务" sheetId="2" r:id="rId2"/>'
SHOWN = "工作表“区妇联”"


@cache
def good():
    return excel(MANUSCRIPT)


def found(content, manuscript=MANUSCRIPT):
    findings = proof_workbook(content, manuscript, "表.xlsx")
    return [(each.rule.slug, each.span.place, each.message) for each in findings]


def spoiled(part, old, new):
    return lambda: replaced(good(), old, new, part)


def setting(message):
    return [("worksheet-differs", SHOWN, message)]


FAULTS = {
    "a digit of a number": (
        spoiled(ONE, "<v>1300.07</v>", "<v>1300.7</v>"),
        [("number-differs", f"{SHOWN} D6", "是 1300.7，应为 1300.07")],
    ),
    "a number that is no number": (
        spoiled(ONE, "<v>1300.07</v>", "<v>x</v>"),
        [("number-differs", f"{SHOWN} D6", "是 x，应为 1300.07")],
    ),
    "a number stored as text": (
        spoiled(ONE, '<c r="A6" s="5"><v>1</v>', '<c r="A6" s="5" t="s"><v>1</v>'),
        [
            (
                "number-differs",
                f"{SHOWN} A6",
                "“部门名称（盖章）：深圳市龙岗区妇女联合会”存成文字，应为数字 1",
            )
        ],
    ),
    "a number lost": (
        spoiled(ONE, "<v>1300.07</v>", ""),
        [("number-differs", f"{SHOWN} D6", "是 空白，应为 1300.07")],
    ),
    "the format of numbers": (
        spoiled(STYLES, 'formatCode="0.00%"', 'formatCode="0%"'),
        [
            *(("number-differs", f"{SHOWN} F{row}", "0.9788 的显示格式是“0%”，应为“0.00%”") for row in (6, 7, 8)),
            *(
                ("number-differs", f"工作表“妇女儿童事务” H{row}", "0.9833 的显示格式是“0%”，应为“0.00%”")
                for row in (8, 9, 10, 11)
            ),
        ],
    ),
    "a formula": (
        spoiled(ONE, "<v>1300.07</v>", "<f>1+1</f><v>1300.07</v>"),
        [("formula-or-link", f"{SHOWN} D6", "D6 里有公式")],
    ),
    "a text changed": (
        spoiled(STRINGS, "<t>整改情况</t>", "<t>整改</t>"),
        [("cell-differs", f"{SHOWN} Z3", "印成“整改”，应为“整改情况”")],
    ),
    "a text stored as a number": (
        spoiled(ONE, '<c r="B6" s="6" t="s"><v>30</v>', '<c r="B6" s="6"><v>妇女儿童事务项目1</v>'),
        [("cell-differs", f"{SHOWN} B6", "“妇女儿童事务项目1”存成数字，应为文字")],
    ),
    "a cell that nobody asked for": (
        spoiled(ONE, '<c r="B1" s="1"/>', '<c r="B1" s="1" t="inlineStr"><is><t>内部</t></is></c>'),
        [("cell-differs", f"{SHOWN} B1", "多出“内部”")],
    ),
    "a row too many": (
        spoiled(ONE, "</sheetData>", '<row r="99"><c r="A99"><v>7</v></c></row></sheetData>'),
        [("cell-differs", f"{SHOWN} A99", "多出“7”")],
    ),
    "a merge lost": (
        spoiled(ONE, '<mergeCell ref="I3:P3"/>', ""),
        [("cell-differs", f"{SHOWN} I3", "I3:P3 没有合并")],
    ),
    "a merge too many": (
        spoiled(ONE, "</mergeCells>", '<mergeCell ref="C6:D6"/></mergeCells>'),
        [("cell-differs", f"{SHOWN} C6", "C6:D6 不该合并")],
    ),
    "an upright label that lies": (
        spoiled(STYLES, ' textRotation="255"', ""),
        [
            ("cell-differs", "工作表“妇女儿童事务” A12", "“年度总体目标”是横排，应为竖排"),
            ("cell-differs", "工作表“妇女儿童事务” A14", "“绩效指标”是横排，应为竖排"),
        ],
    ),
    "text that is not wrapped": (
        spoiled(STYLES, 'horizontal="right" vertical="center" wrapText="1"', 'horizontal="right" vertical="center"'),
        [
            ("cell-differs", f"{SHOWN} N2", "“单位：万元”没有自动换行，长的看不全"),
            ("cell-differs", "工作表“妇女儿童事务” A2", "“表1”没有自动换行，长的看不全"),
        ],
    ),
    "panes that are not frozen": (
        spoiled(ONE, ' state="frozen"', ""),
        setting("冻结的行列与文稿不同：是 0、0，应为 5、0"),
    ),
    "a header that is not repeated": (
        spoiled(BOOK, "$3:$5", "$3:$4"),
        setting("每页重复的行与文稿不同：是 $3:$4，应为 $3:$5"),
    ),
    "a part of the table that is not printed": (
        spoiled(BOOK, "$A$1:$Z$10", "$A$1:$Y$10"),
        setting("打印区域与文稿不同：是 $A$1:$Y$10，应为 $A$1:$Z$10"),
    ),
    "another paper": (spoiled(ONE, 'paperSize="8"', 'paperSize="9"'), setting("纸张与文稿不同：是 9，应为 8")),
    "another direction": (
        spoiled(ONE, '"landscape"', '"portrait"'),
        setting("方向与文稿不同：是 portrait，应为 landscape"),
    ),
    "no fitting to the page": (
        spoiled(ONE, 'fitToPage="1"', 'fitToPage="0"'),
        setting("缩放到页宽与文稿不同：是 没有、1、0，应为 有、1、0"),
    ),
    "no page number": (spoiled(ONE, "&amp;P", ""), setting("页脚与文稿不同：是 &C—  —，应为 &C— &P —")),
    "a hidden row": (
        spoiled(ONE, '<row r="7"', '<row r="7" hidden="1"'),
        setting("隐藏的内容与文稿不同：是 有，应为 没有"),
    ),
    "a hidden worksheet": (
        spoiled(BOOK, '<sheet name="区妇联"', '<sheet name="区妇联" state="hidden"'),
        setting("隐藏的内容与文稿不同：是 有，应为 没有"),
    ),
    "a hyperlink": (
        spoiled(ONE, "<printOptions", '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks><printOptions'),
        setting("超链接与文稿不同：是 有，应为 没有"),
    ),
    "a worksheet of another name": (
        spoiled(BOOK, 'name="妇女儿童事务"', 'name="活动中心"'),
        [("worksheet-differs", "", "工作表是“区妇联、活动中心”，应为“区妇联、妇女儿童事务”")],
    ),
    "worksheets in another order": (
        spoiled(BOOK, FIRST + SECOND, SECOND + FIRST),
        [
            ("worksheet-differs", "", "工作表是“妇女儿童事务、区妇联”，应为“区妇联、妇女儿童事务”"),
            ("worksheet-differs", SHOWN, "每页重复的行与文稿不同：是 空白，应为 $3:$5"),
            ("worksheet-differs", SHOWN, "打印区域与文稿不同：是 $A$1:$I$21，应为 $A$1:$Z$10"),
            ("worksheet-differs", "工作表“妇女儿童事务”", "每页重复的行与文稿不同：是 $3:$5，应为 空白"),
            ("worksheet-differs", "工作表“妇女儿童事务”", "打印区域与文稿不同：是 $A$1:$Z$10，应为 $A$1:$I$21"),
        ],
    ),
    "a link to another file": (
        spoiled(RELATIONS, "</Relationships>", EXTERNAL),
        [("formula-or-link", RELATIONS, "文件引用了外部的“file:///c:/a.xlsx”")],
    ),
    "a macro": (
        lambda: with_part(good(), "xl/vbaProject.bin", "x"),
        [
            ("formula-or-link", "xl/vbaProject.bin", "文件里有部件 xl/vbaProject.bin"),
            ("unreadable-workbook", TYPES, "部件 xl/vbaProject.bin 没有登记类型"),
        ],
    ),
    "a lost part": (
        lambda: without_part(good(), "xl/theme/theme1.xml"),
        [("unreadable-workbook", RELATIONS, "引用的部件 xl/theme/theme1.xml 不存在")],
    ),
    "a lost worksheet": (
        lambda: without_part(good(), TWO),
        [("unreadable-workbook", "", f"文件读不出来：文件里缺少部件 {TWO}")],
    ),
    "no types": (
        lambda: without_part(good(), TYPES),
        [("unreadable-workbook", "", "文件里缺少部件 [Content_Types].xml")],
    ),
    "a text that is not there": (
        lambda: without_part(good(), STRINGS),
        [("unreadable-workbook", "", "文件读不出来：内容不合 Excel 文件的规定")],
    ),
    "two cells in one place": (
        spoiled(ONE, '<c r="B1" s="1"/>', '<c r="A1" s="1"/>'),
        [("unreadable-workbook", "", "文件读不出来：内容不合 Excel 文件的规定")],
    ),
    "a cell without a place": (
        spoiled(ONE, '<c r="B1" s="1"/>', "<c/>"),
        [("unreadable-workbook", "", "文件读不出来：内容不合 Excel 文件的规定")],
    ),
    "half a file": (
        lambda: good()[:-40],
        [("unreadable-workbook", "", "文件读不出来：不是完整的 Word 或 Excel 文件：压缩包打不开")],
    ),
    "a document type": (
        spoiled(ONE, "<worksheet", "<!DOCTYPE x><worksheet"),
        [("unreadable-workbook", "", f"文件读不出来：部件 {ONE} 自带文档类型定义，Word 和 Excel 文件里不允许")],
    ),
}


def test_a_good_workbook_has_no_findings():
    assert found(good()) == []


@pytest.mark.parametrize(("make", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(make, expected):
    assert sorted(found(make())) == sorted(expected)


def test_a_fact_that_is_not_printed_is_found_with_its_place_in_yaml():
    content = replaced(good(), "<v>88.50</v>", "<v>88.05</v>", TWO)
    (finding,) = proof_workbook(content, MANUSCRIPT, "表.xlsx")
    assert [str(each.span) for each in finding.related] == ["项目.yaml:4:9"]


@pytest.mark.parametrize("text", ["<r>&</r>", "_x0041_", "_x000D_", " 甲 ", "=A1", "\t甲", "甲\n乙", "https://a.b"])
def test_any_text_reads_back_as_it_was(text):
    manuscript = manuscript_of(Sheet("表", runs(text), Grid((0,), ((cell(text),),), header_rows=0)))
    assert found(excel(manuscript), manuscript) == []


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_are_called_as_excel_calls_them(column, name):
    assert column_name(column) == name
