"""Rows of tables by their names, with what each of their numbers is a part of."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.tables.relations import TOTAL
from reportgen.checks.reading.tables.units import money_units
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_SHORTEST = 3
# What is left or lies between two columns is not what a row is spoken of with.
_LEFT = regex(r"结余|剩余|余额|差|增减|变动|序号")


class NamedRow(NamedTuple):
    """A row of a table that ends in, or begins with, a total.

    Attributes:
        label: Its name.
        pairs: Its numbers, each with that of the total in its column.
        unit: How many 元 one of its numbers is, where that is said.
    """

    label: str
    pairs: tuple[tuple[Square, Square], ...]
    unit: Fraction

    @property
    def amounts(self) -> tuple[Fraction, ...]:
        """Its numbers in 元."""
        return tuple((part.value or Fraction(0)) * self.unit for part, _ in self.pairs)

    @property
    def shares(self) -> tuple[Fraction, ...]:
        """What each of its numbers is of its total."""
        return tuple((part.value or Fraction(0)) / (whole.value or Fraction(1)) for part, whole in self.pairs)


def named_rows(text: DocumentText) -> dict[str, NamedRow | None]:
    """Return the rows of all tables that have a total, by their names; None for a name that two rows have."""
    units = text.once(money_units)
    rows: dict[str, NamedRow | None] = {}
    for table in text.once(tables):
        for row in _rows(table, units.get(table.block, (Fraction(1),))[-1]):
            rows[row.label] = None if row.label in rows else row
    return rows


def _rows(table: Table, unit: Fraction) -> Iterator[NamedRow]:
    totals = [row for row in table.body if TOTAL.match(_label(row))] if table.is_regular else []
    for row in table.body if len(totals) == 1 else ():
        label = _label(row)
        amounts = (square for square in totals[0] if _is_amount(square))
        wholes = {each.column: each for each in amounts if not _LEFT.search(table.names.get(each.column, ""))}
        squares = (square for square in row if _is_amount(square) and square.column in wholes)
        pairs = tuple((square, wholes[square.column]) for square in squares)
        if row is not totals[0] and len(label) >= _SHORTEST and pairs:
            yield NamedRow(label, pairs, unit)


def _is_amount(square: Square) -> bool:
    return square.value is not None and square.value > 0 and not square.is_rate


def _label(row: tuple[Square, ...]) -> str:
    return next((square.text for square in row if square.text and square.value is None), "")
