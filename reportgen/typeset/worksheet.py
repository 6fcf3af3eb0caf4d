"""One sheet as a worksheet of Excel."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from reportgen.manuscript import Cell, Paper, Picture, Sheet, text_of
from reportgen.typeset.layout import Layout, Part, Placed, cell_text, layout_of
from reportgen.typeset.looks import FormatOf, look_of_cell, look_of_part
from reportgen.typeset.measure import cell_lines, halves, lines
from reportgen.typeset.pages import CellSize, PageSize, cell_size, size_of
from reportgen.typeset.pictures import Room, room_on
from reportgen.typeset.sheet import note_size
from reportgen.typeset.squares import Row, rows_of
from reportgen.typeset.table import upright

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

PAPER_CODES = {Paper.A4: 9, Paper.A3: 8}
FOOTER = "&C— &P —"

_TWIPS_IN_INCH, _TWIPS_IN_POINT, _TWIPS_IN_PIXEL = 1440, 20, 15
_EMU_IN_PIXEL, _DOTS_IN_INCH = 9525, 96
# Pixels that a picture leaves free beside it: one as wide as the table would reach into the column behind.
_FREE = 2
# No row of Excel is higher than 409.5 points. Where one would be, all columns are made wider by quarters of what they
# are on paper, and the sheet is printed smaller.
_HIGHEST_ROW = 409 * _TWIPS_IN_POINT
_QUARTERS = range(4, 33)
# Lines of Excel are as high as the font asks for: Song 1.2 times its size, others somewhat more.
_PITCH_IN_EIGHTHS = 10


class Plan(NamedTuple):
    """A sheet with everything worked out that its worksheet needs.

    Attributes:
        sheet: The sheet.
        layout: Where its parts stand.
        widths: Width of each column, in twips.
        heights: Height of each row of its table, in twips.
    """

    sheet: Sheet
    layout: Layout
    widths: tuple[int, ...]
    heights: tuple[int, ...]

    @property
    def is_clipped(self) -> bool:
        """Whether a row is higher than Excel can show."""
        return max(self.heights, default=0) > _HIGHEST_ROW


def plan_of(sheet: Sheet, widths: tuple[int, ...]) -> Plan:
    """Return a sheet with the heights of its rows, and columns so wide that Excel can show all of them if it can be.

    Args:
        sheet: The sheet.
        widths: Widths of its columns on paper, in twips.

    Raises:
        ValueError: The cells of its table do not fill it, or overlap.
    """
    size = cell_size(sheet.page.half_points)
    plan = Plan(sheet, layout_of(sheet), widths, ())
    for quarters in _QUARTERS:
        wide = tuple(width * quarters // _QUARTERS[0] for width in widths)
        plan = plan._replace(widths=wide, heights=tuple(_height(row, wide, size) for row in rows_of(sheet.grid)))
        if not plan.is_clipped:
            break
    return plan


def fill(worksheet: Worksheet, plan: Plan, format_of: FormatOf) -> None:
    """Write a sheet into an empty worksheet.

    Args:
        worksheet: The worksheet.
        plan: The sheet.
        format_of: Makes the format of a look.
    """
    for column, width in enumerate(plan.widths):
        worksheet.set_column_pixels(column, column, width // _TWIPS_IN_PIXEL)
    for placed in plan.layout.placed:
        _write_placed(worksheet, placed, plan, format_of)
    for at, picture in plan.layout.pictures:
        _insert(worksheet, at, picture, plan)
    rows = zip(rows_of(plan.sheet.grid), plan.heights, strict=True)
    for number, (row, height) in enumerate(rows):
        at = plan.layout.top + number
        worksheet.set_row(at, min(height, _HIGHEST_ROW) / _TWIPS_IN_POINT)
        setting = plan.sheet.page.half_points, number < plan.sheet.grid.header_rows
        for column, cell, begins in row.squares:
            if begins:
                _write_cell(worksheet, (at, column), cell, setting, format_of)
    _set_page(worksheet, plan)


def _write_placed(worksheet: Worksheet, placed: Placed, plan: Plan, format_of: FormatOf) -> None:
    look = look_of_part(placed.part, placed.text, note_size(plan.sheet))
    made = format_of(look)
    size = cell_size(look.half_points)
    room = size.room(sum(plan.widths[placed.first : placed.last + 1]))
    height = lines(halves(placed.text), room) * _pitch(size) + 4 * size.head
    worksheet.set_row(placed.row, min(height, _HIGHEST_ROW) / _TWIPS_IN_POINT)
    if placed.first != placed.last:
        worksheet.merge_range(placed.row, placed.first, placed.row, placed.last, "", made)
    _write_text(worksheet, (placed.row, placed.first), placed.text, made)


def _insert(worksheet: Worksheet, row: int, picture: Picture, plan: Plan) -> None:
    """Put a picture into the middle of its row, above its caption, and make the row so high that both have room."""
    from xlsxwriter.image import Image

    size = cell_size(look_of_part(Part.PICTURE, "", 0).half_points)
    caption = lines(halves(text_of(picture.line)), size.room(sum(plan.widths))) * _pitch(size) + 8 * size.head
    wide = sum(width // _TWIPS_IN_PIXEL for width in plan.widths)
    room = room_on(plan.sheet.page)
    highest = min(room.height, (_HIGHEST_ROW - caption) // _TWIPS_IN_PIXEL * _EMU_IN_PIXEL)
    room = Room(min(room.width, (wide - _FREE) * _EMU_IN_PIXEL), highest).fitted(picture.image)
    image = Image(BytesIO(picture.image.content))
    options = {
        "description": picture.alt,
        "object_position": 2,  # goes with its row, and keeps its size
        "x_offset": (wide - room.width // _EMU_IN_PIXEL) // 2,
        "y_offset": 4 * size.head // _TWIPS_IN_PIXEL,
        # The library would have it as large as its dots say.
        "x_scale": room.width * image.x_dpi / (_DOTS_IN_INCH * _EMU_IN_PIXEL * image.width),
        "y_scale": room.height * image.y_dpi / (_DOTS_IN_INCH * _EMU_IN_PIXEL * image.height),
    }
    worksheet.insert_image(row, 0, image, options)
    worksheet.set_row(row, (room.height // _EMU_IN_PIXEL * _TWIPS_IN_PIXEL + caption) / _TWIPS_IN_POINT)


def _write_cell(
    worksheet: Worksheet,
    place: tuple[int, int],
    cell: Cell,
    setting: tuple[int, bool],
    format_of: FormatOf,
) -> None:
    """Write a cell.

    Args:
        worksheet: The worksheet.
        place: Row and column, from 0.
        cell: The cell.
        setting: The size of its characters in half points, and whether it belongs to the header.
        format_of: Makes the format of a look.
    """
    row, column = place
    half_points, is_head = setting
    text = cell_text(cell)
    made = format_of(look_of_cell(cell, text, half_points, is_head=is_head))
    if cell.colspan > 1 or cell.rowspan > 1:
        worksheet.merge_range(row, column, row + cell.rowspan - 1, column + cell.colspan - 1, "", made)
    if cell.number:
        worksheet.write_number(row, column, cell.number.value, made)
    else:
        _write_text(worksheet, place, text, made)


def _write_text(worksheet: Worksheet, place: tuple[int, int], text: str, made: Format) -> None:
    if not text:
        worksheet.write_blank(*place, None, made)
    elif text.startswith("<r>") and text.endswith("</r>"):
        # The library would take it for the XML of rich text and write it as it is; two pieces are escaped.
        worksheet.write_rich_string(*place, made, text[:1], made, text[1:], made)
    else:
        worksheet.write_string(*place, text, made)


def _set_page(worksheet: Worksheet, plan: Plan) -> None:
    """Print a sheet as on paper: its page, one page wide, the header of the table on each."""
    page = size_of(plan.sheet.page)
    worksheet.set_paper(PAPER_CODES[plan.sheet.page.paper])
    if plan.sheet.page.is_landscape:
        worksheet.set_landscape()
    worksheet.set_margins(**_margins(page))
    worksheet.set_footer(FOOTER, {"margin": page.footer / _TWIPS_IN_INCH})
    worksheet.center_horizontally()
    worksheet.fit_to_pages(1, 0)
    worksheet.print_area(0, 0, plan.layout.bottom, len(plan.widths) - 1)
    below = plan.layout.top + plan.sheet.grid.header_rows
    if plan.sheet.grid.header_rows:
        worksheet.repeat_rows(plan.layout.top, below - 1)
        worksheet.freeze_panes(below, 0)


def _margins(page: PageSize) -> dict[str, object]:
    sides = ("left", "right", "top", "bottom")
    return {side: getattr(page, side) / _TWIPS_IN_INCH for side in sides}


def _height(row: Row, widths: tuple[int, ...], size: CellSize) -> int:
    """Return the height of a row in twips: Excel works out none where cells are merged."""
    highest = 1
    least = 0
    for column, cell, _ in row.squares:
        if cell.is_vertical:
            least = max(least, upright(cell, size))
        else:
            room = size.room(sum(widths[column : column + cell.colspan]))
            highest = max(highest, -(-cell_lines(cell, room) // cell.rowspan))
    return max(highest * _pitch(size) + 4 * size.head, least)


def _pitch(size: CellSize) -> int:
    """Return the height of a line in twips."""
    return 2 * size.half * _PITCH_IN_EIGHTHS // 8
