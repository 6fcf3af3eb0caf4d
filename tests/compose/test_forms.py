"""Forms filled: each in `forms/` stands beside what it prints, as text.

After a change that is meant, the texts are written anew by `PYTHONPATH=.:tests python -m support.forms`.
"""

from decimal import Decimal

import pytest
from support.forms import EXAMPLES, FACTS, FORM_FILE, drawn, filled, rows, sheets

from reportgen.manuscript import Align, Number, Page, Paper, text_of
from reportgen.wording.rules import MISSING_FACT


def column(*keys, more=""):
    """Return the text of a form with one column, and a row for each project."""
    lines = "".join(f"    {key}\n" for key in keys)
    return f"名称: 表\n{more}每: 项目 as 项\n列:\n  - 题: 甲\n{lines}"


def cells(*keys, more=""):
    """Return the cells below the header of a form with one column."""
    (sheet,) = sheets(column(*keys, more=more), FACTS)
    return [row[0] for row in sheet.grid.rows[1:]]


def words(cell):
    return "\n".join(text_of(runs) for runs in cell.paragraphs)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_form_prints_what_stands_beside_it(file):
    manuscript, findings = filled(file.read_text(encoding="utf-8"), FACTS)
    assert findings == []
    assert drawn(manuscript) == file.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_cells_of_every_sheet_cover_it_without_gap_and_overlap(file):
    for sheet in sheets(file.read_text(encoding="utf-8"), FACTS):
        covered = {}
        width = len(sheet.grid.widths)
        for top, row in enumerate(sheet.grid.rows):
            for cell in row:
                left = next(column for column in range(width) if (top, column) not in covered)
                area = {(top + down, left + right) for down in range(cell.rowspan) for right in range(cell.colspan)}
                assert not area & covered.keys()
                covered |= dict.fromkeys(area, True)
        assert len(covered) == width * len(sheet.grid.rows)


def test_a_value_keeps_its_number_as_it_is_printed():
    (amount, *_) = cells("文: =项.资金.执行")
    assert (words(amount), amount.number, amount.align) == ("28.07", Number(Decimal("28.07"), "#,##0.00"), Align.RIGHT)
    (rate, *_) = cells("文: =项.执行率", "空: 不适用")
    assert (words(rate), rate.number) == ("93.57%", Number(Decimal("0.9357"), "0.00%"))
    (ordinal, *_) = cells("文: =序号")
    assert (words(ordinal), ordinal.number, ordinal.align) == ("1", Number(Decimal(1), "0"), Align.CENTER)


def test_a_value_among_words_is_no_number_and_keeps_its_unit():
    (cell, *_) = cells('文: "支出{{ 项.资金.执行 }}"')
    assert (words(cell), cell.number, cell.align) == ("支出28.07万元", None, Align.LEFT)


def test_a_number_that_is_typed_behind_an_equals_sign_is_a_number():
    (cell, *_) = cells("文: =10")
    assert (words(cell), cell.number) == ("10", Number(Decimal(10), "0"))


def test_a_run_leads_to_the_fact_that_it_prints_and_a_label_to_the_form():
    (sheet,) = sheets(column("文: =项.资金.执行"), FACTS)
    (run,) = sheet.grid.rows[1][0].paragraphs[0]
    assert (run.origin.path, run.origin.span.file) == ("项目[1].资金.执行", "data/facts.yaml")
    assert FACTS.split("\n")[run.origin.span.line - 1].strip() == "执行: 28.07"
    (title,) = sheet.grid.rows[0][0].paragraphs[0]
    assert (title.origin.path, title.origin.span.file, title.origin.span.line) == ("", FORM_FILE, 4)


@pytest.mark.parametrize("text", ["=项.单位", '"{{ 项.单位 }}"'])
def test_a_text_of_several_paragraphs_has_them_in_its_cell(text):
    facts = FACTS.replace("单位: 活动中心", "单位: |\n      第一行\n      接着\n\n      第二段")
    (sheet,) = sheets(column(f"文: {text}"), facts)
    assert words(sheet.grid.rows[2][0]) == "第一行接着\n第二段"


def test_where_there_is_no_value_the_nearest_word_for_nothing_is_printed():
    assert [words(cell) for cell in cells("文: =项.编码", "空: ——", more="空: 不适用\n")] == ["——"] * 3
    assert [words(cell) for cell in cells("文: =项.编码", more="空: 不适用\n")] == ["不适用"] * 3
    assert [words(cell) for cell in cells("文: =项.编码", '空: ""')] == [""] * 3


