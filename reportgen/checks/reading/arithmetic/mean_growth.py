"""Growth by the year: the mean of several years, as 年均增长 tells it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Mention
from reportgen.regex import regex

_ANY_YEAR = regex(r"(?:19|20)[0-9]{2}(?=年)")
ANNUAL = regex("年均|平均每年|每年平均|年递[增减]")
# Told at the prices of the first year, as growth of the product and of incomes mostly is.
_REAL = regex("实际|可比|不变价|生产总值|增加值|GDP|可支配收入|纯收入")


def by_year(whole: Interval, sign: int, count: int) -> Interval:
    """Return the rate of a year that makes up a rate of several: 61.05% in five years are 10% a year.

    Args:
        whole: The rate of all years, as it may be.
        sign: 1 for growth, -1 for decline.
        count: How many years.
    """
    rates = [sign * (_root(1 + sign * each, count) - 1) for each in (whole.low, whole.high)]
    return Interval(min(rates), max(rates))


def years_between(base: str, last: str) -> int:
    """Return how many years lie between those that two phrases name; 0 where either names none."""
    first, end = _ANY_YEAR.search(base), _ANY_YEAR.search(last)
    return max(0, int(end[0]) - int(first[0])) if first and end else 0


def _root(value: Fraction, degree: int) -> Fraction:
    """Return a root to more digits than anybody prints; nothing of a negative number."""
    ratio = Decimal(value.numerator) / Decimal(value.denominator)
    return Fraction(ratio ** (1 / Decimal(degree))) if value > 0 else Fraction(0)


def is_real(rate: Mention, of: tuple[Mention, ...]) -> bool:
    """Whether a rate of growth may be told at constant prices, which no amounts give."""
    return any(_REAL.search(each.words) for each in (rate, *of)) or "可比价" in rate.stretch.text
