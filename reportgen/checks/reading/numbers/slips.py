"""Slips of the keyboard: a number that is another one but for a digit, or for two that have changed places."""

from __future__ import annotations

from fractions import Fraction

from reportgen.checks.reading.numbers.numbers import Number
from reportgen.values.rounding import round_half_up

_FEWEST_DIGITS = 4


def is_slip(written: str, meant: Fraction, places: int) -> bool:
    """Whether a number as written is a slip of another: one digit is wrong, or two neighbours are exchanged.

    Args:
        written: Digits of the number, without marks.
        meant: The other number, in the same unit.
        places: The decimals that it is written with.
    """
    other = f"{round_half_up(abs(meant), places):f}".replace(".", "")
    if len(other) != len(written) or len(written.strip("0")) < _FEWEST_DIGITS:
        return False
    wrong = [place for place, pair in enumerate(zip(written, other, strict=True)) if pair[0] != pair[1]]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and written[first : second + 1] == other[first : second + 1][::-1]
    return len(wrong) == 1


def differ_by_slip(one: str, other: str) -> bool:
    """Whether two rows of digits differ in one place only, or in two neighbours that are exchanged."""
    wrong = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(other) or not 1 <= len(wrong) <= 2:
        return False
    first, last = wrong[0], wrong[-1]
    return first == last or (last == first + 1 and one[first : last + 1] == other[first : last + 1][::-1])


def is_slip_of(number: Number, meant: Fraction) -> bool:
    """Whether a number is a slip of a value, which is in 元 or ones and more than nothing."""
    return meant > 0 and is_slip(number.digits, meant / number.unit_value, number.places)


def are_slips(first: Number, second: Number) -> bool:
    """Whether two numbers in one unit and of one precision are slips of each other."""
    is_comparable = first.unit == second.unit and first.places == second.places
    pairs = ((first, second), (second, first))
    return is_comparable and any(is_slip(one.digits, two.value / two.unit_value, two.places) for one, two in pairs)
