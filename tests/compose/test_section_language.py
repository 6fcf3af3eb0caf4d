"""What a section of an outline can say: repeated, conditional, headless, run-in, numbered its own way, blank."""

import pytest
from support.reports import FACTS, OUTLINE, checked, composed, printed, slugs

PROJECTS = """\
目标:
  总体目标: 全年的目标。
项目:
  - 名称: 甲
    类别: 特定目标类
    资金: {年初预算: 30, 执行: 28.07, 来源: {一般公共预算: 20.07, 彩票公益金: 8}}
    完成情况: 甲做完了。
    问题: 无
  - 名称: 乙
    类别: 运转类
    资金: {年初预算: 20, 执行: 20}
    完成情况: |
      乙做完了。

      又一段。
"""
INCOME = FACTS.replace("年初预算: 100", "年初预算: {收入: {一般公共预算: 90, 其他收入: 10}}")
TEXT = f"{INCOME}{PROJECTS}章节:\n  主要职能: 文\n  存在问题: [子, 丑]\n"


def outline(sections, **more):
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"{OUTLINE}{keys}章节:\n" + "".join(f"  {line}\n" for line in sections.strip().split("\n"))


# Sections as they are written, and the lines that they print.
PRINTED = {
    "one section per project": (
        '- {标题: "{{ 项.名称 }}项目", 每: 项目 as 项, 取自: 项.完成情况}',
        ["# 一、甲项目", "甲做完了。", "# 二、乙项目", "乙做完了。", "又一段。"],
    ),
    "an amount in a heading": (
        '- {标题: "{{ 项.名称 }}（{{ 项.资金.执行 }}）", 每: 项目 as 项, 如果: 项.名称 == "甲", 正文: 文}',
        ["# 一、甲（28.07万元）", "文"],
    ),
    "project by aspect": (
        '- 标题: "{{ 项.名称 }}"\n'
        "  每: 项目 as 项\n"
        "  章节:\n"
        '    - {标题: 支出, 正文: "支出{{ 项.资金.执行 }}。"}\n'
        "    - {标题: 成效, 取自: 项.完成情况}",
        [
            *("# 一、甲", "## （一）支出", "支出28.07万元。", "## （二）成效", "甲做完了。"),
            *("# 二、乙", "## （一）支出", "支出20.00万元。", "## （二）成效", "乙做完了。", "又一段。"),
        ],
    ),
    "aspect by project": (
        '- 标题: 支出\n  章节:\n    - {标题: "{{ 项.名称 }}", 每: 项目 as 项, 正文: "{{ 项.资金.执行 }}。"}',
        ["# 一、支出", "## （一）甲", "28.07万元。", "## （二）乙", "20.00万元。"],
    ),
    "one section per fund of each project": (
        '- 标题: "{{ 项.名称 }}"\n'
        "  每: 项目 as 项\n"
        "  正文: 文\n"
        '  章节:\n    - {标题: "{{ 源.名称 }}", 每: 项.资金.来源 as 源, 正文: "{{ 源.执行 }}。"}',
        [
            *("# 一、甲", "文", "## （一）一般公共预算", "20.07万元。", "## （二）彩票公益金", "8.00万元。"),
            *("# 二、乙", "文"),
        ],
    ),
    "one section per class of projects": (
        '- {标题: "{{ 类.名称 }}", 每: 项目 by 类别 as 类, 正文: "{{ 类.项目 | 个数 }}个。"}',
        ["# 一、特定目标类", "1个。", "# 二、运转类", "1个。"],
    ),
    "one section per part of a sum": (
        '- {标题: "{{ 源.名称 }}", 每: 资金.年初预算.收入 as 源, 正文: "{{ 源.值 }}。"}',
        ["# 一、一般公共预算财政拨款收入", "90.00万元。", "# 二、其他收入", "10.00万元。"],
    ),
    "one section per word": (
        '- {标题: "{{ 季 }}度", 每: 一季、二季 as 季, 正文: 文}',
        ["# 一、一季度", "文", "# 二、二季度", "文"],
    ),
    "a section whose condition does not hold": (
        "- {标题: 甲, 如果: 资金.上年, 正文: 文}\n- {标题: 乙, 如果: 项目, 正文: 文}",
        ["# 一、乙", "文"],
    ),
    "only the entries for which the condition holds": (
        '- {标题: "{{ 项.名称 }}", 每: 项目 as 项, 如果: "项.类别 == \'运转类\'", 正文: 文}',
        ["# 一、乙", "文"],
    ),
    "a title at the head of the first paragraph": (
        "- 标题: 甲\n  章节:\n    - {标题: 职能, 标题样式: 段首, 取自: 主要职能}\n"
        "    - {标题: 机构。, 标题样式: 段首, 正文: 文}",
        ["# 一、甲", "（一）职能。文", "（二）机构。文"],
    ),
    "a title at the head of what is no paragraph": (
        "- 标题: 问题\n  标题样式: 段首\n  取自: 存在问题",
        ["一、问题", "（一）子", "（二）丑"],
    ),
    "no heading": ("- {标题: 无, 取自: 主要职能}\n- {标题: 甲, 正文: 文}", ["文", "# 一、甲", "文"]),
    "a group without a heading": (
        "- {标题: 甲, 正文: 文}\n- 标题: 无\n  如果: 项目\n  章节:\n"
        "    - {标题: 乙, 正文: 文}\n    - {标题: 丙, 正文: 文}\n- {标题: 丁, 正文: 文}",
        ["# 一、甲", "文", "# 二、乙", "文", "# 三、丙", "文", "# 四、丁", "文"],
    ),
    "text before the first section below": (
        "- 标题: 甲\n  正文: 总述。\n  章节:\n    - {标题: 乙, 正文: 文}",
        ["# 一、甲", "总述。", "## （一）乙", "文"],
    ),
    "wording before and after the author's words": (
        "- {标题: 甲, 正文: 前。, 取自: 主要职能, 后文: 后。}",
        ["# 一、甲", "前。", "文", "后。"],
    ),
    "a level that is skipped": (
        "- 标题: 甲\n  章节:\n    - {标题: 乙, 层级: 3, 正文: 文}\n    - {标题: 丙, 层级: 3, 正文: 文}",
        ["# 一、甲", "### 1.乙", "文", "### 2.丙", "文"],
    ),
    "a section without a number": (
        "- {标题: 前言, 编号: 不编号, 正文: 文}\n- {标题: 甲, 正文: 文}",
        ["# 前言", "文", "# 一、甲", "文"],
    ),
    "sections numbered in another way": (
        "- 标题: 甲\n  章节:\n    - {标题: 乙, 编号: ①, 正文: 文}\n    - {标题: 丙, 编号: ①, 正文: 文}\n"
        "    - {标题: 丁, 正文: 文}",
        ["# 一、甲", "## ①乙", "文", "## ②丙", "文", "## （一）丁", "文"],
    ),
    "firstly and secondly": (
        '- {标题: "{{ 项.名称 }}", 每: 项目 as 项, 编号: 一是, 标题样式: 段首, 正文: 文}',
        ["一是甲。文", "二是乙。文"],
    ),
    "parts": ('- {标题: 甲, 编号: "第一部分 ", 正文: 文}', ["# 第一部分 甲", "文"]),
    "entries without numbers": ("- {标题: 问题, 取自: 存在问题, 条目: 不编号}", ["# 一、问题", "子", "丑"]),
    "nothing, said as nothing": ("- {标题: 甲, 取自: 机构设置, 空: 无}", ["# 一、甲", "无。"]),
    "nothing, said in a sentence": (
        '- {标题: 甲, 取自: 机构设置, 空: "{{ 部门.自称 }}没有变动。"}',
        ["# 一、甲", "我会没有变动。"],
    ),
    "prose by its name": ("- {标题: 目标, 取自: 目标.总体目标}", ["# 一、目标", "全年的目标。"]),
    "a text by its name": ("- {标题: 名称, 每: 项目 as 项, 取自: 项.名称}", ["# 一、名称", "甲", "# 二、名称", "乙"]),
    "prose that is stated as nothing": (
        '- {标题: "{{ 项.名称 }}的问题", 每: 项目 as 项, 取自: 项.问题}',
        ["# 一、甲的问题", "无。"],
    ),
    "the conclusion first": (
        "- {标题: 结论, 正文: 好。}\n- {标题: 职能, 取自: 主要职能}",
        ["# 一、结论", "好。", "# 二、职能", "文"],
    ),
}


