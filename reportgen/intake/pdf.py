"""PDF files with a text layer: paragraphs and ruled tables, read by where things stand on their pages."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import accumulate, compress, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.intake.assemble import Box, Boxes, Stretch, assembled
from reportgen.intake.pdf_lines import (
    Line,
    Measure,
    PageLines,
    Word,
    lines_of,
    measures_of,
    paragraphs_of,
    without_furniture,
)
from reportgen.intake.pdf_tables import PdfTable, Ruled, continued, goes_on, header_rows, is_table, table_of
from reportgen.intake.plain_text import TextLine
from reportgen.intake.rules import CUT_OFF, UNREADABLE
from reportgen.manuscript import Manuscript
from reportgen.regex import regex
from reportgen.source.characters import printable

if TYPE_CHECKING:
    from pdfplumber.page import Page

_MOST_PAGES = 500
_ENCRYPTED = b"/Encrypt"
_STREAM = regex(rb"stream\r?\n")
_MEGABYTE = 1 << 20
_MOST_INFLATED = 256 * _MEGABYTE
_DEFLATED = 0x78
_DEEPEST = 3
_SEND_WORD = "送审 Word 原件。"


class _Sheet(NamedTuple):
    """What stands on a page: lines, and tables with where they begin."""

    lines: PageLines
    tables: tuple[tuple[float, PdfTable], ...]


class _PlacedLine(NamedTuple):
    """A line, its page and its number on it, both from 1, and how its page is set."""

    page: int
    number: int
    line: Line
    measure: Measure


class _PlacedTable(NamedTuple):
    """A table and the page that it begins on."""

    page: int
    table: PdfTable


def pdf_manuscript(name: str, content: bytes) -> Outcome[Manuscript | None]:
    """Return a PDF as a manuscript whose runs know page and line, or row and column of a table.

    Args:
        name: Path of the file, for the places.
        content: The file.
    """
    try:
        import pdfplumber
    except ImportError:
        hint = "用 pip install reportgen[pdf] 安装，或者送审 Word 原件。"
        return Outcome(None, (UNREADABLE.at(Span(name), "没有装读 PDF 的 pdfplumber", hint=hint),))
    if _bursts(content):
        return Outcome(None, (UNREADABLE.at(Span(name), "PDF 压缩得过紧，可能是恶意文件", hint=_SEND_WORD),))
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of what it can live with
    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            sheets = [_sheet(page) for page in pdf.pages[:_MOST_PAGES]]
            left = len(pdf.pages) - len(sheets)
    except Exception as error:  # noqa: BLE001 - a damaged file makes the library fail in any way
        why = "设有打开密码" if _ENCRYPTED in content else type(error).__name__
        fault = UNREADABLE.at(Span(name), f"PDF 读不出来：{why}", hint=_SEND_WORD)
        return Outcome(None, (fault,))
    cut = f"PDF 超过 {_MOST_PAGES} 页，后面的 {left} 页没有读"
    findings = (CUT_OFF.at(Span(name), cut, hint="拆成几份再审。"),) if left else ()
    return Outcome(assembled(_pieces(name, _flow(sheets))), findings)


def _bursts(content: bytes) -> bool:
    """Whether the streams of a file inflate to more than any report needs, also those that are packed twice."""
    inflated = 0
    for found in _STREAM.finditer(content):
        data = content[found.end() : content.find(b"endstream", found.end())]
        for _ in range(_DEEPEST):
            if data[:1] != bytes([_DEFLATED]):
                break
            try:
                data = zlib.decompressobj().decompress(data, _MOST_INFLATED - inflated + 1)
            except zlib.error:
                break
            inflated += len(data)
            if inflated > _MOST_INFLATED:
                return True
    return False


def _sheet(page: Page) -> _Sheet:
    """Return what stands on a page, in tables and beside them."""
    words = [
        Word(each["text"], each["x0"], each["x1"], each["top"], each["bottom"])
        for each in page.extract_words()
        if each["upright"]
    ]
    tables: list[tuple[float, PdfTable]] = []
    for found in page.find_tables():
        cells = [Ruled(*cell) for cell in found.cells]
        if is_table(cells):
            left, top, right, bottom = found.bbox
            within = [left <= each.left <= right and top <= each.middle <= bottom for each in words]
            tables.append((top, table_of(cells, compress(words, within))))
            words = [word for word, is_inside in zip(words, within, strict=True) if not is_inside]
    page.close()
    return _Sheet(PageLines(tuple(lines_of(words)), round(page.width), page.height), tuple(tables))


def _flow(sheets: list[_Sheet]) -> list[_PlacedLine | _PlacedTable]:
    """Return the lines and tables of all pages in reading order; a table that goes on over pages is one."""
    pages = without_furniture([sheet.lines for sheet in sheets])
    flow: list[_PlacedLine | _PlacedTable] = []
    for page, (sheet, own, measure) in enumerate(zip(sheets, pages, measures_of(pages), strict=True), start=1):
        tables = list(sheet.tables)
        above = flow[-1] if flow else None
        first = min((line.top for line in own.lines), default=own.height)
        if tables and isinstance(above, _PlacedTable) and tables[0][0] < first and goes_on(tables[0][1], above.table):
            flow[-1] = above._replace(table=continued(above.table, tables.pop(0)[1]))
        placed: list[tuple[float, _PlacedLine | _PlacedTable]] = [
            (top, _PlacedTable(page, table)) for top, table in tables
        ]
        placed += [(line.top, _PlacedLine(page, number, line, measure)) for number, line in enumerate(own.lines, 1)]
        flow += [piece for _, piece in sorted(placed, key=itemgetter(0))]
    return flow


def _pieces(name: str, flow: list[_PlacedLine | _PlacedTable]) -> Iterator[Stretch | Boxes]:
    """Yield the paragraphs and tables of a document; their runs know where they stand."""
    number = tables = 0
    for _, group in groupby(flow, key=type):
        placed = list(group)
        for each in placed:
            if isinstance(each, _PlacedTable):
                tables, number = tables + 1, number + 1
                yield _boxes(name, number, f"第{each.page}页表{tables}", each.table)
        lines = [each for each in placed if isinstance(each, _PlacedLine)]
        for first, text in paragraphs_of([(each.line, each.measure) for each in lines]):
            number += 1
            yield Stretch((_line(name, number, f"第{lines[first].page}页第{lines[first].number}行", text),))


def _boxes(name: str, number: int, place: str, table: PdfTable) -> Boxes:
    rows: list[tuple[Box, ...]] = []
    for row, cells in enumerate(table.rows, start=1):
        columns = accumulate((cell.colspan for cell in cells), initial=1)
        rows.append(
            tuple(
                Box(
                    tuple(_line(name, number, f"{place} 行{row} 列{column}", text) for text in cell.texts),
                    cell.colspan,
                    cell.goes_on,
                )
                for cell, column in zip(cells, columns, strict=False)
            )
        )
    return Boxes(tuple(rows), header_rows(table))


def _line(name: str, number: int, place: str, text: str) -> TextLine:
    return TextLine(name, number, 1, printable(text.strip()), place)
