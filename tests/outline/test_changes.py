"""改动: an outline that says only where it differs from the one above it."""

import pytest
from support.reports import FACTS, checked, composed, printed, slugs

PARENT = """\
名称: 通用提纲
标题: 通用
章节:
  - 标题: 概况
    键: 概况
    章节:
      - {标题: 职能, 取自: 主要职能, 必填: 是}
      - {标题: 机构, 取自: 机构设置}
  - {标题: 问题, 取自: 存在问题}
  - {标题: 措施, 取自: 改进措施}
附件:
  - {标题: 说明, 键: 说明书, 正文: 附件的话。}
"""
TEXT = FACTS + "章节: {主要职能: 文, 机构设置: 房, 存在问题: 坏, 改进措施: 改}\n"
OUTLINE_LINES = ["# 一、概况", "## （一）职能", "文", "## （二）机构", "房", "# 二、问题", "坏", "# 三、措施", "改"]


def child(changes):
    return "名称: 地方提纲\n继承: parent\n改动:\n" + "".join(f"  - {change}\n" for change in changes)


def sections_of(manuscript):
    lines = printed(manuscript)
    return lines[: next(number for number, line in enumerate(lines) if "〔附件说明〕" in line)]


def test_without_changes_everything_is_as_above():
    assert sections_of(composed(TEXT, "名称: 地方提纲\n继承: parent\n", parent=PARENT)) == OUTLINE_LINES


# Changes as they are written, and the headings of the outline that they make.
CHANGED = {
    "renamed": (["{节: 主要职能, 改名: 职责}"], ["一、概况", "（一）职责", "（二）机构", "二、问题", "三、措施"]),
    "dropped": (["{节: 存在问题, 删去: 是}"], ["一、概况", "（一）职能", "（二）机构", "二、措施"]),
    "dropped with what is below": (["{节: 概况, 删去: 是}"], ["一、问题", "二、措施"]),
    "moved before": (
        ["{节: 改进措施, 在前: 存在问题}"],
        ["一、概况", "（一）职能", "（二）机构", "二、措施", "三、问题"],
    ),
    "moved behind": (
        ["{节: 概况, 在后: 改进措施}"],
        ["一、问题", "二、措施", "三、概况", "（一）职能", "（二）机构"],
    ),
    "moved inside": (
        ["{节: 存在问题, 在内: 概况}"],
        ["一、概况", "（一）职能", "（二）机构", "（三）问题", "二、措施"],
    ),
    "moved out and renamed": (
        ["{节: 机构设置, 在后: 概况, 改名: 机构情况}"],
        ["一、概况", "（一）职能", "二、机构情况", "三、问题", "四、措施"],
    ),
    "added before": (
        ["{加: {标题: 新, 正文: 新文}, 在前: 机构设置}"],
        ["一、概况", "（一）职能", "（二）新", "（三）机构", "二、问题", "三、措施"],
    ),
    "added at the end": (
        ["{加: {标题: 新, 正文: 新文}}"],
        ["一、概况", "（一）职能", "（二）机构", "二、问题", "三、措施", "四、新"],
    ),
    "one after the other": (
        ["{加: {标题: 新, 键: 新节, 正文: 新文}, 在前: 概况}", "{节: 存在问题, 在内: 新节}"],
        ["一、新", "（一）问题", "二、概况", "（一）职能", "（二）机构", "三、措施"],
    ),
}


@pytest.mark.parametrize(("changes", "headings"), CHANGED.values(), ids=CHANGED)
def test_a_change_is_made(changes, headings):
    manuscript = composed(TEXT, child(changes), parent=PARENT)
    assert [line.lstrip("# ") for line in sections_of(manuscript) if line.startswith("#")] == headings


def test_what_a_change_does_not_state_stays():
    changes = ["{节: 主要职能, 改为: {正文: 地方的话。, 空: 无}}"]
    assert sections_of(composed(TEXT, child(changes), parent=PARENT))[1:4] == ["## （一）职能", "地方的话。", "文"]


