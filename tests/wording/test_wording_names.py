"""Names in wording: a wrong one is told at the very word, a missing value where it is printed or written."""

import pytest
from support.reports import FACTS, FACTS_FILE, OUTLINE_FILE, checked, composed, places, printed, section, slugs


def with_chapter(text):
    return FACTS + "章节:\n  主要职能: |\n    " + text.replace("\n", "\n    ") + "\n"


CHAPTER = section("前文。", 取自="主要职能")

MISSPELT = [
    ("a name below a name", "前{{ 部门.自成 }}后", "自成", "自称"),
    ("the first name", "前{{ 部们.自称 }}后", "部们", "部门"),
    ("the second of two on a line", "{{ 部门.自称 }}和{{ 部门.自成 }}", "自成", "自称"),
    ("in a branch not taken", "{% if 资金.上年 %}{{ 部门.自成 }}{% endif %}甲", "自成", "自称"),
    ("in the other branch", "{% if 部门 %}甲{% else %}{{ 部门.自成 }}{% endif %}", "自成", "自称"),
    ("in a condition", "{% if 资金.上连 %}甲{% endif %}乙", "上连", "上年"),
    ("on the right of a comparison", "{% if 部门.名称 == 部门.自成 %}甲{% endif %}乙", "自成", "自称"),
    ("in a loop over what was not written", "{% for 位 in 部门.下属单位 %}{{ 位.名成 }}{% endfor %}甲", "名成", "名称"),
    ("of a list", "{% for 位 in 部门.下署单位 %}{{ 位 }}{% endfor %}甲", "下署单位", "下属单位"),
    ("in a condition of a loop", "{% for 位 in 部门.下属单位 if 位.姓质 %}{{ 位.名称 }}{% endfor %}甲", "姓质", "性质"),
    ("where a loop ends", "{% for 位 in 部门.上级 %}甲{% else %}{{ 部门.自成 }}{% endfor %}", "自成", "自称"),
    ("of loop", "{% for 位 in 部门.下属单位 %}{{ loop.lenght }}{% endfor %}甲", "lenght", "length"),
    ("below a name of one's own", "{% set 部 = 部门 %}{{ 部.自成 }}", "自成", "自称"),
    ("before a filter", "{{ 资金.年初预算.收人 | 其中 }}", "收人", "收入"),
    ("of a filter", "{{ 资金.年初预算.收入 | 其忠 }}", "其忠", "其中"),
    ("of a filter in a branch not taken", "{% if 资金.上年 %}{{ 资金.执行 | 其忠 }}{% endif %}甲", "其忠", "其中"),
    ("with space around the points", "{{ 部门 . 自成 }}", "自成", "自称"),
    ("in brackets", "{{ 部门['自成'] }}", "自成", "自称"),
    ("in a bracketed entry", "{{ 部门.下属单位[1].名成 }}", "名成", "名称"),
    ("after the same name in a comment", "{# 部门.自成 #}{{ 部门.自成 }}", "自成", "自称"),
    ("after the same name in words", "部门.自成：{{ 部门.自成 }}", "自成", "自称"),
    ("after white space that is taken away", "甲 \n {%- if 部门 -%} \n {{ 部门.自成 }}{% endif %}", "自成", "自称"),
    ("after a printed brace", "{{ '}}' }}{{ 部门.自成 }}", "自成", "自称"),
    ("on a later line", "甲\n乙\n\n丙{{ 部门.自成 }}丁", "自成", "自称"),
]


def place_of(word, text):
    """Line and column of the last occurrence of a word."""
    offset = text.rindex(word)
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


@pytest.mark.parametrize(("case", "wording", "word", "near"), MISSPELT, ids=[case[0] for case in MISSPELT])
def test_a_misspelt_name_in_the_wording_of_an_outline_is_told_at_the_word(case, wording, word, near):
    outline = section(wording)
    _, (found,) = checked(outline=outline)
    assert found.rule.slug == ("bad-template-syntax" if "of a filter" in case else "unknown-name")
    assert (found.span.file, found.span.line, found.span.column) == (OUTLINE_FILE, *place_of(word, outline))
    assert found.span.end_column == found.span.column + len(word)
    assert f"“{near}”" in found.hint


