"""The widths of the columns of a sheet: no number broken, no column too narrow to read, no needless height.

A row is as high as its highest cell. Each column is to have width in proportion to the height that it is to blame for:
where that holds for all columns, no shift of width makes the rows lower on the whole. So blame and widths are worked
out by turns until they agree. All in whole numbers, so that every machine comes to the same widths, and on a fixed
number of rows at most, so that a sheet of thousands takes no more than reading it once.
"""

from __future__ import annotations

from math import isqrt

from reportgen.manuscript import Cell, Grid, text_of
from reportgen.typeset.measure import halves, longer_word, may_hold_word
from reportgen.typeset.pages import CellSize
from reportgen.typeset.polish import Column, polished
from reportgen.typeset.shares import clamped, share_out
from reportgen.typeset.squares import Row, rows_of

# Fewest halves of a character in a column of text: four characters; three where the page forces it (a full stop alone
# on a line is ugly, but legible).
_NARROW = (8, 6)
# A column that is empty, or that a form fixes itself, is no narrower than one character.
_ONE = 2
# Text that runs down the page needs one character and the room around it for each of its paragraphs.
_VERTICAL = 3
# Rows that the widths are worked out for; of a longer table the fullest one of each stretch.
_MOST_ROWS = 96
_ROUNDS = 24
_FINE = 1 << 12

# What a cell asks for: its first column, the column after its last one, and the width of all its text in one line, in
# halves of a character. A plain tuple, because one is made for every cell of sheets with a hundred thousand of them.
Demand = tuple[int, int, int]
Demands = tuple[Demand, ...]


