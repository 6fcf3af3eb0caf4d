"""Sections and entries of lists: their numbers, what is left out, what is asked for in vain."""

import pytest
from support.reports import FACTS, OUTLINE, checked, composed, places, printed, section, slugs

from reportgen.manuscript import Heading, Item, Paragraph


def outline(sections, **more):
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"{OUTLINE}{keys}章节:\n{sections}"


def facts(chapters):
    return f"{FACTS}章节:\n{chapters}"


THREE = """\
  - 标题: 职能
    取自: 主要职能
  - 标题: 机构
    取自: 机构设置
  - 标题: 问题
    章节:
      - {标题: 存在的, 取自: 存在问题}
      - {标题: 原因, 取自: 原因分析}
      - {标题: 措施, 取自: 改进措施}
"""


def test_sections_are_numbered_by_the_official_scheme():
    chapters = "".join(f"  {name}: 文\n" for name in ("主要职能", "机构设置", "存在问题", "原因分析", "改进措施"))
    assert printed(composed(facts(chapters), outline(THREE))) == [
        "# 一、职能",
        "文",
        "# 二、机构",
        "文",
        "# 三、问题",
        "## （一）存在的",
        "文",
        "## （二）原因",
        "文",
        "## （三）措施",
        "文",
    ]


def test_numbers_close_up_where_a_section_has_nothing():
    chapters = "  主要职能: 文\n  原因分析: 文\n"
    assert printed(composed(facts(chapters), outline(THREE))) == [
        "# 一、职能",
        "文",
        "# 二、问题",
        "## （一）原因",
        "文",
    ]


def test_a_section_whose_sections_have_nothing_has_nothing():
    assert printed(composed(facts("  主要职能: 文\n"), outline(THREE))) == ["# 一、职能", "文"]


@pytest.mark.parametrize("chapters", ["  主要职能: 文\n", "  主要职能: 文\n  存在问题: []\n"])
def test_a_required_section_without_content_is_told(chapters):
    asked = THREE.replace("取自: 存在问题", "取自: 存在问题, 必填: 是")
    manuscript, (found,) = checked(facts(chapters), outline(asked))
    assert (found.rule.slug, found.path) == ("empty-section", "章节.存在问题")
    assert "“存在的”" in found.message
    assert "“存在问题”" in found.hint
    assert (found.related[0].span.line, found.related[0].span.file) == (10, "templates/place/outline.yaml")
    assert printed(manuscript)[:2] == ["# 一、职能", "文"]
    assert printed(manuscript)[-1] == "【待填】"


def test_a_required_section_whose_wording_says_nothing_is_told():
    _, findings = checked(outline=section("{% if 资金.上年 %}甲{% endif %}", 必填="是"))
    assert slugs(findings) == ["empty-section"]


PENDING = [
    ("  存在问题: 待填\n", 11, "章节.存在问题"),
    ("  存在问题:\n", 11, "章节.存在问题"),
    ("  存在问题:\n    - 待填\n", 12, "章节.存在问题[1]"),
    ("  存在问题:\n    - 甲\n    -\n", 13, "章节.存在问题[2]"),
    ("  存在问题:\n    - 标题: 甲\n      正文: 待填\n", 13, "章节.存在问题[1].正文"),
    ("  存在问题:\n    - 标题: 甲\n      正文:\n", 13, "章节.存在问题[1].正文"),
    ("  存在问题:\n    - 标题: 待填\n      正文: 甲\n", 12, "章节.存在问题[1].标题"),
    ("  存在问题:\n    - 标题: 甲\n      条目: 待填\n", 13, "章节.存在问题[1].条目"),
    ("  存在问题:\n    - 标题: 甲\n      条目: [乙, 待填]\n", 13, "章节.存在问题[1].条目[2]"),
]


@pytest.mark.parametrize(("chapters", "line", "path"), PENDING, ids=[case[0] for case in PENDING])
@pytest.mark.parametrize("required", ["是", "否"])
def test_prose_still_to_come_is_told_where_it_should_be_written(chapters, line, path, required):
    _, (found,) = checked(facts(chapters), outline(f"  - {{标题: 一, 取自: 存在问题, 必填: {required}}}\n"))
    assert (found.rule.slug, found.path, found.span.line) == ("pending-chapter", path, line)


def test_prose_still_to_come_is_told_once_also_where_no_outline_asks_for_it():
    _, findings = checked(facts("  存在问题: 待填\n  主要职能: 文\n"), outline("  - {标题: 一, 取自: 主要职能}\n"))
    assert [(finding.rule.slug, finding.path) for finding in findings] == [("pending-fact", "章节.存在问题")]


