"""Whether numbers in a list make up a total, when some of them are parts of the ones before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

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
    reached, seen = [(0, NOTHING)], set[tuple[int, Interval]]()
    while reached:
        place, made = reached.pop()
        if (place, made) in seen:
            continue
        seen.add((place, made))
        if len(seen) > _MOST_WAYS:
            return True
        if (place == len(parts) if to_the_end else place) and made.meets(total):
            return True
        if place < len(parts) and made.low <= total.high:
            more = made + parts[place]
            reached += ((end, more) for end in (place + 1, *_parts_of(parts, place)))
    return False


def _parts_of(parts: Sequence[Interval], place: int) -> Iterator[int]:
    """Yield the places behind runs that make up the part at a place."""
    made = NOTHING
    for end in range(place + 1, len(parts)):
        made += parts[end]
        if made.low > parts[place].high:
            return
        if made.meets(parts[place]) and end > place + 1:
            yield end + 1
