"""Choosing what is told: by code, by slug, and against a baseline."""

import pytest

from reportgen.diagnostics.choose import baseline_json, chosen, new_among, read_baseline, unknown_among
from reportgen.diagnostics.finding import Rule, Severity
from reportgen.diagnostics.span import Span

SUM = Rule("AMT001", "sum-mismatch", Severity.ERROR, "")
RATE = Rule("AMT002", "rate-mismatch", Severity.ERROR, "")
NAME = Rule("TXT001", "misspelt-name", Severity.WARNING, "")


def found(rule, line=1, message="写错了"):
    return rule.at(Span("资金.yaml", line), message, path="资金.执行")


ALL = (found(SUM), found(RATE), found(NAME))


@pytest.mark.parametrize(
    ("select", "ignore", "told"),
    [
        ((), (), [SUM, RATE, NAME]),
        (("AMT",), (), [SUM, RATE]),
        (("amt002",), (), [RATE]),
        (("misspelt-name",), (), [NAME]),
        (("AMT",), ("AMT001",), [RATE]),
        ((), ("rate-mismatch", "TXT"), [SUM]),
    ],
)
def test_codes_their_beginnings_and_slugs_choose(select, ignore, told):
    assert [each.rule for each in chosen(ALL, select, ignore)] == told


def test_a_word_that_no_rule_answers_to_is_unknown():
    assert unknown_among(("AMT", "AMT009", "no-such"), (SUM, RATE)) == ("AMT009", "no-such")


def test_a_baseline_knows_its_findings_after_lines_moved():
    known = read_baseline(baseline_json(ALL))
    assert new_among([found(SUM, line=9), found(RATE), found(NAME)], known) == ()


def test_a_second_fault_of_the_same_words_is_new():
    known = read_baseline(baseline_json([found(SUM)]))
    again = found(SUM, line=7)
    assert new_among([found(SUM), again], known) == (again,)


def test_another_message_is_new():
    other = found(SUM, message="又写错了")
    assert new_among([other], read_baseline(baseline_json(ALL))) == (other,)


@pytest.mark.parametrize("text", ["", "{}x", "[1]", '[{"code": 1}]', "[" * 100_000])
def test_what_is_no_baseline_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read_baseline(text)
