"""Ruled cells on a page to the rows of a table, merges worked out; a table that goes on over pages is one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from reportgen.intake.pdf_lines import ENDS, Word, joined, lines_of
from reportgen.intake.plain_text import number_of

# Rules that are drawn twice lie no further apart, in points.
_NEAR = 3.0


class Ruled(NamedTuple):
    """A cell between rules, in points from the left and the top of the page."""

    left: float
    top: float
    right: float
    bottom: float


class PdfCell(NamedTuple):
    """A cell as it stands in its row: its paragraphs, the columns it covers, whether it goes on with the one above."""

    texts: tuple[str, ...]
    colspan: int = 1
    goes_on: bool = False


class PdfTable(NamedTuple):
    """A table.

    Attributes:
        edges: Where its columns begin, and where the last one ends.
        rows: Its cells, row by row; a place without one is an empty cell.
    """

    edges: tuple[float, ...]
    rows: tuple[tuple[PdfCell, ...], ...]


def is_table(cells: Sequence[Ruled]) -> bool:
    """Whether ruled cells are a table and not a frame around text, which has one cell or one column."""
    return len(_edges([cell.left for cell in cells])) > 1 and len(cells) > 2


def table_of(cells: Sequence[Ruled], words: Iterable[Word]) -> PdfTable:
    """Return ruled cells as a table.

    Args:
        cells: The cells, in any order; they may cover several rows or columns.
        words: What stands in them.
    """
    columns = _edges([edge for cell in cells for edge in (cell.left, cell.right)])
    levels = _edges([edge for cell in cells for edge in (cell.top, cell.bottom)])
    within: dict[tuple[int, int], Ruled] = {}
    for cell in cells:
        for row in range(_index(levels, cell.top), max(_index(levels, cell.bottom), _index(levels, cell.top) + 1)):
            for column in range(_index(columns, cell.left), max(_index(columns, cell.right), 1)):
                within.setdefault((row, column), cell)
    held: dict[Ruled, list[Word]] = {}
    for word in words:
        place = bisect_right(levels, word.middle) - 1, bisect_right(columns, (word.left + word.right) / 2) - 1
        if place in within:
            held.setdefault(within[place], []).append(word)
    rows = (tuple(_row(row, len(columns) - 1, within, held)) for row in range(len(levels) - 1))
    return PdfTable(tuple(columns), tuple(rows))


def _row(
    row: int, columns: int, within: dict[tuple[int, int], Ruled], held: dict[Ruled, list[Word]]
) -> Iterator[PdfCell]:
    column = 0
    while column < columns:
        cell = within.get((row, column))
        width = 1
        while cell is not None and within.get((row, column + width)) is cell:
            width += 1
        goes_on = cell is not None and within.get((row - 1, column)) is cell
        words = held.get(cell, []) if cell is not None and not goes_on else []
        yield PdfCell(tuple(_paragraphs(line.text for line in lines_of(words))), width, goes_on)
        column += width


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a cell as its paragraphs: the lines are short, so only a number after a mark tells."""
    paragraph: list[str] = []
    for line in lines:
        if paragraph and paragraph[-1].endswith(ENDS) and number_of(line)[0]:
            yield joined(paragraph)
            paragraph = []
        paragraph.append(line)
    yield joined(paragraph)


def goes_on(table: PdfTable, above: PdfTable) -> bool:
    """Whether a table at the top of a page goes on with the one at the end of the page before: its columns do."""
    return len(table.edges) == len(above.edges) and all(
        abs(one - other) <= _NEAR for one, other in zip(table.edges, above.edges, strict=True)
    )


def continued(above: PdfTable, table: PdfTable) -> PdfTable:
    """Return two pieces of a table as one, without the header that is printed again.

    A cell that is merged over the end of the page is empty behind it; where cells are merged, none is empty otherwise.
    """
    again = 0
    while again < min(len(table.rows), len(above.rows)) and table.rows[again] == above.rows[again]:
        again += 1
    rows = table.rows[again:]
    if rows:
        merged = {column for row in above.rows for column, cell in _columns(row) if cell.goes_on}
        first = (
            cell._replace(goes_on=True) if column in merged and not any(cell.texts) else cell
            for column, cell in _columns(rows[0])
        )
        rows = (tuple(first), *rows[1:])
    return above._replace(rows=above.rows + rows)


def _columns(row: tuple[PdfCell, ...]) -> Iterator[tuple[int, PdfCell]]:
    """Yield the cells of a row, each with its first column."""
    yield from zip(accumulate((cell.colspan for cell in row), initial=0), row, strict=False)


def header_rows(table: PdfTable) -> int:
    """Return how many of the first rows are heads: as many as the tallest cell of the first one covers."""
    below = (any(cell.goes_on for cell in row) for row in table.rows[1:])
    return 1 + sum(1 for _ in takewhile(bool, below))


def _edges(values: list[float]) -> list[float]:
    """Return where rules lie, those that lie close together taken for one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float) -> int:
    return bisect_right(edges, value + _NEAR / 2) - 1
