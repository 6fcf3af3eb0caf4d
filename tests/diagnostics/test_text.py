"""A finding as text: the caret stands under the fault as a terminal shows it, two columns for a Chinese character."""

import pytest

from reportgen.diagnostics.finding import Rule, Severity
from reportgen.diagnostics.span import Span
from reportgen.diagnostics.text import finding_text

RULE = Rule("FAC003", "bad-value", Severity.ERROR, "")
LONG = "执行" * 60 + "96.42%" + "。" * 100


def excerpt(line, span):
    """Return the lines of the excerpt of a finding in a file of one line."""
    text = finding_text(RULE.at(span, "写得不对"), lambda _: [line])
    return text.split("\n")[2:]


def on_line(column, end_column, end_line=1):
    return Span("资金.yaml", 1, column, end_line, end_column)


@pytest.mark.parametrize(
    ("line", "span", "carets"),
    [
        ("rate: 96.42%", on_line(7, 13), "      ^^^^^^"),
        ("执行率: 96.42%", on_line(6, 12), "        ^^^^^^"),
        ("执行率: 96.42%", on_line(1, 4), "^^^^^^"),
        ("  项目支岀: 2865.72", on_line(3, 7), "  ^^^^^^^^"),
        ("公用经费: 193.36万", on_line(7, 14), "          ^^^^^^^^"),
        ("自称：我会", on_line(3, 4), "    ^^"),
        ("全角ＡＢ１: 1", on_line(3, 6), "    ^^^^^^"),
        ("执行: 无", on_line(5, 5), "      ^^"),
        ("执行:", on_line(4, 4), "     ^"),
        ("执行: [1,", on_line(5, 3, end_line=3), "      ^^^"),
    ],
)
def test_the_carets_stand_under_the_fault(line, span, carets):
    assert excerpt(line, span) == [f"  1 | {line}", f"    | {carets}"]


def test_a_tab_is_shown_as_one_space():
    assert excerpt("\t执行: 1x", on_line(6, 8)) == ["  1 |  执行: 1x", "    |        ^^"]


def test_a_long_line_is_shown_around_the_fault():
    shown, carets = excerpt(LONG, on_line(121, 127))
    assert shown == "  1 | …" + "执行" * 8 + "96.42%" + "。" * 25 + "…"
    assert carets == "    | " + " " * 33 + "^^^^^^"


def test_a_fault_longer_than_a_line_has_carets_to_the_end_of_what_is_shown():
    shown, carets = excerpt(LONG, on_line(1, 127))
    assert shown == "  1 | " + "执行" * 22 + "…"
    assert carets == "    | " + "^" * 88


@pytest.mark.parametrize(
    "span",
    [Span("报告.docx", 12, 1, 12, 1, place="第12段"), Span("资金.yaml", 2, 1, 2, 2), Span("资金.yaml", 0, 0, 0, 0)],
)
def test_there_is_no_excerpt_where_there_is_no_line(span):
    assert excerpt("执行: 1", span) == []


def test_remedy_and_other_places_follow_the_excerpt():
    finding = RULE.at(on_line(1, 2), "写了两次", hint="删去一处。").beside(Span("部门.yaml", 3, 1), "另一处")
    assert finding_text(finding, lambda _: []).split("\n") == [
        "资金.yaml:1:1: 错误 FAC003 bad-value",
        "  写了两次",
        "  怎么改：删去一处。",
        "  相关：部门.yaml:3:1: 另一处",
    ]
