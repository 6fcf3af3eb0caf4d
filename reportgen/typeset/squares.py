"""Which cell of a grid covers which squares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, repeat
from typing import NamedTuple

from reportgen.manuscript import Cell, Grid

# The column where a cell stands in a row, the cell, and whether it begins in this row or hangs down from one above.
# A plain tuple, because one is made for every cell of sheets with a hundred thousand of them.
Square = tuple[int, Cell, bool]

# Cells that reach into the next row, by column, each with the number of rows it still covers.
_Hanging = dict[int, tuple[Cell, int]]


class Row(NamedTuple):
    """What stands in one row of a table.

    Attributes:
        is_plain: Whether each cell covers one square: so it is in nearly all rows of a large table.
        squares: Its cells from left to right, those that hang down into it included; to be gone through once.
    """

    is_plain: bool
    squares: Iterable[Square]


def rows_of(grid: Grid) -> Iterator[Row]:
    """Yield the rows of a grid.

    Raises:
        ValueError: The cells of a row overlap, do not fill it, or hang below the last row.
    """
    columns = len(grid.widths)
    hanging: _Hanging = {}
    for number, cells in enumerate(grid.rows, start=1):
        merged = [cell for cell in cells if cell.colspan != 1 or cell.rowspan != 1]
        if not merged and not hanging and len(cells) == columns:
            yield Row(True, zip(count(), cells, repeat(True)))
            continue
        squares = _squares(number, cells, hanging, columns)
        yield Row(False, squares)
        hanging = _below(squares, hanging)
    if hanging:
        raise ValueError(f"a cell hangs below the last row, in column {min(hanging) + 1}")


def _squares(number: int, cells: tuple[Cell, ...], hanging: _Hanging, columns: int) -> list[Square]:
    squares: list[Square] = []
    column = 0
    waiting = list(reversed(cells))
    while column < columns:
        begins = column not in hanging
        if begins and not waiting:
            raise ValueError(f"row {number} has no cell for column {column + 1}")
        cell = waiting.pop() if begins else hanging[column][0]
        if begins:
            _check_place(number, cell, column, hanging)
        squares.append((column, cell, begins))
        column += cell.colspan
    if waiting or column > columns:
        raise ValueError(f"row {number} is wider than the {columns} columns of the table")
    return squares


def _check_place(number: int, cell: Cell, column: int, hanging: _Hanging) -> None:
    if cell.colspan < 1 or cell.rowspan < 1:
        raise ValueError(f"row {number} has a cell that covers no square")
    if any(covered in hanging for covered in range(column + 1, column + cell.colspan)):
        raise ValueError(f"row {number}: the cell of column {column + 1} overlaps a cell from above")


def _below(squares: list[Square], hanging: _Hanging) -> _Hanging:
    left = {column: (cell, (cell.rowspan if begins else hanging[column][1]) - 1) for column, cell, begins in squares}
    return {column: (cell, rows) for column, (cell, rows) in left.items() if rows}
