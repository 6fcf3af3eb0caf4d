"""What stands in a Word file: its paragraphs and tables as they are, before anybody asks what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.typeset.package import BadPackage

DOCUMENT = "word/document.xml"
PAGE_BREAK = "\f"


class PrintedParagraph(NamedTuple):
    """A paragraph outside tables.

    Attributes:
        style: Plain name of its style; empty for the default style and for one that does not exist.
        text: Its text; a line break is a line feed, a page break `PAGE_BREAK`.
        number: Its place among the paragraphs outside tables, from 1.
    """

    style: str
    text: str
    number: int


class PrintedCell(NamedTuple):
    """A cell as it stands in its row.

    Attributes:
        texts: Text of each paragraph.
        span: Columns it covers.
        merge: Empty, `restart` where it begins a merge downwards, `continue` below.
        width: Its width, in twips unless the file says otherwise; 0 when none is given.
        is_closed: Whether it ends with a paragraph, as it must.
    """

    texts: tuple[str, ...]
    span: int
    merge: str
    width: int
    is_closed: bool


class PrintedRow(NamedTuple):
    """A row of a table and whether it is repeated on every page."""

    cells: tuple[PrintedCell, ...]
    is_header: bool


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table.

    Attributes:
        style: Plain name of its style.
        number: Its place among the tables, from 1.
        after: Number of the paragraph before it.
        width: Its width, in twips unless the file says otherwise; 0 when none is given.
        columns: Widths of the columns in twips.
        rows: Its rows.
    """

    style: str
    number: int
    after: int
    width: int
    columns: tuple[int, ...]
    rows: tuple[PrintedRow, ...]


PrintedBlock = PrintedParagraph | PrintedTable


@dataclass(frozen=True, slots=True)
class Printed:
    """A Word file that was read.

    Attributes:
        name: The file, as findings name it.
        parts: The content of its parts by name.
        blocks: Paragraphs and tables in reading order.
        margins: Text of each paragraph in headers, footers and notes, and each property, by part.
        unknown_styles: Ids of styles that are used but not defined, each with the number of the first paragraph.
        relations: Ids of the relations by which sections refer to headers and footers.
    """

    name: str
    parts: Mapping[str, bytes]
    blocks: tuple[PrintedBlock, ...]
    margins: Mapping[str, tuple[str, ...]]
    unknown_styles: Mapping[str, int]
    relations: tuple[str, ...]

    def paragraph_span(self, number: int) -> Span:
        """Return the place of a paragraph; 0 stands for the head of the file."""
        return Span(self.name, max(number, 1), place=f"第{number}段" if number else "开头")

    def cell_span(self, table: PrintedTable, row: int, column: int) -> Span:
        """Return the place of a cell.

        Args:
            table: Its table.
            row: Index of its row, from 0.
            column: Index of its first column, from 0.
        """
        return Span(self.name, max(table.after, 1), place=f"表{table.number} 行{row + 1} 列{column + 1}")


def part_of(parts: Mapping[str, bytes], name: str) -> bytes:
    """Return the content of a part.

    Raises:
        BadPackage: There is no such part.
    """
    if name not in parts:
        raise BadPackage(f"文件里缺少部件 {name}")
    return parts[name]
