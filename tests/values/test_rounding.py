from decimal import ROUND_HALF_UP, Context, Decimal, Inexact
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.rounding import EXACT, grouped, round_half_up

proved = settings(derandomize=True, database=None, deadline=None)
DECIMALS = st.decimals(min_value=-(10**20), max_value=10**20, allow_nan=False, allow_infinity=False)
WIDE = Context(prec=400)


@pytest.mark.parametrize(
    ("number", "places", "printed"),
    [
        (Decimal("0.125"), 2, "0.13"),
        (Decimal("-0.125"), 2, "-0.13"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-2.5"), 0, "-3"),
        (Decimal("1.005"), 2, "1.01"),
        (Decimal("-0.004"), 2, "0.00"),
        (Decimal("-0"), 1, "0.0"),
        (Fraction(2, 3), 4, "0.6667"),
        (Fraction(-1, 8), 2, "-0.13"),
        (7, 2, "7.00"),
        (Decimal("1E+3"), 0, "1000"),
    ],
)
def test_a_half_is_rounded_away_from_zero(number, places, printed):
    assert f"{round_half_up(number, places):f}" == printed


@proved
@given(DECIMALS, st.integers(0, 12))
def test_rounding_agrees_with_the_half_up_of_the_decimal_library(number, places):
    expected = number.quantize(Decimal((0, (1,), -places)), ROUND_HALF_UP, WIDE)
    rounded = round_half_up(number, places)
    assert rounded == expected
    assert rounded.as_tuple().exponent == -places
    assert not rounded.is_signed() or rounded


@proved
@given(st.fractions(), st.integers(0, 12))
def test_a_rounded_fraction_is_off_by_half_a_unit_at_most(number, places):
    difference = Fraction(round_half_up(number, places)) - number
    assert abs(difference) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("0", "0"),
        ("-0.00", "0.00"),
        ("999.5", "999.5"),
        ("1000", "1,000"),
        ("-1234567.80", "-1,234,567.80"),
        ("1E+6", "1,000,000"),
        ("123456789012345678901234567890123.45", "123,456,789,012,345,678,901,234,567,890,123.45"),
    ],
)
def test_digits_before_the_point_are_grouped_by_threes(number, printed):
    assert grouped(Decimal(number)) == printed


def test_exact_arithmetic_fails_rather_than_lose_a_digit():
    with pytest.raises(Inexact):
        EXACT.divide(Decimal(1), Decimal(3))
