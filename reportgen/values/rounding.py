"""Rounding: the one place where digits are dropped, and the arithmetic that drops none."""

from __future__ import annotations

from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation
from fractions import Fraction

# The default context rounds to 28 digits without a word. This one has room for any sum that a report can hold and
# raises `decimal.Inexact` rather than lose a digit.
EXACT = Context(prec=200, traps=[Inexact, InvalidOperation, DivisionByZero])


def round_half_up(number: Fraction | Decimal | int, places: int) -> Decimal:
    """Return the number with exactly so many decimals; half a unit of the last one is rounded away from zero.

    Args:
        number: Any exact number.
        places: Decimals to keep, 0 or more.
    """
    numerator, denominator = number.as_integer_ratio()
    kept = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    sign = "-" if numerator < 0 and kept else ""
    return Decimal(f"{sign}{kept}E-{places}")


def grouped(number: Decimal) -> str:
    """Return the number in full with a comma every three digits before the point (GB/T 15835—2011)."""
    return f"{number:z,f}"
