"""Columns of tables with their totals: 合计 below or above its rows, 年度资金总额 above 其中, 类 above 款 and 项."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.adding import reaches
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.slips import is_slip
from reportgen.checks.reading.tables.codes import Subject, families, roots, subjects
from reportgen.checks.reading.tables.columns import NOTHING, Square, Table, is_head, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_TOTAL = regex(r"^(?:合计|总计|共计|小计|年度资金总额|资金总额|总额)(?:[（(].*)?$")
# What these head is the sum of all rows only where no other total stands in the table: 支出合计 at its end.
_NAMED_TOTAL = regex(r"^[一-龥]{0,4}(?:支出|收入|资金|经费|预算|投资)(?:合计|总计)$")
_PART_OF_FUNDS = regex(r"^其中|(?:资金|拨款|收入|结转|补助|其他)$")
_NOT_ADDED = regex(r"率|比|占|分值|得分|评分|权重|单价|标准|满意度|均|%|序号|编号|年份|日期|时间|差异|排名")
# The first row of a table that goes on from another one.
_CONTINUED = regex(r"[（(]?[二三四五六七八九十][、）)]")
_OTHER_TOTAL = regex(r"合计|总计|小计|总额|结转|结余|其中")
_CHAPTER = regex(r"[一二三四五六七八九十]{1,2}、")
_SUBTOTAL = regex(r".小计$")
# A row of amounts that is filled at all has a budget, what was spent of it, or a rate besides the empty cell.
_FEWEST_FILLED = 2
# The rounding of several parts may add up to more than that of their total.
_FEWEST_ROUNDED = 2
# The public expenses that are restricted: their rows are all there is of 三公经费.
_PUBLIC, _PUBLIC_PARTS = regex(r"三公.{0,2}经费"), regex(r"公务用车|公车|出国|公务接待")
Row = tuple[Square, ...]


class ColumnSum(NamedTuple):
    """A total of a column and the squares that should make it up.

    Attributes:
        label: What the total is called.
        total: The total.
        parts: What stands in its column, in the rows that belong to it.
        every: The same with the rows 其中, whose parts may go on in the rows below them.
        heads: Of these the rows numbered 一、二、, where all others may be parts of them.
    """

    label: str
    total: Square
    parts: tuple[Square, ...]
    every: tuple[Square, ...] = ()
    heads: tuple[Square, ...] = ()

    @property
    def sum(self) -> Fraction:
        """The sum of all parts."""
        return sum((part.value or Fraction(0) for part in self.parts), Fraction(0))

    @property
    def agrees(self) -> bool:
        """Whether all parts add up to the total, those passed over that make up a part above or below them."""
        if len(self.parts) < _FEWEST_ROUNDED and all(part.places == self.total.places for part in self.parts):
            return self.sum == self.total.value
        readings = (self.parts, self.every, self.heads)
        read = [[_interval(part, self.total) for part in parts] for parts in readings if parts]
        orders = (order for intervals in read for order in (intervals, intervals[::-1]))
        return any(reaches(self.total.interval, order, to_the_end=True) for order in orders)


def column_sums(text: DocumentText) -> tuple[ColumnSum, ...]:
    """Return the totals of all tables whose rows and columns can be told without doubt."""
    return tuple(found for table in text.once(tables) if table.is_regular for found in _sums(table))


def gaps(text: DocumentText) -> Iterator[tuple[str, Square, Square]]:
    """Yield the empty cells among the funds of a project, each with its label and a number above or below it.

    A total is empty though a source of funds has an amount; a source is empty in one column of those that it fills.
    """
    for table, row, parts in _with_parts(text):
        pairs = [(row, parts), *((part, [row]) for part in parts)]
        found = ((line, *gap) for line, others in pairs for gap in _gaps_of(line, others))
        for line, square, beside in found:
            if not _NOT_ADDED.search(_name(table, row, square.column)):
                yield _label(line), square, beside


def parts_of_funds(text: DocumentText) -> Iterator[tuple[Square, Square]]:
    """Yield every amount of a source of funds with that of the total above it, in the same column."""
    for _, row, parts in _with_parts(text):
        pairs = ((square, _at(row, square.column)) for part in parts for square in part if square.value is not None)
        yield from ((square, whole) for square, whole in pairs if whole and not square.is_rate)


def _with_parts(text: DocumentText) -> Iterator[tuple[Table, Row, list[Row]]]:
    """Yield the rows of totals that have their parts below them: sources of funds, or restricted public expenses."""
    for table in (each for each in text.once(tables) if each.is_regular):
        for place, row in enumerate(table.body):
            parts = _funds(table.body[place + 1 :]) if _label(row).endswith("总额") else _public(table.body, place)
            if parts:
                yield table, row, parts


def _gaps_of(row: Row, others: Sequence[Row]) -> Iterator[tuple[Square, Square]]:
    """Yield the empty cells of a row that fills others, where a row that belongs to it has a number."""
    if sum(square.value is not None for square in row) >= _FEWEST_FILLED:
        for square in row:
            beside = (found for other in others if (found := _at(other, square.column)) and found.value is not None)
            if not square.text and (found := next(beside, None)):
                yield square, found


def _sums(table: Table) -> Iterator[ColumnSum]:
    if table.body and _CONTINUED.match(_label(table.body[0])):
        return
    nested = families(subjects(table.body))
    for whole, parts in nested:
        yield from _of_subjects(table, whole.name, whole.amounts, parts)
    start = 0
    for place, row in enumerate(table.body):
        label = _label(row)
        if _PUBLIC.search(label):
            yield from _columns(table, label, row, _public(table.body, place))
        if _TOTAL.search(label) or _is_last_total(table, row):
            above, below = table.body[start:place], table.body[place + 1 :]
            rows = _funds(below) if label.endswith("总额") else above or _until_total(below)
            of_rows = _of_roots if nested else _columns
            yield from of_rows(table, label, row, rows)
            start = place + 1


def _is_last_total(table: Table, row: Row) -> bool:
    """Whether a row is the total 支出合计 that ends a table in which nothing else is added or left over."""
    is_last = row is table.body[-1] and _NAMED_TOTAL.match(_label(row))
    return bool(is_last) and not any(_OTHER_TOTAL.search(_label(each)) for each in table.body[:-1])


def _of_roots(table: Table, label: str, total: Row, rows: Sequence[Row]) -> Iterator[ColumnSum]:
    """Yield the sums of the outermost subjects, where every row with a number has a code, and only one."""
    listed = subjects(rows)
    if len(listed) == sum(any(square.value is not None for square in row) for row in rows):
        yield from _of_subjects(table, label, total, roots(listed))


def _of_subjects(table: Table, label: str, total: Row, parts: Sequence[Subject]) -> Iterator[ColumnSum]:
    """Yield the sum of every column that has a number in some subject; those without one there have nothing."""
    for square in total:
        offset = square.column - parts[0].start if parts else 0
        numbers = tuple(number for part in parts if (number := part.at(offset)))
        is_added = square.value is not None and not square.is_rate and all((each.value or 0) >= 0 for each in numbers)
        if is_added and numbers and not _NOT_ADDED.search(_name(table, total, square.column)):
            yield ColumnSum(label, square, numbers)


def _label(row: Row) -> str:
    """Return the words of the first cell of a row that has any besides a number."""
    return next((square.text for square in row if square.text and square.value is None), "")


def _public(body: Sequence[Row], place: int) -> list[Row]:
    """Return the rows of the restricted public expenses that follow their total; none behind any other row."""
    below = body[place + 1 :] if _PUBLIC.search(_label(body[place])) else ()
    return list(takewhile(lambda row: _PUBLIC_PARTS.search(_label(row)), below))


def _funds(below: Sequence[Row]) -> list[Row]:
    """Return the rows of the sources of funds that follow their total: 其中：…, …资金, 其他资金."""
    rows: list[Row] = []
    for row in below:
        if not _PART_OF_FUNDS.search(_label(row)):
            break
        rows.append(row)
    return rows


def _until_total(below: Sequence[Row]) -> list[Row]:
    rows: list[Row] = []
    for row in below:
        if _TOTAL.search(_label(row)):
            break
        rows.append(row)
    return rows


def _columns(table: Table, label: str, total: Row, rows: Sequence[Row]) -> Iterator[ColumnSum]:
    """Yield the sum of every column that has a number in each of its rows."""
    is_of_funds = label.endswith("总额")
    counted = [row for row in rows if is_of_funds or not _label(row).startswith("其中")]
    # A subtotal of one row equals it, so that the numbers alone would not tell which of the two is to be passed over.
    counted = [row for row in counted if not _SUBTOTAL.search(_label(row))] or counted
    for square in total:
        side = _side(total, square)
        parts = [part for row in counted if (part := _at(row, square.column)) is None or _is_filled(row, part, side)]
        is_number = square.value is not None and not square.is_rate
        if is_number and len(parts) >= 2 and not _NOT_ADDED.search(_name(table, total, square.column)):
            numbers = tuple(part for part in parts if part and part.value is not None and not part.is_rate)
            nothing = [part for part in parts if part and is_of_funds and NOTHING.fullmatch(part.text)]
            is_full = len(numbers) + len(nothing) == len(parts) or _is_slip(square, parts)
            if is_full and all((part.value or 0) >= 0 for part in numbers):
                every = _numbers(rows, square.column) if len(counted) < len(rows) else ()
                heads = [row for row in rows if _CHAPTER.match(_label(row))] if every else []
                of_heads = _numbers(heads, square.column) if heads and heads[0] is rows[0] else ()
                yield ColumnSum(label, square, numbers, every, of_heads)


def _numbers(rows: Sequence[Row], column: int) -> tuple[Square, ...]:
    """Return the numbers that rows have in a column."""
    squares = (_at(row, column) for row in rows)
    return tuple(square for square in squares if square and square.value is not None)


def _is_slip(total: Square, parts: Sequence[Square | None]) -> bool:
    """Whether a total is a slip of the sum of a column in which some rows have nothing of their kind (——)."""
    numbers = [part.value for part in parts if part and part.value is not None]
    is_read = all(part and (part.value is not None or NOTHING.fullmatch(part.text)) for part in parts)
    digits = "".join(filter(str.isdecimal, total.text))
    made = sum(numbers, Fraction(0))
    return is_read and len(numbers) >= _FEWEST_FILLED and made > 0 and is_slip(digits, made, total.places)


def _name(table: Table, row: Row, column: int) -> str:
    """Return what heads a column above a row: the header of the table, or a later row of heads only."""
    heads = [each for each in takewhile(lambda each: each is not row, table.body) if is_head(each)]
    found = _at(heads[-1], column) if heads else None
    return found.text if found else table.names.get(column, "")


def _side(total: Row, square: Square) -> int:
    """Return the column of the label that stands nearest to a total: of 收入 at the left, of 支出 in the middle."""
    return max((each.column for each in total if each.column < square.column and _TOTAL.search(each.text)), default=0)


def _is_filled(row: Row, part: Square, side: int) -> bool:
    """Whether a row has anything on one side of its table; the shorter side ends with empty rows."""
    label = _at(row, side)
    return bool(part.text or not side or (label and label.text))


def _at(row: Row, column: int) -> Square | None:
    return next((square for square in row if square.column == column), None)


def _interval(part: Square, total: Square) -> Interval:
    places = max(part.places, total.places)
    return Interval.around(part.value or Fraction(0), Fraction(1, 2 * 10**places))
