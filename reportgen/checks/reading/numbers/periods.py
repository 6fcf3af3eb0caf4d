"""Dates in prose as stretches of time: a whole month where no day is named, so that those far apart can be ordered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.numbers.dates import dates_in
from reportgen.checks.reading.text.search import Search
from reportgen.regex import regex

_MONTH = Search(
    regex("[1-9](?=[0-9]?月|[0-9]{3}年)"),
    regex(r"(?:(?P<year>20[0-9]{2})年)?(?<![0-9.])(?P<month>1[0-2]|[1-9])月(?:(?P<third>[上中下])旬|份)?(?![0-9底末])"),
)
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}


class Period(NamedTuple):
    """A time in a text.

    Attributes:
        start: Its first character.
        end: The character behind it.
        text: As it is written.
        first: The number of its first day among all days.
        last: That of its last day.
        is_day: Whether it is a single day.
    """

    start: int
    end: int
    text: str
    first: int
    last: int
    is_day: bool


def periods_in(text: str, year: int = 0) -> list[Period]:
    """Return the days and months of a clean text in their order; one without a year is of the year before it.

    Args:
        text: The text.
        year: The year of those before the first that names one; where it is 0 they are left out.
    """
    days = [Period(each.start, each.end, each.text, each.day, each.day, is_day=True) for each in dates_in(text, year)]
    return sorted((*days, *_months(text, year)))


def _months(text: str, year: int) -> Iterator[Period]:
    for found in _MONTH.finditer(text) if "月" in text else ():
        year = int(found["year"] or _year_before(text, found.start()) or year)
        bounds = _bounds(year, int(found["month"]), found["third"] or "") if year else None
        if bounds:
            yield Period(found.start(), found.end(), found[0], *bounds, is_day=False)


def _year_before(text: str, end: int) -> str:
    """Return the last year that is named before a place, as the beginning of a date."""
    place = text.rfind("年", 0, end)
    return text[place - 4 : place] if place >= 4 and text[place - 4 : place].isdigit() else ""


def _bounds(year: int, month: int, third: str) -> tuple[int, int] | None:
    """Return the first and the last day of a month, or of ten days of it; None where there is no such month."""
    told = [*dates_in(f"{year}年{month}月1日"), *dates_in(f"{year}年{month}月底")]
    if len(told) < len(("first", "last")):
        return None
    first, last = _THIRDS.get(third, (1, 0))
    return told[0].day + first - 1, told[0].day + last - 1 if last else told[1].day
