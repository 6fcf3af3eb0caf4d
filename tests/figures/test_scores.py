"""Scores of projects and departments, by tables that stand in files."""

from pathlib import PurePath

import pytest
from support.project import ROOT

from reportgen.cli.machine.disk import Disk
from reportgen.diagnostics.span import Span
from reportgen.explain import explanation
from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.outline.read import Library
from reportgen.outline.read_scoring import read_scoring, scoring_of
from reportgen.source.nodes import Document, SourceText
from reportgen.source.parse import parse
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Faulty
from reportgen.wording.names import Names

NATIONAL = "沿用: national/scoring/2020"


def facts_of(text):
    root = parse(SourceText("项目.yaml", text)).product
    return validate(Document(root.entries, root.span)).product


def scoring(text=NATIONAL):
    written = scoring_of(parse(SourceText("评分.yaml", text)).product.entries, Span("评分.yaml"))
    table = read_scoring(Disk(), Library(Disk(), (ROOT / "templates",)).find, written.product)
    assert (written.findings, table.findings) == ((), ())
    return table.product


def figures_of(text, table=NATIONAL):
    return derive(facts_of(text), scoring(table)).by_path


def score_of(indicator, table=NATIONAL):
    """Return the score of an indicator with 10 points, as it is printed."""
    figure = figures_of(f"项目: [{{名称: 甲, 指标: [{{名称: a, 分值: 10, {indicator}}}]}}]", table).get(
        "项目[1].指标[1].得分"
    )
    return figure and (figure.value.value if isinstance(figure.value, Faulty) else str(figure.value))


@pytest.mark.parametrize(
    ("indicator", "score"),
    [
        ("目标: ≥25间, 完成: 25间", "10"),
        ("目标: ≥25间, 完成: 30间", "10"),
        ("目标: 25间, 完成: 24间", "9.6"),
        ("目标: =3期, 完成: 2期", "6.67"),
        ("目标: ≥600场, 完成: 199场", "3.32"),
        ("目标: ≥95%, 完成: 90.25%", "9.5"),
        ("目标: ≥2万人, 完成: 15000人", "7.5"),
        ("目标: ≥30场, 完成: 0场", "0"),
        ("目标: ≥0起, 完成: 0起", "10"),
        ("目标: ≥0起, 完成: 3起", "10"),
        ("目标: ≥25间, 调整目标: ≥20间, 完成: 20间", "10"),
    ],
)
def test_a_positive_indicator_earns_its_points_or_the_share_that_was_done(indicator, score):
    assert score_of(indicator) == score


@pytest.mark.parametrize(
    ("indicator", "score"),
    [
        ("目标: ≤20万元, 完成: 20万元", "10"),
        ("目标: ≤20万元, 完成: 30万元", "6.67"),
        ("目标: ≤20万元, 完成: 0万元", "10"),
        ("目标: <5天, 完成: 8天", "6.25"),
        ("目标: ≤0起, 完成: 0起", "10"),
        ("目标: ≤0起, 完成: 2起", "0"),
        ("目标: 4天, 完成: 5天, 方向: 反向", "8"),
        ("目标: ≤4天, 完成: 5天, 方向: 正向", "10"),
    ],
)
def test_a_reverse_indicator_earns_less_the_more_there_is(indicator, score):
    assert score_of(indicator) == score


@pytest.mark.parametrize(
    ("indicator", "score"),
    [
        ("目标: 提升, 完成: 有所提升, 程度: 达成", "10"),
        ("目标: 提升, 完成: 有所提升, 程度: 部分达成", "待填"),
        ("目标: 提升, 完成: 有所提升", "待填"),
        ("目标: ≥3场, 完成: 3次", "待填"),
        ("目标: ≥3场, 完成: 5场, 方向: 定性", "待填"),
        ("目标: ≥3场", "待填"),
        ("目标: 提升, 完成: 有所提升, 得分: 8", None),
        ("目标: ≥3场, 完成: 待填", "待填"),
        ("目标: ≥3场, 完成: 3O场", "有误"),
    ],
)
def test_what_cannot_be_measured_is_scored_by_its_degree_or_by_the_author(indicator, score):
    assert score_of(indicator) == score


