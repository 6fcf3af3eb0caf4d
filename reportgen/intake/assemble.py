"""Paragraphs and tables of a foreign document to the blocks of a manuscript."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from reportgen.intake.plain_text import TextLine, as_heading, block_of, number_of
from reportgen.manuscript import Block, Cell, Grid, Manuscript, Paragraph, Properties, Role, Runs


class Stretch(NamedTuple):
    """A paragraph as it was read.

    Attributes:
        lines: Its lines.
        level: Level of the heading that its style makes it; 0 for text.
        is_title: Whether its style makes it the title of the document.
        is_note: Whether it is a note below the text.
    """

    lines: tuple[TextLine, ...]
    level: int = 0
    is_title: bool = False
    is_note: bool = False


class Box(NamedTuple):
    """A cell as it stands in its row: its paragraphs, the columns it covers, whether it goes on with the one above."""

    lines: tuple[TextLine, ...]
    colspan: int = 1
    goes_on: bool = False


class Boxes(NamedTuple):
    """A table as it was read."""

    rows: tuple[tuple[Box, ...], ...]
    header_rows: int = 1


def assembled(pieces: Iterable[Stretch | Boxes]) -> Manuscript:
    """Return the pieces of a document as a manuscript; before its first number or table stands its title."""
    read = [piece for piece in pieces if not isinstance(piece, Stretch) or any(line.text for line in piece.lines)]
    title = _title(read)
    blocks = tuple(block for piece in read[len(title) :] for block in _blocks(piece))
    runs = tuple(run for piece in title for line in piece.lines for run in line.runs())
    return Manuscript(runs, blocks, Properties("".join(run.text for run in runs), "", "", ""), "")


def _title(pieces: list[Stretch | Boxes]) -> list[Stretch]:
    """Return the first paragraphs that are titles by their style, or look like one: up to three short phrases."""
    title: list[Stretch] = []
    for piece in pieces[:3]:
        if not isinstance(piece, Stretch) or not (piece.is_title or _looks_like_title(piece)):
            break
        title.append(piece)
    return title


def _looks_like_title(piece: Stretch) -> bool:
    text = "".join(line.text for line in piece.lines)
    is_sentence = text.endswith(tuple("。；：，！？")) or "。" in text
    return not (piece.is_note or number_of(text)[0] or is_sentence or "".join(text.split()) == "目录")


def _blocks(piece: Stretch | Boxes) -> Iterator[Block]:
    if isinstance(piece, Boxes):
        yield grid_of(piece)
        return
    for line in piece.lines:
        if line.text:
            yield Paragraph(line.runs(), Role.NOTE) if piece.is_note else as_heading(block_of(line), piece.level)


def grid_of(boxes: Boxes) -> Grid:
    """Return a table with its merges worked out; what goes on below a cell makes that cell taller."""
    columns = max((sum(box.colspan for box in row) for row in boxes.rows), default=1)
    rows: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(boxes.rows):
        rows.append([])
        column = 0
        for box in row:
            begun = above.get(column) if box.goes_on else None
            if begun is None:
                above[column] = (number, len(rows[-1]))
                rows[-1].append(Cell(_paragraphs(box), box.colspan))
            else:
                at, index = begun
                rows[at][index] = replace(rows[at][index], rowspan=number - at + 1)
            column += box.colspan
    return Grid((1,) * max(columns, 1), tuple(map(tuple, rows)), boxes.header_rows)


def _paragraphs(box: Box) -> tuple[Runs, ...]:
    return tuple(line.runs() for line in box.lines) or ((),)
