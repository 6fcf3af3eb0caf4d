"""Word files that were not made here, read for what they say: paragraphs with their automatic numbers, tables, notes.

Deleted text, instructions of fields and the second copy of a text box, kept for old programs, are left out; headers and
footers too, since page numbers are no text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from reportgen.diagnostics.outcome import Outcome
from reportgen.intake.active_content import active_content
from reportgen.intake.assemble import Box, Boxes, Stretch, assembled
from reportgen.intake.plain_text import TextLine
from reportgen.intake.word_numbers import WordNumbers, read_numbers
from reportgen.manuscript import Manuscript
from reportgen.source.characters import printable
from reportgen.typeset.ooxml import read_xml, stream_xml, w
from reportgen.typeset.package import Package, read_package

_DOCUMENT, _STYLES, _NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_VAL = w("val")
_TEXT, _TAB, _BREAK, _HYPHEN = w("t"), w("tab"), w("br"), w("noBreakHyphen")
_PARAGRAPH, _ROW, _TABLE, _CELL, _RUN = w("p"), w("tr"), w("tbl"), w("tc"), w("r")
_SPOKEN = (_TEXT, _TAB, _BREAK, _HYPHEN)


class WordParagraph(NamedTuple):
    """A paragraph outside tables.

    Attributes:
        text: Its text with its automatic number; a line break is a line feed.
        number: Its place among the paragraphs outside tables, from 1.
        level: Level of the heading that its style makes it, 1 to 9; 0 for text.
        is_note: Whether it is a footnote.
    """

    text: str
    number: int
    level: int = 0
    is_note: bool = False


class WordCell(NamedTuple):
    """A cell of a row: its paragraphs, the columns it covers, and whether it goes on with the cell above."""

    texts: tuple[str, ...]
    colspan: int
    goes_on: bool


class WordTable(NamedTuple):
    """A table.

    Attributes:
        number: Its place among the tables, from 1.
        after: Number of the paragraph before it.
        rows: Its rows.
        header_rows: How many rows are repeated on every page.
    """

    number: int
    after: int
    rows: tuple[tuple[WordCell, ...], ...]
    header_rows: int


def word_blocks(package: Package) -> Iterator[WordParagraph | WordTable]:
    """Yield paragraphs and tables in reading order, footnotes last.

    Raises:
        BadPackage: A part is missing, damaged or no well-formed XML.
    """
    levels = _heading_levels(package)
    reader = _Reader(levels, read_numbers(package))
    for element in stream_xml(package.content(_DOCUMENT), _DOCUMENT, (_PARAGRAPH, _ROW, _TABLE)):
        yield from reader.take(element)
    if package.find(_NOTES):
        for note in read_xml(package.content(_NOTES), _NOTES).iter(_PARAGRAPH):
            reader.count += 1
            yield WordParagraph(_text(note), reader.count, is_note=True)


@dataclass(slots=True)
class _Reader:
    """What has been read of the main part so far; a table within a cell counts as text of the cell."""

    levels: dict[str, int]
    numbers: WordNumbers
    count: int = 0
    tables: int = 0
    rows: list[tuple[WordCell, ...]] = field(default_factory=list)
    header_rows: int = 0

    def take(self, element: etree._Element) -> Iterator[WordParagraph | WordTable]:
        """Yield what an element that has just ended completes."""
        depth = _inside(element, _TABLE)
        if element.tag == _PARAGRAPH and is_text_paragraph(element):
            self.count += 1
            yield WordParagraph(self.numbers.label(element) + _text(element), self.count, self._level(element))
            element.clear()
        elif element.tag == _ROW and depth == 1:
            self.header_rows += next(element.iter(w("tblHeader")), None) is not None and self.header_rows == len(
                self.rows
            )
            self.rows.append(tuple(self._cell(cell) for cell in element if cell.tag == _CELL))
            element.clear()
        elif element.tag == _TABLE and not depth:
            self.tables += 1
            yield WordTable(self.tables, self.count, tuple(self.rows), self.header_rows)
            self.rows.clear()
            self.header_rows = 0
            element.clear()

    def _cell(self, cell: etree._Element) -> WordCell:
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        texts = tuple(self.numbers.label(each) + _text(each) for each in cell.iter(_PARAGRAPH))
        goes_on = merge is not None and merge.get(_VAL, "continue") != "restart"
        return WordCell(texts or ("",), _colspan(cell), goes_on)

    def _level(self, paragraph: etree._Element) -> int:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            return 0
        outline, style = properties.find(w("outlineLvl")), properties.find(w("pStyle"))
        if outline is not None:
            return _outline_level(outline)
        return self.levels.get(style.get(_VAL, ""), 0) if style is not None else 0


def is_text_paragraph(paragraph: etree._Element) -> bool:
    """Whether a paragraph counts as text of its own: it stands in no table, and in no text box of a paragraph."""
    return not any(_inside(paragraph, tag) for tag in (_TABLE, _PARAGRAPH, _FALLBACK))


def cells_of(table: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield the cells of a table as they stand in its rows, each with row and first column, from 1."""
    for number, row in enumerate(table.findall(_ROW), start=1):
        column = 1
        for cell in row.findall(_CELL):
            yield number, column, cell
            column += _colspan(cell)