@pytest.mark.parametrize(("sections", "expected"), PRINTED.values(), ids=PRINTED)
def test_a_section_prints_what_the_outline_says(sections, expected):
    assert printed(composed(TEXT, outline(sections))) == expected


# Sections that are wrong, and for each fault its slug, its line in the outline, and words of its message or hint.
WRONG = {
    "a list that does not exist": ("- {标题: 甲, 每: 项木 as 项, 正文: 文}", "unknown-name", 4, "项目"),
    "what is no list": ("- {标题: 甲, 每: 部门.名称 as 项, 正文: 文}", "bad-each", 4, "不是列表"),
    "a repetition without a name": ("- {标题: 甲, 每: 项目, 正文: 文}", "bad-each", 4, "项目 as 项"),
    "a name that the entries do not have": (
        '- {标题: "{{ 项.名乘 }}", 每: 项目 as 项, 正文: 文}',
        "unknown-name",
        4,
        "是不是“名称”？",
    ),
    "a misspelt condition": ("- {标题: 甲, 如果: 资金.上哪, 正文: 文}", "unknown-name", 4, "是不是“上年”？"),
    "a misspelt name where nothing is printed": (
        '- {标题: 甲, 如果: 资金.上年, 正文: "{{ 部门.名乘 }}"}',
        "unknown-name",
        4,
        "是不是“名称”？",
    ),
    "a misspelt name of prose": ("- {标题: 甲, 取自: 目标.总体木标}", "unknown-name", 4, "是不是“总体目标”？"),
    "prose below a value": ("- {标题: 甲, 取自: 资金.年初预算.合计.甲}", "unknown-name", 4, "没有“甲”"),
    "a block as prose": ("- {标题: 甲, 每: 项目 as 项, 取自: 项.资金}", "not-printable", 4, "一段文字"),
    "a level that there is not": ("- {标题: 甲, 层级: 7, 正文: 文}", "bad-value", 4, "1 至 4"),
    "a number that cannot count": ("- {标题: 甲, 编号: 甲、, 正文: 文}", "bad-value", 4, "序号"),
    "a style that there is not": ("- {标题: 甲, 标题样式: 段中, 正文: 文}", "bad-value", 4, "段首"),
    "a form that there is not": ("- {标题: 甲, 正文: 文, 附表: 自评表}", "no-form", 4, "自评表"),
}


