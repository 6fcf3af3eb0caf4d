"""Charts of forms: figures and words of what stands below a table, their numbers, and whatever is wrong with one."""

import pytest
from support.forms import FACTS, FORM_FILE, filled, sheets
from support.reports import FACTS as REPORT
from support.reports import OUTLINE, checked_all

from reportgen.manuscript import Picture, text_of

TABLE = "名称: 表\n每: 项目 as 项\n列: [{题: 甲, 文: =项.名称}]\n"
BY_PROJECT = """\
图表:
  - 图: 条形
    题注: "{{ 部门.名称 }}各项目"
    每: 项目 as 项
    分类: =项.名称
    数据: [{名称: 预算, 值: =项.资金.年初预算}, {名称: 执行, 值: =项.资金.执行}]
"""
BY_SOURCE = """\
图表:
  - 图: 柱形
    题注: 各项来源
    {每}
    空: 无
    数据:
      - {名称: 预算, 值: "=资金.年初预算.收入[源{名}]"}
      - {名称: 执行, 值: "=资金.执行.收入[源{名}]"}
"""
EACH_TABLE = """\
名称: 表
分表: 项目 as 项
列宽: [0]
行: [[=项.名称]]
图表:
  - {图: 柱形, 题注: "{{ 项.名称 }}", 如果: 项.执行率, 数据: [{名称: 执行, 值: =项.资金.执行}]}
"""
BUDGET = """\
报告: {年度: 2024, 编制日期: 2025-03-31, 印发: [place/form]}
部门: {名称: 区妇联, 自称: 我会}
资金:
  年初预算: {收入: {一般公共预算: 60, 政府性基金: 40}, 支出: {基本支出: 60, 项目支出: 40}}
  执行: {收入: {一般公共预算: 59.5, 国有资本经营: 7.5}, 支出: {基本支出: 59.5, 项目支出: 7.5}}
项目: [{名称: 甲}]
"""


def by_source(each, name):
    return TABLE + BY_SOURCE.replace("{每}", each).replace("{名}", name)


def pictures(form, facts=FACTS):
    return [picture for sheet in sheets(form, facts) for picture in sheet.pictures]


def faults(form, facts=FACTS):
    return [each for each in filled(form, facts)[1] if each.is_error]


def test_a_chart_stands_below_the_table_and_says_every_figure_as_the_table_prints_it():
    (picture,) = pictures(TABLE + BY_PROJECT)
    assert text_of(picture.line) == "图1　区妇联各项目"
    assert picture.alt == (
        "条形图，单位：万元。甲项目：预算30.00，执行28.07；乙项目：预算10.00，执行9.43；丙项目：预算0.00，执行0.00。"
    )


def test_the_charts_of_several_tables_are_counted_on_and_those_without_figures_left_out():
    assert [text_of(each.line) for each in pictures(EACH_TABLE)] == ["图1　甲项目", "图2　乙项目"]
    assert [len(sheet.pictures) for sheet in sheets(EACH_TABLE, FACTS)] == [1, 1, 0]


def test_budget_and_execution_of_the_same_parts_stand_side_by_side():
    (picture,) = pictures(by_source("每: 资金.执行.收入 as 源\n    分类: =源.名称", ".名称"), BUDGET)
    assert picture.alt == (
        "柱形图，单位：万元。一般公共预算财政拨款收入：预算60.00，执行59.50；"
        "国有资本经营预算财政拨款收入：预算无，执行7.50。"
    )


def test_parts_that_are_typed_show_also_what_only_one_of_two_sums_has():
    (picture,) = pictures(by_source("每: 一般公共预算、政府性基金、国有资本经营 as 源\n    分类: =源", ""), BUDGET)
    assert [[point.text for point in series.points] for series in picture.chart.series] == [
        ["60.00", "40.00", "无"],
        ["59.50", "无", "7.50"],
    ]


def test_a_form_takes_over_the_charts_of_another_unless_it_has_its_own():
    parent = TABLE + BY_PROJECT
    (sheet,) = sheets("名称: 另一张表\n继承: place/上级\n", FACTS, 上级=parent)
    assert len(sheet.pictures) == 1
    (sheet,) = sheets("名称: 另一张表\n继承: place/上级\n图表: []\n", FACTS, 上级=parent)
    assert sheet.pictures == ()


def test_charts_of_sections_and_of_their_forms_are_numbered_together():
    chart = "图表: [{图: 柱形, 题注: 图, 数据: [{名称: 预算, 值: =10}]}]"
    form = f"名称: 表\n列宽: [0]\n行: [[甲]]\n{chart}\n"
    sections = "".join(f"  - {{标题: {name}, 正文: 文, 附表: [表], {chart}}}\n" for name in ("概况", "问题"))
    files = {"place/outline.yaml": f"{OUTLINE}章节:\n{sections}", "place/forms/表.yaml": form}
    (manuscript,), findings = checked_all(REPORT, files)
    assert findings == ()
    assert [picture.index for picture in manuscript.pictures] == [1, 2, 3, 4]
    assert [type(block) for block in manuscript.blocks].count(Picture) == 2


WRONG = {
    "words": (BY_PROJECT.replace("=项.资金.执行", "=项.名称"), "chart-of-words"),
    "an unknown name": (BY_PROJECT.replace("项.资金.执行", "项.资金.执"), "unknown-name"),
    "an unknown name where the condition fails": (
        BY_PROJECT.replace("    每", "    如果: 部门.简称\n    每", 1).replace("项.资金.执行", "项.资金.执"),
        "unknown-name",
    ),
    "no list": (BY_PROJECT.replace("每: 项目 as", "每: 部门.名称 as"), "bad-each"),
    "no grammar": (BY_PROJECT.replace("项目 as 项", "项目"), "bad-each"),
    "a name that is taken": (BY_PROJECT.replace("项目 as 项", "项目 as 序号"), "bad-each"),
    "a key misspelt": (BY_PROJECT.replace("题注", "题目"), "unknown-key"),
    "brackets behind a value": (BY_PROJECT.replace("=项.资金.执行", '"=项.名称[项.名称]"'), "not-allowed-in-wording"),
    "too many figures": (BY_PROJECT.replace("每: 项目 as 项", f"每: {'、'.join('甲' * 31)} as 项"), "oversized-chart"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_chart_is_told_at_its_place_in_the_form(name):
    written, slug = WRONG[name]
    written = written.replace("=项.名称", "=项").replace("=项.资金", "=项目.资金") if "figures" in name else written
    told = faults(TABLE + written)
    assert slug in [each.rule.slug for each in told]
    assert all(each.span.file == FORM_FILE and each.span.line > 3 for each in told)


def test_a_figure_that_is_not_there_is_told_where_it_should_be_written():
    (told,) = faults(TABLE + BY_PROJECT, FACTS.replace("资金: {年初预算: 10, 执行: 9.43}", "资金: {年初预算: 10}"))
    assert (told.rule.slug, told.path, told.span.file) == ("missing-fact", "项目[2].资金.执行", "data/facts.yaml")
