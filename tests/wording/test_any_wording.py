"""Whatever is typed into wording or facts ends in a manuscript or in findings, never in an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.reports import FACTS, OUTLINE, all_runs, checked, section

from reportgen.diagnostics.outcome import has_errors

proved = settings(derandomize=True, database=None, deadline=None)

FILTERS = ["其中", "较上年", "数", "列举", "个数", "增减", "绝对值", "中文"]
TAGS = [
    *("{{", "}}", "{%", "%}", "{#", "#}", "{{ ", " }}", "{% ", " %}", "-", "+", "\n", "\n\n", " "),
    *("if ", "else", "elif ", "endif", "for ", " in ", "endfor", "set ", " not ", " and ", " or ", " is "),
    *("macro ", "call ", "block ", "include ", "raw", "endraw", "filter ", "with ", "extends ", "import "),
    *("部门", "资金", "章节", "数据", ".", ".名称", ".年初预算", ".合计", ".主要职能", ".上级", "[1]", "[99]"),
    *("|", *(f" | {name}" for name in FILTERS), "('，')", "(", ")", "[", "]", "{", "}", "=", "==", "<", ">="),
    *("~", "*", "**", "/", "%", ",", ":", "'", '"', "1", "2.5", "甲", "“", "。", "loop.index"),
]
NAMES = ["部门.自称", "资金.年初预算", "部门.上级", "数据.甲", "章节.主要职能", "资金.上年", "1", "'甲'", "x"]
VALUES = [
    *("待填", "无", "''", "[]", "{}", "1", "100", "2024-01-01", "[甲, 乙]", "{甲: 乙}", "{合计: 1}", "'{{ x }}'", "是"),
    *("~", "&a x", "*a"),
]
SLIPS = [*"：，“”'\"[]{}#&*!|>%@`\t -:\n", "{{", "- "]
WORDING = st.lists(st.sampled_from(TAGS), max_size=25).map("".join)
TREE = st.recursive(
    st.sampled_from(
        ["部门.自称", "资金.年初预算", "部门.上级", "数据.甲", "章节.主要职能", "资金.上年", "1", "'甲'", "x"]
    ),
    lambda inner: st.one_of(
        st.builds("{} and {}".format, inner, inner),
        st.builds("not {}".format, inner),
        st.builds("({} or {})".format, inner, inner),
        st.builds("{} == {}".format, inner, inner),
        st.builds("{} > {}".format, inner, inner),
        st.builds("{} | {}".format, inner, st.sampled_from(FILTERS)),
        st.builds("{} if {} else {}".format, inner, inner, inner),
    ),
    max_leaves=5,
)
STATEMENTS = st.recursive(
    st.one_of(st.builds("{{{{ {} }}}}".format, TREE), st.sampled_from(["甲", "\n", "\n\n"])),
    lambda inner: st.one_of(
        st.builds("{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, TREE, inner, inner),
        st.builds("{{% for x in {} %}}{}{{% endfor %}}".format, TREE, inner),
        st.builds("{{% set x = {} %}}{}".format, TREE, inner),
        st.builds("{}{}".format, inner, inner),
    ),
    max_leaves=8,
)
RICH = FACTS.replace("资金:", "  上级: [甲, 乙]\n资金:") + "数据: {甲: 617场}\n章节: {主要职能: '{{ 数据.甲 }}文'}\n"
VALUES = [
    "待填",
    "无",
    "''",
    "[]",
    "{}",
    "1",
    "100",
    "2024-01-01",
    "[甲, 乙]",
    "{甲: 乙}",
    "{合计: 1}",
    "'{{ x }}'",
    "是",
    "~",
    "&a x",
    "*a",
]


def assert_told(facts, outline):
    manuscript, findings = checked(facts, outline)
    assert manuscript is not None or has_errors(findings)
    for finding in findings:
        assert finding.span.line >= 1
        assert finding.span.column >= 1
    if manuscript is not None and not findings:
        for run in all_runs(manuscript):
            assert run.text
            assert "\n" not in run.text
            assert "View(" not in run.text


@given(st.one_of(WORDING, STATEMENTS))
@settings(proved, max_examples=400)
def test_any_wording_is_printed_or_told_to_be_wrong(wording):
    assert_told(RICH, section(f"前{wording}"))


@given(st.one_of(WORDING, STATEMENTS))
@settings(proved, max_examples=200)
def test_any_prose_is_printed_or_told_to_be_wrong(prose):
    text = prose.replace("\n", "\n    ")
    assert_told(
        RICH.replace("{主要职能: '{{ 数据.甲 }}文'}", f"\n  主要职能: |\n    前{text}"), section("文", 取自="主要职能")
    )


LINES = [number for number, line in enumerate(RICH.split("\n")) if ":" in line]


@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(VALUES)), max_size=3))
@settings(proved, max_examples=300)
def test_any_values_are_printed_or_told_to_be_wrong(changes):
    lines = RICH.split("\n")
    for number, value in changes:
        lines[number] = f"{lines[number].partition(':')[0]}: {value}"
    wording = "{{ 部门.名称 }}{{ 资金.年初预算 | 较上年 }}{{ 资金.年初预算.合计 }}{{ 部门.上级 | 列举 }}{{ 数据.甲 }}"
    assert_told("\n".join(lines), section(wording, 取自="主要职能"))


@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from(SLIPS)), max_size=4))
@settings(proved, max_examples=300)
def test_any_slip_of_the_keyboard_is_told_or_does_no_harm(slips):
    facts, outline = RICH, section("{{ 部门.名称 }}文", 取自="主要职能")
    for place, slip in slips:
        facts = facts[:place] + slip + facts[place:]
        outline = outline[:place] + slip + outline[place:] if place < len(outline) else outline
    assert_told(facts, OUTLINE)
    assert_told(RICH, outline)
