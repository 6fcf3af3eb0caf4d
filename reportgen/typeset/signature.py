"""署名 and 成文日期 without a seal (GB/T 9704—2012, 7.3.5.2), and with one (7.3.5.1)."""

from __future__ import annotations

from reportgen.manuscript import Signature, text_of
from reportgen.typeset.markup import paragraph_xml, run_xml
from reportgen.typeset.styles import BLANK, DATE, UNIT, StyleIds

# A line of 442.2 pt holds 28 characters (5.2.1): a quarter of one is 79 twips. Widths here are counted in halves.
_QUARTER = 79
_MARGIN, _SEALED_MARGIN = 4, 8
_KEEP_NEXT, _LAST = "<w:keepNext/>", '<w:keepNext w:val="0"/>'


def signature_xml(signature: Signature, styles: StyleIds) -> str:
    """Return a blank line, the unit and the date, kept on one page.

    A seal is 42 mm wide, four lines, and covers unit and date with its lower middle: it takes a second line above them,
    so that it begins within a line of the text, and one below.

    Raises:
        KeyError: A style is missing.
    """
    unit, date = text_of(signature.unit), text_of(signature.date)
    place = sealed_quarters if signature.has_seal else _quarters
    unit_indent, date_indent = place(unit, date)
    blank = paragraph_xml(styles[BLANK], "", _KEEP_NEXT)
    above = 2 if signature.has_seal else 1
    kept, below = (_KEEP_NEXT, paragraph_xml(styles[BLANK], "", _LAST)) if signature.has_seal else ("", "")
    return (
        blank * above
        + paragraph_xml(styles[UNIT], run_xml(unit), _KEEP_NEXT + _at_right(unit_indent))
        + paragraph_xml(styles[DATE], run_xml(date), kept + _at_right(date_indent))
        + below
    )


def indents(unit: str, date: str) -> tuple[int, int]:
    """Return the right indents of unit and date without a seal, in halves of a character.

    The unit keeps two characters from the right and the date begins two characters right of the unit's first. Where the
    date would then come nearer to the right than two characters, the date keeps them and the unit moves left.
    """
    unit_width, date_width = _width(unit), _width(date)
    date_indent = max(_MARGIN, unit_width - date_width)
    return date_indent + date_width + _MARGIN - unit_width, date_indent


def sealed_quarters(unit: str, date: str) -> tuple[int, int]:
    """Return the right indents of unit and date under a seal, in quarters of a character.

    The date keeps four characters from the right, and the unit stands over its middle; a unit too long for that ends at
    the right edge, and the date moves under its middle.
    """
    wider = _width(unit) - _width(date)
    unit_indent = 2 * _SEALED_MARGIN - wider
    return max(0, unit_indent), max(2 * _SEALED_MARGIN, wider)


def _quarters(unit: str, date: str) -> tuple[int, int]:
    unit_indent, date_indent = indents(unit, date)
    return 2 * unit_indent, 2 * date_indent


def _width(text: str) -> int:
    """Return the width of a text in halves of a character: Latin letters and digits take one, Chinese two."""
    return sum(1 if character.isascii() else 2 for character in text)


def _at_right(quarters: int) -> str:
    return f'<w:ind w:rightChars="{quarters * 25}" w:right="{quarters * _QUARTER}"/><w:jc w:val="right"/>'
