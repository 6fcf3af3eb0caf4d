import pytest

from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.figures.derive import formulas
from reportgen.source.nodes import Document, SourceText
from reportgen.source.parse import parse
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Faulty

# What Shenzhen published for 2024, less what can be computed.
YEAR = """
报告: {年度: 2024}
资金:
  年初预算:
    收入: {一般公共预算: 4730.07, 政府性基金: 700}
    支出: {基本支出: 2501.68, 项目支出: 2928.39}
  调整预算:
    收入: {一般公共预算: 4522.01, 政府性基金: 700, 国有资本经营: 104}
    支出: {基本支出: 2307.86, 项目支出: 3018.15}
  执行:
    收入: {一般公共预算: 4348.92, 政府性基金: 695.23, 国有资本经营: 88.12}
    支出: {基本支出: {人员经费: 2073.19, 公用经费: 193.36}, 项目支出: 2865.72}
  三公经费: {年初预算: 41.30, 调整预算: 41.30, 执行: {因公出国: 5.90, 公务用车运行: 2.26, 公务接待: 5.46}}
  日常公用经费: {年初预算: 553.89, 调整预算: 539.50, 执行: 451.60}
  季度累计执行: {一季度: 1331, 上半年: 2417.48, 前三季度: 3986.52}
  季度累计执行率: {前三季度: 74.58%}
  上年: {年初预算: {合计: 5884.11}}
"""
FIGURES = {
    "报告.上年度": "2023",
    "资金.年初预算.收入.合计": "5,430.07万元",
    "资金.年初预算.支出.合计": "5,430.07万元",
    "资金.年初预算.合计": "5,430.07万元",
    "资金.年初预算.较上年增减额": "-454.04万元",
    "资金.年初预算.较上年增减率": "-7.72%",
    "资金.调整预算.收入.合计": "5,326.01万元",
    "资金.调整预算.支出.合计": "5,326.01万元",
    "资金.调整预算.合计": "5,326.01万元",
    "资金.调整额": "-104.06万元",
    "资金.执行.收入.合计": "5,132.27万元",
    "资金.执行.支出.基本支出.合计": "2,266.55万元",
    "资金.执行.支出.基本支出执行率": "98.21%",
    "资金.执行.支出.项目支出执行率": "94.95%",
    "资金.执行.支出.合计": "5,132.27万元",
    "资金.执行.合计": "5,132.27万元",
    "资金.执行率": "96.36%",
    "资金.预决算差异率": "-5.48%",
    "资金.三公经费.执行.合计": "13.62万元",
    "资金.三公经费.执行率": "32.98%",
    "资金.日常公用经费.执行率": "83.71%",
    "资金.季度累计执行率.一季度": "24.99%",
    "资金.季度累计执行率.上半年": "45.39%",
    "资金.季度累计执行率.前三季度": "74.85%",
    "资金.季度累计执行率.全年": "96.36%",
}


def figures_of(text):
    root = parse(SourceText("资金.yaml", text)).product
    return derive(validate(Document(root.entries, root.span)).product)


def test_every_figure_of_a_year_is_what_its_formula_gives():
    figures = figures_of(YEAR).by_path
    assert {path: str(figures[path].value) for path in FIGURES} == FIGURES


@pytest.mark.parametrize(
    ("money", "path", "value"),
    [
        ("{年初预算: 0, 执行: 0}", "资金.执行率", Absence.NOT_APPLICABLE),
        ("{年初预算: 9, 上年: {年初预算: 0}}", "资金.年初预算.较上年增减率", Absence.NOT_APPLICABLE),
        ("{年初预算: 待填, 执行: 90}", "资金.执行率", Absence.PENDING),
        ("{年初预算: 100, 调整预算: 待填, 执行: 90}", "资金.执行率", Absence.PENDING),
        ("{年初预算: {收入: {一般公共预算: 5, 政府性基金: 待填}}}", "资金.年初预算.合计", Absence.PENDING),
        ("{年初预算: 待填, 执行: 九十万元}", "资金.执行率", Faulty.REPORTED),
        ("{执行: {支出: {基本支出: {人员经费: 9O}, 项目支出: 1}}}", "资金.执行.合计", Faulty.REPORTED),
    ],
)
def test_a_figure_that_cannot_be_computed_says_why(money, path, value):
    figure = figures_of(f"资金: {money}").by_path[path]
    assert figure.value is value
    assert not figure.is_known


@pytest.mark.parametrize(
    ("money", "path"),
    [
        ("{年初预算: 100}", "资金.执行率"),
        ("{执行: 90}", "资金.执行率"),
        ("{年初预算: 100}", "资金.年初预算.合计"),
        ("{年初预算: 100, 上年: {执行: 90}}", "资金.年初预算.较上年增减额"),
        ("{年初预算: {收入: {}}}", "资金.年初预算.收入.合计"),
    ],
)
def test_there_is_no_figure_where_an_input_was_not_written(money, path):
    assert figures_of(f"资金: {money}").get(path) is None


def test_a_figure_is_there_beside_the_fact_that_was_written_in_its_stead():
    figures = figures_of("资金: {年初预算: {合计: 9, 收入: {合计: 8, 其他收入: 7}}, 执行: 6, 执行率: 50%}")
    computed = {"资金.年初预算.收入.合计": "7万元", "资金.年初预算.合计": "8万元", "资金.执行率": "66.67%"}
    assert {path: str(figures.by_path[path].value) for path in computed} == computed


def test_a_figure_names_its_inputs_in_the_order_of_the_formula_and_where_they_are_written():
    rate = figures_of(YEAR).by_path["资金.日常公用经费.执行率"]
    assert [(each.path, str(each.value), each.span.line) for each in rate.inputs] == [
        ("资金.日常公用经费.执行", "451.60万元", 14),
        ("资金.日常公用经费.调整预算", "539.50万元", 14),
    ]
    total = figures_of(YEAR).by_path["资金.执行率"]
    assert [(each.path, each.span) for each in total.inputs] == [("资金.执行.合计", None), ("资金.调整预算.合计", None)]


@pytest.mark.parametrize("formula", formulas(), ids=lambda formula: formula.path)
def test_the_words_of_a_formula_say_what_it_computes_and_from_what(formula):
    name, equals, terms = formula.words.partition(" = ")
    assert name
    assert equals
    assert terms
    assert "\n" not in formula.words
