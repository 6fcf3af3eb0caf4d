"""补充: facts that only one place asks for, read as its outline says."""

import re
from pathlib import PurePath

import pytest
from support.editor import faults, loaded
from support.memory_world import MemoryWorld
from support.reports import FACTS, checked_all, printed

from reportgen.diagnostics.span import Span
from reportgen.facts.schema import facts_schema
from reportgen.outline.local import KINDS
from reportgen.outline.read import Library, read_outline
from reportgen.scaffold import skeleton
from reportgen.values.period import Year

OUTLINE = """\
名称: 报告
标题: 报告
补充:
  编外人员数: {类型: 数量, 标题: 年末编外人员数, 必填: 是, 说明: 按年末在岗人数填写。, 例: 12人}
  场地面积: {类型: 数量, 说明: 办公场地。}
  场地租金: {类型: 金额}
  人员说明: {类型: 正文}
章节:
  - 标题: 人员
    正文: |
      编外{{ 补充.编外人员数 }}。{% if 补充.场地租金 %}租金{{ 补充.场地租金 }}。{% endif %}
    取自: 补充.人员说明
"""
LOCAL = "补充:\n  编外人员数: 12人\n"


def told(facts, outline=OUTLINE, **more):
    """Return the lines of the report, and slug, line and path of each finding."""
    files = {"place/outline.yaml": outline, **{f"{place}/outline.yaml": text for place, text in more.items()}}
    manuscripts, findings = checked_all(facts, files)
    return [line for each in manuscripts for line in printed(each)], findings


def places(findings):
    return [(finding.rule.slug, finding.span.line, finding.path) for finding in findings]


def test_a_local_fact_is_printed_like_any_other():
    facts = FACTS + LOCAL + "  场地租金: 3.5\n  人员说明: |\n    {{ 部门.自称 }}自聘。\n\n    又一段。\n"
    assert told(facts) == (["# 一、人员", "编外12人。租金3.50万元。", "我会自聘。", "又一段。"], ())


def test_what_is_optional_may_be_left_out():
    assert told(FACTS + LOCAL) == (["# 一、人员", "编外12人。"], ())


def test_it_is_in_the_unit_of_the_report():
    facts = FACTS.replace("印发", "货币单位: 元\n  印发") + LOCAL + "  场地租金: 3500\n"
    assert told(facts)[0][1] == "编外12人。租金3,500.00元。"


# What is typed under 补充, and the finding: slug, line, path, words.
WRONG = {
    "a value of another kind": ("编外人员数: 十二人", "bad-value", 11, "补充.编外人员数", "数量写得不对"),
    "a block for a value": ("编外人员数: {甲: 1}", "wrong-shape", 11, "补充.编外人员数", "数量"),
    "not filled in yet": ("编外人员数: 待填", "pending-fact", 11, "补充.编外人员数", "还没有填"),
    "required and missing": ("场地面积: 3间", "missing-key", 1, "补充.编外人员数", "编外人员数: 12人"),
    "a slip": ("编外人园数: 12人", "unknown-key", 11, "补充.编外人园数", "是不是“编外人员数”？"),
    "what no outline declares": (
        "编外人员数: 1人, 甲: 乙",
        "unknown-key",
        11,
        "补充.甲",
        "可以写：编外人员数、场地面积",
    ),
}


@pytest.mark.parametrize(("written", "slug", "line", "path", "words"), WRONG.values(), ids=WRONG)
def test_a_local_fact_that_is_wrong_is_told_where_it_is_written(written, slug, line, path, words):
    braced = f"补充: {{{written}}}\n" if "," in written and "{" not in written else f"补充:\n  {written}\n"
    line = 10 if braced.startswith("补充: {") else line
    _, findings = told(FACTS + braced)
    assert places(findings) == [(slug, line, path)]
    assert words in findings[0].message + findings[0].hint


def test_a_required_fact_is_asked_for_also_where_nothing_is_written_at_all():
    assert places(told(FACTS)[1]) == [("missing-key", 1, "补充.编外人员数")]


def test_a_misspelt_name_in_wording_is_told_with_a_near_miss():
    _, (found,) = told(FACTS + LOCAL, OUTLINE.replace("编外{{ 补充.编外人员数", "编外{{ 补充.编外人园数"))
    assert (found.rule.slug, found.hint) == ("unknown-name", "是不是“编外人员数”？")


def test_a_fact_that_is_printed_but_not_filled_in_is_told_as_missing():
    _, (found,) = told(FACTS + LOCAL, OUTLINE.replace("{% if 补充.场地租金 %}", "").replace("{% endif %}", ""))
    assert (found.rule.slug, found.path) == ("missing-fact", "补充.场地租金")


def test_what_one_of_two_outlines_declares_is_known():
    facts = FACTS.replace("[place]", "[place, other]") + LOCAL + "  车辆数: 2辆\n"
    declared = "补充: {车辆数: {类型: 数量}, 编外人员数: {类型: 数量}}\n"
    other = f"名称: 另一份\n标题: 另一份\n{declared}正文: 车{{{{ 补充.车辆数 }}}}。\n"
    assert told(facts, other=other) == (["# 一、人员", "编外12人。", "车2辆。"], ())