@pytest.mark.parametrize("word", ["无", "不适用"])
def test_a_chapter_stated_as_nothing_says_so(word):
    manuscript = composed(facts(f"  存在问题: {word}\n"), outline("  - {标题: 问题, 取自: 存在问题, 必填: 是}\n"))
    assert printed(manuscript) == ["# 一、问题", f"{word}。"]
    assert manuscript.blocks[1].runs[0].origin.span.line == 11


def test_several_chapters_are_printed_one_after_the_other():
    chapters = "  后续计划:\n    - 甲\n    - 乙\n  有关建议:\n    - 丙\n"
    manuscript = composed(facts(chapters), outline("  - {标题: 计划, 取自: [后续计划, 有关建议]}\n"))
    assert printed(manuscript) == ["# 一、计划", "（一）甲", "（二）乙", "（三）丙"]


def test_wording_stands_before_the_prose_of_the_author():
    manuscript = composed(facts("  主要职能: 文\n"), section("甲\n\n乙", 取自="主要职能"))
    assert printed(manuscript) == ["# 一、一节", "甲", "乙", "文"]


def test_text_before_the_first_section_has_no_heading():
    manuscript = composed(FACTS, f"{OUTLINE}正文: '{{{{ 部门.自称 }}}}报告如下。'\n")
    assert printed(manuscript) == ["我会报告如下。"]


ITEMS = """\
  存在问题:
    - 标题: 编制不细
      正文: |
        依据不足。

        又一段。
    - 标题: 执行偏慢。
      正文: 采购流程长。
    - 没有标题的一条。
    - 标题: 只有标题
"""

STYLES = {
    "段首": [
        *("（一）编制不细。依据不足。", "又一段。", "（二）执行偏慢。采购流程长。"),
        *("（三）没有标题的一条。", "（四）只有标题"),
    ],
    "独立": [
        *("## （一）编制不细", "依据不足。", "又一段。", "## （二）执行偏慢。", "采购流程长。"),
        *("（三）没有标题的一条。", "## （四）只有标题"),
    ],
    "一是": [
        *("一是编制不细。依据不足。", "又一段。", "二是执行偏慢。采购流程长。"),
        *("三是没有标题的一条。", "四是只有标题"),
    ],
}


@pytest.mark.parametrize("style", STYLES)
def test_entries_are_set_in_the_style_that_the_outline_asks_for(style):
    manuscript = composed(facts(ITEMS), outline(f"  - {{标题: 问题, 取自: 存在问题, 条目: {style}}}\n"))
    assert printed(manuscript) == ["# 一、问题", *STYLES[style]]


def test_titles_open_the_paragraph_unless_the_outline_says_otherwise():
    manuscript = composed(facts(ITEMS), outline("  - {标题: 问题, 取自: 存在问题}\n"))
    assert printed(manuscript)[1:] == STYLES["段首"]
    first = manuscript.blocks[1]
    assert isinstance(first, Item)
    assert (first.number, first.title[0].text, first.runs[0].text) == ("（一）", "编制不细。", "依据不足。")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("段首", ["（一）甲。文", "1.乙", "（1）丙", "（2）丁", "2.戊", "（二）己"]),
        ("独立", ["## （一）甲", "文", "### 1.乙", "（1）丙", "（2）丁", "2.戊", "（二）己"]),
        ("一是", ["一是甲。文", "1.乙", "（1）丙", "（2）丁", "2.戊", "二是己"]),
    ],
)
def test_entries_within_entries_are_numbered_one_level_down(style, expected):
    chapters = """\
  存在问题:
    - 标题: 甲
      正文: 文
      条目:
        - 标题: 乙
          条目:
            - 丙
            - 丁
        - 戊
    - 己
"""
    manuscript = composed(facts(chapters), outline(f"  - {{标题: 问题, 取自: 存在问题, 条目: {style}}}\n"))
    assert printed(manuscript)[1:] == expected


def test_an_entry_whose_wording_says_nothing_is_left_out_with_its_title():
    wording = """\
  - 标题: 一节
    条目: 段首
    正文:
      - 标题: 没有的
        正文: "{% if 资金.上年 %}甲{% endif %}"
      - 标题: 有的
        正文: "{{ 部门.自称 }}。"
      - "{% if 资金.上年 %}乙{% endif %}"
"""
    assert printed(composed(FACTS, outline(wording))) == ["# 一、一节", "（一）有的。我会。"]


def test_entries_of_wording_and_of_the_author_are_numbered_together():
    wording = "  - 标题: 一节\n    取自: 存在问题\n    正文:\n      - 程序写的。\n"
    manuscript = composed(facts("  存在问题:\n    - 作者写的。\n"), outline(wording))
    assert printed(manuscript)[1:] == ["（一）程序写的。", "（二）作者写的。"]


