"""Tables of a Word report: a grid written as WordprocessingML with fixed widths, merges and a repeated header."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain

from reportgen.manuscript import Align, Cell, Grid, text_of
from reportgen.typeset.markup import RUN_END, RUN_START, attribute, escape, paragraph_xml, run_xml
from reportgen.typeset.squares import Row, Square, rows_of
from reportgen.typeset.styles import CAPTION, TABLE, TABLE_HEAD, TABLE_TEXT, TABLE_UNIT, StyleIds

_KEEP_NEXT = "<w:keepNext/>"
_ROW_START = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW_START = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_TEXT_END = f"{RUN_END}</w:p>"
_CELL_END = f"{_TEXT_END}</w:tc>"
_TABLE_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def table_pieces(grid: Grid, styles: StyleIds, text_width: int) -> list[str]:
    """Return caption, unit line and table in pieces: a large table is joined once, with what stands around it.

    Args:
        grid: The table.
        styles: Ids of the styles of the template.
        text_width: Width of the table in twips; the columns share it as `grid.widths` says.

    Raises:
        KeyError: A style is missing.
        ValueError: There is no column, or the cells overlap or do not fill the table.
    """
    widths = share_out(text_width, grid.widths)
    head = _look(styles[TABLE_HEAD], widths, is_head=True)
    text = _look(styles[TABLE_TEXT], widths, is_head=False)
    pieces = [_lines_above(grid, styles), _table_start(grid, styles, text_width, widths)]
    for number, (cells, row) in enumerate(zip(grid.rows, rows_of(grid), strict=True)):
        look = head if number < grid.header_rows else text
        pieces.append(look.row_start)
        pieces.extend(_plain_row(cells, look) if _is_simple(cells, row) else [_cell(s, look) for s in row.squares])
        pieces.append("</w:tr>")
    pieces.append("</w:tbl>")
    return pieces


def share_out(total: int, parts: tuple[int, ...]) -> tuple[int, ...]:
    """Return whole numbers in proportion to the parts that add up to the total exactly.

    What is left after rounding down goes to the parts with the largest remainders, the first ones first.

    Raises:
        ValueError: There is no part above zero.
    """
    whole = sum(parts)
    if whole <= 0:
        raise ValueError("a table has no column with a width")
    shares = [total * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda index: -(total * parts[index] % whole))
    for index in by_remainder[: total - sum(shares)]:
        shares[index] += 1
    return tuple(shares)


def _lines_above(grid: Grid, styles: StyleIds) -> str:
    caption = text_of(grid.caption)
    title = paragraph_xml(styles[CAPTION], run_xml(caption), _KEEP_NEXT) if caption else ""
    unit = paragraph_xml(styles[TABLE_UNIT], run_xml(grid.unit), _KEEP_NEXT) if grid.unit else ""
    return title + unit


def _table_start(grid: Grid, styles: StyleIds, text_width: int, widths: tuple[int, ...]) -> str:
    """Return everything before the first row; caption and size are for screen readers."""
    caption = text_of(grid.caption)
    title = f"<w:tblCaption w:val={attribute(caption)}/>" if caption else ""
    size = f"{len(grid.rows)}行{len(widths)}列" + (f"，{grid.unit}" if grid.unit else "")
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(styles[TABLE])}/>"
        f'<w:tblW w:w="{text_width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_TABLE_LOOK}'
        f"{title}<w:tblDescription w:val={attribute(size)}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """How the rows, cells and paragraphs of a table begin, worked out once for all of them.

    Attributes:
        row_start: Start of a row.
        edges: Left edge of each column and the right edge of the last, in twips.
        paragraph_starts: Start of a paragraph set left, centred, right.
        plain_starts: For each column what stands between two texts of a plain row: the end of the cell before, and the
            start of a cell set left, centred, right.
    """

    row_start: str
    edges: tuple[int, ...]
    paragraph_starts: tuple[str, str, str]
    plain_starts: tuple[tuple[str, str, str], ...]


def _look(style_id: str, widths: tuple[int, ...], *, is_head: bool) -> _Look:
    """Return the look of header cells, which their style centres unless they say otherwise, or of other cells."""
    start = f"<w:p><w:pPr><w:pStyle w:val={attribute(style_id)}/>"
    left = f"{start}</w:pPr>" if is_head else f'{start}<w:jc w:val="left"/></w:pPr>'
    center = f'{start}<w:jc w:val="center"/></w:pPr>'
    right = f'{start}<w:jc w:val="right"/></w:pPr>'
    before = ("", *[_CELL_END] * (len(widths) - 1))
    cells = [end + _cell_start(width) for end, width in zip(before, widths, strict=True)]
    return _Look(
        row_start=_HEADER_ROW_START if is_head else _ROW_START,
        edges=tuple(accumulate(widths, initial=0)),
        paragraph_starts=(left, center, right),
        plain_starts=tuple((c + left + RUN_START, c + center + RUN_START, c + right + RUN_START) for c in cells),
    )


def _is_simple(cells: tuple[Cell, ...], row: Row) -> bool:
    """Whether every cell of a row is one square with one paragraph."""
    return row.is_plain and not [cell for cell in cells if len(cell.paragraphs) != 1]


def _plain_row(cells: tuple[Cell, ...], look: _Look) -> list[str]:
    """Return the cells of a simple row, markup and text by turns: four times as fast as cell by cell."""
    texts = [runs[0].text if len(runs) == 1 else text_of(runs) for cell in cells for runs in cell.paragraphs]
    row_text = "".join(texts)
    if "&" in row_text or "<" in row_text or ">" in row_text:
        texts = [escape(text) for text in texts]
    starts = [
        left if cell.align is Align.LEFT else right if cell.align is Align.RIGHT else center
        for cell, (left, center, right) in zip(cells, look.plain_starts, strict=True)
    ]
    return [*chain.from_iterable(zip(starts, texts, strict=True)), _CELL_END]


def _cell(square: Square, look: _Look) -> str:
    """Return any cell; below its first row it keeps an empty paragraph, without which Word refuses the file."""
    column, cell, begins = square
    left, center, right = look.paragraph_starts
    start = left if cell.align is Align.LEFT else right if cell.align is Align.RIGHT else center
    texts = [f"{start}{RUN_START}{escape(text_of(runs))}{_TEXT_END}" for runs in cell.paragraphs if begins]
    width = look.edges[column + cell.colspan] - look.edges[column]
    return f"{_cell_start(width, _merge(cell, begins))}{''.join(texts) or start + '</w:p>'}</w:tc>"


def _cell_start(width: int, merge: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}<w:vAlign w:val="center"/></w:tcPr>'


def _merge(cell: Cell, begins: bool) -> str:
    across = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    if cell.rowspan == 1:
        return across
    return across + ('<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>")
