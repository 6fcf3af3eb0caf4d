"""Rows of tables with a budget, what was spent of it, and the rate, each below its own head."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Number
from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.said import Said
from reportgen.regex import regex

_RATE = regex(r"(?:预算)?(?:支出|资金)?执行率(?:[（(].*[）)])?|预算完成率")
_BUDGETS = (
    regex(r"(?:全年|调整后?)预算(?:数|金额)?(?:[（(].*[）)])?"),
    regex(r"(?:项目)?(?:年初|年度)?预算(?:数|金额|安排)?(?:[（(].*[）)])?"),
)
_ARRIVED = regex(r"(?:实际|资金)*到位(?:数|资金|金额)?(?:[（(].*[）)])?")
_SPENT = regex(r"(?:全年|预算|实际)?(?:执行|支出)(?:数|金额|数额)?(?:[（(].*[）)])?")
# Below a head that covers several columns, the one with their sum.
_TOTAL = regex(r"(?:小|合|总)计(?:数|金额)?|总额")
_NUMBER = regex(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?(?:万元|元)?")
_PERCENT = regex(r"([0-9]+)(\.[0-9]+)?%")
# No head of a rate is without it, and most tables have none.
_RATED = "率"
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

    def may_be(self, number: Number, factor: Fraction = Fraction(1)) -> bool:
        """Whether a number of prose may be this one, when the table counts in so many 元 (or in ones)."""
        own = self.interval.times(factor)
        is_as_exact = own.high - own.low == number.step
        return own.low + own.high == 2 * number.value if is_as_exact else own.meets(number.interval)


class BudgetRow(NamedTuple):
    """A row with its budget, what was spent, and the rate.

    Attributes:
        budget: The budget of the year.
        arrived: What had arrived of it, where the table says so.
        spent: What was spent of it.
        rate: The rate.
        others: All amounts that stand left of the rate.
        is_adjacent: Whether the rate stands directly beside an amount.
        block: Number of its table in the manuscript.
        row: The whole row.
    """

    budget: Printed
    arrived: Printed | None
    spent: Printed
    rate: Printed
    others: tuple[Printed, ...]
    is_adjacent: bool
    block: int
    row: Row

    @property
    def budgets(self) -> tuple[Printed, ...]:
        """The amounts left of the rate that may be budgets: all but what was spent."""
        return tuple(each for each in self.others if each is not self.spent)

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
    return tuple(row for block, rows in text.once(printed_rows).items() for row in _rows(block, rows))


def _rows(block: int, rows: Sequence[Row]) -> Iterator[BudgetRow]:
    columns: tuple[int, int, int, int] | None = None
    width = 0
    for number, row in enumerate(rows):
        found = _columns(rows[max(0, number - _HEAD_ROWS + 1) : number + 1])
        if found:
            columns, width = found, len(row.cells)
        elif columns and len(row.cells) == width:
            read = _read(block, row, columns)
            yield from (read,) if read else ()


def _columns(rows: Sequence[Row]) -> tuple[int, int, int, int] | None:
    """Return the columns of budget, arrival, spending and rate that some rows head; -1 where no arrival is headed."""
    is_rated = any(_RATED in each.text for row in rows for each in row.cells)
    if not is_rated or any(_NUMBER.fullmatch(each.text) for each in rows[-1].cells):
        return None
    rates = [at for row in rows for at in row.columns(_RATE)]
    spent = [at for row in rows for at in row.columns(_SPENT)]
    budgets = next((found for name in _BUDGETS if (found := [at for row in rows for at in row.columns(name)])), [])
    arrived = [at for row in rows for at in row.columns(_ARRIVED)] or [-1]
    if not (budgets and spent and rates):
        return None
    heads = {*budgets, *arrived, *spent, *rates}
    return _summed(rows[-1], budgets[0], heads), arrived[0], _summed(rows[-1], spent[0], heads), rates[0]


def _summed(head: Row, first: int, heads: Collection[int]) -> int:
    """Return the column with the sum of all that a head covers, if one below it is called so; else the first."""
    end = next((at for at in range(first + 1, len(head.cells)) if at in heads), len(head.cells))
    return next((at for at in range(first, end) if _TOTAL.fullmatch(head.at(at).text)), first)


def _read(block: int, row: Row, columns: tuple[int, int, int, int]) -> BudgetRow | None:
    budget, arrived, spent, rate = columns
    amounts = [printed_amount(row.at(at)) for at in range(rate)]
    whole, part = (amounts[at] if at < rate else None for at in (budget, spent))
    percent = _printed(row.at(rate), _PERCENT, 100)
    if whole is None or part is None or percent is None:
        return None
    others = tuple(each for each in amounts if each)
    received = amounts[arrived] if 0 <= arrived < rate else None
    return BudgetRow(whole, received, part, percent, others, amounts[-1] is not None, block, row)


def printed_amount(said: Said) -> Printed | None:
    """Return the amount that a cell states; None where it states anything else."""
    return _printed(said, _NUMBER, 1)


def _printed(said: Said, form: re.Pattern[str], parts: int) -> Printed | None:
    """Return the number of a cell in so many parts of one: 100 for a percentage."""
    found = form.fullmatch(said.text)
    if found is None:
        return None
    decimals = (found[2] or "").removeprefix(".")
    count = int(found[1].replace(",", "") + decimals)
    return Printed(said, Interval.printed(count, parts * 10 ** len(decimals)), len(decimals))


def _gives(part: Printed, whole: Printed, rate: Printed) -> bool:
    ratio = part.interval.over(whole.interval)
    return ratio is None or ratio.meets(rate.interval)
