"""Totals at the left of their parts, row by row: 合计, 基本支出, 项目支出."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.said import Said
from reportgen.regex import regex

_NUMBER = regex(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?")
_TOTAL, _PART = regex(r"合计|总计|小计"), regex(r"支出|收入|拨款|经费|中央|省级?|市级?|县级?|区级?|资金|补助")
_HEAD, _FEWEST, _ODD, _SLACK = 3, 6, 10, Fraction(1, 50)


class Reading(NamedTuple):
    """A row of a table: its total as told, and what its parts make."""

    told: Said
    total: Fraction
    made: Fraction
    parts: int

    @property
    def agrees(self) -> bool:
        """Whether the parts make the total, but for rounding."""
        return abs(self.total - self.made) <= _SLACK


def odd_rows(text: DocumentText) -> Iterator[Reading]:
    """Yield the rows whose parts do not make their total, of tables in which nearly all rows agree."""
    for rows in text.once(printed_rows).values():
        for column, parts in _columns(rows) if len(rows) > _FEWEST else ():
            read = [each for row in rows if (each := _read(row, column, parts))]
            wrong = [each for each in read if not each.agrees]
            sound = len(read) - len(wrong)
            is_known = sum(each.agrees and each.parts > 1 for each in read) > 1
            if sound >= _FEWEST and is_known and len(wrong) * _ODD <= sound:
                yield from wrong


def _columns(rows: Sequence[Row]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each column of totals with those right of it up to the next, as the first rows name them."""
    heads = rows[:_HEAD]
    names = [
        "".join(dict.fromkeys(row.at(at).text for row in heads)) for at in range(max(len(row.cells) for row in heads))
    ]
    totals = [at for at, name in enumerate(names) if _TOTAL.search(name) and not _NUMBER.fullmatch(name)]
    for column, end in pairwise([*totals, len(names)]):
        parts = tuple(at for at in range(column + 1, end) if _PART.search(names[at]))
        if len(parts) > 1 and parts == tuple(range(column + 1, column + 1 + len(parts))):
            yield column, parts


def _read(row: Row, column: int, parts: Sequence[int]) -> Reading | None:
    told, cells = row.at(column), [row.at(at).text for at in parts]
    numbers = [_value(each) for each in cells if each]
    if not _NUMBER.fullmatch(told.text) or not numbers or None in numbers:
        return None
    return Reading(
        told,
        _value(told.text) or Fraction(0),
        sum((each or Fraction(0) for each in numbers), Fraction(0)),
        len(numbers),
    )


def _value(text: str) -> Fraction | None:
    return Fraction(text.replace(",", "")) if _NUMBER.fullmatch(text) else None
