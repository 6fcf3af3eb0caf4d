"""Filters: parts of a total, change against last year, lists, signs."""

import pytest
from support.reports import FACTS, all_runs, checked, composed, printed, section, slugs

INCOME = """\
  年初预算:
    收入:
      一般公共预算: 4730.07
      政府性基金: 700
      国有资本经营: 0.00
      其他收入: 无
"""


def money(text):
    return FACTS.replace("  年初预算: 100\n", text)


def line(facts, wording):
    """The only paragraph that a wording prints."""
    _, paragraph = printed(composed(facts, section(wording)))
    return paragraph


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        (
            "收入{{ 资金.年初预算.收入 | 其中('，') }}。",
            "收入，其中：一般公共预算财政拨款收入4,730.07万元，政府性基金预算财政拨款收入700.00万元。",
        ),
        (
            "{{ 资金.年初预算.收入 | 其中 }}",
            "其中：一般公共预算财政拨款收入4,730.07万元，政府性基金预算财政拨款收入700.00万元",
        ),
        ("收入{{ 资金.年初预算.支出 | 其中('，') }}。", "收入。"),
        ("收入{{ 资金.上年.执行.支出 | 其中('，') }}。", "收入。"),
    ],
)
def test_parts_that_are_something_are_told(wording, expected):
    assert line(money(INCOME), wording) == expected


def test_a_single_part_is_the_total_itself():
    facts = money("  年初预算:\n    收入: {一般公共预算: 100, 其他收入: 0}\n")
    assert line(facts, "收入{{ 资金.年初预算.收入 | 其中('，') }}。") == "收入。"


def test_a_part_that_is_a_block_is_told_by_its_total():
    facts = money("  年初预算:\n    支出:\n      基本支出: {人员经费: 60, 公用经费: 10.5}\n      项目支出: 29.5\n")
    assert line(facts, "{{ 资金.年初预算.支出 | 其中 }}") == "其中：基本支出70.50万元，项目支出29.50万元"


def test_a_part_that_is_wrong_is_not_told_twice():
    _, findings = checked(money(INCOME.replace("700", "7OO")), section("{{ 资金.年初预算.收入 | 其中 }}"))
    assert slugs(findings) == ["bad-value"]


YEARS = [
    ("100", "80", "与2023年相比增加20.00万元，增加25.00%"),
    ("80", "100", "与2023年相比减少20.00万元，减少20.00%"),
    ("100", "100.00", "与2023年持平"),
    ("100", "0", "与2023年相比增加100.00万元"),
    ("0", "100", "与2023年相比减少100.00万元，减少100.00%"),
    ("0", "0", "与2023年持平"),
    ("100", "无", ""),
    ("5430.07", "5884.11", "与2023年相比减少454.04万元，减少7.72%"),
    ("0.01亿元", "999999元", "与2023年相比增加0.00万元，增加0.00%"),
]


@pytest.mark.parametrize(("this", "last", "expected"), YEARS)
def test_the_change_against_last_year_follows_its_sign(this, last, expected):
    facts = money(f"  年初预算: {this}\n  上年: {{年初预算: {last}}}\n")
    for name in ("资金.年初预算", "资金.年初预算.合计"):
        assert line(facts, f"甲{{{{ {name} | 较上年 }}}}。") == f"甲{expected}。"


def test_without_last_year_there_is_no_change_to_tell():
    assert line(FACTS, "甲{{ 资金.年初预算 | 较上年 }}。") == "甲。"


def test_last_year_still_to_come_is_told():
    facts = money("  年初预算: 100\n  上年: {年初预算: 待填}\n")
    _, findings = checked(facts, section("甲{{ 资金.年初预算 | 较上年 }}。"))
    assert [(found.rule.slug, found.path) for found in findings] == [("pending-fact", "资金.上年.年初预算.合计")]


