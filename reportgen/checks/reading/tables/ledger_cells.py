"""The amounts of a department as tables state them: a row for a heading of the budget, a column for stage and year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.ledger import TOTALS, subject_of_words
from reportgen.checks.reading.numbers.names import BUDGETS, Role
from reportgen.checks.reading.numbers.numbers import Number
from reportgen.checks.reading.tables.budget_rows import Printed, printed_amount
from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.tables.units import money_units
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_BUDGET = regex(r"(?:(20[0-9]{2})年度?)?(?:年初|全年|本年|年度|调整)?预算(?:数|金额|安排数?)?(?:[（(].*[）)])?")
_SPENT = regex(r"(?:(20[0-9]{2})年度?)?(?:全年|本年|年度|实际)?(?:决算|执行|支出)(?:数|金额)?(?:[（(].*[）)])?")
_NUMBERED = regex(r"^(?:其中：|[0-9一二三四五六七八九十]{1,2}[.、．])")


class LedgerCell(NamedTuple):
    """An amount of a department in a table.

    Attributes:
        subject: The heading of the budget.
        role: Budget, or what was spent.
        year: The year above its column; empty where none is named.
        printed: The amount.
        units: How many 元 one of it may be.
    """

    subject: str
    role: Role
    year: str
    printed: Printed
    units: tuple[Fraction, ...]

    def may_be(self, number: Number) -> bool:
        """Whether a number of prose may be this amount."""
        return any(self.printed.may_be(number, unit) for unit in self.units)

    def is_of(self, role: Role) -> bool:
        """Whether it is an amount of a role of prose."""
        return role is self.role or (self.role is Role.BUDGET and role in BUDGETS)


def ledger_cells(text: DocumentText) -> tuple[LedgerCell, ...]:
    """Return the amounts of all tables whose columns are headed by budget and expenditure."""
    units = text.once(money_units)
    read = text.once(printed_rows).items()
    return tuple(cell for block, rows in read for cell in _cells(rows, units.get(block, ())))


def _cells(rows: Sequence[Row], units: tuple[Fraction, ...]) -> Iterator[LedgerCell]:
    columns: dict[int, tuple[Role, str]] = {}
    width = 0
    for row in rows:
        if found := _columns(row):
            columns, width = found, len(row.cells)
        elif columns and len(row.cells) == width:
            subject = _subject(row, min(columns))
            pairs = ((row.at(at), stage) for at, stage in columns.items() if subject and row.begins[at])
            amounts = ((printed_amount(cell), stage) for cell, stage in pairs)
            yield from (LedgerCell(subject, *stage, amount, units) for amount, stage in amounts if amount)


def _columns(row: Row) -> dict[int, tuple[Role, str]]:
    """Return the stage and year of every column that a row heads; nothing for a row that heads only one."""
    heads = [
        (at, role, found[1] or "")
        for role, kind in ((Role.BUDGET, _BUDGET), (Role.EXECUTED, _SPENT))
        for at in row.columns(kind)
        if (found := kind.fullmatch(row.at(at).text))
    ]
    stages = {(role, year) for _, role, year in heads}
    return {at: (role, year) for at, role, year in heads} if len(stages) == len(heads) > 1 else {}


def _subject(row: Row, before: int) -> str:
    """Return the heading of the budget that the cell before the amounts names; empty for totals and for any other."""
    label = next((cell.text for cell in reversed(row.cells[:before]) if cell.text), "")
    subject = subject_of_words(_NUMBERED.sub("", label)) if label else ""
    return "" if subject in TOTALS else subject