def test_each_of_several_wrong_names_is_told_at_its_own_place():
    outline = section("{{ 部门.自成 }}、{{ 报告.自成 }}、{{ 部门.自成 }}")
    start = outline.split("\n")[5].index("{{")
    _, findings = checked(outline=outline)
    assert [found.span.column - start - 1 for found in findings] == [6, 18, 30]


@pytest.mark.parametrize("wording", ["{{ 部门.自成 }}", "{% if 部门.自成 %}甲{% endif %}", "乙\n\n{{ 部门.自成 }}"])
def test_a_misspelt_name_in_prose_is_told_at_the_word(wording):
    facts = with_chapter(wording)
    _, findings = checked(facts, CHAPTER)
    assert [(found.span.file, found.rule.slug) for found in findings] == [(FACTS_FILE, "unknown-name")]
    assert (findings[0].span.line, findings[0].span.column) == place_of("自成", facts)


@pytest.mark.parametrize(
    ("yaml", "line", "column"),
    [
        ('标题: "甲{{ 部门.自成 }}"', 2, 13),
        ("标题: '甲''{{ 部门.自成 }}'", 2, 15),
        ('标题: "甲\\"\\u4e2d{{ 部门.自成 }}"', 2, 21),
        ("标题: 甲{{ 部门.自成 }}", 2, 12),
        ("标题: >-\n  甲\n  {{ 部门.自成 }}", 4, 9),
        ("标题: 甲\n  乙\n  {{ 部门.自成 }}", 4, 9),
    ],
)
def test_the_place_is_right_however_the_text_is_quoted(yaml, line, column):
    _, findings = checked(outline=f"名称: 自评报告\n{yaml}\n文件名: 甲\n" + section("甲").split("\n", 2)[2])
    assert places(findings) == [(line, column, "unknown-name")]


def test_a_wrong_name_leaves_the_words_of_other_texts_in_place():
    outline = section("{{ 部门.自成 }}") + "  - 标题: 二节\n    正文: 好\n"
    manuscript, _ = checked(outline=outline)
    assert "好" in printed(manuscript)


def test_a_section_that_is_empty_because_of_a_wrong_name_is_not_told_to_be_empty():
    _, findings = checked(outline=section("{{ 部门.自成 }}", 必填="是"))
    assert slugs(findings) == ["unknown-name"]


def test_a_value_that_was_not_written_is_told_where_it_is_printed():
    outline = section("前{{ 资金.上年.年初预算.合计 }}后")
    _, (found,) = checked(outline=outline)
    assert found.rule.slug == "missing-fact"
    assert (found.span.file, found.span.line, found.span.column) == (OUTLINE_FILE, *place_of("资金.上年", outline))
    assert found.span.end_column - found.span.column == len("资金.上年.年初预算.合计")
    assert found.path == "资金.上年.年初预算.合计"


@pytest.mark.parametrize(
    "wording",
    [
        "{{ 资金.执行率 }}",
        "{{ 部门.简称 }}",
        "{{ 资金.调整预算 | 绝对值 }}",
        "{{ 资金.年初预算.较上年增减额 | 增减 }}",
        "{{ 资金.执行 | 数 }}",
        "{{ 部门.内设机构 | 列举 }}",
        "{{ 部门.下属单位 | 个数 }}",
        "{{ 部门.下属单位 | 中文 }}",
    ],
)
def test_a_missing_value_is_told_also_behind_a_filter(wording):
    manuscript, findings = checked(outline=section(wording))
    assert slugs(findings) == ["missing-fact"]
    assert not any(word in "".join(printed(manuscript)) for word in ("None", "0", "增加"))


def test_a_value_that_is_still_to_come_is_told_where_it_stands():
    facts = FACTS.replace("2025-03-31", "待填")
    _, (found,) = checked(facts, section("{{ 报告.编制日期 }}"))
    assert (found.rule.slug, found.span.file) == ("pending-fact", FACTS_FILE)
    assert (found.span.line, found.span.column) == place_of("待填", facts)
    assert found.related[0].span.file == OUTLINE_FILE


def test_an_empty_value_is_still_to_come():
    _, (found,) = checked(FACTS.replace("2025-03-31", ""), section("{{ 报告.编制日期 }}"))
    assert (found.rule.slug, found.span.line) == ("pending-fact", 3)