LIST = FACTS.replace("资金:", "  上级: [广东省妇女联合会, 深圳市总工会]\n  内设机构: 办公室\n  联系人: 甲\n资金:")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("{{ 部门.上级 | 列举 }}等{{ 部门.上级 | 个数 }}家", "广东省妇女联合会、深圳市总工会等2家"),
        ("{{ 部门.上级 | 中文 }}家", "二家"),
        ("{{ 部门.内设机构 | 列举 }}{{ 部门.内设机构 | 个数 }}", "办公室1"),
        (
            "{% for 家 in 部门.上级 %}{{ loop.index }}.{{ 家 }}{% if not loop.last %}；{% endif %}{% endfor %}",
            "1.广东省妇女联合会；2.深圳市总工会",
        ),
        ("{{ 部门.上级[2] }}", "深圳市总工会"),
        ("{{ 资金.年初预算 | 数 }}", "100.00"),
        ("{{ 资金.年初预算.合计 | 数 }}", "100.00"),
        ("{{ 部门.联系人 | 数 }}", "甲"),
        ("{{ 资金.调整额 | 增减 }}{{ 资金.调整额 | 绝对值 }}", "减少40.00万元"),
        ("{{ 资金.调整额 | 增减 }}{{ 资金.调整额 }}", "减少-40.00万元"),
        ("{{ 资金.预决算差异率 | 增减 }}{{ 资金.预决算差异率 | 绝对值 }}", "减少50.00%"),
        ("{{ 资金.年初预算 | 绝对值 }}", "100.00万元"),
        ("{{ '甲' }}{{ 3 }}", "甲3"),
    ],
)
def test_lists_numbers_and_signs(wording, expected):
    facts = LIST + "  调整预算: 60\n  执行: 50\n"
    assert line(facts, wording) == expected


@pytest.mark.parametrize("wording", ["{{ 部门.联系人 | 列举 }}", "{{ 部门.联系人 | 个数 }}", "{{ 部门 | 中文 }}"])
def test_what_is_no_list_is_not_counted(wording):
    _, findings = checked(LIST, section(wording))
    assert slugs(findings) == ["not-allowed-in-wording"]
    assert "不是列表" in findings[0].message


def test_an_entry_that_is_not_there_is_told():
    _, findings = checked(LIST, section("甲{{ 部门.上级[3] }}"))
    assert slugs(findings) == ["unknown-name"]
    assert "没有第 3 项" in findings[0].message


def test_a_loop_over_one_value_is_told():
    _, findings = checked(LIST, section("甲{% for 字 in 部门.联系人 %}乙{% endfor %}"))
    assert slugs(findings) == ["not-allowed-in-wording"]
    assert "不是列表" in findings[0].message


def test_an_entry_of_a_list_still_to_come_is_told():
    _, findings = checked(LIST.replace("深圳市总工会", "待填"), section("{{ 部门.上级 | 列举 }}"))
    assert [(found.rule.slug, found.path) for found in findings] == [("pending-fact", "部门.上级[2]")]


def test_values_of_a_filter_lead_to_what_was_written():
    wording = "{{ 资金.年初预算.收入 | 其中 }}，{{ 资金.年初预算.合计 | 绝对值 }}"
    manuscript = composed(money(INCOME.replace("无", "0")), section(wording))
    paths = [run.origin.path for run in all_runs(manuscript) if "万元" in run.text]
    assert paths == ["资金.年初预算.收入.一般公共预算", "资金.年初预算.收入.政府性基金", "资金.年初预算.合计"]


@pytest.mark.parametrize(
    ("unit", "places", "expected"),
    [("万元", 2, "5,430.07万元"), ("元", 0, "54,300,700元"), ("亿元", 4, "0.5430亿元"), ("万元", 0, "5,430万元")],
)
def test_amounts_are_printed_in_the_unit_and_decimals_of_the_report(unit, places, expected):
    facts = money("  年初预算: 5430.07万元\n").replace("部门:", f"  货币单位: {unit}\n  小数位: {places}\n部门:")
    assert line(facts, "{{ 资金.年初预算.合计 }}") == expected
