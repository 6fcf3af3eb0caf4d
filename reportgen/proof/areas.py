"""The areas that cells cover: merges of a printed table worked out, to be set beside those of a grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.frozen import dataclass
from reportgen.manuscript import Cell, Grid, text_of
from reportgen.proof.printed import PrintedTable
from reportgen.typeset.squares import rows_of


class Area(NamedTuple):
    """The squares of one cell, and what stands in them.

    Attributes:
        column: Its first column, from 0.
        columns: Columns it covers.
        rows: Rows it covers.
        texts: Text of each paragraph.
        is_vertical: Whether it runs down the page.
    """

    column: int
    columns: int
    rows: int
    texts: tuple[str, ...]
    is_vertical: bool = False

    @property
    def words(self) -> str:
        """Its text, with a line feed between paragraphs."""
        return "\n".join(self.texts)


@dataclass(frozen=True, slots=True)
class AreaRow:
    """The areas that begin in a row.

    Attributes:
        index: Its place in the table, from 0.
        areas: From left to right.
        cells: The cell of each area; empty for a printed table.
    """

    index: int
    areas: tuple[Area, ...]
    cells: tuple[Cell, ...] = ()


def wanted_areas(grid: Grid) -> Iterator[AreaRow]:
    """Yield the rows of a grid.

    Raises:
        ValueError: The cells overlap or do not fill the grid.
    """
    for index, row in enumerate(rows_of(grid)):
        areas = [
            Area(column, cell.colspan, cell.rowspan, tuple(map(text_of, cell.paragraphs)), cell.is_vertical)
            for column, cell, begins in row.squares
            if begins
        ]
        yield AreaRow(index, tuple(areas), grid.rows[index])


def printed_areas(table: PrintedTable) -> list[AreaRow]:
    """Return the rows of a printed table; a cell that goes on from above is part of the area that begins there."""
    rows: list[AreaRow] = []
    # From below: how many rows go on in each column under the row at hand.
    below: dict[int, int] = {}
    for index in range(len(table.rows) - 1, -1, -1):
        areas: list[Area] = []
        here: dict[int, int] = {}
        column = 0
        for cell in table.rows[index].cells:
            if cell.merge == "continue":
                here[column] = below.get(column, 0) + 1
            else:
                rowspan = 1 + below.get(column, 0) if cell.merge else 1
                areas.append(Area(column, cell.span, rowspan, cell.texts, cell.is_vertical))
            column += cell.span
        rows.append(AreaRow(index, tuple(areas)))
        below = here
    return rows[::-1]
