"""The shape of the tables of a document: how wide each row is, and which rows hold data."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.manuscript import Cell, Grid, Sheet, text_of
from reportgen.regex import regex

_COUNT = regex(r"\s*\d{1,4}\s*")


class TableShape(NamedTuple):
    """A table as rows and widths.

    Attributes:
        block: Index of its block in the manuscript.
        rows: The texts of the cells that begin in each row.
        widths: For each row the columns that its cells cover, with those that reach down from above.
        data: The rows that are numbered; where none is, all below the header but single cells.
        is_numbered: Whether these rows are numbered.
    """

    block: int
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    data: tuple[int, ...]
    is_numbered: bool


def table_shapes(text: DocumentText) -> tuple[TableShape, ...]:
    """Return the tables of a document in reading order."""
    blocks = enumerate(text.manuscript.blocks)
    grids = ((number, block.grid if isinstance(block, Sheet) else block) for number, block in blocks)
    return tuple(_shape(number, grid) for number, grid in grids if isinstance(grid, Grid))


def _shape(block: int, grid: Grid) -> TableShape:
    rows = tuple(tuple(_text(cell) for cell in row) for row in grid.rows)
    counted = [number for number, row in enumerate(rows) if row and _COUNT.fullmatch(row[0])]
    others = [number for number, row in enumerate(rows) if number >= grid.header_rows and len(row) > 1]
    is_numbered = len(counted) > 1
    return TableShape(block, rows, _widths(grid), tuple(counted if is_numbered else others), is_numbered)


def _widths(grid: Grid) -> tuple[int, ...]:
    from_above = [0] * (len(grid.rows) + 1)
    widths = []
    for number, row in enumerate(grid.rows):
        widths.append(sum(cell.colspan for cell in row) + from_above[number])
        for cell in row:
            for below in range(number + 1, min(number + cell.rowspan, len(grid.rows))):
                from_above[below] += cell.colspan
    return tuple(widths)


def _text(cell: Cell) -> str:
    return "".join("".join(text_of(runs).split()) for runs in cell.paragraphs)
