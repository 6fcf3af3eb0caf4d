"""Shares that are told together of numbers told together: 甲、乙、丙，占比分别为 a%、b% 和 c%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Mention

# So many shares that make up everything tell of what they are, though the whole is not told.
_FEWEST, _SLACK = 3, Fraction(1, 1000)

Wrong = tuple[Mention, Mention, Fraction]
"""A part, the share told of it, and the share that it has."""


def wholes_of_others(parts: Sequence[Mention], rates: Sequence[Mention]) -> Iterator[Interval]:
    """Yield the whole that each of three or more parts has by its share, where the shares make up everything."""
    is_all = abs(sum((each.number.value for each in rates), Fraction(-1))) <= _SLACK
    pairs = zip(parts, rates, strict=True) if is_all and len(rates) >= _FEWEST else ()
    yield from (whole for part, rate in pairs if (whole := part.number.interval.over(rate.number.interval)))


def are_exchanged(wrong: Sequence[Wrong]) -> bool:
    """Whether two shares would be right if each stood in the place of the other."""
    if len(wrong) != len(("one", "other")):
        return False
    (_, first, one), (_, second, other) = wrong
    return all(rate.number.interval.meets(Interval(value, value)) for rate, value in ((first, other), (second, one)))


def wrong_of(whole: Interval, parts: Sequence[Mention], rates: Sequence[Mention]) -> list[Wrong]:
    """Return the parts and rates that a whole does not give, with what it gives."""
    pairs = ((part, rate, part.number.interval.over(whole)) for part, rate in zip(parts, rates, strict=True))
    return [
        (part, rate, (ratio.low + ratio.high) / 2)
        for part, rate, ratio in pairs
        if ratio and not ratio.meets(rate.number.interval)
    ]
