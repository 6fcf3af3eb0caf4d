"""Plain text to a manuscript: a paragraph a line, headings by their numbers, tables by their tabs.

The marks of Markdown are read where they say what a line is (#, -, |) and left out; so are lines that hold no more than
the number of a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from operator import itemgetter
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
from reportgen.regex import regex
from reportgen.values.numbering import WHOLE_THINGS

# What a number looks like at each level (GB/T 9704—2012, 7.3.3), with the slips that are met in its place. The marks
# that a converted Word file may have before it stay with the number, so that they are seen and the number is too.
NUMBERS = tuple(
    regex(r"(?:\[bookmark: [^\]]*\])*" + pattern)
    for pattern in (
        r"(?:第[一二三四五六七八九十]+(?:部分|章|篇)(?:[、：:\s]+|(?=[^，。；：、]{2,40}$))|[一二三四五六七八九十百]+[、.．,，]\s*)",
        r"[（(][一二三四五六七八九十百]+[）)][、.．]?\s*",
        rf"\d{{1,3}}(?:[.．、](?:(?!\d)|(?=20\d\d年)|(?=\d+{WHOLE_THINGS}))|(?=[）)]))\s*",
        r"(?:[（(]\d{1,3}[）)]|[①-⑳])[、.．]?\s*",
    )
)
# A heading on a line of its own is a short phrase, not a sentence.
_LONGEST_HEADING = 45
_SENTENCE = regex(r"[。；！？：，].+|[。；！？]$")
# Markdown: a heading, an entry of a list, words set bold as a whole; a row of a table, the rule below its first row.
_HEADING_MARK, _BULLET, _BOLD = regex(r"#{1,6}\s+"), regex(r"[-*•]\s+"), regex(r"\*\*([^*]+)\*\*")
_ROW, _RULE = regex(r"\|.*\|"), regex(r"[|\s:-]+")
# A row whose columns only blanks set apart.
_CLOSED = regex(r"[。；！？]")
_GAP, _WORDS = regex("[ \u3000]{2,}|\u3000"), regex(r"[^ \u3000]+(?: [^ \u3000]+)*")
_SENTENCE_END = regex("[，。；]")
_FEWEST_COLUMNS = 3
_PAGE_NUMBER = regex(
    r"[*\s]*[—–－-]+[*\s]*\d{1,4}[*\s]*[—–－-]+[*\s]*|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?"
)
_DEEPEST = 4


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


class _Marked(NamedTuple):
    """A line, and the level of the heading that a mark before it makes it; 0 for every other line."""

    line: TextLine
    level: int = 0


def text_manuscript(file: str, text: str) -> Manuscript:
    """Return a text as a manuscript whose runs stand in the file as they are printed.

    Args:
        file: Path of the file, for the places.
        text: The text of the file.
    """
    raw = (TextLine(file, number, 1, line) for number, line in enumerate(text.splitlines(), start=1))
    lines = [_marked(line) for line in raw if line.text.strip() and not _is_idle(line.text.strip())]
    title = _title(lines)
    blocks = tuple(_blocks(lines[len(title) :]))
    runs = tuple(run for each in title for run in each.line.runs())
    return Manuscript(runs, blocks, Properties("".join(run.text for run in runs), "", "", ""), "")


def _is_idle(text: str) -> bool:
    """Whether a line says nothing: the number of a page, or the rule below the first row of a Markdown table."""
    return bool(_PAGE_NUMBER.fullmatch(text) or (text[0] == "|" and _RULE.fullmatch(text)))


def _marked(line: TextLine) -> _Marked:
    """Return a line without the blanks and marks around its words; a row of a table keeps its tabs."""
    if "\t" in line.text:
        return _Marked(line)
    bare = _trimmed(line)
    heading = _HEADING_MARK.match(bare.text)
    mark = heading or _BULLET.match(bare.text)
    if mark:
        bare = _trimmed(bare._replace(column=bare.column + mark.end(), text=bare.text[mark.end() :]))
    bold = _BOLD.fullmatch(bare.text)
    if bold:
        bare = bare._replace(column=bare.column + 2, text=bold[1])
    return _Marked(bare, min(len(heading.group().rstrip()), _DEEPEST) if heading else 0)


def _trimmed(line: TextLine) -> TextLine:
    blanks = len(line.text) - len(line.text.lstrip())
    return line._replace(column=line.column + blanks, text=line.text.strip())


def _is_row(line: TextLine) -> bool:
    return "\t" in line.text or bool(_ROW.fullmatch(line.text))


def _title(lines: list[_Marked]) -> list[_Marked]:
    """Return the first lines as long as they are words without a mark at their end, up to three."""
    title: list[_Marked] = []
    for each in lines[:3]:
        text = each.line.text
        is_said = _CLOSED.search(text) if each.level == 1 and not title else _SENTENCE.search(text)
        if number_of(text)[0] or is_said or _is_row(each.line):
            break
        title.append(each)
    return title


def number_of(text: str) -> tuple[int, str]:
    """Return level and number at the head of a text; level 0 and nothing where there is none."""
    for level, pattern in enumerate(NUMBERS, start=1):
        found = pattern.match(text)
        if found:
            return level, found.group()
    return 0, ""


def _blocks(lines: list[_Marked]) -> Iterator[Block]:
    aligned = _aligned(lines)
    rows = [_is_row(each.line) or place in aligned for place, each in enumerate(lines)]
    for is_table, group in groupby(zip(rows, lines, strict=True), key=itemgetter(0)):
        found = [each for _, each in group]
        if is_table:
            yield _grid([each.line for each in found])
        else:
            yield from (as_heading(block_of(line), level) for line, level in found)


def _aligned(lines: list[_Marked]) -> set[int]:
    """Return which lines are rows of a table whose columns only blanks set apart: as wide as a row beside them."""
    widths = [_width(each.line.text) for each in lines]
    pairs = [place for place, (one, next_one) in enumerate(pairwise(widths)) if one == next_one >= _FEWEST_COLUMNS]
    return {place + step for place in pairs for step in (0, 1)}


def _width(text: str) -> int:
    """Return how many columns a line may have; one where it is a sentence."""
    return 1 if _SENTENCE_END.search(text) else len(_GAP.split(text.strip()))


def block_of(line: TextLine) -> Block:
    """Return what a line is by its looks: a heading or an item by its number, else a paragraph."""
    level, number = number_of(line.text)
    rest = line.text[len(number) :]
    if not number:
        return Paragraph(line.runs())
    if len(rest) <= _LONGEST_HEADING and not _SENTENCE.search(rest):
        return Heading(level, number, line.runs(len(number)))
    return Item(level, number, (), line.runs(len(number)))


def as_heading(block: Block, level: int) -> Block:
    """Return what a style or a mark makes of a block: a heading is one although its words look like a sentence.

    Args:
        block: What the words look like.
        level: Level of the heading; 0 for text, which stays as it is. A printed number outweighs it.
    """
    if not level:
        return block
    level = min(level, _DEEPEST)
    match block:
        case Heading():
            return block if block.number else replace(block, level=level)
        case Item():
            return Heading(block.level, block.number, block.runs)
        case Paragraph():
            return Heading(level, "", block.runs)
    return block


def _grid(lines: list[TextLine]) -> Grid:
    """Return lines of cells between tabs or bars as a table; a row keeps the number of cells that it has."""
    rows = tuple(tuple(_cells(line)) for line in lines)
    return Grid((1,) * max(map(len, rows)), rows)


def _cells(line: TextLine) -> Iterator[Cell]:
    if "\t" not in line.text and not _ROW.fullmatch(line.text):
        yield from (Cell((line.runs(*found.span()),)) for found in _WORDS.finditer(line.text))
        return
    mark = "\t" if "\t" in line.text else "|"
    start = 0 if mark == "\t" else 1
    for text in line.text[start : None if mark == "\t" else -1].split(mark):
        blanks = len(text) - len(text.lstrip()) if mark == "|" else 0
        yield Cell((line.runs(start + blanks, start + len(text.rstrip() if blanks else text)),))
        start += len(text) + 1
