from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, Unit, parse_amount
from reportgen.values.rate import Rate, parse_rate
from reportgen.values.refusal import Refusal

proved = settings(derandomize=True, database=None, deadline=None)


def amount(text):
    parsed = parse_amount(text, Unit.WAN_YUAN)
    assert isinstance(parsed, Amount), parsed
    return parsed


@pytest.mark.parametrize(
    ("text", "fraction", "printed"),
    [
        ("96.36%", Fraction(9636, 10_000), "96.36%"),
        ("100%", Fraction(1), "100%"),
        ("-7.72%", Fraction(-772, 10_000), "-7.72%"),
        (" 5.0 % ", Fraction(1, 20), "5.0%"),
        ("-0.00%", Fraction(0), "0.00%"),
        ("1,234.5%", Fraction(12_345, 1000), "1234.5%"),
    ],
)
def test_a_rate_is_read_exactly_and_printed_as_it_was_typed(text, fraction, printed):
    rate = parse_rate(text)
    assert isinstance(rate, Rate)
    assert rate.fraction == fraction
    assert str(rate) == printed


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("96.36", "“96.36”缺少百分号", "“96.36%”"),
        ("0.9636", "缺少百分号", "“96.36%”"),
        ("96.36％", "全角", "“96.36%”"),
        ("９６%", "全角", "“96%”"),
        ("1O0%", "字母", "“100%”"),
        ("9.6.3%", "小数点", "只留一个"),
        (".5%", "小数点前", "“0.5%”"),
        ("5%%", "不止一个百分号", "只写一个"),
        ("5万元", "是金额，不是比率", "百分数"),
        ("百分之五", "“百分之五”不是比率", "百分数"),
        ("", "没有填写", "待填"),
    ],
)
def test_a_text_that_is_no_rate_is_refused_with_a_remedy(text, message, hint):
    parsed = parse_rate(text)
    assert isinstance(parsed, Refusal)
    assert message in parsed.message
    assert hint in parsed.hint


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        ("5132.27", "5326.01", "96.36%"),
        ("1", "3", "33.33%"),
        ("1亿元", "5000", "200.00%"),
        ("0", "5", "0.00%"),
        ("-1", "8", "-12.50%"),
    ],
)
def test_a_rate_follows_from_its_amounts(part, whole, printed):
    assert str(Rate.of(amount(part), amount(whole))) == printed


def test_a_computed_rate_is_not_rounded():
    assert Rate.of(amount("1"), amount("3")) == Rate(Fraction(1, 3))
    assert Rate(Fraction(1, 3)).text(0) == "33%"
    assert Rate(Fraction(1, 3)).text(5) == "33.33333%"


def test_of_a_budget_of_zero_there_is_no_rate():
    assert Rate.of(amount("5"), amount("0.00")) is Absence.NOT_APPLICABLE


def test_rates_are_compared_as_fractions():
    assert parse_rate("5%") == parse_rate("5.00%")
    assert hash(parse_rate("5%")) == hash(parse_rate("5.00%"))
    assert Rate(Fraction(1, 3), 9) < Rate(Fraction(1, 2), 0)


@proved
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_a_typed_rate_reads_what_it_prints(number):
    rate = Rate(Fraction(number) / 100, 3)
    again = parse_rate(str(rate))
    assert isinstance(again, Rate)
    assert (again.fraction, again.places) == (rate.fraction, rate.places)


@proved
@given(st.text() | st.text("0123456789,.-%％Ol万 "))
def test_any_text_is_a_rate_or_is_refused(text):
    parsed = parse_rate(text)
    if isinstance(parsed, Refusal):
        assert parsed.message
        assert parsed.hint
    else:
        assert parse_rate(str(parsed)) == parsed