@pytest.mark.parametrize(
    "wording", ["{{ 资金.调整预算.合计 }}", "{{ 资金.调整预算.收入 | 其中 }}", "{{ 资金.调整额 | 增减 }}"]
)
def test_a_figure_that_waits_for_a_value_is_told_where_that_value_stands(wording):
    facts = FACTS + "  调整预算:\n    收入: {一般公共预算: 60, 经营收入: 5, 其他收入: 待填}\n"
    _, (found,) = checked(facts, section(wording))
    assert (found.rule.slug, found.span.file, found.path) == ("pending-fact", FACTS_FILE, "资金.调整预算.收入.其他收入")
    assert (found.span.line, found.span.column) == place_of("待填", facts)


def test_a_value_printed_twice_is_told_once():
    _, findings = checked(FACTS.replace("2025-03-31", "待填"), section("{{ 报告.编制日期 }}{{ 报告.编制日期 }}"))
    assert len({found.span for found in findings}) == 1


@pytest.mark.parametrize("wording", ["{{ 资金 }}", "{{ 报告 }}", "{{ 部门.上级 }}", "{{ 资金.上年 }}", "{{ 数据 }}"])
def test_a_group_of_values_is_told_to_be_no_value(wording):
    facts = FACTS.replace("自称: 我会", "自称: 我会\n  上级: [省妇联]") + "数据: {甲: 1场}\n"
    _, (found,) = checked(facts, section(wording))
    assert found.rule.slug == "not-printable"
    assert found.span.column == 7 + 3
    assert found.hint


def test_a_list_of_prose_is_told_to_be_no_value():
    facts = FACTS + "目标:\n  总体目标:\n    - 甲\n    - 乙\n"
    _, findings = checked(facts, section("{{ 目标.总体目标 }}"))
    assert slugs(findings) == ["not-printable"]


@pytest.mark.parametrize("wording", ["{{ 1 == 1 }}", "{{ not 部门 }}", "{{ none }}", "{{ true }}", "{{ [1, 2] }}"])
def test_what_is_neither_words_nor_a_number_is_not_printed(wording):
    manuscript, findings = checked(outline=section(f"甲{wording}"))
    assert slugs(findings) == ["not-allowed-in-wording"]
    assert printed(manuscript) == []


FAULTS = [
    ("部门.名称", "名称: 深圳市妇女联合会", "名称: [深圳]", "wrong-shape"),
    ("部门.名称", "  名称: 深圳市妇女联合会\n", "", "missing-key"),
    ("部门.名称", "名称: 深圳市妇女联合会", "名成: 深圳", "unknown-key"),
    ("部门.名称", "名称: 深圳市妇女联合会", "名称：深圳", "full-width-colon"),
    ("部门.名称", "部门:\n", "部门：\n", "full-width-colon"),
    ("部门.名称", "部门:\n", "部问:\n", "unknown-key"),
    ("报告.编制日期", "2025-03-31", "2025-02-30", "bad-value"),
    ("资金.年初预算.合计", "年初预算: 100", "年初预算: 1OO", "bad-value"),
    ("资金.年初预算.合计", "年初预算: 100", "年出预算: 100", "unknown-key"),
    ("资金.年初预算.收入.合计", "年初预算: 100", "年初预算: {收人: 100}", "unknown-key"),
    ("资金.年初预算.收入.合计", "年初预算: 100", "年初预算: {收入: [100]}", "wrong-shape"),
    ("资金.年初预算.合计", "年初预算: 100", "年初预算: {收入: {一般公共预算: 1OO}}", "bad-value"),
    ("资金.执行率", "年初预算: 100", "年初预算: 100\n  执行: {收入: 9O}", "bad-value"),
    ("资金.执行率", "年初预算: 100", "年初预算: 100\n  执航: 90", "unknown-key"),
    ("资金.执行率", "年初预算: 100", "年初预算: 100\n  执行: [90]", "wrong-shape"),
    ("数据.甲", "年初预算: 100", "年初预算: 100\n数据: {甲: 多场}", "bad-value"),
    ("数据.甲", "年初预算: 100", "年初预算: 100\n数据: {甲: [1]}", "wrong-shape"),
    ("数据.甲.截至", "年初预算: 100", "年初预算: 100\n数据: {甲: {值: 1场, 截止: 2024-01-01}}", "unknown-key"),
    ("部门.下属单位 | 个数", "自称: 我会", "自称: 我会\n  下属单位: [甲]", "wrong-shape"),
]


