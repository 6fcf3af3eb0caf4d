"""The pages of a section of a Word file, and numbers in its attributes."""

from __future__ import annotations

from lxml import etree

from reportgen.proof.printed import PrintedSection
from reportgen.typeset.ooxml import w

_VAL = w("val")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def number_of(text: str | None) -> int:
    """Return the whole number that an attribute states; 0 where it states none."""
    return int(text) if text and text.isdecimal() else 0


def section_of(element: etree._Element, after: int) -> PrintedSection:
    """Return a section, `after` being the number of its last paragraph."""
    size, margins, kind = (_attributes(element, name) for name in ("pgSz", "pgMar", "type"))
    top, right, bottom, left = (number_of(margins.get(w(side))) for side in ("top", "right", "bottom", "left"))
    return PrintedSection(
        after=after,
        size=(number_of(size.get(w("w"))), number_of(size.get(w("h")))),
        is_landscape=size.get(w("orient")) == "landscape",
        margins=(top, right, bottom, left),
        has_grid=element.find(w("docGrid")) is not None,
        restarts=w("start") in _attributes(element, "pgNumType"),
        is_new_page=kind.get(_VAL, "nextPage") == "nextPage",
        relations=tuple(relation for child in element if (relation := child.get(_RELATION)) is not None),
    )


def _attributes(element: etree._Element, name: str) -> dict[str, str]:
    found = element.find(w(name))
    return {} if found is None else {str(key): str(value) for key, value in found.attrib.items()}
