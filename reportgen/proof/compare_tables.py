"""A printed table, compared with its grid cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, takewhile

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Grid
from reportgen.proof.align import align
from reportgen.proof.areas import Area, AreaRow, printed_areas, wanted_areas
from reportgen.proof.printed import Printed, PrintedTable
from reportgen.proof.rules import TABLE_DIFFERS
from reportgen.proof.wanted import missing_facts, with_origin
from reportgen.proof.words import differing, shortened

_HINT = "请把文件和这条提示交给维护人员。"
_LIKE = 0.5

# The place of a cell by the index of its row and its column.
_Place = Callable[[int, int], Span]


def compare_table(grid: Grid, table: PrintedTable, printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every row or cell that was lost, added or changed.

    Raises:
        ValueError: The cells of the grid overlap or do not fill it.
    """
    place = partial(printed.cell_span, table)
    yield from _header(grid, table, place)
    wanted, found = list(wanted_areas(grid)), printed_areas(table)
    keys = [row.areas for row in wanted], [row.areas for row in found]
    last = 0
    for row, other in align(wanted, found, keys, _may_be):
        last = other.index if other else last
        if row is None or other is None:
            yield from _alone("没有印出", row, place(last, 0)) if row else ()
            yield from _alone("多印了", other, place(last, 0)) if other else ()
        elif row.areas != other.areas:
            yield from _differences(row, other, place)


def _header(grid: Grid, table: PrintedTable, place: _Place) -> Iterator[Finding]:
    wanted = min(grid.header_rows, len(grid.rows))
    found = sum(1 for _ in takewhile(lambda row: row.is_header, table.rows))
    if wanted != found:
        message = f"每页重复的表头印成 {found} 行，应为 {wanted} 行"
        yield TABLE_DIFFERS.at(place(0, 0), message, hint=_HINT)


def _alone(what: str, row: AreaRow, span: Span) -> Iterator[Finding]:
    words = next((area.words for area in row.areas if area.words), "")
    runs = tuple(chain.from_iterable(chain.from_iterable(cell.paragraphs for cell in row.cells)))
    yield with_origin(TABLE_DIFFERS.at(span, f"{what}{shortened(words)}一行", hint=_HINT), runs)


def _differences(row: AreaRow, other: AreaRow, place: _Place) -> Iterator[Finding]:
    found_at = {area.column: area for area in other.areas}
    for area, cell in zip(row.areas, row.cells, strict=True):
        found = found_at.pop(area.column, None)
        if area == found:
            continue
        span = place(other.index, area.column)
        runs = tuple(chain.from_iterable(cell.paragraphs))
        yield with_origin(TABLE_DIFFERS.at(span, _difference(area, found), hint=_HINT), runs)
        yield from missing_facts(runs, found.words if found else "", span)
    for area in found_at.values():
        yield TABLE_DIFFERS.at(place(other.index, area.column), f"多印了{shortened(area.words)}一格", hint=_HINT)


def _difference(area: Area, found: Area | None) -> str:
    if found is None:
        return f"没有印出{shortened(area.words)}一格"
    if found.texts != area.texts:
        return differing(area.words, found.words)
    if found.is_vertical != area.is_vertical:
        printed, wanted = ("竖排" if each.is_vertical else "横排" for each in (found, area))
        return f"{shortened(area.words)}一格印成{printed}，应为{wanted}"
    printed, wanted = (f"跨 {each.columns} 列 {each.rows} 行" for each in (found, area))
    return f"{shortened(area.words)}一格印成{printed}，应{wanted}"


def _may_be(row: AreaRow, other: AreaRow) -> bool:
    """Whether a row may have become another: half of its cells are there."""
    there = set(other.areas)
    return sum(area in there for area in row.areas) >= _LIKE * len(row.areas)