@pytest.mark.parametrize(("sections", "slug", "line", "words"), WRONG.values(), ids=WRONG)
def test_a_section_that_is_wrong_is_told_where_it_is_written(sections, slug, line, words):
    _, findings = checked(TEXT, outline(sections))
    assert {finding.rule.slug for finding in findings} == {slug}
    assert {(finding.span.line, finding.span.file) for finding in findings} == {(line, "templates/place/outline.yaml")}
    assert all(words in finding.message + finding.hint for finding in findings)


def test_a_required_section_of_each_project_is_told_where_the_project_lacks_it():
    asked = '- {标题: "{{ 项.名称 }}的整改", 每: 项目 as 项, 取自: 项.整改, 必填: 是}'
    _, findings = checked(TEXT, outline(asked))
    assert [(each.rule.slug, each.path) for each in findings] == [
        ("empty-section", "项目[1].整改"),
        ("empty-section", "项目[2].整改"),
    ]
    assert "“甲的整改”" in findings[0].message
    assert "“项目[1].整改”" in findings[0].hint


def test_a_required_section_that_is_repeated_for_nothing_is_told():
    _, (found,) = checked(FACTS, outline("- {标题: 甲, 每: 项目 as 项, 必填: 是, 正文: 文}"))
    assert (found.rule.slug, found.path) == ("empty-section", "项目")
    assert "一项也没有" in found.message


def test_an_optional_section_that_is_repeated_for_nothing_is_left_out():
    sections = "- {标题: 甲, 每: 项目 as 项, 正文: 文}\n- {标题: 乙, 正文: 文}"
    assert printed(composed(FACTS, outline(sections))) == ["# 一、乙", "文"]


def test_what_is_required_is_asked_for_even_where_something_could_be_said_instead():
    _, findings = checked(TEXT, outline("- {标题: 甲, 取自: 机构设置, 空: 无, 必填: 是}"))
    assert slugs(findings) == ["empty-section"]


def test_the_prose_of_an_author_does_not_know_the_names_of_an_outline():
    facts = TEXT.replace("甲做完了。", '"{{ 项.名称 }}做完了。"')
    _, findings = checked(facts, outline('- {标题: "{{ 项.名称 }}", 每: 项目 as 项, 取自: 项.完成情况}'))
    assert [(each.rule.slug, each.span.file) for each in findings] == [("unknown-name", "data/unit/2024/facts.yaml")]


def test_a_repeated_section_knows_its_ordinal():
    sections = '- {标题: "第{{ 序号 }}项 {{ 项.名称 }}", 编号: 不编号, 每: 项目 as 项, 正文: 文}'
    assert printed(composed(TEXT, outline(sections)))[::2] == ["# 第1项 甲", "# 第2项 乙"]