def _colspan(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    colspan = span.get(_VAL, "1") if span is not None else "1"
    return int(colspan) if colspan.isdecimal() and 0 < len(colspan) < 4 and colspan != "0" else 1


def _inside(element: etree._Element, tag: str) -> int:
    """Return how many elements of a kind stand around an element."""
    return sum(1 for _ in element.iterancestors(tag))


def _text(paragraph: etree._Element) -> str:
    pieces: list[str] = []
    for element in paragraph.iter(*_SPOKEN):
        parent = element.getparent()
        if parent is None or parent.tag != _RUN or _inside(element, _FALLBACK):
            continue
        if element.tag == _TEXT:
            pieces.append(element.text or "")
        else:
            pieces.append({_TAB: "\t", _BREAK: "\n", _HYPHEN: "-"}[element.tag])
    return "".join(pieces)


def _outline_level(element: etree._Element) -> int:
    value = element.get(_VAL, "")
    return int(value) + 1 if value.isdecimal() and int(value) < 9 else 0


def _heading_levels(package: Package) -> dict[str, int]:
    """Return the level of the headings that styles make, by id of the style; those based on them are headings too."""
    if not package.find(_STYLES):
        return {}
    levels: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in read_xml(package.content(_STYLES), _STYLES).iter(w("style")):
        outline, parent = style.find(f"{w('pPr')}/{w('outlineLvl')}"), style.find(w("basedOn"))
        own = style.get(w("styleId"), "")
        if outline is not None:
            levels[own] = _outline_level(outline)
        elif parent is not None:
            based[own] = parent.get(_VAL, "")
    for style_id in based:
        seen: set[str] = set()
        at = style_id
        while at in based and at not in seen:
            seen.add(at)
            at = based[at]
        levels.setdefault(style_id, levels.get(at, 0))
    return levels


def word_manuscript(name: str, content: bytes) -> Outcome[Manuscript | None]:
    """Return a Word file as a manuscript whose runs know their paragraph or cell.

    Args:
        name: Path of the file, for the places.
        content: The file.

    Raises:
        BadPackage: The file cannot be read.
    """
    package = read_package(content)
    pieces = (_piece(name, block) for block in word_blocks(package))
    return Outcome(assembled(pieces), active_content(name, package))


def _piece(name: str, block: WordParagraph | WordTable) -> Stretch | Boxes:
    if isinstance(block, WordParagraph):
        lines = tuple(_lines(name, block.number, f"第{block.number}段", block.text))
        return Stretch(lines, block.level, is_note=block.is_note)
    rows = (tuple(_boxes(name, block, number, row)) for number, row in enumerate(block.rows, 1))
    return Boxes(tuple(rows), block.header_rows)


def _boxes(name: str, table: WordTable, number: int, row: tuple[WordCell, ...]) -> Iterator[Box]:
    column = 1
    for cell in row:
        place = f"表{table.number} 行{number} 列{column}"
        lines = (line for text in cell.texts for line in _lines(name, max(table.after, 1), place, text))
        yield Box(tuple(lines), cell.colspan, cell.goes_on)
        column += cell.colspan


def _lines(name: str, number: int, place: str, text: str) -> Iterator[TextLine]:
    """Yield the lines of a paragraph without blanks at either end; columns count in the whole paragraph."""
    column = 1
    for line in text.split("\n"):
        bare = line.strip()
        yield TextLine(name, number, column + len(line) - len(line.lstrip()), printable(bare), place)
        column += len(line) + 1
