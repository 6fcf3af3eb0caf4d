"""What stands in a Word file: its paragraphs and tables as they are, before anybody asks what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.proof.marked_runs import MarkedRun
from reportgen.typeset.package import BadPackage

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
PAGE_BREAK = "\f"


class PrintedParagraph(NamedTuple):
    """A paragraph outside tables.

    Attributes:
        style: Plain name of its style; empty for the default style and for one that does not exist.
        text: Its text; a line break is a line feed, a page break `PAGE_BREAK`, also one that its properties ask for.
        number: Its place among the paragraphs outside tables, from 1.
        keeps: Whether it says itself that it stays on the page of what follows it; None where it leaves that to its
            style.
    """

    style: str
    text: str
    number: int
    keeps: bool | None = None


class PrintedCell(NamedTuple):
    """A cell as it stands in its row.

    Attributes:
        texts: Text of each paragraph.
        span: Columns it covers.
        merge: Empty, `restart` where it begins a merge downwards, `continue` below.
        width: Its width, in twips unless the file says otherwise; 0 when none is given.
        is_closed: Whether it ends with a paragraph, as it must.
        is_vertical: Whether its text runs down the page.
    """

    texts: tuple[str, ...]
    span: int
    merge: str
    width: int
    is_closed: bool
    is_vertical: bool = False


class PrintedRow(NamedTuple):
    """A row of a table.

    Attributes:
        cells: Its cells.
        is_header: Whether it is repeated on every page.
        keeps: Whether it says that it stays on the page of what follows it.
    """

    cells: tuple[PrintedCell, ...]
    is_header: bool
    keeps: bool = False


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
        section: Place of the section it stands in, from 0.
    """

    style: str
    number: int
    after: int
    width: int
    columns: tuple[int, ...]
    rows: tuple[PrintedRow, ...]
    section: int = 0


class PrintedSection(NamedTuple):
    """The pages of a stretch of a document.

    Attributes:
        after: Number of its last paragraph.
        size: Width and height of the paper, in twips.
        is_landscape: Whether it says that it lies across.
        margins: At the top, right, bottom and left, in twips.
        has_grid: Whether lines are set on a grid.
        restarts: Whether it counts its pages anew.
        is_new_page: Whether it begins on a new page.
        relations: Ids of the relations by which it refers to headers and footers.
    """

    after: int
    size: tuple[int, int]
    is_landscape: bool
    margins: tuple[int, int, int, int]
    has_grid: bool
    restarts: bool
    is_new_page: bool
    relations: tuple[str, ...]


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
        sections: Its pages, stretch by stretch.
        style_ids: Id of each style by its plain name.
        marked_runs: Runs with characters that not every typeface draws alike.
    """

    name: str
    parts: Mapping[str, bytes]
    blocks: tuple[PrintedBlock, ...]
    margins: Mapping[str, tuple[str, ...]]
    unknown_styles: Mapping[str, int]
    sections: tuple[PrintedSection, ...]
    style_ids: Mapping[str, str]
    marked_runs: tuple[MarkedRun, ...] = ()

    @property
    def relations(self) -> tuple[str, ...]:
        """Ids of the relations by which sections refer to headers and footers."""
        return tuple(relation for section in self.sections for relation in section.relations)

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
