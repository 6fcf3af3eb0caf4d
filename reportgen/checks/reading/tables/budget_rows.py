"""Rows of tables with a budget, what was spent of it, and the rate, each below its own head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.tables.rows import Row, rows_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.said import Said
from reportgen.manuscript import Grid, Sheet

_RATE = re.compile(r"(?:预算)?(?:支出|资金)?执行率(?:[（(].*[）)])?|预算完成率")
_BUDGETS = (
    re.compile(r"(?:全年|调整后?)预算(?:数|金额)?(?:[（(].*[）)])?"),
    re.compile(r"(?:项目)?(?:年初|年度)?预算(?:数|金额|安排)?(?:[（(].*[）)])?"),
)
_ARRIVED = re.compile(r"(?:实际|资金)*到位(?:数|资金|金额)?(?:[（(].*[）)])?")
_SPENT = re.compile(r"(?:全年|预算|实际)?(?:执行|支出)(?:数|金额|数额)?(?:[（(].*[）)])?")
_NUMBER = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?(?:万元|元)?")
_PERCENT = re.compile(r"([0-9]+)(\.[0-9]+)?%")
_HEAD_ROWS = 3


class Printed(NamedTuple):
    """A number in a cell, with every value that is printed so."""

    said: Said
    interval: Interval
    places: int

    @property
    def text(self) -> str:
        """The number as it is printed."""
        return self.said.text


class BudgetRow(NamedTuple):
    """A row with its budget, what was spent, and the rate.

    Attributes:
        budget: The budget of the year.
        arrived: What had arrived of it, where the table says so.
        spent: What was spent of it.
        rate: The rate.
        others: All amounts that stand left of the rate.
        is_adjacent: Whether the rate stands directly beside an amount.
    """

    budget: Printed
    arrived: Printed | None
    spent: Printed
    rate: Printed
    others: tuple[Printed, ...]
    is_adjacent: bool

    @property
    def agrees(self) -> bool:
        """Whether the rate follows from the amounts, however they were rounded."""
        bases = (self.budget, self.arrived)
        return any(_gives(self.spent, base, self.rate) for base in bases if base)

    @property
    def agrees_with_others(self) -> bool:
        """Whether some two amounts left of the rate give it."""
        others = enumerate(self.others)
        return any(_gives(part, whole, self.rate) for at, part in others for whole in self.others[:at])

    @property
    def expected(self) -> str:
        """The rate that the amounts give, as the rate is printed."""
        middle = (self.spent.interval.low + self.spent.interval.high) / (
            self.budget.interval.low + self.budget.interval.high
        )
        return f"{shown(100 * middle, self.rate.places)}%"


def budget_rows(text: DocumentText) -> tuple[BudgetRow, ...]:
    """Return the rows of all tables of a document that fill all three columns."""
    blocks = (block.grid if isinstance(block, Sheet) else block for block in text.manuscript.blocks)
    return tuple(row for grid in blocks if isinstance(grid, Grid) for row in _rows(rows_of(grid)))


def _rows(rows: Sequence[Row]) -> Iterator[BudgetRow]:
    columns: tuple[int, int, int, int] | None = None
    width = 0
    for number, row in enumerate(rows):
        found = _columns(rows[max(0, number - _HEAD_ROWS + 1) : number + 1])
        if found:
            columns, width = found, len(row.cells)
        elif columns and len(row.cells) == width:
            read = _read(row, *columns)
            yield from (read,) if read else ()


def _columns(rows: Sequence[Row]) -> tuple[int, int, int, int] | None:
    """Return the columns of budget, arrival, spending and rate that some rows head; -1 where no arrival is headed."""
    if any(_NUMBER.fullmatch(each.text) for each in rows[-1].cells):
        return None
    rates = [at for row in rows for at in row.columns(_RATE)]
    spent = [at for row in rows for at in row.columns(_SPENT)]
    budgets = next((found for name in _BUDGETS if (found := [at for row in rows for at in row.columns(name)])), [])
    arrived = [at for row in rows for at in row.columns(_ARRIVED)] or [-1]
    return (budgets[0], arrived[0], spent[0], rates[0]) if budgets and spent and rates else None


def _read(row: Row, budget: int, arrived: int, spent: int, rate: int) -> BudgetRow | None:
    amounts = [_printed(row.at(at), _NUMBER, Fraction(1)) for at in range(rate)]
    whole, part = (amounts[at] if at < rate else None for at in (budget, spent))
    percent = _printed(row.at(rate), _PERCENT, Fraction(1, 100))
    if whole is None or part is None or percent is None:
        return None
    others = tuple(each for each in amounts if each)
    received = amounts[arrived] if 0 <= arrived < rate else None
    return BudgetRow(whole, received, part, percent, others, amounts[-1] is not None)


def _printed(said: Said, form: re.Pattern[str], unit: Fraction) -> Printed | None:
    found = form.fullmatch(said.text)
    if found is None:
        return None
    decimals = (found[2] or "").removeprefix(".")
    step = unit / 10 ** len(decimals)
    value = Fraction(int(found[1].replace(",", "") + decimals)) * step
    return Printed(said, Interval.around(value, step / 2), len(decimals))


def _gives(part: Printed, whole: Printed, rate: Printed) -> bool:
    ratio = part.interval.over(whole.interval)
    return ratio is None or ratio.meets(rate.interval)
