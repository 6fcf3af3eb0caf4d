"""The number that a printed value states, for a workbook."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportgen.manuscript import Number
from reportgen.values.amount import Amount
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.values.rounding import round_half_up
from reportgen.wording.names import Names


def number_of(value: Any, names: Names) -> Number | None:
    """Return the number of a value as it is printed, or None when it is words, or a number among words.

    Args:
        value: A plain value; an amount is taken to be printed without its unit.
        names: Unit and decimals of the report.
    """
    if isinstance(value, Amount):
        return Number(round_half_up(value.in_unit(names.unit), names.places), _pattern("#,##0", names.places))
    if isinstance(value, Rate):
        percentage = round_half_up(100 * value.fraction, value.places)
        return Number(percentage.scaleb(-2), f"{_pattern('0', value.places)}%")
    if isinstance(value, Quantity):
        return Number(value.number, _pattern("0", value.places)) if value == Quantity(value.number) else None
    if isinstance(value, int) and not isinstance(value, bool):
        return Number(Decimal(value), "0")
    return None


def bare_number_of(value: Any, names: Names) -> Number | None:
    """Return the number of a value that is printed without its sign and unit (`| 数`), or None when it has none."""
    if isinstance(value, Quantity):
        return number_of(Quantity(value.number), names) if value == _exact(value) else None
    number = number_of(value, names)
    if not isinstance(value, Rate) or number is None:
        return number
    return Number(number.value.scaleb(2), number.pattern.removesuffix("%"))


def _exact(value: Quantity) -> Quantity:
    """Return a quantity without 约, 余 and a second number."""
    return Quantity(value.number, value.multiplier, measure=value.measure, operator=value.operator)


def _pattern(whole: str, places: int) -> str:
    return f"{whole}.{'0' * places}" if places else whole
