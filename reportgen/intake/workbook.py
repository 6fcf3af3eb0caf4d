"""Excel files that were not made here: each worksheet as words above its table, the table, and words below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from posixpath import join, normpath
from typing import NamedTuple

from lxml import etree

from reportgen.diagnostics.outcome import Outcome
from reportgen.intake.active_content import active_content
from reportgen.intake.assemble import Box, Boxes, Stretch, assembled
from reportgen.intake.plain_text import TextLine
from reportgen.intake.workbook_numbers import Patterns, read_patterns, shown
from reportgen.manuscript import Manuscript
from reportgen.regex import regex
from reportgen.source.characters import printable
from reportgen.typeset.ooxml import read_xml, stream_xml
from reportgen.typeset.package import BadPackage, Package, read_package

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK, _BOOK_RELATIONS, _STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_PLACE = regex(r"([A-Z]{1,3})([1-9]\d{0,6})")
_AREA = regex(rf"{_PLACE.pattern}:{_PLACE.pattern}")
# Beyond this a sheet is no form; a single cell far down must not make a table of millions of empty ones.
_MOST_CELLS = 2_000_000
_MOST_COLUMNS = 1_000

Square = tuple[int, int]


class Worksheet(NamedTuple):
    """A worksheet: its texts by row and column from 1, and the areas that are one cell."""

    name: str
    texts: dict[Square, str]
    merges: dict[Square, Square]


def workbook_manuscript(name: str, content: bytes) -> Outcome[Manuscript | None]:
    """Return a workbook as a manuscript whose runs know their cell (`工作表“表1” B3`).

    Args:
        name: Path of the file, for the places.
        content: The file.

    Raises:
        BadPackage: The file cannot be read, or is no workbook.
    """
    package = read_package(content)
    pieces = (piece for sheet in _worksheets(package) for piece in _pieces(name, sheet))
    return Outcome(assembled(pieces), active_content(name, package))


def _worksheets(package: Package) -> Iterator[Worksheet]:
    strings = _strings(package)
    patterns = read_patterns(package)
    relations = read_xml(package.content(_BOOK_RELATIONS), _BOOK_RELATIONS)
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    for sheet in read_xml(package.content(_BOOK), _BOOK).iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        if package.find(part):
            yield _worksheet(sheet.get("name", ""), package.content(part), part, strings, patterns)


def _strings(package: Package) -> list[str]:
    if not package.find(_STRINGS):
        return []
    items = read_xml(package.content(_STRINGS), _STRINGS).iter(f"{_MAIN}si")
    return [_string(item) for item in items]


def _string(item: etree._Element) -> str:
    """Return a text, whole or in runs; how it is pronounced (rPh) is no part of it."""
    texts = (each for each in item.iter(f"{_MAIN}t") if next(each.iterancestors(f"{_MAIN}rPh"), None) is None)
    return "".join(each.text or "" for each in texts)


def _worksheet(name: str, content: bytes, part: str, strings: list[str], patterns: Patterns) -> Worksheet:
    texts: dict[Square, str] = {}
    merges: dict[Square, Square] = {}
    for element in stream_xml(content, part, (f"{_MAIN}c", f"{_MAIN}row", f"{_MAIN}mergeCell")):
        if element.tag == f"{_MAIN}c":
            place, text = _square(element.get("r", "")), _value(element, strings, patterns)
            if place and text.strip():
                texts[place] = text
        elif element.tag == f"{_MAIN}row":
            element.clear()
        else:
            merges |= _merge(element.get("ref", ""))
    return Worksheet(name, texts, merges)


def _value(cell: etree._Element, strings: list[str], patterns: Patterns) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{_MAIN}v", "")
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    inline = cell.find(f"{_MAIN}is")
    if kind == "inlineStr" and inline is not None:
        return _string(inline)
    return shown(value, patterns.of(cell.get("s", ""))) if kind == "n" else value


def _square(reference: str) -> Square | None:
    found = _PLACE.fullmatch(reference)
    return (int(found[2]), _column(found[1])) if found else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _merge(reference: str) -> dict[Square, Square]:
    """Return the upper left corner of a merged area with its lower right one."""
    found = _AREA.fullmatch(reference)
    if not found:
        return {}
    return {(int(found[2]), _column(found[1])): (int(found[4]), _column(found[3]))}


def _pieces(name: str, sheet: Worksheet) -> Iterator[Stretch | Boxes]:
    """Yield a worksheet as text and table: rows with a single text above and below the others are text.

    Raises:
        BadPackage: The sheet is too large to be a form.
    """
    by_row: dict[int, list[int]] = {}
    for row, column in sorted(sheet.texts):
        by_row.setdefault(row, []).append(column)
    width = max((column for _, column in sheet.texts), default=0)
    if len(by_row) * width > _MOST_CELLS or width > _MOST_COLUMNS:
        raise BadPackage(f"工作表“{sheet.name}”太大")
    rows = list(by_row)
    above = list(takewhile(lambda row: len(by_row[row]) == 1, rows))
    below = list(takewhile(lambda row: len(by_row[row]) == 1, reversed(rows[len(above) :])))[::-1]
    inside = rows[len(above) : len(rows) - len(below)]
    yield from (_stretch(name, sheet, row, by_row[row][0]) for row in above)
    if inside:
        yield Boxes(tuple(tuple(_boxes(name, sheet, row, width)) for row in inside))
    yield from (_stretch(name, sheet, row, by_row[row][0]) for row in below)


def _stretch(name: str, sheet: Worksheet, row: int, column: int) -> Stretch:
    return Stretch(_lines(name, sheet, row, column))


def _lines(name: str, sheet: Worksheet, row: int, column: int) -> tuple[TextLine, ...]:
    place = f"工作表“{sheet.name}” {_letters(column)}{row}"
    lines = sheet.texts.get((row, column), "").split("\n")
    return tuple(TextLine(name, row, column, printable(line.strip()), place) for line in lines if line.strip())


def _boxes(name: str, sheet: Worksheet, row: int, width: int) -> Iterator[Box]:
    column = 1
    while column <= width:
        corner = _corner(sheet, row, column)
        last = min(sheet.merges[corner][1], width) if corner else column
        yield Box(_lines(name, sheet, row, column), last - column + 1, bool(corner and corner[0] < row))
        column = last + 1


def _corner(sheet: Worksheet, row: int, column: int) -> Square | None:
    """Return the upper left corner of the merged area that a square at its left edge belongs to."""
    if (row, column) in sheet.merges:
        return (row, column)
    found = (c for c, end in sheet.merges.items() if c[1] == column and c[0] < row <= end[0])
    return next(found, None)
