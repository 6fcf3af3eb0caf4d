"""Dates in prose as numbers of days, so that what lies between two of them can be counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.text.search import Search
from reportgen.regex import regex

_DATE = Search(
    regex("[1-9](?=[0-9]?月|[0-9]{3}年)"),
    regex(
        r"(?:(?P<year>20[0-9]{2})年)?(?<![0-9.])(?P<month>1[0-2]|[1-9])月(?:(?P<day>3[01]|[12][0-9]|[1-9])日|(?P<last>底|末))"
    ),
)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Date(NamedTuple):
    """A date in a text.

    Attributes:
        start: Its first character.
        end: The character behind it.
        text: As it is written.
        year: Its year, or that of the date before it where it has none.
        day: Its number among all days, by which two dates can be subtracted.
        has_year: Whether it is written with a year.
    """

    start: int
    end: int
    text: str
    year: int
    day: int
    has_year: bool


def dates_in(text: str, year: int = 0) -> Iterator[Date]:
    """Yield the dates of a clean text, the last day of a month for 月底; a date without a year is of the one before it.

    Args:
        text: The text.
        year: The year of those before the first that names one; where it is 0 they are left out.
    """
    for found in _DATE.finditer(text) if "月" in text else ():
        year = int(found["year"] or year)
        month = int(found["month"])
        length = _length(year, month)
        day = length if found["last"] else int(found["day"])
        if year and day <= length:
            number = _number(year, month, day)
            yield Date(found.start(), found.end(), found[0], year, number, bool(found["year"]))


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _number(year: int, month: int, day: int) -> int:
    years = year - 1
    return (
        365 * years
        + years // 4
        - years // 100
        + years // 400
        + sum(_length(year, each) for each in range(1, month))
        + day
    )


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
