"""Columns of tables with their totals: 合计 below or above its rows, 年度资金总额 above its 其中."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.adding import reaches
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.text.document_text import DocumentText

_TOTAL = re.compile(r"^(?:合计|总计|共计|小计|年度资金总额|资金总额|总额)(?:[（(].*)?$")
_PART_OF_FUNDS = re.compile(r"^其中|(?:资金|拨款|收入|结转|补助|其他)$")
_NOT_ADDED = re.compile(r"率|比|占|分值|得分|评分|权重|单价|标准|满意度|均|%|序号|编号|年份|日期|时间|差异|排名")
Row = tuple[Square, ...]


class ColumnSum(NamedTuple):
    """A total of a column and the squares that should make it up.

    Attributes:
        label: What the total is called.
        total: The total.
        parts: What stands in its column, in the rows that belong to it.
    """

    label: str
    total: Square
    parts: tuple[Square, ...]

    @property
    def sum(self) -> Fraction:
        """The sum of all parts."""
        return sum((part.value or Fraction(0) for part in self.parts), Fraction(0))

    @property
    def agrees(self) -> bool:
        """Whether all parts add up to the total, those passed over that make up a part above or below them."""
        intervals = [_interval(part, self.total) for part in self.parts]
        orders = (intervals, intervals[::-1])
        return any(reaches(self.total.interval, order, to_the_end=True) for order in orders)


def column_sums(text: DocumentText) -> tuple[ColumnSum, ...]:
    """Return the totals of all tables whose rows and columns can be told without doubt."""
    return tuple(found for table in text.once(tables) if table.is_regular for found in _sums(table))


def _sums(table: Table) -> Iterator[ColumnSum]:
    start = 0
    for place, row in enumerate(table.body):
        label = _label(row)
        if _TOTAL.search(label):
            above, below = table.body[start:place], table.body[place + 1 :]
            rows = _funds(below) if label.endswith("总额") else above or _until_total(below)
            yield from _columns(table, label, row, rows)
            start = place + 1


def _label(row: Row) -> str:
    """Return the words of the first cell of a row that has any besides a number."""
    return next((square.text for square in row if square.text and square.value is None), "")


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
    for square in total:
        side = _side(total, square)
        parts = [part for row in counted if (part := _at(row, square.column)) is None or _is_filled(row, part, side)]
        is_number = square.value is not None and not square.is_rate
        if is_number and len(parts) >= 2 and not _NOT_ADDED.search(table.names.get(square.column, "")):
            numbers = tuple(part for part in parts if part and part.value is not None and not part.is_rate)
            if len(numbers) == len(parts) and all((part.value or 0) >= 0 for part in numbers):
                yield ColumnSum(label, square, numbers)


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
