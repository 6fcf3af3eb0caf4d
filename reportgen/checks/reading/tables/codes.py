"""Rows with the codes of budget subjects (类、款、项): 208, 20805, 2080501, in one column or in one for each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportgen.checks.reading.tables.columns import Square
from reportgen.regex import regex

_CODE, _INNER = regex(r"[0-9]{3}(?:[0-9]{2}){0,3}"), regex(r"[0-9]{0,2}")
_FEWEST = 2
Row = Sequence[Square]


class Subject(NamedTuple):
    """A row with a code, or one side of it where the table prints two or three columns of codes.

    Attributes:
        code: The code, its levels joined.
        name: What it is the code of.
        amounts: The numbers behind the name.
        start: The column where the code begins.
    """

    code: str
    name: str
    amounts: tuple[Square, ...]
    start: int

    def at(self, offset: int) -> Square | None:
        """Return the number so many columns behind the beginning of the code."""
        return next((each for each in self.amounts if each.column == self.start + offset), None)


class Family(NamedTuple):
    """A subject and those one level below it."""

    whole: Subject
    parts: tuple[Subject, ...]


def subjects(rows: Sequence[Row]) -> tuple[Subject, ...]:
    """Return the rows with codes as they follow one another: down the first side of a table, then down the next."""
    counted = Counter(row[place].column for row in rows for place in _places(row))
    starts = sorted(column for column, count in counted.items() if count >= _FEWEST)
    ends = (*pairwise(starts), (starts[-1], None)) if starts else ()
    found = (_subject(row, start, end) for start, end in ends for row in rows)
    return tuple(each for each in found if each)


def families(listed: Sequence[Subject]) -> tuple[Family, ...]:
    """Return every subject that others stand below, with those directly below it."""
    below: dict[int, list[Subject]] = {}
    for place, above in enumerate(_above(listed)):
        if above >= 0:
            below.setdefault(above, []).append(listed[place])
    return tuple(Family(listed[place], tuple(parts)) for place, parts in below.items())


def roots(listed: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects of the outermost level."""
    return tuple(each for each, above in zip(listed, _above(listed), strict=True) if above < 0)


def _above(listed: Sequence[Subject]) -> Iterator[int]:
    """Yield for every subject which one it belongs to: the last whose code its own goes on from; -1 where none is."""
    open_: list[int] = []
    for place, each in enumerate(listed):
        while open_ and not _goes_on(each.code, listed[open_[-1]].code):
            open_.pop()
        yield open_[-1] if open_ else -1
        open_.append(place)


def _goes_on(code: str, outer: str) -> bool:
    return code != outer and code.startswith(outer)


def _places(row: Row) -> Iterator[int]:
    """Yield where codes begin in a row: digits with a name behind them."""
    for place, square in enumerate(row):
        if _CODE.fullmatch(square.text) and _name(row, place + 1):
            yield place


def _name(row: Row, place: int) -> Square | None:
    """Return the words that follow the first level of a code, behind those of its other levels."""
    behind = next((each for each in row[place:] if not _INNER.fullmatch(each.text)), None)
    return behind if behind and behind.value is None else None


def _subject(row: Row, start: int, end: int | None) -> Subject | None:
    side = [each for each in row if each.column >= start and (end is None or each.column < end)]
    name = _name(side, 1) if side and _CODE.fullmatch(side[0].text) else None
    if name is None:
        return None
    inner = (each.text for each in side[1:] if each.column < name.column and each.text)
    code = side[0].text + "".join(each.zfill(2) for each in inner)  # spreadsheets drop the zero of 02
    amounts = (each for each in side if each.column > name.column and each.value is not None and not each.is_rate)
    return Subject(code, name.text, tuple(amounts), start)
