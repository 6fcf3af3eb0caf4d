"""Tables of a Word file: a grid written as WordprocessingML with fixed widths, merges and a repeated header."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, chain

from reportgen.frozen import dataclass
from reportgen.manuscript import Align, Cell, Grid, text_of
from reportgen.regex import regex
from reportgen.typeset.markup import RUN_END, RUN_START, attribute, escape, paragraph_xml, run_xml
from reportgen.typeset.measure import cell_lines, halves
from reportgen.typeset.pages import CellSize, cell_size
from reportgen.typeset.shares import share_out
from reportgen.typeset.squares import Row, Square, rows_of
from reportgen.typeset.styles import CAPTION, TABLE, TABLE_HEAD, TABLE_TEXT, TABLE_UNIT, StyleIds

# Of the text on an A4 page, in twips: 210 mm less 28 and 26 mm, 297 mm less 37 and 35 mm (GB/T 9704—2012, 5.2.1).
TEXT_WIDTH, TEXT_HEIGHT = 8844, 12756

_KEEP_NEXT = "<w:keepNext/>"
_WHOLE, _REPEATED = "<w:cantSplit/>", "<w:tblHeader/>"
_VERTICAL = '<w:textDirection w:val="tbRlV"/>'
_TEXT_END = f"{RUN_END}</w:p>"
_CELL_END = f"{_TEXT_END}</w:tc>"
_TABLE_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
# 五号, the size of tables in a report.
_REPORT_SIZE = 21
# A table of so many rows and cells takes a third of a page.
_SHORT_ROWS, _SHORT = 8, 60
_ROW, _ROW_END, _STYLE = "<w:tr>", "</w:tr>", regex(r'<w:pStyle w:val="[^"]*"/>')


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table is set into.

    Attributes:
        widths: Width of each column, in twips.
        height: Height of the text on a page, in twips: a row that may be higher is allowed to break.
        size: Measures of its cells.
        head: Id of the style of the cells of the header.
        text: Id of the style of the other cells.
        margins: Margins of its cells as XML; empty for those of the style of tables.
        title: What screen readers call it; empty for its caption.
    """

    widths: tuple[int, ...]
    height: int
    size: CellSize
    head: str
    text: str
    margins: str = ""
    title: str = ""


def report_frame(grid: Grid, styles: StyleIds, text_width: int = TEXT_WIDTH) -> Frame:
    """Return the frame of a table within a report: as wide as the text, its columns sharing that as `widths` says.

    Raises:
        KeyError: A style is missing.
        ValueError: There is no column.
    """
    widths = share_out(text_width, grid.widths)
    return Frame(widths, TEXT_HEIGHT, cell_size(_REPORT_SIZE), styles[TABLE_HEAD], styles[TABLE_TEXT])


def table_pieces(grid: Grid, styles: StyleIds, frame: Frame) -> Iterator[str]:
    """Yield caption, unit line and table, row by row: a large table is never held whole.

    Args:
        grid: The table.
        styles: Ids of the styles of the template.
        frame: What it is set into.

    Raises:
        KeyError: A style is missing.
        ValueError: There is no column, or the cells overlap or do not fill the table.
    """
    head, text = _look(frame, is_head=True), _look(frame, is_head=False)
    yield _lines_above(grid, styles)
    yield _table_start(grid, styles, frame)
    for number, (cells, row) in enumerate(zip(grid.rows, rows_of(grid), strict=True)):
        look = head if number < grid.header_rows else text
        yield "".join(_plain_row(cells, look) if _is_simple(cells, row) else _any_row(list(row.squares), look))
    yield "</w:tbl>"


def kept_with_next(pieces: Iterable[str], grid: Grid) -> tuple[str, ...]:
    """Return a table whose end stays on the page of what follows it.

    Word keeps its last row there. LibreOffice keeps a table only whole, so a short one is kept whole.

    Args:
        pieces: The table as `table_pieces` gives it.
        grid: The same table.
    """
    table = "".join(pieces)
    is_short = sum(len(text_of(runs)) > 0 for row in grid.rows for cell in row for runs in cell.paragraphs) <= _SHORT
    is_short = is_short and len(grid.rows) - grid.header_rows <= _SHORT_ROWS
    start = table.find(_ROW) if is_short else table.rfind(_ROW)
    return (table[:start], _STYLE.sub(rf"\g<0>{_KEEP_NEXT}", table[start:])) if start >= 0 else (table,)


def _lines_above(grid: Grid, styles: StyleIds) -> str:
    caption = text_of(grid.caption)
    title = paragraph_xml(styles[CAPTION], run_xml(caption), _KEEP_NEXT) if caption else ""
    unit = paragraph_xml(styles[TABLE_UNIT], run_xml(grid.unit), _KEEP_NEXT) if grid.unit else ""
    return title + unit


