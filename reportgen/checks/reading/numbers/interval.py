"""Printed numbers stand for every number that is printed so: arithmetic on intervals, exact."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.frozen import dataclass
from reportgen.values.rounding import round_half_up


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included.

    Half up or half even, both ends count: a printed number is only at fault where no habit of rounding gives it.
    """

    low: Fraction
    high: Fraction

    @classmethod
    def around(cls, value: Fraction, slack: Fraction) -> Interval:
        """Return the numbers that differ by no more than `slack` from a value."""
        return cls(value - slack, value + slack)

    @classmethod
    def printed(cls, count: int, parts: int) -> Interval:
        """Return the numbers that are printed as so many hundredths, or other equal parts of one."""
        return cls(Fraction(2 * count - 1, 2 * parts), Fraction(2 * count + 1, 2 * parts))

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: Fraction | int) -> Interval:
        """Return so many times the numbers; the factor is above nothing."""
        return Interval(self.low * factor, self.high * factor)

    def over(self, whole: Interval) -> Interval | None:
        """Return the ratios of two printed numbers; None where the whole may be nothing, or a number is negative."""
        if self.low < 0 or whole.low <= 0:
            return None
        return Interval(self.low / whole.high, self.high / whole.low)

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high


def shown(value: Fraction, places: int) -> str:
    """Return a number as a message prints it, rounded half up, in groups of three."""
    number: Decimal = round_half_up(value, places)
    return f"{number:,f}"
