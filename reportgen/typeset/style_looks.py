"""What holds for the text of each style, that which it takes from other styles included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from reportgen.typeset.ooxml import read_xml, w

_STYLES = "word/styles.xml"
_OFF = {"0", "false", "off"}
# A style based on itself through others has no end; nobody needs more steps than these.
_MOST_STEPS = 16


class StyleLook(NamedTuple):
    """How text in a style looks.

    Attributes:
        face: The Chinese typeface; empty where nothing names one.
        keeps: Whether a paragraph stays on the page of what follows it.
        size: Size of its characters, in half points; 0 where nothing says it.
    """

    face: str
    keeps: bool
    size: int


@lru_cache(maxsize=32)
def looks_of(styles_xml: bytes) -> Mapping[str, StyleLook]:
    """Return the look of each style by its id; that of text without a style under the empty id.

    Args:
        styles_xml: The content of `word/styles.xml`; kept, since all reports of a run share those of one template.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    root = read_xml(styles_xml, _STYLES)
    found = {style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))}
    default = next(
        (style for style in found.values() if style.get(w("type")) == "paragraph" and style.get(w("default")) == "1"),
        None,
    )
    defaults = [element for element in (default, root.find(w("docDefaults"))) if element is not None]
    looks = {"": _look(defaults)}
    for style_id, style in found.items():
        is_paragraph = style.get(w("type")) == "paragraph"
        looks[style_id] = _look([*_line(style, found), *(defaults if is_paragraph else ())])
    return looks


def is_on(element: etree._Element) -> bool:
    """Whether a property that is on or off is on."""
    return element.get(w("val"), "1") not in _OFF


def _line(style: etree._Element, found: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """Yield a style and those that it is based on, nearest first."""
    here: etree._Element | None = style
    for _ in range(_MOST_STEPS):
        if here is None:
            return
        yield here
        base = here.find(w("basedOn"))
        here = None if base is None else found.get(base.get(w("val"), ""))


def _look(line: list[etree._Element]) -> StyleLook:
    fonts = (font for element in line for font in element.iter(w("rFonts")))
    face = next((name for font in fonts if (name := font.get(w("eastAsia")))), "")
    keeps = next((is_on(keep) for element in line for keep in element.iter(w("keepNext"))), False)
    sizes = (size.get(w("val"), "") for element in line for size in element.iter(w("sz")))
    size = next((int(text) for text in sizes if text.isdecimal()), 0)
    return StyleLook(face, keeps, size)