def test_sections_below_entries_go_on_with_their_numbers():
    wording = "  - 标题: 一节\n    取自: 存在问题\n    章节:\n      - {标题: 措施, 取自: 改进措施}\n"
    manuscript = composed(facts("  存在问题:\n    - 甲\n    - 乙\n  改进措施: 文\n"), outline(wording))
    assert printed(manuscript)[1:] == ["（一）甲", "（二）乙", "## （三）措施", "文"]


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        ('["第一部分 ", "一、", "1."]', ["# 第一部分 甲", "## 一、乙", "1.丙"]),
        ('["1.", "①"]', ["# 1.甲", "## ①乙"]),
    ],
)
def test_an_outline_may_number_in_its_own_way(numbering, expected):
    sections = "  - 标题: 甲\n    章节:\n      - {标题: 乙, 取自: 存在问题}\n"
    chapters = "  存在问题:\n    - 丙\n" if len(expected) == 3 else "  存在问题: 丙\n"
    assert printed(composed(facts(chapters), outline(sections, 编号=numbering)))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("numbering", "words"), [("[甲、]", "中没有序号"), ("[一、1.]", "不止一个序号"), ('[""]', "没有序号")]
)
def test_numbers_that_cannot_count_are_told(numbering, words):
    _, (found,) = checked(facts("  主要职能: 文\n"), outline("  - {标题: 甲, 取自: 主要职能}\n", 编号=numbering))
    assert (found.rule.slug, found.span.line) == ("bad-numbering", 3)
    assert words in found.message


@pytest.mark.parametrize(
    ("numbering", "chapters", "line"),
    [
        ("[一、]", "  存在问题:\n    - 甲\n", 12),
        ("[一、, （一）]", "  存在问题:\n    - 标题: 甲\n      条目: [乙]\n", 13),
        ("[一、, ①]", "  存在问题:\n" + "    - 甲\n" * 51, 62),
    ],
)
def test_an_entry_that_no_number_is_left_for_is_told(numbering, chapters, line):
    _, findings = checked(facts(chapters), outline("  - {标题: 甲, 取自: 存在问题}\n", 编号=numbering))
    assert [(found.span.line, found.rule.slug) for found in findings] == [(line, "too-deep")]


def test_a_section_that_no_number_is_left_for_is_told():
    deep = "  - 标题: 一\n    章节:\n      - 标题: 二\n        章节:\n          - {标题: 三, 取自: 主要职能}\n"
    _, findings = checked(facts("  主要职能: 文\n"), outline(deep, 编号="[一、, （一）]"))
    assert slugs(findings) == ["too-deep"]


def test_very_many_entries_are_numbered():
    chapters = "  存在问题:\n" + "    - 甲\n" * 120
    manuscript = composed(facts(chapters), outline("  - {标题: 甲, 取自: 存在问题}\n"))
    assert printed(manuscript)[-1] == "（一百二十）甲"


def test_a_multiline_title_is_one_line():
    manuscript = composed(
        facts("  主要职能: 文\n"), outline("  - 标题: |\n      年初\n      预算\n    取自: 主要职能\n")
    )
    assert printed(manuscript)[0] == "# 一、年初预算"
    assert isinstance(manuscript.blocks[0], Heading)
    assert isinstance(manuscript.blocks[1], Paragraph)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("甲/乙", "不能用"),
        ("..甲", "不能用"),
        ("甲:乙", "不能用"),
        ("甲.", "不能用"),
        ("'{% if 资金.上年 %}甲{% endif %}'", ""),
        ("'甲?'", "不能用"),
        ("甲" * 81, "不能用"),
    ],
)
def test_a_name_that_no_disk_takes_is_told(name, words):
    text = f"名称: 自评报告\n标题: ''\n文件名: {name}\n章节:\n  - {{标题: 一, 正文: 文}}\n"
    _, (found,) = checked(outline=text)
    assert places([found])[0][0] == 3
    assert found.rule.slug == "bad-file-name"
    assert words in found.message


def test_a_name_as_long_as_disks_take_is_taken():
    manuscript = composed(outline=f"名称: 自评报告\n标题: 甲\n文件名: {'甲' * 80}\n章节:\n  - {{标题: 一, 正文: 文}}\n")
    assert len(f"{manuscript.file_name}.docx".encode()) <= 255


def test_without_a_name_of_its_own_a_file_is_called_by_its_title():
    assert composed(outline=section("文")).file_name == "自评报告"
