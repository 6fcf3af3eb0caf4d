"""Bytes to worksheets: a reader of our own, which shows the file as it is and interprets nothing."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import part_of
from reportgen.proof.printed_workbook import (
    Area,
    Kind,
    Place,
    PrintedFormat,
    PrintedValue,
    PrintedWorkbook,
    PrintedWorksheet,
)
from reportgen.proof.rules import UNREADABLE_WORKBOOK
from reportgen.regex import regex
from reportgen.typeset.ooxml import read_xml, stream_xml, x
from reportgen.typeset.package import BadPackage, read_package

_WORKBOOK, _STYLES, _STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NAME = regex(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = regex("_x([0-9A-Fa-f]{4})_")
_UPRIGHT = "255"
# Formats that Excel knows without being told (ECMA-376, 18.8.30), those that are used for amounts, counts and rates.
_BUILT_IN = {"0": "", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%", "49": "@"}
_SHEET_PARTS = tuple(
    x(name)
    for name in ("row", "col", "pane", "mergeCell", "pageSetup", "pageSetUpPr", "oddFooter", "hyperlink", "sheetData")
)


def read_xlsx(content: bytes, name: str) -> Outcome[PrintedWorkbook | None]:
    """Return what stands in an Excel file, or None with a finding when it cannot be read.

    Args:
        content: The file.
        name: What findings call it.
    """
    try:
        parts = {part.name: part.content for part in read_package(content).parts}
        strings = _strings(parts)
        formats = _formats(read_xml(part_of(parts, _STYLES), _STYLES))
        worksheets = tuple(_worksheets(parts, strings))
    except (BadPackage, ValueError, IndexError) as error:
        why = f"：{error}" if isinstance(error, BadPackage) else "：内容不合 Excel 文件的规定"
        hint = "重新生成；手工改过的文件，用 Excel 打开后另存为 .xlsx。"
        return Outcome(None, (UNREADABLE_WORKBOOK.at(Span(name), f"文件读不出来{why}", hint=hint),))
    return Outcome(PrintedWorkbook(name, parts, worksheets, formats))


def _strings(parts: Mapping[str, bytes]) -> list[str]:
    """Return the texts that cells refer to; a workbook of numbers only has none.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    found: list[str] = []
    if _STRINGS in parts:
        for entry in stream_xml(parts[_STRINGS], _STRINGS, (x("si"),)):
            found.append(_unescaped("".join([text.text or "" for text in entry.iter(x("t"))])))
            entry.clear()
    return found


def _formats(styles: etree._Element) -> tuple[PrintedFormat, ...]:
    own = styles.iterfind(f"{x('numFmts')}/{x('numFmt')}")
    patterns = _BUILT_IN | {entry.get("numFmtId", ""): entry.get("formatCode", "") for entry in own}
    return tuple(_format(entry, patterns) for entry in styles.iterfind(f"{x('cellXfs')}/{x('xf')}"))


def _format(entry: etree._Element, patterns: Mapping[str, str]) -> PrintedFormat:
    number = entry.get("numFmtId", "0")
    pattern = patterns.get(number, f"内置格式 {number}")
    alignment = entry.find(x("alignment"))
    if alignment is None:
        return PrintedFormat(pattern, False, False)
    return PrintedFormat(pattern, alignment.get("textRotation") == _UPRIGHT, alignment.get("wrapText") == "1")


def _worksheets(parts: Mapping[str, bytes], strings: list[str]) -> Iterator[PrintedWorksheet]:
    """Yield the worksheets in their order.

    Raises:
        BadPackage: A part is missing, or no well-formed XML.
    """
    workbook = read_xml(part_of(parts, _WORKBOOK), _WORKBOOK)
    targets = {
        reference.get("Id"): posixpath.normpath(posixpath.join("xl", reference.get("Target", "")))
        for reference in read_xml(part_of(parts, _RELATIONS), _RELATIONS)
    }
    names = {
        (entry.get("name", ""), entry.get("localSheetId", "")): entry.text or ""
        for entry in workbook.iterfind(f"{x('definedNames')}/{x('definedName')}")
    }
    for index, entry in enumerate(workbook.iterfind(f"{x('sheets')}/{x('sheet')}")):
        part = targets.get(entry.get(_ID), "").removeprefix("/")
        reader = _Reader(strings)
        reader.read(part_of(parts, part), part)
        titles, area = (
            names.get((f"_xlnm.{name}", str(index)), "").rpartition("!")[2] for name in ("Print_Titles", "Print_Area")
        )
        is_hidden = reader.hidden or entry.get("state", "visible") != "visible"
        yield reader.worksheet(entry.get("name", ""), part, (titles, area), is_hidden=is_hidden)