def test_a_stated_nothing_is_printed_as_it_is_stated():
    facts = FACTS.replace("绩效目标: 不适用", "绩效目标: 无")
    (sheet,) = sheets(column("文: =项.绩效目标", "空: ——"), facts)
    assert words(sheet.grid.rows[2][0]) == "无"


def test_without_a_word_for_nothing_a_missing_value_is_told_once_where_it_should_be_written():
    _, findings = filled(column("文: =项.编码"), FACTS)
    assert [finding.rule for finding in findings] == [MISSING_FACT] * 3
    assert [finding.path for finding in findings] == ["项目[1].编码", "项目[2].编码", "项目[3].编码"]
    assert {finding.span.file for finding in findings} == {"data/facts.yaml"}
    assert {related.span.file for finding in findings for related in finding.related} == {FORM_FILE}


def test_a_draft_marks_what_is_missing():
    manuscript, _ = filled(column("文: =项.编码"), FACTS)
    assert rows(manuscript.blocks[0])[1:] == ["【待填】"] * 3


def test_a_fault_of_the_form_is_told_once_however_many_rows_it_has():
    _, findings = filled(column("文: =项.便码"), FACTS)
    assert [finding.rule.slug for finding in findings] == ["unknown-name"]


def test_a_table_without_rows_says_so():
    form = "名称: 表\n每: 项目.指标.生态效益指标 as 标\n{}列: [{{题: 甲, 文: =标.名称}}, {{题: 乙, 文: =标.目标}}]\n"
    assert rows(sheets(form.format(""), FACTS)[0])[1:] == ["无{2×1}"]
    assert rows(sheets(form.format("无数据: 本年没有\n"), FACTS)[0])[1:] == ["本年没有{2×1}"]


def test_goals_that_state_nothing_are_said_once():
    facts = FACTS.replace("完成: 12场", "完成: 不适用").replace("完成: 25间, 分值", "完成: 不适用, 分值")
    (sheet,) = sheets(column("逐条: 项.指标.数量指标 as 标", "文: =标.完成", "空: 不适用"), facts)
    assert rows(sheet)[1:] == ["不适用"] * 3


def test_the_pages_are_those_that_the_form_asks_for():
    (sheet,) = sheets(column("文: =项.名称", more="页: {纸张: A3, 方向: 横, 字号: 7.5}\n"), FACTS)
    assert sheet.page == Page(Paper.A3, is_landscape=True, half_points=15)


def test_a_form_takes_over_what_it_does_not_say_itself():
    parent = column("文: =项.名称", more="报表编号: 表一\n")
    (sheet,) = sheets("名称: 子表\n继承: parent\n副题: 副\n", FACTS, parent=parent)
    assert [text_of(runs) for runs in (sheet.title, sheet.subtitle, sheet.number)] == ["子表", "副", "表一"]
    assert rows(sheet)[1:] == ["甲项目", "乙项目", "丙项目"]


def test_a_form_of_rows_takes_over_no_columns():
    (sheet,) = sheets("名称: 子表\n继承: parent\n列宽: [4]\n行: [[甲]]\n", FACTS, parent=column("文: =项.名称"))
    assert rows(sheet) == ["甲"]


def test_tables_of_one_name_have_sheets_of_different_names():
    facts = FACTS.replace("乙项目", "甲项目")
    form = "名称: 表\n分表: 项目 as 项\n列宽: [4]\n行: [[甲]]\n"
    assert [sheet.name for sheet in sheets(form, facts)] == ["甲项目", "甲项目（2）", "丙项目"]
    named = form + '表名: "{{ 项.单位 }}"\n'
    assert [sheet.name for sheet in sheets(named, FACTS)] == ["区妇联", "活动中心", "区妇联（2）"]


def test_rows_without_end_are_told_and_not_made():
    rest = ", ".join(["0"] * 3_000)
    inner = "{每: 项目 as 甲, 行: [" * 3 + "[{文: 一, 跨列: 3000}]" + "]}" * 3
    many = FACTS[: FACTS.index("项目:\n")] + "项目:\n" + "  - {名称: 甲}\n" * 20
    manuscript, findings = filled(f"名称: 表\n列宽: [{rest}]\n行: [{inner}]\n", many)
    assert {finding.rule.slug for finding in findings} == {"oversized-table"}
    assert len(manuscript.blocks[0].grid.rows) < 20**3
