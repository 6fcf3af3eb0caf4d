"""Outlines that take over from others."""

import pytest
from support.reports import FACTS, checked, composed, printed, slugs

PARENT = """\
名称: 通用提纲
编号: ["1.", "（1）"]
标题: 通用
文件名: 通用报告
正文: 开头。
章节:
  - 标题: 概况
    键: 概况
    章节:
      - 标题: 职能
        取自: 主要职能
        必填: 是
        正文: 通用的话。
      - 标题: 机构
        取自: 机构设置
  - 标题: 问题
    取自: 存在问题
    条目: 一是
"""
TEXT = FACTS + "章节:\n  主要职能: 文\n  机构设置: 房\n  存在问题:\n    - 甲\n"


def child(sections="", **more):
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"名称: 地方提纲\n继承: parent\n{keys}" + (f"章节:\n{sections}" if sections else "")


def test_an_outline_that_says_nothing_of_its_own_is_its_parent():
    manuscript = composed(TEXT, child(), parent=PARENT)
    assert printed(manuscript) == [
        "开头。",
        "# 1.概况",
        "## （1）职能",
        "通用的话。",
        "文",
        "## （2）机构",
        "房",
        "# 2.问题",
        "一是甲",
    ]
    assert manuscript.file_name == "通用报告"


def test_sections_are_taken_over_one_by_one_and_may_differ():
    sections = """\
  - 沿用: 存在问题
    标题: 存在的问题
  - 标题: 基本情况
    章节:
      - 沿用: 机构设置
      - 沿用: 主要职能
        正文: 地方的话。
"""
    assert printed(composed(TEXT, child(sections, 标题="地方"), parent=PARENT)) == [
        *("开头。", "# 1.存在的问题", "一是甲", "# 2.基本情况"),
        *("## （1）机构", "房", "## （2）职能", "地方的话。", "文"),
    ]


def test_a_section_is_taken_over_with_the_sections_below_it():
    manuscript = composed(TEXT, child("  - 沿用: 概况\n"), parent=PARENT)
    assert printed(manuscript)[1:] == ["# 1.概况", "## （1）职能", "通用的话。", "文", "## （2）机构", "房"]


def test_what_is_taken_over_may_be_required_no_longer():
    facts = FACTS + "章节:\n  存在问题:\n    - 甲\n"
    sections = "  - 沿用: 主要职能\n    必填: 否\n    正文: '{% if 资金.上年 %}有{% endif %}'\n  - 沿用: 存在问题\n"
    assert printed(composed(facts, child(sections), parent=PARENT)) == ["开头。", "# 1.问题", "一是甲"]


def test_a_chain_of_outlines_is_followed_to_its_end():
    middle = "名称: 省提纲\n继承: parent\n章节:\n  - 沿用: 存在问题\n    标题: 省里的问题\n"
    manuscript = composed(TEXT, "名称: 市提纲\n继承: middle\n标题: 市\n", middle=middle, parent=PARENT)
    assert printed(manuscript) == ["开头。", "# 1.省里的问题", "一是甲"]


@pytest.mark.parametrize(
    ("sections", "words", "hint"),
    [
        ("  - 沿用: 主要只能\n", "没有叫“主要只能”的一节", "“主要职能”"),
        ("  - 沿用: 全不相干\n", "没有叫“全不相干”的一节", "概况、主要职能、机构设置、存在问题"),
        ("  - 标题: 甲\n    章节:\n      - 沿用: 主要只能\n", "没有叫“主要只能”的一节", "“主要职能”"),
    ],
)
def test_a_section_that_the_parent_has_not_is_told_with_a_near_miss(sections, words, hint):
    outline = child(sections)
    _, (found,) = checked(TEXT, outline, parent=PARENT)
    assert (found.rule.slug, words in found.message, hint in found.hint) == ("nothing-to-take-over", True, True)
    assert "沿用" in outline.split("\n")[found.span.line - 1]


