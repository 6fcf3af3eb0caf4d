"""What comparisons in wording compare: amounts in the printed unit, rates in percent, text as it is."""

from __future__ import annotations

from fractions import Fraction
from numbers import Real
from typing import Any

from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, Unit
from reportgen.values.period import Year
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.vocabulary.placed import Faulty


def measure(value: Any, unit: Unit) -> Any:
    """Return the exact number of a value that has one, and any other value as it is printed.

    Args:
        value: A plain value, or what is typed in wording to compare with.
        unit: The unit in which amounts are printed.
    """
    if value is Absence.PENDING:
        return Faulty.REPORTED  # that it is not filled in yet is told where it stands
    if isinstance(value, Amount):
        return Fraction(value.in_unit(unit))
    if isinstance(value, Rate):
        return value.fraction * 100
    if isinstance(value, Quantity):
        return Fraction(value.value)
    if isinstance(value, Year):
        return Fraction(value.number)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Real):
        return Fraction(str(value))  # a number typed in wording, as it was typed
    return value if value is None or isinstance(value, Faulty) else str(value)


def compare(left: Any, right: Any) -> int:
    """Return whether the left measure is smaller (-1), equal (0) or greater (1); a told fault is equal to everything.

    Raises:
        TypeError: One of them is no number.
    """
    if isinstance(left, Faulty) or isinstance(right, Faulty):
        return 0
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return (left > right) - (left < right)
    if left is None or right is None:
        raise TypeError("没有值的比不出大小，先判断有没有值，例如“{% if 项.执行率 and 项.执行率 >= 90 %}”")
    raise TypeError("不是数字的比不出大小")
