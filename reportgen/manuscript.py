"""The manuscript: a document as headings, paragraphs and tables, with no Word in it.

It stands between facts and paper: the checks read it, Word and text are printed from it, and what was printed is read
back into it. Every run of text knows the place in YAML that it came from.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from itertools import chain
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.values.chart import Chart
from reportgen.values.image import Image


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a run of text came from.

    Attributes:
        span: The YAML text of the wording, or the value that was printed; None for text the program made (a number).
        path: Dotted Chinese path of the printed fact or figure; empty for wording.
    """

    span: Span | None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one origin; it holds no line break and no control character."""

    text: str
    origin: Origin | None = None


Runs = tuple[Run, ...]


def text_of(runs: Runs) -> str:
    """Return the text of the runs, joined."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


class Role(Enum):
    """What a paragraph is for; the value is the name of its style in the Word template."""

    BODY = "正文段落"
    SALUTATION = "主送机关"
    NOTE = "附注"
    ANNEX_LIST = "附件说明"
    ANNEX_LIST_NEXT = "附件说明续行"
    ANNEX_MARK = "附件序号"
    ANNEX_TITLE = "附件标题"


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading on a line of its own.

    Attributes:
        level: 1 to 4, as in 标题 1 to 标题 4.
        number: The printed number with its mark (`一、`, `（一）`, `1.`), or empty.
        runs: The words after the number.
    """

    level: int
    number: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    runs: Runs
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered paragraph: an entry of a list, whose first sentence may serve as its heading (段首标题).

    Attributes:
        level: Level of its number in the numbering scheme, 1 to 4.
        number: The printed number with its mark (`1.`, `（1）`, `一是`).
        title: Words that serve as a heading at the head of the paragraph; may be empty.
        runs: The words after the title.
    """

    level: int
    number: str
    title: Runs
    runs: Runs


class Align(Enum):
    """How the text of a cell is set; the value is Word's word for it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stays a number in a workbook.

    Attributes:
        value: The number as it is printed, rounded, in the unit of its table; a rate as a share of one.
        pattern: How a workbook is to show it, such as `#,##0.00` or `0.00%`.
    """

    value: Decimal
    pattern: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid, at the top left corner of the area it covers.

    Attributes:
        paragraphs: Its text, one tuple of runs a paragraph; at least one.
        colspan: Columns it covers.
        rowspan: Rows it covers.
        align: How its text is set.
        number: The number that its text states, where it states nothing else.
        is_vertical: Whether its text runs down the page.
    """

    paragraphs: tuple[Runs, ...] = ((),)
    colspan: int = 1
    rowspan: int = 1
    align: Align = Align.LEFT
    number: Number | None = None
    is_vertical: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose merges are already worked out.

    Attributes:
        widths: Width of each column, as parts of the whole (any unit).
        rows: For each row the cells that begin in it, from left to right.
        header_rows: How many of the first rows are repeated on every page.
        caption: The title above the table, also its description for screen readers.
        unit: The line at the right above the table, such as `单位：万元`; may be empty.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1
    caption: Runs = ()
    unit: str = ""


class Paper(Enum):
    """A size of paper (GB/T 148)."""

    A4 = "A4"
    A3 = "A3"


@dataclass(frozen=True, slots=True)
class Page:
    """The pages that a sheet is printed on.

    Attributes:
        paper: Size of the paper.
        is_landscape: Whether the long side lies across.
        half_points: Size of the characters of the table, in half points: 15 is 7.5 points (六号).
    """

    paper: Paper = Paper.A4
    is_landscape: bool = False
    half_points: int = 21

    @property
    def lies_across(self) -> bool:
        """Whether it is bound turned, among A4 pages that are not (GB/T 9704—2012, 8)."""
        return self.is_landscape and self.paper is Paper.A4


@dataclass(frozen=True, slots=True)
class Line:
    """A line above or below a table, with words at its left and right edge, such as `单位：万元` at the right."""

    left: Runs = ()
    right: Runs = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a line of its own, with its number and caption below.

    Attributes:
        image: The file; empty for a chart that has not been drawn yet.
        index: Its place among the pictures of the document, from 1.
        caption: The words behind its number.
        alt: What it shows, in words, for whoever does not see it.
        chart: The figures, where it is drawn from figures.
    """

    image: Image
    index: int
    caption: Runs
    alt: str
    chart: Chart | None = None

    @property
    def number(self) -> str:
        """Its number, such as `图1`."""
        return f"图{self.index}"

    @property
    def line(self) -> Runs:
        """What stands below it: number and caption, a full-width space between them."""
        return (Run(f"{self.number}　"), *self.caption)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form: one table on pages of its own, with its pictures, and one worksheet of a workbook.

    Attributes:
        name: What tells it from the other sheets of its document; name of the worksheet.
        title: The title above the table; may be empty.
        subtitle: The line below the title, such as `（2024年度）`; may be empty.
        number: The number of the form, above the title at the right; may be empty.
        lines: Between title and table.
        grid: The table.
        notes: Below the table, a paragraph each.
        page: What it is printed on.
        mark: Which annex it is, above everything else at the left, such as `附件1`; may be empty.
        pictures: Below the notes.
    """

    name: str
    title: Runs
    grid: Grid
    subtitle: Runs = ()
    number: Runs = ()
    lines: tuple[Line, ...] = ()
    notes: tuple[Runs, ...] = ()
    page: Page = Page()
    mark: Runs = ()
    pictures: tuple[Picture, ...] = ()


class Break(Enum):
    """A break in the flow of the text."""

    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期 at the end of a document (GB/T 9704—2012, 7.3.5).

    Attributes:
        unit: Who signs.
        date: When.
        has_seal: Whether a seal is put on it, for which room is left.
    """

    unit: Runs
    date: Runs
    has_seal: bool = False