def _table_start(grid: Grid, styles: StyleIds, frame: Frame) -> str:
    """Return everything before the first row; caption and size are for screen readers."""
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in frame.widths])
    caption = frame.title or text_of(grid.caption)
    title = f"<w:tblCaption w:val={attribute(caption)}/>" if caption else ""
    size = f"{len(grid.rows)}行{len(frame.widths)}列" + (f"，{grid.unit}" if grid.unit else "")
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(styles[TABLE])}/>"
        f'<w:tblW w:w="{sum(frame.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{frame.margins}{_TABLE_LOOK}'
        f"{title}<w:tblDescription w:val={attribute(size)}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """How the rows, cells and paragraphs of a table begin, worked out once for all of them.

    Attributes:
        row_start: Start of a row that fits on a page.
        is_head: Whether these are the rows of the header.
        most_lines: Lines that stand on a page.
        safe: Length of a text that stands on a page even in the narrowest column.
        edges: Left edge of each column and the right edge of the last, in twips.
        size: Measures of the cells.
        paragraph_starts: Start of a paragraph set left, centred, right.
        plain_starts: For each column what stands between two texts of a plain row: the end of the cell before, and the
            start of a cell set left, centred, right.
    """

    row_start: str
    is_head: bool
    most_lines: int
    safe: int
    edges: tuple[int, ...]
    size: CellSize
    paragraph_starts: tuple[str, str, str]
    plain_starts: tuple[tuple[str, str, str], ...]


@lru_cache(maxsize=64)
def _look(frame: Frame, *, is_head: bool) -> _Look:
    """Return the look of header cells, which their style centres unless they say otherwise, or of other cells.

    It is kept: many small tables are set into the same frame.
    """
    start = f"<w:p><w:pPr><w:pStyle w:val={attribute(frame.head if is_head else frame.text)}/>"
    left = f"{start}</w:pPr>" if is_head else f'{start}<w:jc w:val="left"/></w:pPr>'
    center = f'{start}<w:jc w:val="center"/></w:pPr>'
    right = f'{start}<w:jc w:val="right"/></w:pPr>'
    before = ("", *[_CELL_END] * (len(frame.widths) - 1))
    cells = [end + _cell_start(width) for end, width in zip(before, frame.widths, strict=True)]
    most_lines = frame.height // frame.size.pitch
    return _Look(
        row_start=f"<w:tr><w:trPr>{_WHOLE}{_REPEATED if is_head else ''}</w:trPr>",
        is_head=is_head,
        most_lines=most_lines,
        # Half of the lines, because words and marks that may not be parted leave some of each empty.
        safe=most_lines * max(1, frame.size.room(min(frame.widths))) // 4,
        edges=tuple(accumulate(frame.widths, initial=0)),
        size=frame.size,
        paragraph_starts=(left, center, right),
        plain_starts=tuple((c + left + RUN_START, c + center + RUN_START, c + right + RUN_START) for c in cells),
    )


def _is_simple(cells: tuple[Cell, ...], row: Row) -> bool:
    """Whether every cell of a row is one square with one paragraph that runs across."""
    return row.is_plain and not [cell for cell in cells if len(cell.paragraphs) != 1 or cell.is_vertical]


def _plain_row(cells: tuple[Cell, ...], look: _Look) -> list[str]:
    """Return a simple row, markup and text by turns: four times as fast as cell by cell."""
    texts = [runs[0].text if len(runs) == 1 else text_of(runs) for cell in cells for runs in cell.paragraphs]
    may_be_tall = max(map(len, texts)) > look.safe
    start = _row_start([(at, cell, True) for at, cell in enumerate(cells)], look) if may_be_tall else look.row_start
    row_text = "".join(texts)
    if "&" in row_text or "<" in row_text or ">" in row_text:
        texts = [escape(text) for text in texts]
    starts = [
        left if cell.align is Align.LEFT else right if cell.align is Align.RIGHT else center
        for cell, (left, center, right) in zip(cells, look.plain_starts, strict=True)
    ]
    return [start, *chain.from_iterable(zip(starts, texts, strict=True)), _CELL_END, _ROW_END]


def _any_row(squares: list[Square], look: _Look) -> list[str]:
    return [_row_start(squares, look), *[_cell(square, look) for square in squares], _ROW_END]


def _row_start(squares: list[Square], look: _Look) -> str:
    """Return the start of any row: it may break where it may be higher than a page, and is as high as upright text."""
    lines = max((_lines(square, look) for square in squares if not square[1].is_vertical), default=1)
    height = max((upright(cell, look.size) for _, cell, _ in squares if cell.is_vertical), default=0)
    whole = "" if lines > look.most_lines and not look.is_head else _WHOLE
    least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    properties = whole + least + (_REPEATED if look.is_head else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"


def _lines(square: Square, look: _Look) -> int:
    """Return about how many lines a cell adds to its row; one of several rows adds its share to each."""
    column, cell, _ = square
    width = look.edges[column + cell.colspan] - look.edges[column]
    return cell_lines(cell, look.size.room(width)) // cell.rowspan


def upright(cell: Cell, size: CellSize) -> int:
    """Return how high each row of a cell must be for text that runs down, in twips."""
    longest = max(halves(text_of(runs)) for runs in cell.paragraphs)
    return -(-(longest * size.half + size.edges) // cell.rowspan)


def _cell(square: Square, look: _Look) -> str:
    """Return any cell; below its first row it keeps an empty paragraph, without which Word refuses the file."""
    column, cell, begins = square
    left, center, right = look.paragraph_starts
    start = left if cell.align is Align.LEFT else right if cell.align is Align.RIGHT else center
    if cell.is_vertical and cell.align is Align.LEFT:
        start = center  # for text that runs down, what stands at the side of other text stands at the head
    texts = [f"{start}{RUN_START}{escape(text_of(runs))}{_TEXT_END}" for runs in cell.paragraphs if begins]
    width = look.edges[column + cell.colspan] - look.edges[column]
    cell_start = _cell_start(width, _merge(cell, begins), _VERTICAL if cell.is_vertical else "")
    return f"{cell_start}{''.join(texts) or start + '</w:p>'}</w:tc>"


def _cell_start(width: int, merge: str = "", direction: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}{direction}<w:vAlign w:val="center"/></w:tcPr>'


def _merge(cell: Cell, begins: bool) -> str:
    across = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    if cell.rowspan == 1:
        return across
    return across + ('<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>")
