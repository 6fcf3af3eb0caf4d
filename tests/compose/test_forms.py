"""Forms filled: each in `forms/` stands beside what it prints, as text.

After a change that is meant, the texts are written anew by `PYTHONPATH=.:tests python -m support.forms`.
"""

from decimal import Decimal

import pytest
from support.forms import EXAMPLES, FACTS, FORM_FILE, drawn, filled, rows, sheets

from reportgen.checks import run_checks
from reportgen.checks.registry import Material
from reportgen.compose.rules import LEFT_OUT
from reportgen.manuscript import Align, Number, Page, Paper, text_of
from reportgen.wording.rules import MISSING_FACT, PENDING_FACT


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
    assert [each for each in findings if each.rule is not LEFT_OUT] == []
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


def test_what_a_condition_leaves_out_is_told_once_with_its_names():
    form = "名称: 表\n分表: 项目 as 项\n如果: 项.重点\n列宽: [4]\n行: [[甲]]\n"
    _, findings = filled(form, FACTS)
    assert [(finding.rule, finding.path) for finding in findings] == [(LEFT_OUT, "项目[1]")]
    assert "没有印 2 项：“甲项目”、“乙项目”" in findings[0].message
    assert [related.span.line for related in findings[0].related] == [3]


def test_a_cell_that_is_typed_empty_stays_empty_whatever_is_printed_for_nothing():
    (sheet,) = sheets('名称: 表\n空: /\n列宽: [4, 4]\n行: [["", =部门.简称]]\n', FACTS)
    assert rows(sheet) == [" | /"]


def test_options_are_left_to_be_ticked_by_hand_where_there_is_no_value():
    cell = "{文: =部门.简称, 选项: [是, 否]%s}"
    (sheet,) = sheets(f"名称: 表\n空: ——\n列宽: [4]\n行: [[{cell % ''}], [{cell % ', 空: 否'}]]\n", FACTS)
    assert rows(sheet) == ["□是　□否", "□是　☑否"]


def test_numbers_with_unit_or_bound_equal_cells_and_options_are_centred():
    keys = (
        ("文: =项.指标[1].目标", "并: 同值"),
        ("文: =项.指标[1].目标",),
        ("文: =项.名称", "并: 同值"),
        ("文: =项.名称",),
    )
    facts = FACTS[: FACTS.index("  - 名称: 乙项目")]
    aligns = [sheets(column(*each), facts)[0].grid.rows[1][0].align for each in keys]
    assert aligns == [Align.CENTER, Align.CENTER, Align.CENTER, Align.LEFT]


def test_entries_whose_words_come_to_nothing_are_not_numbered():
    text = '文: "{% if 标.分值 == 20 %}{{ 标.名称 }}{% endif %}"'
    (first, *others) = cells("逐条: 项.指标 as 标", text, "空: 无")
    assert [words(each) for each in (first, *others)] == ["（1）合格率；\n（2）经费", "无", "无"]


def test_a_form_of_rows_without_any_row_says_so():
    form = "名称: 表\n{}列宽: [4, 4]\n行: [{{如果: 部门.简称, 格: [甲, 乙]}}]\n"
    assert rows(sheets(form.format(""), FACTS)[0]) == ["无{2×1}"]
    assert rows(sheets(form.format("无数据: 本年没有\n"), FACTS)[0]) == ["本年没有{2×1}"]


def test_words_of_no_class_are_classes_of_their_own_where_nothing_takes_the_rest():
    form = """
名称: 表
列宽: [4, 4]
行:
  - 每: 项目 by 类别 as 类
    归并: {重点: [特定目标类], 其他: []}
    行: [[=类.名称, =类.项目.资金.执行 | 和]]
"""
    assert rows(sheets(form, FACTS)[0]) == ["重点 | 28.07#", "其他 | 0.00#", "运转类 | 9.43#"]


def test_a_score_that_is_not_filled_in_is_told_by_the_name_of_its_line_and_where_to_write_it():
    form = '名称: 表\n评分: {指标: [{名称: 目标合理性, 分值: 100}]}\n列宽: [4, 4]\n行: [[甲, "=评分.指标[1].得分"]]\n'
    _, findings = filled(form, FACTS)
    (finding,) = (each for each in findings if each.rule is PENDING_FACT)
    assert finding.message == "“目标合理性”的得分还没有填"
    assert "“评价”的“指标得分”" in finding.hint


def test_a_blank_that_a_form_leaves_for_a_signature_is_no_leftover_but_one_in_the_facts_is():
    form = '名称: 表\n分表: 项目 as 项\n列宽: [8, 8]\n行: [[=项.绩效目标, "（盖章）　　年　月　日"]]\n'
    facts = FACTS.replace("保障运转。", "保障运转到　　年　月　日。")
    told = [
        [
            each.span.file
            for each in run_checks(Material(manuscript=filled(form, given)[0]))
            if each.rule.code == "TXT003"
        ]
        for given in (FACTS, facts)
    ]
    assert told == [[], ["data/facts.yaml"]]
