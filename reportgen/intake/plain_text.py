"""Plain text to a manuscript: a paragraph a line, headings by their numbers, tables by their tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.manuscript import (
    Block,
    Cell,
    Grid,
    Heading,
    Item,
    Manuscript,
    Origin,
    Paragraph,
    Properties,
    Run,
    Runs,
)

# What a number looks like at each level (GB/T 9704—2012, 7.3.3), with the slips that are met in its place.
NUMBERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[一二三四五六七八九十百]+[、.．,，]\s*",
        r"[（(][一二三四五六七八九十百]+[）)][、.．]?\s*",
        r"\d{1,3}(?:[.．、](?!\d)|(?=[）)]))\s*",
        r"(?:[（(]\d{1,3}[）)]|[①-⑳])[、.．]?\s*",
    )
)
# A heading on a line of its own is a short phrase, not a sentence.
_LONGEST_HEADING = 45
_SENTENCE = re.compile(r"[。；！？：，].+|[。；！？]$")


class TextLine(NamedTuple):
    """A line of a text file, or a paragraph of another document.

    Attributes:
        file: Path of the file.
        number: The line, from 1, or the number of the paragraph.
        column: Column where its text begins.
        text: The text without the blanks around it.
        place: Words for the place in a file without lines, such as `第12段`; empty for a text file.
    """

    file: str
    number: int
    column: int
    text: str
    place: str = ""

    def runs(self, start: int = 0, end: int | None = None) -> Runs:
        """Return a stretch of the line as a run that knows its place."""
        text = self.text[start:end]
        column = self.column + start
        span = Span(self.file, self.number, column, self.number, column + len(text), self.place)
        return (Run(text, Origin(span)),) if text else ()


def text_manuscript(file: str, text: str) -> Manuscript:
    """Return a text as a manuscript whose runs stand in the file as they are printed.

    Args:
        file: Path of the file, for the places.
        text: The text of the file.
    """
    lines = [TextLine(file, *each) for each in _stripped(text)]
    title = _title(lines)
    blocks = tuple(_blocks(lines[len(title) :]))
    runs = tuple(run for line in title for run in line.runs())
    return Manuscript(runs, blocks, Properties("".join(run.text for run in runs), "", "", ""), "")


def _stripped(text: str) -> Iterator[tuple[int, int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line if "\t" in line else line.strip()
        if bare.strip():
            yield number, len(line) - len(line.lstrip()) + 1 if bare is not line else 1, bare


def _title(lines: list[TextLine]) -> list[TextLine]:
    """Return the first lines as long as they are words without a mark at their end, up to three."""
    title: list[TextLine] = []
    for line in lines[:3]:
        if number_of(line.text)[0] or _SENTENCE.search(line.text) or "\t" in line.text:
            break
        title.append(line)
    return title


def number_of(text: str) -> tuple[int, str]:
    """Return level and number at the head of a text; level 0 and nothing where there is none."""
    for level, pattern in enumerate(NUMBERS, start=1):
        found = pattern.match(text)
        if found:
            return level, found.group()
    return 0, ""


def _blocks(lines: list[TextLine]) -> Iterator[Block]:
    for is_table, group in groupby(lines, key=lambda line: "\t" in line.text):
        if is_table:
            yield _grid(list(group))
        else:
            yield from map(block_of, group)


def block_of(line: TextLine) -> Block:
    """Return what a line is by its looks: a heading or an item by its number, else a paragraph."""
    level, number = number_of(line.text)
    rest = line.text[len(number) :]
    if not number:
        return Paragraph(line.runs())
    if len(rest) <= _LONGEST_HEADING and not _SENTENCE.search(rest):
        return Heading(level, number, line.runs(len(number)))
    return Item(level, number, (), line.runs(len(number)))


def _grid(lines: list[TextLine]) -> Grid:
    """Return lines of cells between tabs as a table; a row keeps the number of cells that it has."""
    rows = tuple(tuple(_cells(line)) for line in lines)
    return Grid((1,) * max(map(len, rows)), rows)


def _cells(line: TextLine) -> Iterator[Cell]:
    start = 0
    for text in line.text.split("\t"):
        yield Cell((line.runs(start, start + len(text)),))
        start += len(text) + 1
