"""署名 and 成文日期 without a seal (GB/T 9704—2012, 7.3.5.2)."""

from __future__ import annotations

from reportgen.manuscript import Signature, text_of
from reportgen.typeset.markup import paragraph_xml, run_xml
from reportgen.typeset.styles import BLANK, DATE, UNIT, StyleIds

# A line of 442.2 pt holds 28 characters (5.2.1): half a character is 158 twips. Widths here are counted in halves.
_TWIPS = 158
_MARGIN = 4
_KEEP_NEXT = "<w:keepNext/>"


def signature_xml(signature: Signature, styles: StyleIds) -> str:
    """Return a blank line, the unit and the date, kept on one page.

    Raises:
        KeyError: A style is missing.
    """
    unit, date = text_of(signature.unit), text_of(signature.date)
    unit_indent, date_indent = indents(unit, date)
    return (
        paragraph_xml(styles[BLANK], "", _KEEP_NEXT)
        + paragraph_xml(styles[UNIT], run_xml(unit), _KEEP_NEXT + _at_right(unit_indent))
        + paragraph_xml(styles[DATE], run_xml(date), _at_right(date_indent))
    )


def indents(unit: str, date: str) -> tuple[int, int]:
    """Return the right indents of unit and date, in halves of a character.

    The unit keeps two characters from the right and the date begins two characters right of the unit's first. Where the
    date would then come nearer to the right than two characters, the date keeps them and the unit moves left.
    """
    unit_width, date_width = _width(unit), _width(date)
    date_indent = max(_MARGIN, unit_width - date_width)
    return date_indent + date_width + _MARGIN - unit_width, date_indent


def _width(text: str) -> int:
    """Return the width of a text in halves of a character: Latin letters and digits take one, Chinese two."""
    return sum(1 if character.isascii() else 2 for character in text)


def _at_right(halves: int) -> str:
    return f'<w:ind w:rightChars="{halves * 50}" w:right="{halves * _TWIPS}"/><w:jc w:val="right"/>'
