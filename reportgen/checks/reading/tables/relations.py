"""Relations that hold between the columns of a table in all rows but one: shares of a total, sums across a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.tables.two_years import year_columns
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

TOTAL = regex(r"^(?:[一-龥]{0,4}(?:支出|收入|资金|经费|预算|投资))?(?:合计|总计|共计|小计|总额|全年)$")
_SHARE = regex(r"占.*(?:比|率)|比重|占比|比例|^占")
_CHANGE = regex(
    r"^(?:比上年|较上年|同比)?(?:增减|增减变动|变动|变化|增长|差)(?:金?额|数|数?额|情况)?(?:[（(](?:万元|元|亿元)[)）])?$"
)
_SUM = regex(r"(?:合计|小计|总计)(?:[（(][^（）()]*[)）])?$")
# So many rows must show how the columns belong together before one of them is said to be wrong.
_FEWEST = 2

Row = Sequence[Square]


class Relation(NamedTuple):
    """A number of a row and what the other numbers of the row make of it.

    Attributes:
        told: The number.
        made: What it should be.
        others: The numbers it is made of.
    """

    told: Square
    made: Interval
    others: tuple[Square, ...]

    @property
    def agrees(self) -> bool:
        """Whether the number may be what the others make."""
        return self.made.meets(self.told.interval)

    @property
    def middle(self) -> Fraction:
        """What it should be, as near as can be told."""
        return (self.made.low + self.made.high) / 2


def odd_shares(text: DocumentText) -> tuple[Relation, ...]:
    """Return the percentages of a column that are not the share of their row in the total, while all others are."""
    return tuple(_odd(text, _shares))


def odd_sums(text: DocumentText) -> tuple[Relation, ...]:
    """Return the sums of a column 合计 that the numbers left of them do not make up, while all others do."""
    return tuple(_odd(text, _sums))


def odd_changes(text: DocumentText) -> tuple[Relation, ...]:
    """Return the changes of a column 增减额 that are not what lies between the two years, while all others are."""
    return tuple(_odd(text, _changes))


def _odd(text: DocumentText, readings: Callable[[Table], Iterator[list[Relation]]]) -> Iterator[Relation]:
    for table in text.once(tables):
        if table.is_regular and table.body:
            told: set[int] = set()
            sound = list(readings(table))
            kept = {id(one.told) for relations in sound for one in relations if one.agrees}
            for relations in sound:
                wrong = [one for one in relations if not one.agrees and id(one.told) not in kept | told]
                if len(wrong) == 1 and sum(one.agrees for one in relations) >= _FEWEST:
                    told.add(id(wrong[0].told))
                    yield wrong[0]


def _shares(table: Table) -> Iterator[list[Relation]]:
    total = next((row for row in table.body if _label(row) and TOTAL.match(_label(row))), None)
    for column, name in table.names.items() if total else ():
        for base in table.names if total and _SHARE.search(name) else ():
            whole = _at(total or (), base)
            if base < column and whole and whole.value and whole.value > 0 and not whole.is_rate:
                rows = [(_at(row, base), _at(row, column)) for row in table.body if row is not total]
                pairs = [
                    (part, rate) for part, rate in rows if part and rate and rate.is_rate and _is_part(part, whole)
                ]
                yield [Relation(rate, _percent(part, whole), (part, whole)) for part, rate in pairs]


def _is_part(part: Square, whole: Square) -> bool:
    return part.value is not None and 0 < part.value <= (whole.value or 0) and not part.is_rate


def _percent(part: Square, whole: Square) -> Interval:
    ratio = part.interval.over(whole.interval) or Interval(Fraction(0), Fraction(10))
    return ratio.times(100)


def _sums(table: Table) -> Iterator[list[Relation]]:
    for column, name in table.names.items():
        if _SUM.search(name):
            left = [at for at in table.names if at < column]
            for first, _ in combinations(left, 2):
                run = [at for at in left if at >= first]
                found = (_sum(row, run, column) for row in table.body)
                yield [one for one in found if one]


def _sum(row: Row, run: Sequence[int], column: int) -> Relation | None:
    parts, told = [_at(row, at) for at in run], _at(row, column)
    is_number = told is not None and told.value is not None and not told.is_rate
    if (
        not is_number
        or len(parts) < _FEWEST
        or any(each is None or each.value is None or each.is_rate for each in parts)
    ):
        return None
    numbers = tuple(each for each in parts if each)
    total = Interval(Fraction(0), Fraction(0))
    for each in numbers:
        total += each.interval if each.places else Interval.around(each.value or Fraction(0), Fraction(0))
    assert told is not None
    return Relation(told, total, numbers) if told.value else None


def _changes(table: Table) -> Iterator[list[Relation]]:
    years = year_columns(table)
    for column, name in table.names.items() if years else ():
        if _CHANGE.match(name):
            rows = ([_at(row, at) for at in (*years, column)] for row in table.body)
            read = ([each for each in row if each and each.value is not None and not each.is_rate] for row in rows)
            found = [row for row in read if len(row) == len(("last", "this", "change"))]
            yield [Relation(told, this.interval - last.interval, (this, last)) for last, this, told in found]


def _label(row: Row) -> str:
    return next((square.text for square in row if square.text and square.value is None), "")


def _at(row: Row, column: int) -> Square | None:
    return next((square for square in row if square.column == column), None)
