"""What stands in an Excel file: its worksheets as they are, before anybody asks what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass

Place = tuple[int, int]
"""Row and column, from 0."""
Area = tuple[int, int, int, int]
"""First row and column, last row and column, from 0."""


class Kind(Enum):
    """How a value is stored."""

    TEXT = "文字"
    NUMBER = "数字"
    OTHER = "其他类型的值"


class PrintedValue(NamedTuple):
    """A cell that holds something.

    Attributes:
        kind: How it is stored.
        text: Its text, or its number as it is written.
        has_formula: Whether it is worked out by a formula.
        style: Index of its format.
    """

    kind: Kind
    text: str
    has_formula: bool
    style: int


class PrintedFormat(NamedTuple):
    """What the format of a cell says.

    Attributes:
        pattern: How a number is shown; empty for as it is.
        is_vertical: Whether text runs down.
        wraps: Whether long text is broken into lines.
    """

    pattern: str
    is_vertical: bool
    wraps: bool


@dataclass(frozen=True, slots=True)
class PrintedWorksheet:
    """A worksheet.

    Attributes:
        name: Its name.
        cells: Its cells that hold something, or only have a format.
        merges: The areas of merged cells, in the order of the file.
        frozen: Rows and columns that stay when it is scrolled.
        setup: Attributes of `pageSetup`.
        fits_page: Whether it is scaled to the page.
        footer: The text of its footer, with Excel's codes.
        has_links: Whether it holds hyperlinks.
        titles: What is repeated on each page, as Excel names it, such as `$4:$6`.
        print_area: What is printed, such as `$A$1:$Z$22`.
        hidden: Whether it is not shown, or rows or columns of it are not.
        part: Name of its part in the file.
    """

    name: str
    cells: Mapping[Place, PrintedValue]
    merges: tuple[Area, ...]
    frozen: Place
    setup: Mapping[str, str]
    fits_page: bool
    footer: str
    has_links: bool
    titles: str
    print_area: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class PrintedWorkbook:
    """An Excel file that was read.

    Attributes:
        name: The file, as findings name it.
        parts: The content of its parts by name.
        worksheets: In their order.
        formats: The formats of cells, by index.
    """

    name: str
    parts: Mapping[str, bytes]
    worksheets: tuple[PrintedWorksheet, ...]
    formats: tuple[PrintedFormat, ...]

    def span(self, sheet: str = "", place: Place | None = None) -> Span:
        """Return the place of a worksheet, or of one of its cells as Excel names it."""
        if place is None:
            return Span(self.name, place=f"工作表“{sheet}”" if sheet else "")
        row, column = place
        return Span(self.name, row + 1, column + 1, place=f"工作表“{sheet}” {cell_name(place)}")


def cell_name(place: Place) -> str:
    """Return the name of a cell as Excel shows it, such as `C7`."""
    row, column = place
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """Return the letters of a column, from 0: A to Z, AA, AB and on."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
