"""Whole documents: letters, covers, annexes, one document for each project; and every word of the language at once."""

from pathlib import Path

import pytest
from support.reports import FACTS, OUTLINE, checked_all, page, printed, slugs

from reportgen.manuscript import text_of
from reportgen.outline.outline import Change, CoverField, OutlineFile, Section
from reportgen.vocabulary.declare import declared

LANGUAGE = Path(__file__).parent / "language"
PROJECTS = "项目: [{名称: 甲, 重点: 是}, {名称: 乙, 重点: 否}, {名称: 丙, 重点: 是}]\n"
TEXT = f"{FACTS}{PROJECTS}章节: {{主要职能: 文}}\n"
SIGNED = '落款: {署名: "{{ 部门.名称 }}", 日期: "{{ 报告.编制日期 }}"}\n'


def read(name):
    return (LANGUAGE / name).read_text(encoding="utf-8")


def documents(outline, facts=TEXT, **more):
    """Return the documents of a report with which nothing is wrong."""
    files = {"place/outline.yaml": outline, **{f"{place}/outline.yaml": text for place, text in more.items()}}
    manuscripts, findings = checked_all(facts, files)
    assert findings == ()
    return manuscripts


def test_an_outline_that_uses_the_whole_language_prints_as_it_should():
    files = {
        "place/outline.yaml": read("outline.yaml"),
        "base/outline.yaml": read("base.yaml"),
        "place/forms/项目表.yaml": read("项目表.yaml"),
    }
    (manuscript,), findings = checked_all(read("facts.yaml"), files)
    assert findings == ()
    assert page(manuscript) == read("printed.txt")


@pytest.mark.parametrize("block", [OutlineFile, Section, Change, CoverField])
def test_the_example_of_the_whole_language_uses_every_key(block):
    text = read("outline.yaml") + read("base.yaml")
    elsewhere = {"每", "如果", "沿用", "评分", "图表"}  # of a whole document, or tried in tests of their own
    assert [name for name in declared(block) if f"{name}:" not in text and name not in elsewhere] == []


ADDRESSED = {
    "without a colon": ('"{{ 部门.自称 }}"', ["〔主送机关〕我会："]),
    "with a colon": ('"各单位："', ["〔主送机关〕各单位："]),
    "nobody": ('"{% if 报告.收文单位 %}{{ 报告.收文单位 }}{% endif %}"', []),
}


@pytest.mark.parametrize(("addressee", "expected"), ADDRESSED.values(), ids=ADDRESSED)
def test_a_letter_begins_with_whom_it_is_for(addressee, expected):
    (manuscript,) = documents(f"{OUTLINE}主送: {addressee}\n正文: 现报告如下。\n")
    assert printed(manuscript) == [*expected, "现报告如下。"]


def test_the_number_of_an_annex_stands_above_the_title_only_where_there_is_one():
    outline = f"{OUTLINE}附件号: '{{% if 报告.附件号 %}}{{{{ 报告.附件号 }}}}{{% endif %}}'\n"
    (without,) = documents(outline)
    (numbered,) = documents(outline, TEXT.replace("印发", "附件号: 附件3\n  印发"))
    assert (text_of(without.mark), text_of(numbered.mark)) == ("", "附件3")


@pytest.mark.parametrize(
    ("closing", "expected"),
    [("", ["深圳市妇女联合会 2025年3月31日"]), ("落款: 无\n", []), ("落款: 甲\n", ["甲 "])],
)
def test_a_part_of_a_larger_document_has_no_signature(closing, expected):
    (manuscript,) = documents(f"名称: 部分\n继承: parent\n{closing}", parent=OUTLINE + SIGNED)
    assert printed(manuscript) == expected


ANNEXED = {
    "one": (
        "附件:\n  - {标题: 说明, 正文: 文}\n",
        ["〔附件说明〕附件：说明", "〔换页〕", "〔附件序号〕附件", "〔附件标题〕说明", "文"],
    ),
    "several": (
        "附件:\n  - {标题: 甲, 正文: 文}\n  - {标题: 乙, 章节: [{标题: 丙, 正文: 文}]}\n",
        [
            *("〔附件说明〕附件：1.甲", "〔附件说明续行〕2.乙"),
            *("〔换页〕", "〔附件序号〕附件1", "〔附件标题〕甲", "文"),
            *("〔换页〕", "〔附件序号〕附件2", "〔附件标题〕乙", "# 一、丙", "文"),
        ],
    ),
    "one that has nothing": ("附件:\n  - {标题: 甲, 取自: 机构设置}\n", []),
    "by another name": (
        "附件说明: 附表\n附件:\n  - {标题: 甲, 正文: 文}\n",
        ["〔附件说明〕附表：甲", "〔换页〕", "〔附件序号〕附表", "〔附件标题〕甲", "文"],
    ),
    "not listed": (
        "附件说明: 无\n附件:\n  - {标题: 甲, 正文: 文}\n",
        ["〔换页〕", "〔附件序号〕附件", "〔附件标题〕甲", "文"],
    ),
    "one for each project": (
        '附件说明: 无\n附件:\n  - {标题: "{{ 项.名称 }}", 每: 项目 as 项, 如果: 项.重点, 正文: 文}\n',
        [
            *("〔换页〕", "〔附件序号〕附件1", "〔附件标题〕甲", "文"),
            *("〔换页〕", "〔附件序号〕附件2", "〔附件标题〕丙", "文"),
        ],
    ),
}


@pytest.mark.parametrize(("annexes", "expected"), ANNEXED.values(), ids=ANNEXED)
def test_annexes_are_listed_before_the_signature_and_each_begins_a_page(annexes, expected):
    (manuscript,) = documents(OUTLINE + annexes)
    assert printed(manuscript) == expected
    (signed,) = documents(OUTLINE + SIGNED + annexes)
    listed = [line for line in expected if line.startswith("〔附件说明")]
    assert printed(signed) == [*listed, "深圳市妇女联合会 2025年3月31日", *expected[len(listed) :]]


EACH = OUTLINE.replace("标题: 自评报告", '标题: "{{ 项.名称 }}报告"\n每: 项目 as 项\n正文: "写{{ 项.名称 }}。"')


def test_an_outline_may_be_printed_once_for_each_project():
    manuscripts = documents(EACH)
    assert [(each.file_name, printed(each)) for each in manuscripts] == [
        ("甲报告", ["写甲。"]),
        ("乙报告", ["写乙。"]),
        ("丙报告", ["写丙。"]),
    ]


def test_an_outline_may_be_printed_for_some_projects_only():
    assert [each.file_name for each in documents(f"{EACH}如果: 项.重点\n")] == ["甲报告", "丙报告"]


@pytest.mark.parametrize("facts", [FACTS, TEXT.replace("重点: 是", "重点: 否")], ids=["no project", "none that counts"])
def test_an_outline_that_is_printed_for_nothing_is_told(facts):
    manuscripts, findings = checked_all(facts, {"place/outline.yaml": f"{EACH}如果: 项.重点\n"})
    assert (manuscripts, slugs(findings)) == ([], ["no-document"])
    assert findings[0].span.file == "templates/place/outline.yaml"


def test_a_title_may_be_left_out():
    (manuscript,) = documents("名称: 报告\n标题: 无\n文件名: 报告\n正文: 文\n")
    assert (manuscript.title, manuscript.file_name) == ((), "报告")
