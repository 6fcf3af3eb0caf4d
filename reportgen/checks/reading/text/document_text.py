"""A manuscript as the checks of finished text see it: passages in reading order, each knowing its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cached_property
from itertools import groupby, pairwise
from typing import Any, TypeVar

from reportgen.checks.reading.text.lines import Lines
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.manuscript import (
    Block,
    Grid,
    Heading,
    Item,
    Manuscript,
    Paragraph,
    Picture,
    Run,
    Runs,
    Sheet,
    Signature,
    text_of,
)

Read = TypeVar("Read")


class Setting(Enum):
    """Where a passage stands in its document."""

    TITLE = "标题"
    HEADING = "小标题"
    BODY = "正文"
    ITEM = "条目"
    CELL = "表格"
    ASIDE = "表外文字"
    SIGNATURE = "落款"

    # Each is one of a kind: told apart by identity, which ten thousand look-ups a document feel.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, or a paragraph of a cell, as one text.

    Attributes:
        text: The text as printed, its number included.
        setting: Where it stands.
        block: Index of its block in the manuscript; -1 for the title.
        number: The printed number of a heading or item; empty for everything else.
        level: Level of that number; 0 where there is none.
        row: Row of a cell, from 0; -1 outside tables.
        column: Place of the cell among those that begin in its row, from 0; -1 outside tables.
        runs: The text in runs that know their origin.
    """

    text: str
    setting: Setting
    block: int
    runs: Runs
    number: str = ""
    level: int = 0
    row: int = -1
    column: int = -1

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the place of the characters from `start` up to `end`.

        A run that stands in its file as it is printed is pointed into; of any other the whole place is returned, such
        as that of the fact behind a printed amount.
        """
        end = len(self.text) if end is None else end
        found, offset = _run_at(self.runs, start)
        origin = found.origin.span if found.origin else None
        if origin is None:
            return next((run.origin.span for run in self.runs if run.origin and run.origin.span), Span(""))
        is_verbatim = origin.line == origin.end_line and origin.end_column - origin.column == len(found.text)
        if not is_verbatim or not found.text:
            return origin
        length = min(end - start, len(found.text) - offset)
        column = origin.column + offset
        return origin._replace(column=column, end_column=column + length)

    def path(self, start: int = 0) -> str:
        """Return the path of the fact or figure that is printed at a character; empty for wording."""
        found, _ = _run_at(self.runs, start)
        return found.origin.path if found.origin else ""


def _run_at(runs: Runs, start: int) -> tuple[Run, int]:
    """Return the run that holds a character, and which of its characters it is."""
    for run in runs:
        if start < len(run.text):
            return run, start
        start -= len(run.text)
    return (runs[-1], len(runs[-1].text)) if runs else (Run(""), 0)


class DocumentText:
    """The text of a manuscript; what several checks need of it is worked out once.

    Attributes:
        manuscript: The document.
    """

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self._read: dict[Callable[[DocumentText], Any], Any] = {}
        self._parts: dict[frozenset[Setting], tuple[tuple[int, int], ...]] = {}

    def once(self, read: Callable[[DocumentText], Read]) -> Read:
        """Return what a function reads out of the text; it is called once, however many checks ask."""
        if read not in self._read:
            self._read[read] = read(self)
        found: Read = self._read[read]
        return found

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage that has text, in reading order."""
        found = (each for number, block in enumerate(self.manuscript.blocks) for each in _passages(block, number))
        title = Passage(text_of(self.manuscript.title), Setting.TITLE, -1, self.manuscript.title)
        return tuple(each for each in (title, *found) if each.text)

    @cached_property
    def lines(self) -> Lines:
        """The texts of all passages, one below the other."""
        return Lines([each.text for each in self.passages])

    @cached_property
    def joined(self) -> str:
        """All passages in one text, a line feed between them: one search goes through the whole document."""
        return self.lines.joined

    @property
    def holds(self) -> Callable[[str], bool]:
        """Whether some words stand anywhere in it."""
        return self.lines.holds

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each passage begins in the joined text, and where another would begin behind the last."""
        return self.lines.starts

    def parts(self, within: frozenset[Setting]) -> tuple[tuple[int, int], ...]:
        """Return where in the joined text the passages of some settings stand: those side by side as one part.

        A part ends behind the line feed of its last passage, so that its end looks as it does in the whole text.
        """
        if within not in self._parts:
            places = zip(pairwise(self.starts), self.passages, strict=True)
            sought = groupby(places, key=lambda each: each[1].setting in within)
            parts = ([place for place, _ in part] for is_within, part in sought if is_within)
            self._parts[within] = tuple((part[0][0], part[-1][1]) for part in parts)
        return self._parts[within]

    def index_at(self, position: int) -> int:
        """Return which passage holds a character of the joined text."""
        return self.lines.index_at(position)


def _passages(block: Block, number: int) -> Iterator[Passage]:
    match block:
        case Heading():
            runs = (Run(block.number), *block.runs)
            yield Passage(text_of(runs), Setting.HEADING, number, runs, block.number, block.level)
        case Item():
            runs = (Run(block.number), *block.title, *block.runs)
            yield Passage(text_of(runs), Setting.ITEM, number, runs, block.number, block.level)
        case Paragraph():
            yield Passage(text_of(block.runs), Setting.BODY, number, block.runs)
        case Grid():
            yield from _grid_passages(block, number)
        case Sheet():
            beside = [(block.number, block.title, block.subtitle), *((line.left, line.right) for line in block.lines)]
            yield from (_aside(runs, number) for line in beside for runs in line)
            yield from _grid_passages(block.grid, number)
            yield from (_aside(runs, number) for runs in block.notes)
            yield from (_aside(picture.line, number) for picture in block.pictures)
        case Picture():
            yield _aside(block.line, number)
        case Signature():
            yield from (Passage(text_of(runs), Setting.SIGNATURE, number, runs) for runs in (block.unit, block.date))


def _grid_passages(grid: Grid, number: int) -> Iterator[Passage]:
    yield _aside(grid.caption, number)
    if grid.unit:
        yield _aside((Run(grid.unit),), number)
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            for runs in cell.paragraphs:
                yield Passage(text_of(runs), Setting.CELL, number, runs, row=row, column=column)


def _aside(runs: Runs, number: int) -> Passage:
    return Passage(text_of(runs), Setting.ASIDE, number, runs)