@pytest.mark.parametrize(("name", "old", "new", "slug"), FAULTS, ids=[f"{case[0]}: {case[2]!r}" for case in FAULTS])
def test_a_fault_that_has_been_told_has_no_echo_where_it_should_be_printed(name, old, new, slug):
    assert FACTS.count(old) == 1
    _, findings = checked(FACTS.replace(old, new), section(f"{{{{ {name} }}}}", 必填="是"))
    assert slugs(findings) == [slug]


def test_what_is_missing_elsewhere_is_told_beside_a_fault():
    _, findings = checked(FACTS.replace("自称: 我会", "自成: 我会"), section("{{ 资金.执行.合计 }}"))
    assert slugs(findings) == ["unknown-key", "missing-fact"] or slugs(findings) == ["missing-fact", "unknown-key"]


def test_words_for_nothing_are_printed_as_they_are_stated():
    facts = FACTS + "数据: {活动: 无}\n"
    assert printed(composed(facts, section("活动{{ 数据.活动 }}。"))) == ["# 一、一节", "活动无。"]


def test_a_condition_asks_whether_there_is_something_to_print():
    units = "  下属单位:\n    - {名称: 甲, 独立核算: 否}\n    - {名称: 乙, 独立核算: 是}\n"
    facts = FACTS.replace("资金:", f"  在职人数: 待填\n{units}资金:") + "数据: {甲: 无, 乙: 0场}\n"
    wording = (
        "{% if 部门.在职人数 %}一{% endif %}{% if 部门.简称 %}二{% endif %}{% if 资金.上年 %}三{% endif %}"
        "{% if 数据.甲 %}四{% endif %}{% if 数据.乙 %}五{% endif %}{% if 资金 %}六{% endif %}"
        "{% for 位 in 部门.下属单位 if 位.独立核算 %}{{ 位.名称 }}{{ 位.独立核算 }}{% endfor %}"
    )
    manuscript, findings = checked(facts, section(wording))
    assert printed(manuscript)[1:] == ["五六乙是"]
    assert [(finding.rule.slug, finding.path) for finding in findings] == [("pending-fact", "部门.在职人数")]


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("资金.年初预算.合计 > 99.99", True),
        ("资金.年初预算.合计 > 100", False),
        ("资金.年初预算.合计 >= 100", True),
        ("资金.年初预算 <= 100.0", True),
        ("资金.执行率 < 96.37", True),
        ("资金.执行率 < 96.36", True),
        ("资金.执行率 < 96.3", False),
        ("资金.年初预算.合计 == 100", True),
        ("数据.甲 >= 617", True),
        ("数据.甲 == '617场'", False),
        ("部门.名称 == '深圳市妇女联合会'", True),
        ("部门.级别 in ['市', '区']", True),
        ("部门.级别 != '市'", False),
        ("报告.年度 >= 2024", True),
        ("部门.在职人数 > -1", True),
        ("资金.调整预算 and not 资金.上年", False),
        ("部门.下属单位 or 部门.名称", True),
    ],
)
def test_comparisons_are_exact_and_in_the_printed_unit(condition, holds):
    facts = FACTS.replace("资金:", "  级别: 市\n  在职人数: 3\n资金:") + "  执行: 96.3555\n数据: {甲: 617场}\n"
    wording = f"{{% if {condition} %}}是{{% else %}}否{{% endif %}}"
    assert printed(composed(facts, section(wording)))[1:] == ["是" if holds else "否"]


@pytest.mark.parametrize("condition", ["部门.名称 > 3", "资金.执行率 < 90", "报告.编制日期 > '2025-01-01'"])
def test_what_is_no_number_is_not_compared_in_size(condition):
    _, findings = checked(outline=section(f"甲{{% if {condition} %}}乙{{% endif %}}"))
    assert places(findings) == [(6, 11, "not-allowed-in-wording")]
    assert "比不出大小" in findings[0].message


def test_a_comparison_with_a_fault_that_has_been_told_has_no_echo():
    facts = FACTS.replace("年初预算: 100", "年初预算: 1OO")
    _, findings = checked(facts, section("甲{% if 资金.年初预算 > 3 %}乙{% endif %}"))
    assert slugs(findings) == ["bad-value"]