def test_two_outlines_that_differ_on_a_kind_are_told():
    facts = FACTS.replace("[place]", "[place, other]") + LOCAL
    other = "名称: 另一份\n标题: 另一份\n补充: {编外人员数: {类型: 整数}}\n"
    _, (found,) = told(facts, other=other)
    assert (found.rule.slug, found.span.file) == ("conflicting-local-fact", "templates/other/outline.yaml")


def test_without_its_outline_nothing_is_said_of_a_local_fact():
    assert [each.rule.slug for each in told(FACTS.replace("[place]", "[palce]") + LOCAL)[1]] == ["no-outline"]


def test_an_outline_takes_over_the_facts_of_the_one_above_and_may_ask_otherwise():
    child = "名称: 下级\n继承: parent\n补充: {编外人员数: {类型: 文字}, 车辆数: {类型: 数量}}\n"
    lines, findings = told(FACTS + "补充: {编外人员数: 十二人, 车辆数: 2辆}\n", child, parent=OUTLINE)
    assert (lines, findings) == (["# 一、人员", "编外十二人。"], ())


@pytest.mark.parametrize("declared", ["{类型: 数目}", "{标题: 甲}", "数量"])
def test_a_declaration_that_is_wrong_is_told_and_breaks_nothing(declared):
    _, findings = told(FACTS + "补充: {甲: 1人}\n", f"名称: 报告\n标题: 报告\n补充: {{甲: {declared}}}\n")
    assert {finding.span.file for finding in findings} == {"templates/place/outline.yaml"}


def outline(text=OUTLINE):
    world = MemoryWorld({"templates/place/outline.yaml": text})
    return read_outline(Library(world, (PurePath("templates"),)), "place", Span("")).product


RIGHT = [
    "补充: {编外人员数: 12人}",
    "补充: {编外人员数: 12人, 场地租金: 3.5}",
    "补充: {编外人员数: 12人, 人员说明: [甲]}",
]
NOT_RIGHT = ["补充: {编外人园数: 12人}", "补充: {编外人员数: 十二人}", "补充: {场地租金: 3.5}", "补充: [甲]"]


@pytest.mark.parametrize("text", RIGHT)
def test_an_editor_accepts_what_the_outline_asks_for(text):
    assert faults(facts_schema([outline()]), loaded(text)) == []
    assert faults(facts_schema(), loaded(text)) == []


@pytest.mark.parametrize("text", NOT_RIGHT)
def test_an_editor_refuses_what_the_outline_does_not_ask_for(text):
    assert len(faults(facts_schema([outline()]), loaded(text))) in {1, 2}  # a slip is also one that is missing


def test_a_new_unit_has_them_with_their_guidance():
    text = skeleton(outline(), b"", Year(2024))["数据.yaml"]
    assert "\n补充:\n" in text
    assert re.search(r"^  编外人员数: 待填 +# 按年末在岗人数填写。例：12人$", text, re.MULTILINE)
    assert re.search(r"^  # 场地面积: 617场 +# 办公场地$", text, re.MULTILINE)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_name_of_its_own(name):
    assert KINDS[name].name == name


OF_PROJECTS = """\
名称: 报告
标题: 报告
补充:
  起止时间: {类型: 文字, 属于: 项目, 必填: 是, 例: 全年}
  总投资: {类型: 金额, 属于: 项目}
  佐证: {类型: 文字, 属于: 指标}
章节:
  - 标题: 项目
    正文: |
      {% for 项 in 项目 %}{{ 项.补充.起止时间 }}，{{ 项.补充.总投资 }}，{{ 项.指标[1].补充.佐证 }}。{% endfor %}
"""
PROJECTS = """\
项目:
  - 名称: 甲
    补充: {起止时间: 上半年, 总投资: 3}
    指标:
      - {名称: 讲座, 目标: 5场, 完成: 5场, 补充: {佐证: 签到表}}
"""


def test_what_is_told_of_each_project_and_indicator_stands_there():
    lines, findings = told(FACTS + PROJECTS, OF_PROJECTS)
    assert (lines, findings) == (["# 一、项目", "上半年，3.00万元，签到表。"], ())


@pytest.mark.parametrize(
    ("old", "new", "slug", "path"),
    [
        ("总投资: 3", "总投次: 3", "unknown-key", "项目[1].补充.总投次"),
        ("总投资: 3", "总投资: 三万", "bad-value", "项目[1].补充.总投资"),
        ("起止时间: 上半年, ", "", "missing-key", "项目[1].补充.起止时间"),
        ("起止时间: 上半年", "起止时间: 待填", "pending-fact", "项目[1].补充.起止时间"),
        ("{佐证:", "{佐正:", "unknown-key", "项目[1].指标[1].补充.佐正"),
    ],
)
def test_what_is_wrong_with_it_is_told_with_its_path(old, new, slug, path):
    _, findings = told(FACTS + PROJECTS.replace(old, new), OF_PROJECTS)
    assert (slug, path) in {(finding.rule.slug, finding.path) for finding in findings}


def test_an_editor_knows_what_each_project_and_indicator_is_asked_for():
    schema = facts_schema([outline(OF_PROJECTS)])
    assert faults(schema, loaded(FACTS + PROJECTS)) == []
    for slip in (PROJECTS.replace("总投资", "总投次"), PROJECTS.replace("{佐证", "{佐正")):
        assert faults(schema, loaded(FACTS + slip)) != []
