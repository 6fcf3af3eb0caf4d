"""Sums of columns, and rates computed again from sums."""

from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.figures.columns import column_sum, recomputed
from reportgen.figures.figure import Figure, Input
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, Unit
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate


def wan(text):
    return Amount(Decimal(text) * 10_000, Unit.WAN_YUAN, 2)


def rate(spent, budget, number=1):
    path = f"项目[{number}].执行率"
    value = Rate.of(wan(spent), wan(budget))
    return Figure(path, value, "", (Input("执行", wan(spent), None), Input("预算", wan(budget), None)))


@pytest.mark.parametrize(
    ("values", "total"),
    [
        ([wan("1.10"), wan("2.20")], wan("3.30")),
        ([wan("1.10"), Absence.NOT_APPLICABLE, None], wan("1.10")),
        ([1, 2], 3),
        ([Quantity(Decimal("1.5")), Quantity(Decimal(2))], Quantity(Decimal("3.5"))),
        ([], None),
        ([Absence.NONE], None),
        (["甲", wan("1")], None),
        ([Quantity(Decimal(1), measure="场"), Quantity(Decimal(1), measure="间")], None),
    ],
)
def test_a_column_adds_up_when_its_values_are_of_one_kind(values, total):
    assert column_sum(values) == total


def test_the_rate_of_a_table_is_that_of_its_sums_and_no_mean_of_rates():
    assert recomputed([rate("10", "10"), rate("0", "90")]) == Rate(Fraction(1, 10))


def test_a_row_without_a_rate_counts_with_its_amounts():
    assert recomputed([rate("5", "10"), rate("0", "0")]) == Rate(Fraction(1, 2))


def test_what_has_no_formula_or_no_amounts_cannot_be_computed_again():
    assert recomputed([]) is None
    assert recomputed([Figure("项目[1].没有", 1, "", ())]) is None
    words = Figure("项目[1].执行率", Absence.PENDING, "", (Input("执行", Absence.PENDING, None),))
    assert recomputed([words]) is None
