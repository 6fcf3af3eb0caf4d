"""Runs whose characters are not drawn alike in every typeface, with what decides in which they are drawn."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from reportgen.regex import regex
from reportgen.typeset.ooxml import w

EITHER = regex("[“”‘’…—·]")
"""Marks that a Latin typeface has too, half as wide."""
_TEXT, _VAL = w("t"), w("val")
_FONTS, _RUN_STYLE = f"{w('rPr')}/{w('rFonts')}", f"{w('rPr')}/{w('rStyle')}"
_PARAGRAPH_STYLE = f"{w('pPr')}/{w('pStyle')}"
_FACE, _HINTED = w("eastAsia"), w("hint")


class MarkedRun(NamedTuple):
    """A run with such characters.

    Attributes:
        text: Its text.
        face: The Chinese typeface that it names; may be empty.
        hint: Of which script its marks are said to be; may be empty.
        style: Id of its own style; may be empty.
        paragraph_style: Id of the style of its paragraph; may be empty.
    """

    text: str
    face: str
    hint: str
    style: str
    paragraph_style: str


def is_marked(text: str) -> bool:
    """Whether a text has a mark that a Latin typeface has too, or a character that is not in GB 2312."""
    if text.isascii():
        return False
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return EITHER.search(text) is not None


def marked_run(run: etree._Element, paragraph: etree._Element) -> MarkedRun:
    """Return a run of a paragraph with what decides on its face."""
    fonts = run.find(_FONTS)
    face, hint = (fonts.get(_FACE, ""), fonts.get(_HINTED, "")) if fonts is not None else ("", "")
    text = "".join([element.text or "" for element in run.iter(_TEXT)])
    return MarkedRun(text, face, hint, _style(run, _RUN_STYLE), _style(paragraph, _PARAGRAPH_STYLE))


def _style(element: etree._Element, path: str) -> str:
    """Return the id of the style that is set at a path below an element; empty where there is none."""
    style = element.find(path)
    return style.get(_VAL, "") if style is not None else ""