class _Reader:
    """Reads one worksheet element by element while it is parsed; rows are let go as soon as they are read."""

    def __init__(self, strings: list[str]) -> None:
        self.hidden = False
        self._strings = strings
        self._cells: dict[Place, PrintedValue] = {}
        self._merges: list[Area] = []
        self._frozen = (0, 0)
        self._setup: dict[str, str] = {}
        self._fits_page = False
        self._footer = ""
        self._has_links = False

    def read(self, content: bytes, name: str) -> None:
        """Read the part of a worksheet.

        Raises:
            BadPackage: It is no well-formed XML.
            ValueError: A cell has no place, or refers to a text that is not there.
        """
        for element in stream_xml(content, name, _SHEET_PARTS):
            if element.tag == x("row"):
                self.hidden |= element.get("hidden") == "1"
                self._row(element)
            else:
                self._other(element)

    def worksheet(self, name: str, part: str, printing: tuple[str, str], *, is_hidden: bool) -> PrintedWorksheet:
        """Return what was read.

        Args:
            name: Name of the worksheet.
            part: Name of its part.
            printing: The rows that are repeated, and the area that is printed.
            is_hidden: Whether something of it is not shown.
        """
        return PrintedWorksheet(
            name=name,
            cells=self._cells,
            merges=tuple(self._merges),
            frozen=self._frozen,
            setup=self._setup,
            fits_page=self._fits_page,
            footer=self._footer,
            has_links=self._has_links,
            titles=printing[0],
            print_area=printing[1],
            hidden=is_hidden,
            part=part,
        )

    def _row(self, row: etree._Element) -> None:
        for cell in row:
            place = _place(cell.get("r", ""))
            if place in self._cells:
                raise ValueError(f"two cells at {place}")
            self._cells[place] = self._value(cell)
        row.clear()

    def _value(self, cell: etree._Element) -> PrintedValue:
        kind, text, has_formula = cell.get("t", "n"), "", False
        for child in cell:
            if child.tag == x("v"):
                text = child.text or ""
            elif child.tag == x("f"):
                has_formula = True
            elif child.tag == x("is"):
                text = _unescaped("".join([piece.text or "" for piece in child.iter(x("t"))]))
        if kind == "s":
            text = self._strings[int(text)]
        stored = Kind.TEXT if kind in {"s", "inlineStr"} else Kind.NUMBER if kind == "n" else Kind.OTHER
        return PrintedValue(stored, text, has_formula, int(cell.get("s", "0")))

    def _other(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == x("mergeCell"):
            first, _, last = element.get("ref", "").partition(":")
            self._merges.append((*_place(first), *_place(last)))
        elif tag == x("pane") and element.get("state") == "frozen":
            self._frozen = int(element.get("ySplit", "0")), int(element.get("xSplit", "0"))
        elif tag == x("pageSetup"):
            self._setup = {str(key): str(value) for key, value in element.attrib.items()}
        elif tag == x("pageSetUpPr"):
            self._fits_page = element.get("fitToPage") == "1"
        elif tag == x("oddFooter"):
            self._footer = element.text or ""
        self._has_links |= tag == x("hyperlink")
        self.hidden |= tag == x("col") and element.get("hidden") == "1"


def _place(name: str) -> Place:
    """Return row and column of a cell.

    Raises:
        ValueError: It is no name of a cell.
    """
    found = _NAME.fullmatch(name)
    if not found:
        raise ValueError(f"no cell is called {name!r}")
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold (ECMA-376, 22.9.2.19)."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
