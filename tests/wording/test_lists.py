"""Names below lists: entries of one class, what all entries have, groups, entries by a name that is itself a name."""

import pytest
from support.forms import FACTS, filled, rows, sheets


def printed(text, each="项目 as 项", more=""):
    """Return what one column prints below its header."""
    form = f"名称: 表\n每: {each}\n列:\n  - 题: 甲\n    空: 无值\n    文: {text}\n{more}"
    (sheet,) = sheets(form, FACTS)
    return rows(sheet)[1:]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("=项.指标.数量指标.名称", "（1）讲座； ¶ （2）母婴室"),
        ("=项.指标.产出指标.质量指标.名称", "合格率"),
        ("=项.指标.成本指标.目标", "≤30万元"),
        ("=项.指标.生态效益指标.目标", "无值"),
        ("=项.指标.其中.目标", "（1）≥8场； ¶ （2）≥4场"),
        ("=项.指标.地区.完成", "（1）6场； ¶ （2）6场； ¶ （3）25间"),
        ('"=项.资金.来源.其他资金.执行"', "8.00#"),
        ("=项.资金.来源.没有的来源.执行", "无值"),
        ("=项目.运转类.名称", "（1）乙项目； ¶ （2）丙项目"),
    ],
)
def test_a_list_has_its_classes_and_what_its_entries_have(text, first):
    assert printed(text)[0] == first


def test_an_entry_of_a_table_knows_its_name():
    assert printed("=源.名称", each="项目.资金.来源 as 源") == ["一般公共预算", "其他资金"]


def test_groups_stand_in_the_order_of_their_first_entries_and_hold_theirs():
    assert printed('"{{ 组.名称 }}：{{ 组.项目 | 个数 }}个"', each="项目 by 单位 as 组") == [
        "区妇联：2个",
        "活动中心：1个",
    ]
    assert printed("=组.项目.名称", each="项目 by 单位 as 组") == ["（1）甲项目； ¶ （2）丙项目", "乙项目"]


def test_an_entry_may_be_asked_for_by_a_name_that_is_itself_a_name():
    text = '"=项目[1].指标[1].季度[季].完成"'
    assert printed(text, each="一季度、二季度、三季度 as 季") == ["2场", "4场", "无值"]


@pytest.mark.parametrize("text", ['"=资金.年初预算.支出[类.名称]"', '"{{ 资金.年初预算.支出[类.名称] }}"'])
def test_a_part_of_a_sum_may_be_asked_for_by_its_official_term(text):
    first, second = printed(text, each="资金.执行.支出 as 类")
    assert (first.strip("#万元"), second.strip("#万元")) == ("60.00", "40.00")


def test_a_part_of_a_sum_may_be_asked_for_by_its_key_and_may_be_missing():
    assert printed('"=资金.执行.支出[类]"', each="基本支出、经营支出 as 类") == ["59.50#", "无值"]


def test_a_part_that_no_sum_has_is_told():
    _, findings = filled('名称: 表\n每: 甲、乙 as 类\n列: [{题: 甲, 文: "=资金.执行.支出[类]"}]\n', FACTS)
    assert {finding.rule.slug for finding in findings} == {"unknown-name"}


def test_only_entries_of_tables_and_parts_of_sums_are_asked_for_in_this_way():
    _, findings = filled('名称: 表\n每: 项目 as 项\n列: [{题: 甲, 文: "=部门[项.名称]"}]\n', FACTS)
    assert [finding.rule.slug for finding in findings] == ["not-allowed-in-wording"]


@pytest.mark.parametrize(
    ("goal", "parts"),
    [
        ("≥25间", ["≥", "25#", "间"]),
        ("2.3万人", ["=", "2.3#", "万人"]),
        ("约500场", ["=", "约500", "场"]),
        ("95%", ["=", "95#", "%"]),
        ("≥95%", ["≥", "95#", "%"]),
        ("20万元", ["=", "20.00#", "万元"]),
        ("有所提高", ["定性", "有所提高", "无值"]),
        ("不适用", ["不适用", "不适用", "无值"]),
    ],
)
def test_a_goal_is_told_in_three_cells(goal, parts):
    columns = "".join(f"  - {{题: {name}, 文: =标.目标 | {name}}}\n" for name in ("符号", "数", "单位"))
    facts = FACTS[: FACTS.index("    指标:\n")] + f"    指标: [{{名称: 甲, 目标: {goal}}}]\n"
    (sheet,) = sheets(f"名称: 表\n每: 项目.指标 as 标\n空: 无值\n列:\n{columns}", facts)
    assert rows(sheet)[1].split(" | ") == parts
