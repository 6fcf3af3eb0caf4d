"""What tables say of the funds of each project: forms of one project, and lists with a row for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportgen.checks.reading.tables.budget_rows import BudgetRow, budget_rows
from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_PROJECT = regex(r"项目名称")
# The number that a project has in the budget system stands before its name.
_CODE = regex(r"^[0-9A-Za-z]{10,}[-—－]")
_SHORTEST = 4


class ProjectFunds(NamedTuple):
    """The funds of a project as a table prints them.

    Attributes:
        project: Its name.
        row: Its budget, what was spent of it, and the rate.
        is_form: Whether the whole table is about it.
        rows: The rows of the table.
    """

    project: str
    row: BudgetRow
    is_form: bool
    rows: Sequence[Row]


def project_funds(text: DocumentText) -> tuple[ProjectFunds, ...]:
    """Return the funds of every project that a table names; of a form its first row, which is that of the total."""
    by_block: dict[int, list[BudgetRow]] = {}
    for row in text.once(budget_rows):
        by_block.setdefault(row.block, []).append(row)
    read = text.once(printed_rows)
    found = (each for block, rows in by_block.items() for each in _of_table(read[block], rows))
    return tuple(each for each in found if len(each.project) >= _SHORTEST)


def _of_table(table: Sequence[Row], rows: Sequence[BudgetRow]) -> list[ProjectFunds]:
    heads = [(row, at) for row in table for at in row.columns(_PROJECT)]
    if len(heads) != 1:
        return []
    head, at = heads[0]
    beside = {each.text for each in head.cells[at:] if each.text and not _PROJECT.fullmatch(each.text)}
    if len(beside) == 1:
        return [ProjectFunds(_CODE.sub("", beside.pop()), rows[0], is_form=True, rows=table)]
    return [
        ProjectFunds(_CODE.sub("", row.row.at(at).text), row, is_form=False, rows=table)
        for row in rows
        if row.row.begins[at]
    ]
