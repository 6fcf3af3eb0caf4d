"""Plain text as a manuscript: what a line is by its number and its marks, and where its words stand."""

import pytest

from reportgen.intake.plain_text import text_manuscript
from reportgen.manuscript import Grid, Heading, Item, Paragraph, text_of

HEAD = "某区妇女联合会\n2024年度部门整体支出绩效自评报告\n一、部门概况\n"


def blocks_of(*lines):
    """Return the blocks of a text behind its title and first heading."""
    return text_manuscript("报告.txt", HEAD + "\n".join(lines)).blocks[1:]


def test_the_first_phrases_are_the_title():
    manuscript = text_manuscript("报告.txt", HEAD)
    assert [run.text for run in manuscript.title] == ["某区妇女联合会", "2024年度部门整体支出绩效自评报告"]


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("二、履职绩效", Heading, "二、"),
        ("(三) 资金情况", Heading, "(三) "),
        ("第二部分 决算情况", Heading, "第二部分 "),
        ("1、预算编制", Heading, "1、"),
        ("1.2024年完成了任务。", Item, "1."),
        ("1.完善制度。修订办法。", Item, "1."),
        ("[bookmark: _Toc1][bookmark: _Toc2]二、履职绩效", Heading, "[bookmark: _Toc1][bookmark: _Toc2]二、"),
        ("1.5万元用于慰问。", Paragraph, None),
        ("全年执行良好。", Paragraph, None),
    ],
)
def test_a_line_is_a_heading_or_an_item_by_its_number(line, kind, number):
    (block,) = blocks_of(line)
    assert isinstance(block, kind)
    assert getattr(block, "number", None) == number


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("#### （一）机构组成。", "（一）", "机构组成。"),
        ("## 工作成效", "", "工作成效"),
        ("**（二）人员情况**", "（二）", "人员情况"),
        ("- (2) 存在的问题", "(2) ", "存在的问题"),
    ],
)
def test_the_marks_of_markdown_are_read_and_left_out(line, number, words):
    (block,) = blocks_of(line)
    assert isinstance(block, Heading)
    assert (block.number, text_of(block.runs)) == (number, words)


@pytest.mark.parametrize("line", ["— 10 —", "**—** 10 **—**", "- 3 -", "第 3 页 共 12 页", "|---|:--|"])
def test_the_number_of_a_page_and_the_rule_of_a_table_are_no_text(line):
    assert blocks_of(line) == ()


def test_a_table_is_written_with_tabs_or_bars():
    tabs, between, bars = blocks_of(
        "项目\t预算", "维权\t26", "说明如下。", "| 项目 | 预算 |", "|---|---|", "| 维权 | 26 |"
    )
    assert isinstance(tabs, Grid)
    assert isinstance(between, Paragraph)
    assert isinstance(bars, Grid)
    texts = [[text_of(cell.paragraphs[0]) for cell in row] for row in bars.rows]
    assert texts == [["项目", "预算"], ["维权", "26"]]


@pytest.mark.parametrize(
    "line", ["  全年执行良好。", "#  全年执行良好", "- 全年执行良好。", "**全年执行良好**", "| 甲 | 全年执行良好 |"]
)
def test_words_stand_where_they_are_in_the_file(line):
    (block,) = blocks_of(line)
    runs = block.rows[0][1].paragraphs[0] if isinstance(block, Grid) else block.runs
    span = runs[0].origin.span
    assert span.line == 4
    assert line[span.column - 1 : span.end_column - 1] == runs[0].text
    assert runs[0].text.startswith("全年执行良好")


@pytest.mark.parametrize("gap", ["　", "  ", "   "])
def test_blanks_set_the_columns_of_a_table_apart(gap):
    lines = ("标段 面积 应付 考核 实付", "一标 72.60 561.34 3.12 558.22", "二标 64.30 493.07 4.05 489.02")
    text = (
        "养护报告\n\n一、执行情况\n" + "\n".join(line.replace(" ", gap) for line in lines) + "\n考核合格，均已支付。\n"
    )
    _, table, paragraph = text_manuscript("a.txt", text).blocks
    assert [[text_of(cell.paragraphs[0]) for cell in row] for row in table.rows] == [line.split() for line in lines]
    assert table.rows[1][1].paragraphs[0][0].origin.span.column == 1 + len("一标" + gap)
    assert isinstance(paragraph, Paragraph)


def test_one_line_with_blanks_in_it_is_no_table():
    (paragraph,) = text_manuscript("a.txt", "报告\n合计：预算8.00万元  支出7.00万元  结转1.00万元。\n").blocks
    assert isinstance(paragraph, Paragraph)