def test_without_a_parent_there_is_nothing_to_take_over():
    _, findings = checked(TEXT, "名称: 提纲\n标题: 甲\n章节:\n  - {沿用: 主要职能, 标题: 职能}\n")
    assert slugs(findings) == ["nothing-to-take-over"]


def test_a_parent_that_is_not_there_is_told_without_echo():
    _, (found,) = checked(TEXT, child("  - 沿用: 主要职能\n", 标题="甲").replace("parent", "parnet"), parent=PARENT)
    assert (found.rule.slug, found.span.line) == ("no-outline", 2)
    assert "是不是“parent”？" in found.hint


def test_an_outline_that_is_not_there_is_told_at_the_report():
    manuscript, (found,) = checked(TEXT.replace("[place]", "[palce]"), child(), parent=PARENT)
    assert (manuscript, found.rule.slug, found.span.line) == (None, "no-outline", 4)
    assert "是不是“place”？" in found.hint


@pytest.mark.parametrize("name", ["../place", "/etc", "a b", "''", "..", "place/../place", "待填"])
def test_what_is_no_name_of_an_outline_is_told(name):
    manuscript, findings = checked(TEXT.replace("[place]", f"[{name}]"), child(), parent=PARENT)
    assert (manuscript, slugs(findings)) == (None, ["no-outline"])


LOOPS = [
    {"outline": "名称: 甲\n标题: 甲\n继承: place\n"},
    {"outline": "名称: 甲\n标题: 甲\n继承: parent\n", "parent": "名称: 乙\n继承: place\n"},
    {
        "outline": "名称: 甲\n标题: 甲\n继承: parent\n",
        "parent": "名称: 乙\n继承: other\n章节:\n  - {沿用: 丙}\n",
        "other": "名称: 丙\n继承: parent\n",
    },
]


@pytest.mark.parametrize("outlines", LOOPS, ids=["itself", "its parent", "a parent's parent"])
def test_outlines_that_inherit_from_each_other_are_told(outlines):
    _, findings = checked(TEXT, **outlines)
    assert slugs(findings) == ["inheritance-loop"]


@pytest.mark.parametrize("title", ["", "标题:\n    ", "标题: ' '\n    "])
def test_a_section_without_a_title_is_told(title):
    sections = f"  - {title}取自: 主要职能\n"
    _, findings = checked(TEXT, child(sections), parent=PARENT)
    assert "untitled-section" in slugs(findings)
    assert set(slugs(findings)) <= {"untitled-section", "pending-chapter"}


@pytest.mark.parametrize(
    ("outline", "slug"),
    [
        (child("  - 5\n"), "wrong-shape"),
        (child("  - [甲]\n"), "wrong-shape"),
        (child("  甲: 乙\n"), "wrong-shape"),
        (child("  - {标题: [甲], 取自: 主要职能}\n"), "wrong-shape"),
        (child("  - {标题: 甲, 取自: 主要只能}\n"), "bad-value"),
        (child("  - {标题: 甲, 取自: 主要职能, 条目: 段中}\n"), "bad-value"),
        (child("  - {标题: 甲, 取自: 主要职能, 必填: 对}\n"), "bad-value"),
        (child("  - {标题: 甲, 取白: 主要职能}\n"), "unknown-key"),
        (child("  - {标题: {{ 部门.名称 }}, 取自: 主要职能}\n"), "yaml-syntax"),
        (child(标题="[甲]"), "wrong-shape"),
        (child(落款="[甲]"), "wrong-shape"),
        (child() + "编号：[一、]\n", "full-width-colon"),
        (child() + "继承: parent\n", "duplicate-key"),
        ("", "empty-file"),
        ("- 甲\n", "not-a-mapping"),
        (b"\xff\xfe", "not-utf8"),
    ],
)
def test_an_outline_that_is_wrong_is_told_and_breaks_nothing(outline, slug):
    _, findings = checked(TEXT, outline, parent=PARENT)
    assert slug in slugs(findings)
    assert {found.span.file for found in findings if found.rule.slug == slug} == {"templates/place/outline.yaml"}
