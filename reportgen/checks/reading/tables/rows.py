"""Tables as rows in which a merged cell stands in every place that it covers."""

from __future__ import annotations

import re
from itertools import chain

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.flow import clean
from reportgen.checks.reading.text.said import Said
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.manuscript import Cell, Grid, Sheet, text_of

_NOWHERE = Span("")
_EMPTY = Said("", _NOWHERE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: Its cells, one for each column.
        begins: Whether a cell begins in a column of this row, or only goes on there.
    """

    cells: tuple[Said, ...]
    begins: tuple[bool, ...]

    @property
    def first(self) -> str:
        """The first text of the row."""
        return next((each.text for each in self.cells if each.text), "")

    def at(self, column: int) -> Said:
        """Return the cell in a column; one without text where there is none."""
        return self.cells[column] if 0 <= column < len(self.cells) else _EMPTY

    def columns(self, pattern: re.Pattern[str]) -> list[int]:
        """Return the columns in which a cell begins whose whole text is of some form."""
        return [at for at, cell in enumerate(self.cells) if self.begins[at] and pattern.fullmatch(cell.text)]

    def widened(self, width: int) -> Row:
        """Return the row as wide as its head: what a text leaves out because it is merged is missing at the left."""
        missing = max(0, width - len(self.cells))
        return Row((_EMPTY,) * missing + self.cells, (False,) * missing + self.begins)


def printed_rows(text: DocumentText) -> dict[int, tuple[Row, ...]]:
    """Return the rows of every table of a document, by the number of its block."""
    blocks = (block.grid if isinstance(block, Sheet) else block for block in text.manuscript.blocks)
    return {number: _rows(grid) for number, grid in enumerate(blocks) if isinstance(grid, Grid)}


def _rows(grid: Grid) -> tuple[Row, ...]:
    below: dict[int, tuple[int, Said]] = {}
    return tuple(_row(list(cells), below) for cells in grid.rows)


def _row(waiting: list[Cell], below: dict[int, tuple[int, Said]]) -> Row:
    """Return a row; `below` tells which cells go on from the row above, and is kept for the next row."""
    cells: list[Said] = []
    begins: list[bool] = []
    while waiting or below.get(len(cells), (0, _EMPTY))[0]:
        left, above = below.get(len(cells), (0, _EMPTY))
        if left:
            below[len(cells)] = (left - 1, above)
            cells.append(above)
            begins.append(False)
        else:
            cell = waiting.pop(0)
            said = _said(cell)
            for place in range(cell.colspan):
                below[len(cells)] = (cell.rowspan - 1, said)
                cells.append(said)
                begins.append(place == 0)
    return Row(tuple(cells), tuple(begins))


def _said(cell: Cell) -> Said:
    runs = cell.paragraphs[0] if len(cell.paragraphs) == 1 else tuple(chain.from_iterable(cell.paragraphs))
    text = clean(text_of(runs))
    for run in runs:
        if run.origin and run.origin.span:
            return Said(text, run.origin.span, run.origin.path)
    return Said(text, _NOWHERE)
