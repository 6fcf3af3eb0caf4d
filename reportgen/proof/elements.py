"""Elements of a Word document to paragraphs, rows and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from reportgen.proof.printed import PAGE_BREAK, PrintedCell, PrintedParagraph, PrintedRow, PrintedTable
from reportgen.typeset.ooxml import w

P, TBL, TR, SECTION = w("p"), w("tbl"), w("tr"), w("sectPr")

_BODY, _R, _TC = w("body"), w("r"), w("tc")
_PPR, _TBLPR = w("pPr"), w("tblPr")
_PSTYLE, _RSTYLE, _TBLSTYLE = w("pStyle"), w("rStyle"), w("tblStyle")
_T, _BR, _TAB, _HYPHEN = w("t"), w("br"), w("tab"), w("noBreakHyphen")
_TCW, _SPAN, _MERGE, _HEADER = w("tcW"), w("gridSpan"), w("vMerge"), w("tblHeader")
_TBLW, _GRID = w("tblW"), w("tblGrid")
_VAL, _WIDTH, _TYPE = w("val"), w("w"), w("type")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def paragraph_of(element: etree._Element, names: Mapping[str, str], number: int) -> PrintedParagraph:
    """Return a paragraph.

    Args:
        element: A `w:p`.
        names: Plain names of styles by id.
        number: Its place among the paragraphs.
    """
    return PrintedParagraph(names.get(_value(element, _PPR, _PSTYLE), ""), text_in(element), number)


def row_of(element: etree._Element) -> PrintedRow:
    """Return a row of a table from a `w:tr`, gone through once: large tables are made of rows."""
    is_header = False
    cells: list[_Gathered] = []
    for piece in element.iter(_HEADER, _TC, _TCW, _SPAN, _MERGE, P, _T, _BR, _TAB, _HYPHEN):
        tag = piece.tag
        if tag == _TC and piece.getparent() is element:
            cells.append(_Gathered(is_closed=len(piece) > 0 and piece[-1].tag == P))
        elif cells:
            cells[-1].add(piece)
        elif tag == _HEADER:
            is_header = True
    return PrintedRow(tuple([gathered.cell for gathered in cells]), is_header)


def table_of(
    element: etree._Element, names: Mapping[str, str], rows: list[PrintedRow], place: tuple[int, int]
) -> PrintedTable:
    """Return a table.

    Args:
        element: A `w:tbl`, whose rows may have been cleared.
        names: Plain names of styles by id.
        rows: Its rows.
        place: Its place among the tables, and the number of the paragraph before it.
    """
    number, after = place
    columns = tuple(_width(column) for grid in element.iterchildren(_GRID) for column in grid)
    width = sum(_width(size) for properties in element.iterchildren(_TBLPR) for size in properties.iterchildren(_TBLW))
    return PrintedTable(names.get(_value(element, _TBLPR, _TBLSTYLE), ""), number, after, width, columns, tuple(rows))


def is_in_cell(element: etree._Element) -> bool:
    """Whether an element stands inside a cell of a table."""
    parent = element.getparent()
    if parent is None or parent.tag == _BODY:
        return False
    return parent.tag == _TC or any(True for _ in element.iterancestors(_TC))


def styles_in(element: etree._Element) -> Iterator[str]:
    """Yield the ids of the styles that an element and what it holds refer to."""
    for reference in element.iter(_PSTYLE, _RSTYLE, _TBLSTYLE):
        yield reference.get(_VAL, "")


def relations_in(section: etree._Element) -> Iterator[str]:
    """Yield the ids of the relations to headers and footers of a `w:sectPr`."""
    for reference in section:
        relation = reference.get(_RELATION)
        if relation is not None:
            yield relation


def text_in(element: etree._Element) -> str:
    """Return the text of a paragraph; a line break is a line feed, a page break `PAGE_BREAK`."""
    return "".join([_characters(piece) for piece in element.iter(_T, _BR, _TAB, _HYPHEN)])


def _characters(piece: etree._Element) -> str:
    tag = piece.tag
    if tag == _T:
        return piece.text or ""
    if tag == _BR:
        return PAGE_BREAK if piece.get(_TYPE) == "page" else "\n"
    if tag == _HYPHEN:
        return "-"
    # In the properties of a paragraph the same element is a tab stop.
    parent = piece.getparent()
    return "\t" if parent is not None and parent.tag == _R else ""


@dataclass(slots=True)
class _Gathered:
    """A cell while its row is gone through."""

    is_closed: bool
    texts: list[str] = field(default_factory=list)
    span: int = 1
    merge: str = ""
    width: int = 0

    def add(self, piece: etree._Element) -> None:
        """Take in a paragraph, a piece of text, or a setting of the cell; those of tables within it come too late."""
        tag = piece.tag
        if tag == P:
            self.texts.append("")
        elif self.texts:
            self.texts[-1] += _characters(piece)
        elif tag == _TCW:
            self.width = _width(piece)
        elif tag == _SPAN:
            self.span = _number(piece.get(_VAL))
        elif tag == _MERGE:
            self.merge = piece.get(_VAL, "continue")

    @property
    def cell(self) -> PrintedCell:
        """The cell, whole."""
        return PrintedCell(tuple(self.texts), self.span, self.merge, self.width, self.is_closed)


def _value(element: etree._Element, properties: str, setting: str) -> str:
    """Return the value of a setting in the properties of an element, or nothing."""
    for found in element.iterchildren(properties):
        for value in found.iterchildren(setting):
            return value.get(_VAL, "")
    return ""


def _width(element: etree._Element) -> int:
    """Return a width in twips, 0 for one that is given in another unit."""
    return _number(element.get(_WIDTH)) if element.get(_TYPE, "dxa") == "dxa" else 0


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
