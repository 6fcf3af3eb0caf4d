"""Where on a worksheet everything of a sheet stands: the one agreement between the writer and the proof."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from reportgen.manuscript import Cell, Line, Picture, Sheet, text_of

# What Excel does not allow in the name of a worksheet, at its ends, or at all (ECMA-376, 18.2.19).
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\")
_LONGEST_NAME = 31
_RESERVED = "history"


class Part(Enum):
    """What stands above or below a table, each with a look of its own."""

    MARK = "mark"
    NUMBER = "number"
    TITLE = "title"
    SUBTITLE = "subtitle"
    LEFT = "left"
    RIGHT = "right"
    NOTE = "note"
    PICTURE = "picture"


class Placed(NamedTuple):
    """A text above or below a table.

    Attributes:
        part: What it is.
        row: Its row, from 0.
        first: Its first column, from 0.
        last: Its last column; the cells between are merged.
        text: Its words.
    """

    part: Part
    row: int
    first: int
    last: int
    text: str


# A text within its row: what it is, its first and last column, and its words.
_InRow = tuple[Part, tuple[int, int, str]]


class Layout(NamedTuple):
    """Where everything of a sheet stands.

    Attributes:
        placed: The texts above and below the table, the captions of pictures among them.
        pictures: The pictures, each with the row that it shares with its caption, so that no page parts them.
        top: First row of the table, from 0.
        bottom: Last row of the worksheet.
    """

    placed: tuple[Placed, ...]
    pictures: tuple[tuple[int, Picture], ...]
    top: int
    bottom: int


def layout_of(sheet: Sheet) -> Layout:
    """Return where everything of a sheet stands."""
    last = len(sheet.grid.widths) - 1
    headings = (
        (Part.MARK, text_of(sheet.mark)),
        (Part.NUMBER, text_of(sheet.number)),
        (Part.TITLE, text_of(sheet.title)),
        (Part.SUBTITLE, text_of(sheet.subtitle)),
    )
    rows: list[list[_InRow]] = [[(part, (0, last, text))] for part, text in headings if text]
    rows += [_line(line, last) for line in sheet.lines]
    rows += [[(Part.RIGHT, (0, last, sheet.grid.unit))]] if sheet.grid.unit else []
    top = len(rows)
    below = top + len(sheet.grid.rows)
    placed = [Placed(part, row, *rest) for row, parts in enumerate(rows) for part, rest in parts]
    notes = [Placed(Part.NOTE, row, 0, last, text_of(runs)) for row, runs in enumerate(sheet.notes, start=below)]
    pictures = tuple(enumerate(sheet.pictures, start=below + len(notes)))
    captions = [Placed(Part.PICTURE, row, 0, last, text_of(picture.line)) for row, picture in pictures]
    return Layout((*placed, *notes, *captions), pictures, top, below + len(notes) + len(pictures) - 1)


def cell_text(cell: Cell) -> str:
    """Return the text of a cell, a line feed between paragraphs."""
    return "\n".join([text_of(runs) for runs in cell.paragraphs])


def tab_names(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """Return the names of the worksheets: legal in Excel and no two alike, whatever the sheets are called."""
    names: dict[str, str] = {}
    for number, sheet in enumerate(sheets, start=1):
        plain = sheet.name.translate(_FORBIDDEN).strip("' ") or f"表{number}"
        name, copy = _cut(plain, ""), 1
        while name.casefold() in names or name.casefold() == _RESERVED:
            copy += 1
            name = _cut(plain, f"({copy})")
        names[name.casefold()] = name
    return tuple(names.values())


def _line(line: Line, last: int) -> list[_InRow]:
    left, right = text_of(line.left), text_of(line.right)
    if not left or not right:
        return [(Part.RIGHT if right else Part.LEFT, (0, last, left or right))]
    if last == 0:
        return [(Part.LEFT, (0, 0, f"{left}　{right}"))]
    middle = (last + 1) // 2
    return [(Part.LEFT, (0, middle - 1, left)), (Part.RIGHT, (middle, last, right))]


def _cut(name: str, ending: str) -> str:
    """Return a name with an ending, cut to the length that Excel allows, counted in units of UTF-16."""
    most = _LONGEST_NAME - len(ending)
    while len(name.encode("utf-16-le")) > 2 * most:
        name = name[:-1]
    return name.rstrip("' ") + ending
