"""The main part of a Word file, read element by element while it is parsed.

Each element is looked at once, when it ends, and rows are then let go: a proof takes no longer than the file took to
write, and a table of a hundred thousand cells never stands in memory as a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from reportgen.proof.marked_runs import MarkedRun, is_marked, marked_run
from reportgen.proof.printed import (
    DOCUMENT,
    PAGE_BREAK,
    PrintedBlock,
    PrintedCell,
    PrintedParagraph,
    PrintedRow,
    PrintedSection,
    PrintedTable,
)
from reportgen.proof.section_reader import number_of, section_of
from reportgen.typeset.ooxml import stream_xml, w
from reportgen.typeset.style_looks import is_on

_VAL, _WIDTH, _TYPE = w("val"), w("w"), w("type")
_RUN, _PARAGRAPH, _TABLE = w("r"), w("p"), w("tbl")
_PARAGRAPH_PROPERTIES, _CHANGE = w("pPr"), w("sectPrChange")
_DOWNWARDS = {"tbRlV", "tbRl", "tbLrV", "tbV"}


@dataclass(slots=True)
class DocumentReader:
    """What was read, and what is being read.

    A table within a cell counts as text of the cell.

    Attributes:
        names: Plain names of styles by id.
        blocks: Paragraphs and tables read so far.
        styles: Ids of the styles met, each with the number of the first paragraph.
        sections: Sections read so far.
        marked_runs: Runs read so far that have characters not every typeface draws alike.
    """

    names: Mapping[str, str]
    blocks: list[PrintedBlock] = field(default_factory=list)
    styles: dict[str, int] = field(default_factory=dict)
    sections: list[PrintedSection] = field(default_factory=list)
    marked_runs: list[MarkedRun] = field(default_factory=list)
    _paragraphs: int = 0
    _tables: int = 0
    _style: str = ""
    _keeps: bool | None = None
    _pieces: list[str] = field(default_factory=list)
    # Texts with such characters in paragraphs that have not ended.
    _marked: list[etree._Element] = field(default_factory=list)
    # Of the table at hand: how many tables stand around the place, and what its parts were so far.
    _depth: int = 0
    _table_style: str = ""
    _table_width: int = 0
    _columns: list[int] = field(default_factory=list)
    _rows: list[PrintedRow] = field(default_factory=list)
    _cells: list[PrintedCell] = field(default_factory=list)
    _is_header: bool = False
    _row_keeps: bool = False
    _texts: list[str] = field(default_factory=list)
    _span: int = 1
    _merge: str = ""
    _width: int = 0
    _is_vertical: bool = False

    def read(self, document: bytes) -> None:
        """Read the main part.

        Raises:
            BadPackage: It is no well-formed XML.
        """
        for element in stream_xml(document, DOCUMENT, tuple(_STEPS)):
            _STEPS[element.tag](self, element)

    def _text(self, element: etree._Element) -> None:
        text = element.text or ""
        self._pieces.append(text)
        if is_marked(text):
            self._marked.append(element)

    def _break(self, element: etree._Element) -> None:
        self._pieces.append(PAGE_BREAK if element.get(_TYPE) == "page" else "\n")

    def _tab(self, element: etree._Element) -> None:
        """Take a tabulator for text; the same element in the properties of a paragraph is a tab stop."""
        parent = element.getparent()
        if parent is not None and parent.tag == _RUN:
            self._pieces.append("\t")

    def _hyphen(self, _: etree._Element) -> None:
        self._pieces.append("-")

    def _new_page(self, element: etree._Element) -> None:
        """Take a page break before a paragraph for one at its head."""
        if is_on(element):
            self._pieces.append(PAGE_BREAK)

    def _keep(self, element: etree._Element) -> None:
        self._keeps = is_on(element)
        self._row_keeps = self._row_keeps or (self._depth == 1 and self._keeps)

    def _paragraph_style(self, element: etree._Element) -> None:
        self._style = self._named(element)

    def _run_style(self, element: etree._Element) -> None:
        self._named(element)

    def _named(self, element: etree._Element) -> str:
        """Return the plain name of a style that is used, and note that it is."""
        style_id = element.get(_VAL, "")
        self.styles.setdefault(style_id, self._paragraphs if self._depth else self._paragraphs + 1)
        return self.names.get(style_id, "")

    def _paragraph(self, element: etree._Element) -> None:
        if self._marked:
            self._take_marked(element)
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._depth:
            self._texts.append(text)
        else:
            self._paragraphs += 1
            self.blocks.append(PrintedParagraph(self._style, text, self._paragraphs, self._keeps))
        self._style, self._keeps = "", None

    def _take_marked(self, paragraph: etree._Element) -> None:
        """Take the runs of a paragraph that has ended; one around it, as of a text box, has not."""
        runs = dict.fromkeys(run for text in self._marked for run in text.iterancestors(_RUN))
        own = [run for run in runs if next(run.iterancestors(_PARAGRAPH), None) is paragraph]
        self.marked_runs += [marked_run(run, paragraph) for run in own]
        if next(paragraph.iterancestors(_PARAGRAPH), None) is None:
            self._marked.clear()

    def _section(self, element: etree._Element) -> None:
        """Take the pages of a section from its last paragraph, or the end of the document; former ones do not count."""
        parent = element.getparent()
        if parent is not None and parent.tag != _CHANGE:
            in_paragraph = parent.tag == _PARAGRAPH_PROPERTIES
            self.sections.append(section_of(element, self._paragraphs + in_paragraph))

    def _set_table_style(self, element: etree._Element) -> None:
        name = self._named(element)
        self._table_style = self._table_style if self._depth else name

    def _set_table_width(self, element: etree._Element) -> None:
        self._table_width = self._table_width if self._depth else number_of(element.get(_WIDTH))

    def _table_begins(self, element: etree._Element) -> None:
        """Go into a table: its properties end before its rows begin (those of a tracked change do not count)."""
        parent = element.getparent()
        self._depth += parent is not None and parent.tag == _TABLE

    def _column(self, element: etree._Element) -> None:
        if self._depth == 1:
            self._columns.append(number_of(element.get(_WIDTH)))

    def _header(self, _: etree._Element) -> None:
        self._is_header = self._is_header or self._depth == 1

    def _cell_width(self, element: etree._Element) -> None:
        if self._depth == 1:
            self._width = number_of(element.get(_WIDTH))

    def _cell_span(self, element: etree._Element) -> None:
        if self._depth == 1:
            self._span = number_of(element.get(_VAL))

    def _cell_merge(self, element: etree._Element) -> None:
        if self._depth == 1:
            self._merge = element.get(_VAL, "continue")

    def _cell_direction(self, element: etree._Element) -> None:
        if self._depth == 1:
            self._is_vertical = element.get(_VAL) in _DOWNWARDS

    def _cell(self, element: etree._Element) -> None:
        if self._depth == 1:
            is_closed = len(element) > 0 and element[-1].tag == _PARAGRAPH
            place = self._span, self._merge, self._width
            self._cells.append(PrintedCell(tuple(self._texts), *place, is_closed, self._is_vertical))
            self._texts.clear()
            self._span, self._merge, self._width, self._is_vertical = 1, "", 0, False

    def _row(self, element: etree._Element) -> None:
        if self._depth == 1:
            self._rows.append(PrintedRow(tuple(self._cells), self._is_header, self._row_keeps))
            self._cells.clear()
            self._is_header = self._row_keeps = False
            element.clear()

    def _table(self, element: etree._Element) -> None:
        self._depth = max(0, self._depth - 1)
        if self._depth == 0:
            self._tables += 1
            columns, rows = tuple(self._columns), tuple(self._rows)
            place = self._tables, self._paragraphs
            section = len(self.sections)
            self.blocks.append(PrintedTable(self._table_style, *place, self._table_width, columns, rows, section))
            self._columns.clear()
            self._rows.clear()
            self._table_style, self._table_width = "", 0
            element.clear()


_STEPS: Mapping[str, Callable[[DocumentReader, etree._Element], None]] = {
    w("t"): DocumentReader._text,
    w("br"): DocumentReader._break,
    w("tab"): DocumentReader._tab,
    w("noBreakHyphen"): DocumentReader._hyphen,
    w("keepNext"): DocumentReader._keep,
    w("pageBreakBefore"): DocumentReader._new_page,
    w("pStyle"): DocumentReader._paragraph_style,
    w("rStyle"): DocumentReader._run_style,
    w("p"): DocumentReader._paragraph,
    w("sectPr"): DocumentReader._section,
    w("tblStyle"): DocumentReader._set_table_style,
    w("tblW"): DocumentReader._set_table_width,
    w("tblPr"): DocumentReader._table_begins,
    w("gridCol"): DocumentReader._column,
    w("tblHeader"): DocumentReader._header,
    w("tcW"): DocumentReader._cell_width,
    w("gridSpan"): DocumentReader._cell_span,
    w("vMerge"): DocumentReader._cell_merge,
    w("textDirection"): DocumentReader._cell_direction,
    w("tc"): DocumentReader._cell,
    w("tr"): DocumentReader._row,
    w("tbl"): DocumentReader._table,
}