def test_what_was_required_may_be_required_no_longer():
    facts = TEXT.replace("主要职能: 文, ", "")
    assert slugs(checked(facts, child([]).replace("改动:\n", ""), parent=PARENT)[1]) == ["empty-section"]
    assert slugs(checked(facts, child(["{节: 主要职能, 改为: {必填: 否}}"]), parent=PARENT)[1]) == []


def test_an_annex_may_be_changed_too():
    manuscript = composed(TEXT, child(["{节: 说明书, 改名: 另一说明}"]), parent=PARENT)
    assert printed(manuscript)[-5:] == [
        *("〔附件说明〕附件：另一说明", "〔换页〕", "〔附件序号〕附件", "〔附件标题〕另一说明", "附件的话。"),
    ]


def test_changes_apply_to_the_sections_that_an_outline_lists_itself():
    outline = child(["{节: 主要职能, 改名: 职责}"]) + "章节:\n  - {沿用: 主要职能}\n"
    assert sections_of(composed(TEXT, outline, parent=PARENT)) == ["# 一、职责", "文"]


def test_what_is_added_may_take_over_a_section_from_above():
    changes = ["{节: 机构设置, 删去: 是}", "{加: {沿用: 机构设置, 标题: 机构情况}}"]
    assert sections_of(composed(TEXT, child(changes), parent=PARENT))[-2:] == ["# 四、机构情况", "房"]


def test_changes_upon_changes():
    middle = "名称: 省提纲\n继承: parent\n改动: [{节: 主要职能, 改名: 省里的职能}, {节: 存在问题, 删去: 是}]\n"
    outline = child(["{节: 机构设置, 删去: 是}"]).replace("parent", "middle")
    lines = sections_of(composed(TEXT, outline, parent=PARENT, middle=middle))
    assert lines == ["# 一、概况", "## （一）省里的职能", "文", "# 二、措施", "改"]


# Changes that are wrong: slug, and words of the message or the hint.
WRONG = {
    "a section that there is not": ("{节: 主要只能, 改名: 甲}", "nothing-to-change", "是不是“主要职能”？"),
    "a place that there is not": ("{节: 主要职能, 在后: 机构设制}", "nothing-to-change", "是不是“机构设置”？"),
    "a place for what is added": (
        "{加: {标题: 甲, 正文: 文}, 在前: 全不相干}",
        "nothing-to-change",
        "上级提纲里有：概况",
    ),
    "into itself": ("{节: 概况, 在内: 主要职能}", "nothing-to-change", "主要职能"),
    "behind itself": ("{节: 概况, 在后: 概况}", "nothing-to-change", "概况"),
    "nothing to do": ("{节: 主要职能}", "unclear-change", "没有写怎样改“主要职能”"),
    "neither of the two": ("{改名: 甲}", "unclear-change", "“节”"),
    "both of the two": ("{节: 主要职能, 加: {标题: 甲, 正文: 文}}", "unclear-change", "“加”"),
    "two places": ("{节: 主要职能, 在前: 存在问题, 在后: 机构设置}", "unclear-change", "只写一个"),
    "a key that there is not": ("{节: 主要职能, 改明: 甲}", "unknown-key", "是不是“改名”？"),
}


@pytest.mark.parametrize(("change", "slug", "words"), WRONG.values(), ids=WRONG)
def test_a_change_that_is_wrong_is_told_where_it_is_written(change, slug, words):
    _, findings = checked(TEXT, child([change]), parent=PARENT)
    assert slug in slugs(findings)
    found = next(finding for finding in findings if finding.rule.slug == slug)
    assert (found.span.file, found.span.line) == ("templates/place/outline.yaml", 4)
    assert words in found.message + found.hint


def test_what_a_missing_parent_has_is_not_asked():
    outline = child(["{节: 主要只能, 改名: 甲}"]) + "标题: 甲\n"
    _, findings = checked(TEXT, outline, parent=PARENT.replace("名称", "继承: 没有\n名称", 1))
    assert slugs(findings) == ["no-outline"]