@pytest.mark.parametrize(
    ("table", "indicator", "score"),
    [
        (f"{NATIONAL}\n定性: {{部分达成: 70%}}", "完成: 有所提升, 程度: 部分达成", "7"),
        (f"{NATIONAL}\n超额扣分: 20%", "目标: ≥10场, 完成: 14场", "8"),
        (f"{NATIONAL}\n超额扣分: 20%", "目标: ≥10场, 完成: 13场", "10"),
        (f"{NATIONAL}\n超额扣分: 20%", "目标: ≤10场, 完成: 2场", "10"),
        (f"{NATIONAL}\n保留小数: 0", "目标: ≥4场, 完成: 1场", "3"),
        (f"{NATIONAL}\n一级: {{产出指标: {{分值: 50, 及格线: 60%}}}}", "一级: 产出指标, 目标: ≥10场, 完成: 5场", "0"),
        (f"{NATIONAL}\n一级: {{产出指标: {{分值: 50, 及格线: 60%}}}}", "一级: 产出指标, 目标: ≥10场, 完成: 6场", "6"),
        (
            f"{NATIONAL}\n一级: {{产出指标: {{分值: 50, 满分线: 90%, 零分线: 60%}}}}",
            "一级: 产出指标, 目标: 100%, 完成: 75%",
            "5",
        ),
        (
            f"{NATIONAL}\n一级: {{产出指标: {{分值: 50, 满分线: 90%, 零分线: 60%}}}}",
            "一级: 产出指标, 目标: 100%, 完成: 92%",
            "10",
        ),
        (f"{NATIONAL}\n一级: {{产出指标: {{分值: 50, 及格线: 60%}}}}", "一级: 效益指标, 目标: ≥10场, 完成: 5场", "5"),
    ],
)
def test_a_place_changes_the_rules_by_its_table(table, indicator, score):
    assert score_of(indicator, table) == score


@pytest.mark.parametrize(
    ("money", "table", "score"),
    [
        ("年初预算: 28.2, 执行: 28.07", NATIONAL, "9.95"),
        ("年初预算: 28.2, 执行: 30", NATIONAL, "10"),
        ("年初预算: 100, 执行: 76", f"{NATIONAL}\n预算执行: 20", "15.2"),
        ("年初预算: 100, 执行: 96", f"{NATIONAL}\n预算执行: {{分值: 10, 满分线: 95%}}", "10"),
        ("年初预算: 100, 执行: 55", f"{NATIONAL}\n预算执行: {{分值: 10, 及格线: 60%}}", "0"),
        ("年初预算: 0, 执行: 0", NATIONAL, "不适用"),
        ("年初预算: 100", NATIONAL, "待填"),
        ("年初预算: 100, 执行: 待填", NATIONAL, "待填"),
    ],
)
def test_execution_is_scored_by_its_rate(money, table, score):
    assert str(figures_of(f"项目: [{{名称: 甲, 资金: {{{money}}}}}]", table)["项目[1].执行得分"].value) == score


PROJECT = """
项目:
  - 名称: 甲
    资金: {年初预算: 28.2, 执行: 28.07}
    指标:
      - {一级: 产出指标, 二级: 数量指标, 名称: a, 目标: ≥25间, 完成: 25间, 分值: 20}
      - {一级: 产出指标, 二级: 数量指标, 名称: b, 目标: ≥30场, 完成: 20场, 分值: 15}
      - {一级: 产出指标, 二级: 成本指标, 名称: c, 目标: ≤20万元, 完成: 30万元, 分值: 15}
      - {一级: 效益指标, 二级: 社会效益指标, 名称: d, 完成: 提升, 分值: 30, 程度: 部分达成, 得分: 20}
      - {一级: 满意度指标, 二级: 服务对象满意度指标, 名称: e, 目标: ≥95%, 完成: 96.5%, 分值: 10}
"""


