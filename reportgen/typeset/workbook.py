"""The sheets of a manuscript as a workbook of Excel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.manuscript import Manuscript, Number, Sheet
from reportgen.regex import regex
from reportgen.typeset.layout import cell_text, layout_of, tab_names
from reportgen.typeset.looks import formats
from reportgen.typeset.measured import measured, place_of, sheets_in
from reportgen.typeset.package import read_package, write_package
from reportgen.typeset.properties import stamped, with_properties
from reportgen.typeset.rules import HIGH_ROW, LARGE_TABLE, LONG_CELL
from reportgen.typeset.units import units_in
from reportgen.typeset.worksheet import Plan, fill, plan_of

_MOST_CHARACTERS, _MOST_DIGITS = 32_767, 15
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_DRAWINGS = "xl/drawings/"
_STRETCHED = regex(
    rb"<xdr:twoCellAnchor[^>]*>(<xdr:from>.*?</xdr:from>)<xdr:to>.*?</xdr:to>"
    rb'(<xdr:pic>.*?<a:ext (cx="\d+" cy="\d+")/>.*?)</xdr:twoCellAnchor>',
    re.DOTALL,
)
_OPTIONS = {
    "in_memory": True,  # no temporary files: a stage does not touch the disk
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def typeset_workbook(manuscript: Manuscript) -> Outcome[bytes | None]:
    """Return the sheets of a manuscript as an .xlsx file, one worksheet each, or None when there is none, or no room.

    Numbers stay numbers; texts stay texts, whatever they begin with; the same manuscript gives the same bytes.

    Args:
        manuscript: The document; what is no sheet is left out.

    Raises:
        ValueError: The cells of a table do not fill it, or overlap.
    """
    sheets = sheets_in(manuscript)
    widths = measured(manuscript)
    findings = [*widths.findings, *(finding for sheet in sheets for finding in _too_large(sheet, manuscript))]
    if findings or not sheets:
        return Outcome(None, tuple(findings))
    plans = [plan_of(sheet, columns) for sheet, columns in zip(sheets, widths.product, strict=True)]
    clipped = [_clipped(plan, manuscript) for plan in plans if plan.is_clipped]
    return Outcome(_finished(_written(plans), manuscript), tuple(clipped))


def _written(plans: list[Plan]) -> bytes:
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, _OPTIONS) as workbook:
        format_of = formats(workbook)
        for plan, name in zip(plans, tab_names([plan.sheet for plan in plans]), strict=True):
            fill(workbook.add_worksheet(name), plan, format_of)
    return buffer.getvalue()


def _finished(content: bytes, manuscript: Manuscript) -> bytes:
    """Return the file with pictures of a size, and our own properties: those of the library hold the time of day."""
    package = read_package(content)
    parts = {part.name: part.content for part in package.parts} if manuscript.properties.stamp else {}
    texts = [unit.text for unit in units_in(parts)] if parts else []
    about = manuscript.properties
    drawings = {part.name: _sized(part.content) for part in package.parts if part.name.startswith(_DRAWINGS)}
    return write_package(package, {**drawings, **with_properties(package, about), **stamped(about, texts)})


def _sized(drawing: bytes) -> bytes:
    """Return a drawing whose pictures have a size of their own.

    The library stretches them between two cells, so that they are out of shape wherever columns are wider than in Excel
    on Windows, as where the typeface is missing that widths are counted by.
    """
    return _STRETCHED.sub(rb"<xdr:oneCellAnchor>\1<xdr:ext \3/>\2</xdr:oneCellAnchor>", drawing)


def _too_large(sheet: Sheet, manuscript: Manuscript) -> Iterator[Finding]:
    """Yield a finding for what Excel would cut off without a word."""
    rows, columns = layout_of(sheet).bottom + 1, len(sheet.grid.widths)
    if rows > _MOST_ROWS or columns > _MOST_COLUMNS:
        message = f"表“{sheet.name}”有 {rows} 行 {columns} 列，Excel 的工作表放不下"
        yield LARGE_TABLE.at(place_of(sheet, manuscript), message, hint="按单位或年度分成几张表。")
    for number, row in enumerate(sheet.grid.rows, start=1):
        for cell in row:
            text = cell_text(cell)
            if len(text) > _MOST_CHARACTERS or (cell.number and _digits(cell.number) > _MOST_DIGITS):
                what = f"有 {_digits(cell.number)} 位数字" if cell.number else f"有 {len(text)} 个字"
                origin = next((run.origin.span for runs in cell.paragraphs for run in runs if run.origin), None)
                message = f"表“{sheet.name}”第 {number} 行的一格{what}，Excel 存不下"
                yield LONG_CELL.at(origin or place_of(sheet, manuscript), message, hint="缩短这一格。")


def _digits(number: Number) -> int:
    return len(number.value.normalize().as_tuple().digits)


def _clipped(plan: Plan, manuscript: Manuscript) -> Finding:
    message = f"表“{plan.sheet.name}”有一行太高，Excel 里显示不全"
    return HIGH_ROW.at(place_of(plan.sheet, manuscript), message, hint="缩短这一行里最长的文字；Word 文件不受影响。")
