"""Where a value comes from: its place, or formula and inputs, down to what was typed."""

import pytest

from reportgen.explain import explanation, near_names
from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.source.nodes import Document, SourceText
from reportgen.source.parse import parse
from reportgen.wording.names import Names

YEAR = """\
报告: {年度: 2024}
资金:
  年初预算:
    收入: {一般公共预算: 90, 政府性基金: 10}
  调整预算: 80
  执行:
    支出:
      基本支出: {人员经费: 40, 公用经费: 待填}
      项目支出: 50
  三公经费: {年初预算: 20, 执行: 5}
  季度累计执行: {一季度: 20}
  季度累计执行率: {一季度: 30%}
  日常公用经费: {年初预算: 七万, 执行: 5}
数据:
  招聘会: 7场
项目:
  - {名称: 家庭建设, 资金: {年初预算: 8, 执行: 6}}
  - {名称: 维权, 资金: {年初预算: 4}}
章节:
  存在问题: 预算编制不够精准。
"""


def names_of(text):
    root = parse(SourceText("资金.yaml", text)).product
    facts = validate(Document(root.entries, root.span)).product
    return Names(facts, derive(facts))


NAMES = names_of(YEAR)


def told(path):
    """Return the lines of an explanation, without what its formulas add in brackets."""
    return [line.partition("（")[0] if "公式：" in line else line for line in explanation(NAMES, path).split("\n")]


def after(piece):
    """Return the place just after a piece of the report, which stands in it once."""
    before, found, _ = YEAR.partition(piece)
    assert found
    assert YEAR.count(piece) == 1
    *lines, line = (before + piece).split("\n")
    return f"资金.yaml:{len(lines) + 1}:{len(line) + 1}"


@pytest.mark.parametrize(
    ("path", "value", "written"),
    [
        ("资金.年初预算.收入.政府性基金", "10.00万元", "政府性基金: "),
        ("资金.执行.支出.基本支出.公用经费", "待填", "人员经费: 40, 公用经费: "),
        ("资金.日常公用经费.年初预算", "有误", "日常公用经费: {年初预算: "),
        ("数据.招聘会.值", "7场", "招聘会: "),
        ("项目[2].名称", "维权", "{年初预算: 8, 执行: 6}}\n  - {名称: "),
        ("章节.存在问题", "预算编制不够精准。", "存在问题: "),
    ],
)
def test_a_typed_fact_has_its_value_and_its_place(path, value, written):
    assert told(path) == [f"{path} = {value}  {after(written)}"]


def test_a_figure_has_its_formula_and_its_inputs_down_to_what_was_typed():
    assert told("资金.年初预算") == [
        "资金.年初预算.合计 = 100.00万元",
        "  公式：总额 = 各项收入之和",
        "  资金.年初预算.收入.合计 = 100.00万元",
        "    公式：合计 = 各分项之和",
        f"    资金.年初预算.收入.一般公共预算 = 90.00万元  {after('一般公共预算: ')}",
        f"    资金.年初预算.收入.政府性基金 = 10.00万元  {after('政府性基金: ')}",
    ]


def test_a_derived_input_is_explained_once():
    lines = [line.strip() for line in told("资金.预算调整率")]
    assert lines[0] == "资金.预算调整率 = 20.00%"
    assert lines.count("资金.年初预算.合计 = 100.00万元") == 1
    assert lines[-1] == "资金.年初预算.合计 = 100.00万元（见上）"


def test_a_typed_value_that_could_be_computed_is_told_with_both():
    assert told("资金.季度累计执行率.一季度")[:4] == [
        f"资金.季度累计执行率.一季度 = 30%  {after('季度累计执行率: {一季度: ')}",
        "  这是填报的数；按公式算得 25.00%。",
        "  公式：季度累计执行率 = 年初至季末累计执行数 ÷ 全年预算数 × 100%",
        f"  资金.季度累计执行.一季度 = 20.00万元  {after('季度累计执行: {一季度: ')}",
    ]


def test_a_figure_of_an_entry_of_a_list_is_found_by_its_number():
    assert told("项目[1].执行率")[0] == "项目[1].执行率 = 75.00%"


def test_a_figure_that_cannot_be_computed_says_what_it_lacks():
    assert told("项目[2].执行率") == [
        "项目[2].执行率 没有填，也算不出来。",
        "  公式：执行率 = 全年执行数 ÷ 全年预算数 × 100%",
        "  还缺：项目[2].资金.执行",
    ]


def test_a_fact_that_was_not_written_says_so():
    assert told("资金.日常公用经费.调整预算") == ["资金.日常公用经费.调整预算 没有填。"]


def test_a_fact_that_is_missing_because_of_a_fault_is_not_called_unwritten():
    assert told("部门.名称") == ["部门.名称 没有可印的值，因为有关的键有误；请运行 reportgen check 并改正。"]


def test_a_group_lists_what_stands_in_it():
    assert told("项目") == ["项目 是一组，其中：", "  项目[1]", "  项目[2]"]
    assert "  资金.执行率 = 待填" in told("资金")
    assert "  资金.年初预算 = 100.00万元" in told("资金")


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("资金.执形率", ("资金.执行率",)),
        ("资金.年出预算.收入.合计", ("资金.年初预算.收入.合计",)),
        ("资今.执行率", ("资金.执行率",)),
        ("政府性基金", ("资金.年初预算.收入.政府性基金",)),
        ("数据.招聘", ("数据.招聘会",)),
        ("项木[2].名称", ("项目[2].名称",)),
        ("项目[3].名称", ()),
        ("天气", ()),
    ],
)
def test_a_name_that_does_not_exist_is_answered_with_the_nearest(path, near):
    assert explanation(NAMES, path) is None
    assert near_names(NAMES, path)[: len(near) or 1] == near


def test_of_names_with_the_same_end_the_shortest_comes_first():
    assert near_names(NAMES, "执行率")[0] == "资金.执行率"