def test_a_project_adds_up_what_its_table_prints():
    figures = figures_of(PROJECT)
    found = {path.rpartition(".")[2]: str(each.value) for path, each in figures.items() if path.count("[") == 1}
    expected = {"执行得分": "9.95", "指标得分合计": "70", "自评得分": "79.95", "等级": "中", "分值合计": "100"}
    assert expected.items() <= found.items()


def test_levels_of_indicators_are_added_up_among_their_like():
    figures = figures_of(PROJECT)
    names = ("一级分值", "一级得分", "二级分值", "二级得分")
    found = [[str(figures[f"项目[1].指标[{row}].{name}"].value) for name in names] for row in (1, 2, 3, 4)]
    assert found == [["50", "40", "35", "30"]] * 2 + [["50", "40", "15", "10"], ["30", "20", "30", "20"]]


def test_a_total_waits_for_its_last_score():
    figures = figures_of(PROJECT.replace(", 得分: 20", ""))
    for name in ("指标得分合计", "自评得分", "等级"):
        assert figures[f"项目[1].{name}"].value is Absence.PENDING


def test_without_a_table_nothing_is_scored():
    figures = derive(facts_of(PROJECT)).by_path
    ends = ("执行得分", "自评得分", "等级", "指标[1].得分")
    assert [path for path in figures if path.endswith(ends)] == []


def test_the_scores_of_a_department_come_from_rates_and_from_the_author():
    text = """
资金: {年初预算: 100, 执行: 95}
评价: {自评得分: 自动, 等级: 自动, 指标得分: {整体绩效目标实现情况: 55.5, 预算管理情况: {得分: 18, 扣分原因: 迟报}}}
"""
    figures = figures_of(text, "沿用: beijing/scoring/department")
    assert [str(figures[f"评分.指标[{number}].得分"].value) for number in (1, 2, 3)] == ["19", "55.5", "18"]
    assert figures["评分.指标[3].扣分原因"].value == "迟报"
    assert (str(figures["评价.自评得分"].value), figures["评价.等级"].value) == ("92.5", "优")


def test_an_author_who_scores_a_rate_has_the_last_word():
    text = "{资金: {年初预算: 100, 执行: 95}, 评价: {指标得分: {当年预算执行情况: 18}}}"
    figures = figures_of(text, "沿用: beijing/scoring/department")
    assert str(figures["评分.指标[1].得分"].value) == "18"
    assert str(figures["评分.指标[1].计算得分"].value) == "19"


def test_a_department_with_a_line_not_yet_scored_has_no_total():
    figures = figures_of("评价: {指标得分: {预算编制合理性: 5}}", "沿用: shenzhen/scoring/department")
    assert str(figures["评分.指标[1].指标[1].指标[1].得分"].value) == "5"
    assert figures["评价.自评得分"].value is Absence.PENDING


def test_a_rate_that_is_named_and_is_none_scores_nothing():
    table = "{总分: 100, 保留小数: 2, 指标: [{名称: 执行, 分值: 100, 按: 资金.年初预算}]}"
    figures = figures_of("资金: {年初预算: 100}", table)
    assert figures["评价.自评得分"].value is Absence.PENDING


@pytest.mark.parametrize("name", ["评价.自评得分", "项目[].执行率", "{评分.名称}", "评分.指标[1].得分", "[]"])
def test_a_table_that_names_no_single_rate_does_no_harm(name):
    table = f"{{名称: 表, 总分: 100, 保留小数: 2, 指标: [{{名称: 执行, 分值: 100, 按: '{name}'}}]}}"
    assert figures_of(PROJECT, table)["评价.自评得分"].value is Absence.PENDING


def test_an_explanation_leads_to_the_facts_and_to_the_table():
    facts, table = facts_of(PROJECT), scoring()
    told = explanation(Names(facts, derive(facts, table)), "项目[1].执行得分").split("\n")
    assert told[0] == "项目[1].执行得分 = 9.95"
    assert any(line.lstrip().startswith("项目[1].资金.执行 = 28.07万元  项目.yaml:4:") for line in told)
    place = PurePath(ROOT, "templates/national/scoring/2020.yaml").as_posix()
    assert any(line.startswith(f"  评分.预算执行.分值 = 10  {place}:") for line in told)
