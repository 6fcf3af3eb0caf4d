"""A worksheet, compared with its sheet cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Number, Runs, Sheet
from reportgen.proof.printed_workbook import (
    Area,
    Kind,
    Place,
    PrintedFormat,
    PrintedValue,
    PrintedWorkbook,
    PrintedWorksheet,
    cell_name,
    column_name,
)
from reportgen.proof.rules import ACTIVE_CONTENT, CELL_DIFFERS, NUMBER_DIFFERS, WORKSHEET_DIFFERS
from reportgen.proof.wanted import missing_facts, with_origin
from reportgen.proof.words import differing, shortened
from reportgen.typeset.layout import Layout, cell_text, layout_of
from reportgen.typeset.squares import rows_of
from reportgen.typeset.worksheet import FOOTER, PAPER_CODES

_HINT = "重新生成，不要直接改 Excel 文件；没有改过的，请把文件交给维护人员。"
_PLAIN = PrintedFormat("", False, False)


class _WantedCell(NamedTuple):
    """What should stand in a cell.

    Attributes:
        text: Its text.
        runs: Where its text comes from.
        number: Its number, where it states nothing else.
        is_vertical: Whether it runs down.
    """

    text: str
    runs: Runs = ()
    number: Number | None = None
    is_vertical: bool = False


def compare_worksheet(sheet: Sheet, printed: PrintedWorksheet, workbook: PrintedWorkbook) -> Iterator[Finding]:
    """Yield a finding for everything that a worksheet shows, or prints, otherwise than its sheet.

    Args:
        sheet: The sheet.
        printed: Its worksheet.
        workbook: The file.

    Raises:
        ValueError: The cells of the table of the sheet overlap or do not fill it.
    """
    layout = layout_of(sheet)
    for message in _page_faults(sheet, layout, printed):
        yield WORKSHEET_DIFFERS.at(workbook.span(printed.name), message, hint=_HINT)
    places: set[Place] = set()
    merges: set[Area] = set()
    for place, cell, area in _wanted(sheet, layout):
        places.add(place)
        merges |= {area} if area else set()
        yield from _cell_faults(cell, place, printed, workbook)
    for message, place in _merge_faults(merges, printed.merges):
        yield CELL_DIFFERS.at(workbook.span(printed.name, place), message, hint=_HINT)
    for place, value in printed.cells.items():
        if value.has_formula:
            message = f"{cell_name(place)} 里有公式"
            yield ACTIVE_CONTENT.at(workbook.span(printed.name, place), message, hint=_HINT)
        if value.text and place not in places:
            message = f"多出{shortened(value.text)}"
            yield CELL_DIFFERS.at(workbook.span(printed.name, place), message, hint=_HINT)


def _wanted(sheet: Sheet, layout: Layout) -> Iterator[tuple[Place, _WantedCell, Area | None]]:
    """Yield what should stand in which cell, and the area that it should be merged with, if any."""
    for placed in layout.placed:
        area = (placed.row, placed.first, placed.row, placed.last)
        yield (placed.row, placed.first), _WantedCell(placed.text), area if placed.first != placed.last else None
    for row, squares in enumerate(rows_of(sheet.grid), start=layout.top):
        for column, cell, begins in squares.squares:
            if begins:
                runs = tuple([run for some in cell.paragraphs for run in some])
                wanted = _WantedCell(cell_text(cell), runs, cell.number, cell.is_vertical)
                is_merged = cell.colspan > 1 or cell.rowspan > 1
                last = row + cell.rowspan - 1, column + cell.colspan - 1
                yield (row, column), wanted, (row, column, *last) if is_merged else None


def _cell_faults(
    wanted: _WantedCell, place: Place, printed: PrintedWorksheet, workbook: PrintedWorkbook
) -> Iterator[Finding]:
    span = workbook.span(printed.name, place)
    value = printed.cells.get(place) or PrintedValue(Kind.NUMBER, "", False, 0)
    look = workbook.formats[value.style] if value.style < len(workbook.formats) else _PLAIN
    if wanted.number:
        for message in _number_faults(wanted.number, value, look):
            yield with_origin(NUMBER_DIFFERS.at(span, message, hint=_HINT), wanted.runs)
        return
    if value.text != wanted.text:
        yield with_origin(CELL_DIFFERS.at(span, differing(wanted.text, value.text), hint=_HINT), wanted.runs)
        yield from missing_facts(wanted.runs, value.text, span)
    elif value.text and value.kind is not Kind.TEXT:
        yield CELL_DIFFERS.at(span, f"{shortened(value.text)}存成{value.kind.value}，应为文字", hint=_HINT)
    if value.text and not look.wraps:
        yield CELL_DIFFERS.at(span, f"{shortened(value.text)}没有自动换行，长的看不全", hint=_HINT)
    if look.is_vertical != wanted.is_vertical:
        found, asked = ("竖排" if each else "横排" for each in (look.is_vertical, wanted.is_vertical))
        yield CELL_DIFFERS.at(span, f"{shortened(wanted.text)}是{found}，应为{asked}", hint=_HINT)


def _number_faults(wanted: Number, value: PrintedValue, look: PrintedFormat) -> Iterator[str]:
    if value.kind is not Kind.NUMBER:
        yield f"{shortened(value.text)}存成{value.kind.value}，应为数字 {wanted.value}"
        return
    try:
        is_equal = Decimal(value.text) == wanted.value
    except InvalidOperation:
        is_equal = False
    if not is_equal:
        yield f"是 {value.text or '空白'}，应为 {wanted.value}"
    if look.pattern != wanted.pattern:
        yield f"{wanted.value} 的显示格式是“{look.pattern}”，应为“{wanted.pattern}”"


def _merge_faults(wanted: set[Area], found: tuple[Area, ...]) -> Iterator[tuple[str, Place]]:
    for area in sorted(wanted.difference(found)):
        yield f"{_area_name(area)} 没有合并", area[:2]
    for area in sorted(set(found) - wanted):
        yield f"{_area_name(area)} 不该合并", area[:2]


def _page_faults(sheet: Sheet, layout: Layout, printed: PrintedWorksheet) -> Iterator[str]:
    """Yield what is wrong with the way a worksheet is shown and printed."""
    head = layout.top + sheet.grid.header_rows
    last = f"${column_name(len(sheet.grid.widths) - 1)}${layout.bottom + 1}"
    area = "$A$1" if last == "$A$1" else f"$A$1:{last}"
    turned = "landscape" if sheet.page.is_landscape else "portrait"
    setup = printed.setup
    fit = printed.fits_page, setup.get("fitToWidth", "1"), setup.get("fitToHeight", "1")
    expected = (
        ("冻结的行列", printed.frozen, (head, 0) if sheet.grid.header_rows else (0, 0)),
        ("每页重复的行", printed.titles, f"${layout.top + 1}:${head}" if sheet.grid.header_rows else ""),
        ("打印区域", printed.print_area, area),
        ("纸张", setup.get("paperSize", ""), str(PAPER_CODES[sheet.page.paper])),
        ("方向", setup.get("orientation", ""), turned),
        ("缩放到页宽", fit, (True, "1", "0")),
        ("页脚", printed.footer, FOOTER),
        ("隐藏的内容", printed.hidden, False),
        ("超链接", printed.has_links, False),
    )
    for what, found, wanted in expected:
        if found != wanted:
            yield f"{what}与文稿不同：是 {_shown(found)}，应为 {_shown(wanted)}"


def _shown(value: object) -> str:
    """Return a setting as a message shows it."""
    if isinstance(value, bool):
        return "有" if value else "没有"
    if isinstance(value, tuple):
        return "、".join(_shown(each) for each in value)
    return str(value) or "空白"


def _area_name(area: Area) -> str:
    return f"{cell_name(area[:2])}:{cell_name(area[2:])}"
