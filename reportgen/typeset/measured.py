"""The sheets of a manuscript with the widths of their columns, or why there is no room for them."""

from __future__ import annotations

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Manuscript, Sheet
from reportgen.typeset.pages import cell_size, size_of
from reportgen.typeset.rules import NARROW_PAGE
from reportgen.typeset.widths import solve

_HINT = "在表格文件里改用 A3 或横向，把字号改小，或减少栏目、放宽固定的栏宽。"


def sheets_in(manuscript: Manuscript) -> tuple[Sheet, ...]:
    """Return the sheets of a manuscript in reading order."""
    return tuple(block for block in manuscript.blocks if isinstance(block, Sheet))


def measured(manuscript: Manuscript) -> Outcome[tuple[tuple[int, ...], ...]]:
    """Return for each sheet the widths of the columns of its table, in twips; none for one that has no room.

    Args:
        manuscript: The document.

    Raises:
        ValueError: A table has no column, or its cells do not fill it, or overlap.
    """
    found: list[tuple[int, ...]] = []
    findings: list[Finding] = []
    for sheet in sheets_in(manuscript):
        widths = solve(sheet.grid, size_of(sheet.page).text_width, cell_size(sheet.page.half_points))
        found.append(widths or ())
        findings += [] if widths else [_too_narrow(sheet, manuscript)]
    return Outcome(tuple(found), tuple(findings))


def place_of(sheet: Sheet, manuscript: Manuscript) -> Span:
    """Return the place in YAML where a sheet comes from, as near as its words tell; else the document."""
    above = (sheet.title, sheet.number, sheet.subtitle)
    cells = (runs for row in sheet.grid.rows for cell in row for runs in cell.paragraphs)
    spans = (run.origin.span for some in (above, cells) for runs in some for run in runs if run.origin)
    return next((span for span in spans if span), Span(manuscript.file_name))


def _too_narrow(sheet: Sheet, manuscript: Manuscript) -> Finding:
    page = sheet.page
    turned = "横向" if page.is_landscape else "竖向"
    points = f"{page.half_points // 2}.5" if page.half_points % 2 else f"{page.half_points // 2}"
    columns = len(sheet.grid.widths)
    message = f"表“{sheet.name}”有 {columns} 栏，{page.paper.value} {turned}、{points} 磅的字排不下"
    return NARROW_PAGE.at(place_of(sheet, manuscript), message, hint=_HINT)
