"""The text of a file in units, each with its place: what stays the same when Office only saves a file anew.

A unit is a paragraph outside tables, a row of a table, or a row of a worksheet; empty ones are left out. Looks do not
count, nor does what a program may renew by itself: page numbers and contents.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from decimal import Context, Decimal, InvalidOperation
from typing import NamedTuple

from lxml import etree

from reportgen.typeset.ooxml import fed_xml, read_xml, stream_xml, w, x

_DOCUMENT = "word/document.xml"
_WORKBOOK, _STRINGS, _RELATIONS = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PARAGRAPH, _ROW, _CELL, _TABLE = w("p"), w("tr"), w("tc"), w("tbl")
_TABLE_PROPERTIES = w("tblPr")
_PLACES = (_PARAGRAPH, _TABLE_PROPERTIES, _ROW, _TABLE)
_TEXT, _FIELD, _TAB = w("t"), w("fldChar"), w("tab")
_BREAKS = {w("br"), w("cr")}
_SPOKEN = (_PARAGRAPH, _TEXT, _FIELD, _TAB, *sorted(_BREAKS), w("noBreakHyphen"))
# Excel keeps fifteen digits and writes more.
_DIGITS = Context(prec=15)


class Unit(NamedTuple):
    """A stretch of text and where it stands, in words."""

    place: str
    text: str


def units_in(parts: Mapping[str, bytes]) -> list[Unit]:
    """Return the units of a Word or Excel file.

    Args:
        parts: The content of its parts by name.

    Raises:
        BadPackage: A part is no well-formed XML.
        ValueError: A cell refers to a text that is not there.
    """
    found = _word(parts[_DOCUMENT]) if _DOCUMENT in parts else _workbook(parts)
    return [unit for unit in found if unit and unit.text]


def _word(document: bytes) -> Iterator[Unit | None]:
    """Return the units of a Word file.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    return map(_WordReader().take, stream_xml(document, _DOCUMENT, _PLACES))


def texts_heard(chunks: Iterable[bytes], texts: list[str]) -> Iterator[bytes]:
    """Yield the main part of a Word file in chunks as they come; the texts of its units are added to a list.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    reader = _WordReader()
    for chunk, elements in fed_xml(chunks, _DOCUMENT, _PLACES):
        texts += [unit.text for unit in map(reader.take, elements) if unit and unit.text]
        yield chunk


class _WordReader:
    """Reads the units of a Word file off its elements, which are to be taken as they end."""

    def __init__(self) -> None:
        self._paragraphs = self._tables = self._rows = self._depth = 0
        self._spoken = _Spoken()

    def take(self, element: etree._Element) -> Unit | None:
        """Return the unit that ends with an element of `_PLACES`, if one does."""
        unit = None
        if element.tag == _PARAGRAPH and not self._depth:
            self._paragraphs += 1
            unit = Unit(f"第{self._paragraphs}段", self._spoken.text(element))
            element.clear()
        elif element.tag == _TABLE_PROPERTIES:
            parent = element.getparent()  # those of a tracked change stand elsewhere
            self._depth += parent is not None and parent.tag == _TABLE
            self._rows = self._rows if self._depth > 1 else 0
        elif element.tag == _ROW and self._depth == 1:
            self._rows += 1
            unit = Unit(f"表{self._tables + 1} 行{self._rows}", self._spoken.text(element))
            element.clear()
        elif element.tag == _TABLE:
            self._depth = max(0, self._depth - 1)
            self._tables += self._depth == 0
        return unit


class _Spoken:
    """The text of elements one after another; what stands in the result of a field is passed over."""

    def __init__(self) -> None:
        self._fields: list[bool] = []  # for each field that is open, whether its result has begun

    def text(self, element: etree._Element) -> str:
        """Return the text of an element, its paragraphs and cells told apart."""
        pieces: list[str] = []
        for each in element.iter(*_SPOKEN):
            if each.tag == _FIELD:
                self._field(each.get(w("fldCharType"), ""))
            elif any(self._fields):
                continue
            elif each.tag == _TEXT:
                pieces.append(each.text or "")
            elif each.tag == _PARAGRAPH:
                pieces.append("" if each is element else _mark(each))
            elif each.tag in _BREAKS:
                pieces.append("\n")
            elif each.tag == _TAB:
                parent = each.getparent()
                pieces.append("\t" if parent is not None and parent.tag == w("r") else "")
            else:
                pieces.append("-")
        return "".join(pieces)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields:
            self._fields.pop()


def _mark(paragraph: etree._Element) -> str:
    """Return what stands before a paragraph within a unit: a bar for the first of a cell, else a line feed."""
    parent, before = paragraph.getparent(), paragraph.getprevious()
    is_first = before is None or before.tag != _PARAGRAPH
    return "|" if is_first and parent is not None and parent.tag == _CELL else "\n"


def _workbook(parts: Mapping[str, bytes]) -> Iterator[Unit]:
    """Yield the units of a workbook, each cell with its name.

    Raises:
        BadPackage: A part is no well-formed XML.
        ValueError: A cell refers to a text that is not there.
    """
    strings: list[str] = []
    if _STRINGS in parts:
        for entry in stream_xml(parts[_STRINGS], _STRINGS, (x("si"),)):
            strings.append("".join([text.text or "" for text in entry.iter(x("t"))]))
            entry.clear()
    for name, part in _worksheets(parts):
        yield Unit(f"工作表“{name}”", name)
        for row in stream_xml(parts[part], part, (x("row"),)):
            cells = [f"{cell.get('r', '')}={value}" for cell in row if (value := _value(cell, strings))]
            yield Unit(f"工作表“{name}” 第{row.get('r', '?')}行", "|".join(cells))
            row.clear()


def _worksheets(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield name and part of each worksheet.

    Raises:
        BadPackage: A part is no well-formed XML.
    """
    if _WORKBOOK not in parts or _RELATIONS not in parts:
        return
    targets = {each.get("Id"): each.get("Target", "") for each in read_xml(parts[_RELATIONS], _RELATIONS)}
    for entry in read_xml(parts[_WORKBOOK], _WORKBOOK).iterfind(f"{x('sheets')}/{x('sheet')}"):
        part = posixpath.normpath(posixpath.join("/xl", targets.get(entry.get(_RELATION_ID), ""))).removeprefix("/")
        if part in parts:
            yield entry.get("name", ""), part


def _value(cell: etree._Element, strings: list[str]) -> str:
    """Return what a cell holds; a number in the digits that Excel keeps.

    Raises:
        ValueError: It refers to a text that is not there.
    """
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join([text.text or "" for text in cell.iter(x("t"))])
    value = cell.findtext(x("v")) or ""
    if kind == "s":
        if not value.isdecimal() or int(value) >= len(strings):
            raise ValueError(f"no text has the number {value!r}")
        return strings[int(value)]
    try:
        return format(_DIGITS.create_decimal(Decimal(value)).normalize(), "f") if kind == "n" and value else value
    except InvalidOperation:
        return value
