"""Tables as numbers in rows and columns, with what their headers say; a ragged table is known as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.flow import clean
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Grid, Sheet
from reportgen.regex import regex

_VALUE = regex(r"(-?)([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(%|万元|元)?")
# What stands in a cell to say that there is nothing of a kind.
NOTHING = regex(r"[/／—–\-－]+|无")
_FEWEST_HEADS = 3
_PAIR = 2
_BUDGET = regex(r"\|[^|]*(?:(?<!公共)(?<!基金)(?<!经营)预算|到位|下达)(?![^|]*(?:执行|完成|支出|率))[^|]*")


class Square(NamedTuple):
    """A cell as its text, at the first of the columns it covers.

    Attributes:
        text: The clean text.
        column: The first column it covers.
        width: How many columns it covers.
        passage: Its first paragraph; None where it has none.
        value: The number that the cell states, and nothing else; of a rate its percents.
        places: The decimals of that number.
    """

    text: str
    column: int
    width: int
    passage: Passage | None
    value: Fraction | None
    places: int

    @property
    def span(self) -> Span:
        """Its place."""
        return self.passage.span() if self.passage else Span("")

    @property
    def is_rate(self) -> bool:
        """Whether it states a percentage."""
        return self.text.endswith("%") and self.value is not None

    @property
    def interval(self) -> Interval:
        """Every number that is printed so."""
        return Interval.around(self.value or Fraction(0), Fraction(1, 2 * 10**self.places))


class Table:
    """A table: header rows above, then rows of squares.

    Attributes:
        block: Number of its block in the manuscript.
        rows: All rows, each from left to right.
        is_regular: Whether all rows end at the same column, so that a header stands above what it names.
    """

    def __init__(self, block: int, rows: Sequence[tuple[Square, ...]], *, is_regular: bool) -> None:
        self.block = block
        self.rows = rows
        self.is_regular = is_regular

    @cached_property
    def body(self) -> Sequence[tuple[Square, ...]]:
        """The rows from the first one on that states two numbers; of names with a number, those below the head."""
        first = next((place for place, row in enumerate(self.rows) if _is_body(row)), len(self.rows))
        if first == len(self.rows) and _is_of_pairs(self.rows):
            return self.rows[1:]
        return self.rows[first:]

    @cached_property
    def header(self) -> str:
        """All words above the body."""
        return "|".join(square.text for row in self.rows[: len(self.rows) - len(self.body)] for square in row)

    @cached_property
    def names(self) -> dict[int, str]:
        """The words of the header above each column; nothing where the table is ragged."""
        names: dict[int, str] = {}
        if self.is_regular:
            for row in self.rows[: len(self.rows) - len(self.body)]:
                for square in row:
                    words = "" if square.text.endswith("。") else square.text  # a sentence heads nothing
                    for column in range(square.column, square.column + square.width):
                        names[column] = names.get(column, "") + words
        return names

    @cached_property
    def budgets(self) -> int:
        """How many columns of budgets its rows begin with, as far as the header tells; at least one."""
        return max(1, len(_BUDGET.findall(self.header)))

    def wholes(self, run: Sequence[Square]) -> Sequence[Square]:
        """Return those of some numbers side by side that may be budgets: the headers say so, or else the first ones."""
        named = [square for square in run if _BUDGET.match(f"|{self.names.get(square.column, '')}")]
        return named or run[: self.budgets]


def tables(text: DocumentText) -> tuple[Table, ...]:
    """Return every table of a document."""
    cells: dict[int, dict[tuple[int, int], list[Passage]]] = {}
    for passage in text.passages:
        if passage.setting is Setting.CELL:
            cells.setdefault(passage.block, {}).setdefault((passage.row, passage.column), []).append(passage)
    return tuple(_table(text, block, found) for block, found in cells.items())


def _table(text: DocumentText, block: int, found: dict[tuple[int, int], list[Passage]]) -> Table:
    given = text.manuscript.blocks[block]
    grid = given.grid if isinstance(given, Sheet) else given
    assert isinstance(grid, Grid)
    taken: set[tuple[int, int]] = set()
    rows = [tuple(_row(grid, number, found, taken)) for number in range(len(grid.rows))]
    ends = {_end(number, row, taken) for number, row in enumerate(rows) if row}
    return Table(block, rows, is_regular=len(ends) == 1)


def _row(
    grid: Grid, number: int, found: dict[tuple[int, int], list[Passage]], taken: set[tuple[int, int]]
) -> Iterator[Square]:
    """Yield the squares of a row; a cell from a row above that reaches down into it holds its columns."""
    column = 0
    for place, cell in enumerate(grid.rows[number]):
        while (number, column) in taken:
            column += 1
        for row in range(number + 1, number + cell.rowspan):
            taken |= {(row, column + each) for each in range(cell.colspan)}
        passages = found.get((number, place), [])
        written = "".join(clean(passage.text).strip() for passage in passages)
        yield Square(written, column, cell.colspan, passages[0] if passages else None, *_number_in(written))
        column += cell.colspan


def _number_in(text: str) -> tuple[Fraction | None, int]:
    """Return the number that a cell states, and its decimals."""
    found = _VALUE.fullmatch(text)
    if found is None:
        return None, 0
    whole, _, decimals = found[2].replace(",", "").partition(".")
    return Fraction(int(f"{found[1]}{whole}{decimals}"), 10 ** len(decimals)), len(decimals)


def _end(number: int, row: tuple[Square, ...], taken: set[tuple[int, int]]) -> int:
    """Return the column behind a row, whether its last cell begins there or reaches down from above."""
    column = row[-1].column + row[-1].width
    while (number, column) in taken:
        column += 1
    return column


def _is_body(row: Sequence[Square]) -> bool:
    """Whether a row states numbers, and is not the line of column numbers 1, 2, 3 that some headers end with."""
    values = [square.value for square in row if square.value is not None]
    return len(values) >= 2 and values != [Fraction(place) for place in range(1, len(values) + 1)]


def _is_of_pairs(rows: Sequence[Sequence[Square]]) -> bool:
    """Whether a table is a head of two words above a name and a number in every row."""
    head, *body = rows or [()]
    is_headed = len(head) == _PAIR and all(square.text and square.value is None for square in head)
    return is_headed and all(len(row) == _PAIR and row[0].value is None and row[1].value is not None for row in body)


def is_head(row: Sequence[Square]) -> bool:
    """Whether a row of a body is the head of what stands below it: at least three cells of words, and nothing else."""
    filled = [square for square in row if square.text]
    return len(filled) >= _FEWEST_HEADS and all(
        each.value is None and not NOTHING.fullmatch(each.text) for each in filled
    )


def run_before(row: Sequence[Square], place: int) -> tuple[Square, ...]:
    """Return the numbers that stand side by side directly left of a cell, percentages left out."""
    run: list[Square] = []
    for square in reversed(row[:place]):
        if square.value is None or square.is_rate:
            break
        run.append(square)
    return tuple(reversed(run))


def gives_rate(table: Table, run: Sequence[Square], rate: Interval) -> bool:
    """Whether a number of a run is such a percentage of a budget before it; also when nothing can be divided."""
    wholes = table.wholes(run)
    pairs = ((part, whole) for whole in wholes for part in run[run.index(whole) + 1 :])
    ratios = [ratio for part, whole in pairs if (ratio := part.interval.over(whole.interval))]
    return not ratios or any(ratio.times(100).meets(rate) for ratio in ratios)
