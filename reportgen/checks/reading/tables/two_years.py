"""Rows of tables that have a number of the year before beside one of this year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_YEAR = regex(r"20[0-9]{2}")
_LAST, _THIS = regex(r"上年|去年|上一年"), regex(r"本年|今年|当年")
_KIND = regex(r"预算|计划|增减|比|率|幅")


class TwoYears(NamedTuple):
    """A row with numbers of two years.

    Attributes:
        name: What the row is of.
        last: The number of the year before.
        this: The number of this year.
    """

    name: str
    last: Square
    this: Square


def two_years(text: DocumentText) -> tuple[TwoYears, ...]:
    """Return the rows of all tables that have just one column of each of two years."""
    return tuple(row for table in text.once(tables) if table.is_regular for row in _rows(table))


def _rows(table: Table) -> Iterator[TwoYears]:
    columns = year_columns(table)
    for row in table.body if columns else ():
        squares = {square.column: square for square in row}
        last, this = (squares.get(column) for column in columns)
        name = next((square.text for square in row if square.text and square.value is None), "")
        if last and this and last.value is not None and this.value is not None and name:
            yield TwoYears(name, last, this)


def year_columns(table: Table) -> tuple[int, ...]:
    """Return the columns of the year before and of this year; nothing where they are not told without doubt."""
    named = {column: words for column, words in table.names.items() if not _KIND.search(words)}
    last = [column for column, words in named.items() if _LAST.search(words)]
    this = [column for column, words in named.items() if _THIS.search(words)]
    if len(last) == len(this) == 1:
        return last[0], this[0]
    years = {column: int(found[0]) for column, words in named.items() if (found := _YEAR.search(words))}
    ordered = sorted(years, key=lambda column: years[column])
    is_pair = len(ordered) == 2 and years[ordered[0]] + 1 == years[ordered[1]]
    return tuple(ordered) if is_pair and len(table.names) > 2 else ()
