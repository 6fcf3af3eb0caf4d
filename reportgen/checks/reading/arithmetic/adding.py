"""Whether numbers in a list make up a total, when some of them are parts of the ones before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import lcm

from reportgen.checks.reading.numbers.interval import Interval

NOTHING = Interval(Fraction(0), Fraction(0))
"""No number at all, to which others are added."""
# Lists that can be read in more ways than this tell nothing.
_MOST_WAYS = 2000


def reaches(total: Interval, parts: Sequence[Interval], *, to_the_end: bool = False) -> bool:
    """Return whether parts make up a total, when parts of parts are passed over; true where there are too many ways.

    Args:
        total: What they should add up to.
        parts: The parts, each followed by its own parts, where they are listed.
        to_the_end: Whether all of them belong to the total, and not only the first ones.
    """
    (low, high), *sums = _in_steps((total, *parts))
    reached, seen = [(0, 0, 0)], set[tuple[int, int, int]]()
    while reached:
        state = place, least, most = reached.pop()
        if state in seen:
            continue
        seen.add(state)
        if len(seen) > _MOST_WAYS:
            return True
        if (place == len(sums) if to_the_end else place) and least <= high and low <= most:
            return True
        if place < len(sums) and least <= high:
            made = least + sums[place][0], most + sums[place][1]
            reached += ((end, *made) for end in (place + 1, *_parts_of(sums, place)))
    return False


def _in_steps(intervals: Sequence[Interval]) -> list[tuple[int, int]]:
    """Return the ends of intervals in whole steps: as exact as fractions, and added many times as fast."""
    step = lcm(*(end.denominator for each in intervals for end in (each.low, each.high)))
    return [(_count(each.low, step), _count(each.high, step)) for each in intervals]


def _count(end: Fraction, step: int) -> int:
    return end.numerator * (step // end.denominator)


def of_heads(parts: Sequence[Interval]) -> Interval | None:
    """Return what the heads of a list make up, where every part belongs to a head just before it; else None."""
    sums = _in_steps(parts)
    made, place = NOTHING, 0
    while place < len(parts):
        end = next(_parts_of(sums, place), 0)
        if not end:
            return None
        made, place = made + parts[place], end
    return made if parts else None


def _parts_of(parts: Sequence[tuple[int, int]], place: int) -> Iterator[int]:
    """Yield the places behind runs that make up the part at a place."""
    low, high = parts[place]
    least = most = 0
    for end in range(place + 1, len(parts)):
        least, most = least + parts[end][0], most + parts[end][1]
        if least > high:
            return
        if low <= most and end > place + 1:
            yield end + 1