Block = Heading | Paragraph | Item | Grid | Sheet | Picture | Break | Signature


class Stamp(NamedTuple):
    """Where a file came from, for whoever wants to know later whether it still says what the facts say.

    Attributes:
        program: The program and its version.
        facts: Digest of everything that was read for the report.
        unit: Folder name of the unit.
        year: Year of the report.
        outlines: The outlines that were asked for in place of those that the report asks for itself.
        is_draft: Whether it is a draft.
        file_name: Official name of the document, without mark and ending.
    """

    program: str
    facts: str
    unit: str
    year: int
    outlines: tuple[str, ...]
    is_draft: bool
    file_name: str


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself in its document properties.

    Attributes:
        title: Title without line breaks.
        author: The unit that publishes the document.
        subject: Kind of the document.
        date: ISO date of the document (`2025-03-31`); the only date in the file.
        keywords: Words to find it by.
        stamp: Where it came from; None for what is not printed from facts.
    """

    title: str
    author: str
    subject: str
    date: str
    keywords: tuple[str, ...] = ()
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A line of the cover page: what it is, and what is filled in."""

    name: Runs
    value: Runs


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover: a page before the title, with the title once more, without page number and not counted."""

    title: Runs
    lines: tuple[CoverLine, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One whole document.

    Attributes:
        title: The title above the text.
        blocks: Everything between title and end, in reading order.
        properties: What the file says of itself.
        file_name: Official name of the file, without its ending.
        cover: The page before it; None when there is none.
        mark: Which annex of a larger document it is, at the left of its first page, such as `附件3`; may be empty.
        contents: Whether a page of contents stands before the title.
    """

    title: Runs
    blocks: tuple[Block, ...]
    properties: Properties
    file_name: str
    cover: Cover | None = None
    mark: Runs = ()
    contents: bool = False

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Its pictures in reading order, those of its sheets among them."""
        standing = (
            (block,) if isinstance(block, Picture) else block.pictures if isinstance(block, Sheet) else ()
            for block in self.blocks
        )
        return tuple(chain.from_iterable(standing))
