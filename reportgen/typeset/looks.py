"""How cells of a worksheet look."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reportgen.manuscript import Align, Cell
from reportgen.typeset.layout import Part

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_TEXT, _HEAD, _TITLE = "宋体", "黑体", "方正小标宋简体"
# A text that begins so becomes a formula as soon as somebody edits the cell, unless it is marked as text.
_FORMULA_SIGNS = ("=", "+", "-", "@")


class Look(NamedTuple):
    """What a format of Excel is made from.

    Attributes:
        font: Name of its font.
        half_points: Size of its font, in half points.
        align: How its text is set.
        pattern: How its number is shown; empty for text.
        has_border: Whether it is ruled.
        is_vertical: Whether its text runs down.
        is_quoted: Whether it is marked as text, whatever it begins with.
        is_low: Whether it stands at the foot of its row, below a picture.
    """

    font: str
    half_points: int
    align: str
    pattern: str = ""
    has_border: bool = False
    is_vertical: bool = False
    is_quoted: bool = False
    is_low: bool = False


_PARTS = {
    Part.MARK: Look(_HEAD, 32, "left"),
    Part.NUMBER: Look(_TEXT, 21, "right"),
    Part.TITLE: Look(_TITLE, 36, "center"),
    Part.SUBTITLE: Look(_TEXT, 21, "center"),
    Part.LEFT: Look(_TEXT, 21, "left"),
    Part.RIGHT: Look(_TEXT, 21, "right"),
    Part.PICTURE: Look(_TEXT, 21, "center", is_low=True),
}


def look_of_part(part: Part, text: str, note_size: int) -> Look:
    """Return the look of what stands above or below a table.

    Args:
        part: What it is.
        text: Its words.
        note_size: Size of notes, in half points.
    """
    look = _PARTS.get(part) or Look(_TEXT, note_size, "left")
    return look._replace(is_quoted=text.startswith(_FORMULA_SIGNS))


def look_of_cell(cell: Cell, text: str, half_points: int, *, is_head: bool) -> Look:
    """Return the look of a cell of a table; a header is centred unless it asks for a side of its own.

    Args:
        cell: The cell.
        text: Its words.
        half_points: Size of the characters of the table, in half points.
        is_head: Whether it belongs to the header.
    """
    is_centred = cell.align is Align.LEFT and (is_head or cell.is_vertical)
    align = "center" if is_centred else cell.align.value
    pattern = cell.number.pattern if cell.number else ""
    is_quoted = not pattern and text.startswith(_FORMULA_SIGNS)
    return Look(_HEAD if is_head else _TEXT, half_points, align, pattern, True, cell.is_vertical, is_quoted)


FormatOf = Callable[[Look], "Format"]
"""Makes the format of a look."""


def formats(workbook: Workbook) -> FormatOf:
    """Return a function that makes the format of a look, each once."""
    made: dict[Look, Format] = {}

    def format_of(look: Look) -> Format:
        if look not in made:
            made[look] = workbook.add_format(_settings(look))
        return made[look]

    return format_of


def _settings(look: Look) -> dict[str, object]:
    """Return a look in the words of the library."""
    settings: dict[str, object] = {
        "font_name": look.font,
        "font_size": Decimal(look.half_points) / 2,
        "font_family": 0,
        "align": look.align,
        "valign": "bottom" if look.is_low else "vcenter",
        "text_wrap": True,
        "border": int(look.has_border),
    }
    if look.pattern:
        settings["num_format"] = look.pattern
    if look.is_vertical:
        settings["rotation"] = 270  # the library's word for characters that stand upright below each other
    if look.is_quoted:
        settings["quote_prefix"] = True
    return settings
