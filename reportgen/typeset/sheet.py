"""Sheets of a Word file: what stands above the table, the table, its notes and its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.manuscript import Grid, Line, Role, Runs, Sheet, text_of
from reportgen.typeset.markup import RUN_PROPERTIES, paragraph_xml, run_xml
from reportgen.typeset.pages import CellSize, cell_size, size_of
from reportgen.typeset.pictures import picture_pieces, room_on
from reportgen.typeset.styles import BLANK, TABLE_HEAD, TABLE_TEXT, TABLE_UNIT, TITLE, StyleIds, sized
from reportgen.typeset.table import Frame, table_pieces
from reportgen.typeset.title import title_lines

_KEEP_NEXT = "<w:keepNext/>"
_CENTER = '<w:jc w:val="center"/>'
_TAB = f"<w:r>{RUN_PROPERTIES}<w:tab/></w:r>"
_LINE_BREAK = f"<w:r>{RUN_PROPERTIES}<w:br/></w:r>"
# 二号, the largest that titles are set in: 22 points, in twips.
_TITLE_SIZE = 440
# Notes stay legible below a table of small characters: 9 points.
_SMALLEST_NOTE = 18
# One point high, so that it never makes a page of its own.
_ONE_POINT = (
    '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
)
THIN = f'<w:keepNext w:val="0"/>{_ONE_POINT}'
NEW_PAGE_LINE = f'<w:keepNext w:val="0"/><w:pageBreakBefore/>{_ONE_POINT}'


def sheet_pieces(sheet: Sheet, styles: StyleIds, widths: tuple[int, ...]) -> Iterator[str]:
    """Yield a sheet in pieces, the last of which is a paragraph.

    Args:
        sheet: The sheet.
        styles: Ids of the styles of the template, those of its sizes included.
        widths: Widths of the columns of its table, in twips.

    Raises:
        KeyError: A style is missing.
        ValueError: The cells of the table do not fill it, or overlap.
    """
    size = size_of(sheet.page)
    half_points = sheet.page.half_points
    frame = Frame(
        widths=widths,
        height=size.text_height,
        size=cell_size(half_points),
        head=styles[sized(TABLE_HEAD, half_points)],
        text=styles[sized(TABLE_TEXT, half_points)],
        margins=_margins(cell_size(half_points)),
        title=text_of(sheet.grid.caption) or text_of(sheet.title) or sheet.name,
    )
    note = styles[sized(TABLE_TEXT, note_size(sheet))]
    notes = [paragraph_xml(note, run_xml(text_of(runs))) for runs in sheet.notes]
    yield from _above(sheet, styles, size.text_width)
    yield from table_pieces(table_of(sheet), styles, frame)
    room = room_on(sheet.page)
    pictures = [piece for each in sheet.pictures for piece in picture_pieces(each, styles, room, signs=False)]
    yield from [*notes, *pictures] or [paragraph_xml(styles[BLANK], "", THIN)]


def table_of(sheet: Sheet) -> Grid:
    """Return the table as it is printed: its caption is for screen readers, since the sheet has a title."""
    return replace(sheet.grid, caption=())


def sheet_title(sheet: Sheet) -> list[str]:
    """Return the lines of the title of a sheet: none, when it has no title."""
    most = size_of(sheet.page).text_width // _TITLE_SIZE
    return title_lines(sheet.title, most) if text_of(sheet.title) else []


def sizes_of(sheets: Iterable[Sheet]) -> tuple[int, ...]:
    """Return the sizes of characters in the tables and notes of sheets, in half points."""
    return tuple(sorted({size for sheet in sheets for size in (sheet.page.half_points, note_size(sheet))}))


def note_size(sheet: Sheet) -> int:
    """Return the size of the notes below a table, in half points."""
    return max(sheet.page.half_points, _SMALLEST_NOTE)


def _above(sheet: Sheet, styles: StyleIds, text_width: int) -> list[str]:
    """Return mark, number, title, subtitle and lines, all kept on the page of the table."""
    mark = text_of(sheet.mark)
    pieces = [paragraph_xml(styles[Role.ANNEX_MARK.value], run_xml(mark), _KEEP_NEXT)] if mark else []
    pieces.append(_unit_line(sheet.number, styles))
    title = _LINE_BREAK.join(run_xml(line) for line in sheet_title(sheet))
    pieces += [paragraph_xml(styles[TITLE], title, _KEEP_NEXT)] if title else []
    pieces.append(_unit_line(sheet.subtitle, styles, _CENTER))
    pieces += [_line(line, styles, text_width) for line in sheet.lines]
    return pieces


def _unit_line(runs: Runs, styles: StyleIds, properties: str = "") -> str:
    return paragraph_xml(styles[TABLE_UNIT], run_xml(text_of(runs)), _KEEP_NEXT + properties) if text_of(runs) else ""


def _line(line: Line, styles: StyleIds, text_width: int) -> str:
    """Return a line with words at both ends: a tabulator at the right margin parts them."""
    left, right = text_of(line.left), text_of(line.right)
    if not left:
        return _unit_line(line.right, styles)
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{text_width}"/></w:tabs>' if right else ""
    words = run_xml(left) + (_TAB + run_xml(right) if right else "")
    return paragraph_xml(styles[TABLE_TEXT], words, _KEEP_NEXT + tabs)


def _margins(size: CellSize) -> str:
    sides = (("top", size.head), ("left", size.side), ("bottom", size.head), ("right", size.side))
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"