class _Needs:
    """What the cells of a grid need; filled while its rows are read once."""

    def __init__(self, columns: int) -> None:
        self.words = [0] * columns
        self.longest = [0] * columns
        self.vertical = [0] * columns
        self.spanning: dict[tuple[int, int], int] = {}

    def plain_row(self, cells: tuple[Cell, ...]) -> Demands:
        """Take a row in which every cell covers one square, and return what its cells ask for."""
        return tuple([(column, column + 1, self._one(column, cell)) for column, cell in enumerate(cells)])

    def any_row(self, row: Row) -> Demands:
        """Take any row, and return what the cells that begin in it ask for; a cell of two rows asks half in each."""
        demands = []
        for column, cell, begins in row.squares:
            if begins:
                width = self._one(column, cell) if cell.colspan == 1 else self._across(column, cell)
                demands.append((column, column + cell.colspan, width // cell.rowspan))
        return tuple(demands)

    def floors(self, narrowest: int, fixed: tuple[int, ...]) -> list[int]:
        """Return the least halves of a character of each column, `fixed` being those asked for by the form."""
        floors = [
            max(_ONE, word, vertical, 2 * asked or min(narrowest, longest))
            for word, vertical, longest, asked in zip(self.words, self.vertical, self.longest, fixed, strict=True)
        ]
        for (first, end), word in self.spanning.items():
            floors[end - 1] += max(0, word - sum(floors[first:end]))
        return floors

    def _one(self, column: int, cell: Cell) -> int:
        if cell.is_vertical:
            self.vertical[column] = max(_VERTICAL * len(cell.paragraphs), self.vertical[column])
            return 0
        total = 0
        for runs in cell.paragraphs:
            text = text_of(runs)
            width = halves(text)
            total += width
            self.longest[column] = max(width, self.longest[column])
            if may_hold_word(text, width, self.words[column]):
                self.words[column] = longer_word(text, self.words[column])
        return total

    def _across(self, column: int, cell: Cell) -> int:
        texts = [text_of(runs) for runs in cell.paragraphs]
        word = max(longer_word(text, 0) for text in texts)
        place = column, column + cell.colspan
        self.spanning[place] = max(word, self.spanning.get(place, 0))
        return 0 if cell.is_vertical else sum(map(halves, texts))


def solve(grid: Grid, text_width: int, size: CellSize) -> tuple[int, ...] | None:
    """Return the widths of all columns in twips, or None when the page is too narrow for them.

    Args:
        grid: The table; `widths` above 0 are kept, in characters, unless a number would break or the page is too narrow
            for them. When all are above 0, they are parts of the page.
        text_width: Width of the page between its margins, in twips; the columns fill it.
        size: Measures of its cells.

    Raises:
        ValueError: There is no column, or the cells overlap or do not fill the table.
    """
    columns = len(grid.widths)
    room = (text_width - columns * size.edges) // size.half
    needs, rows = _read(grid)
    is_solved = 0 in grid.widths
    fixed = grid.widths if is_solved else (0,) * columns
    tried = _NARROW if is_solved else (_ONE,)
    fitting = (floors for narrowest in tried if sum(floors := needs.floors(narrowest, fixed)) <= room)
    floors = next(fitting, [])
    if floors:
        chosen = _solved(rows, floors, fixed, room) if is_solved else clamped(grid.widths, floors, room)
    else:
        floors = needs.floors(_NARROW[-1], (0,) * columns)
        if not is_solved or sum(floors) > room:
            return None
        chosen = clamped(tuple(2 * asked or floor for asked, floor in zip(fixed, floors, strict=True)), floors, room)
    spare = share_out(text_width - columns * size.edges - sum(chosen) * size.half, (1,) * columns)
    return tuple(width * size.half + size.edges + more for width, more in zip(chosen, spare, strict=True))


def _read(grid: Grid) -> tuple[_Needs, tuple[Demands, ...]]:
    """Return what all cells need, and the demands of the rows that the widths are worked out for."""
    needs = _Needs(len(grid.widths))
    stretch = 1 + len(grid.rows) // _MOST_ROWS
    chosen: list[Demands] = []
    fullest: Demands = ()
    most = -1
    for number, (cells, row) in enumerate(zip(grid.rows, rows_of(grid), strict=True), start=1):
        demands = needs.plain_row(cells) if row.is_plain else needs.any_row(row)
        total = sum(width for _, _, width in demands)
        if total > most:
            fullest, most = demands, total
        if number % stretch == 0 or number <= grid.header_rows or number == len(grid.rows):
            chosen.append(tuple(demand for demand in fullest if demand[2]))
            most = -1
    return needs, tuple(chosen)


def _solved(rows: tuple[Demands, ...], floors: list[int], fixed: tuple[int, ...], room: int) -> tuple[int, ...]:
    """Return the widths in halves of a character, which add up to the room; fixed columns keep their floors."""
    fine_floors = [_FINE * floor for floor in floors]
    widths = tuple(fine_floors)
    for _ in range(_ROUNDS):
        blame = _blame(rows, widths)
        whole = sum(blame)
        # The fourth root of the change that blame asks for: the fourth power in it would make a whole step swing.
        aims = [
            0 if asked else isqrt(width * isqrt(width * (_FINE * room * part // whole)))
            for width, part, asked in zip(widths, blame, fixed, strict=True)
        ]
        widths = clamped(tuple(aims), fine_floors, _FINE * room)
    aims = [0 if asked else width for width, asked in zip(widths, fixed, strict=True)]
    alone = tuple({first: width for first, end, width in row if end == first + 1} for row in rows)
    movable = tuple(Column(at, floor) for at, (floor, asked) in enumerate(zip(floors, fixed, strict=True)) if not asked)
    return polished(alone, clamped(tuple(aims), floors, room), movable)


def _blame(rows: tuple[Demands, ...], widths: tuple[int, ...]) -> list[int]:
    """Return for each column the height that it is to blame for; a cell over several blames them by their widths.

    The highest cell of a row does not take all of the blame: the fourth power of the heights shares it out, so that
    two columns that are nearly as high as each other grow together.
    """
    blame = [1] * len(widths)
    for row in rows:
        heights = [_FINE * _FINE * width // sum(widths[first:end]) for first, end, width in row]
        powers = [height**4 for height in heights]
        total = sum(powers)
        if not total:
            continue
        height = isqrt(isqrt(total))
        for (first, end, _), power in zip(row, powers, strict=True):
            part = height * power // total
            across = sum(widths[first:end])
            for column in range(first, end):
                blame[column] += part * widths[column] // across
    return blame
