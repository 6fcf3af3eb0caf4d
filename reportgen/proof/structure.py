"""Tables as Word wants them: what must agree in their XML whatever they say."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.proof.printed import Printed, PrintedRow, PrintedTable
from reportgen.proof.rules import BROKEN_TABLE
from reportgen.typeset.styles import TABLE

_HINT = "程序印出的表格有误，请交给维护人员；模板里的表格，用 Word 重新画一遍。"


def structure_faults(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every fault in the structure of a table."""
    for table in printed.blocks:
        if isinstance(table, PrintedTable):
            for row, column, message in _faults(table):
                yield BROKEN_TABLE.at(printed.cell_span(table, row, column), message, hint=_HINT)


def _faults(table: PrintedTable) -> Iterator[tuple[int, int, str]]:
    """Yield row, column and what is wrong; widths and merges only of tables that the program prints."""
    for index, row in enumerate(table.rows):
        for column in [place for place, cell in enumerate(row.cells) if not cell.is_closed]:
            yield index, column, "单元格没有以段落结尾，Word 会拒绝打开"
    if table.style != TABLE:
        return
    yield from _width_faults(table)
    yield from _merge_faults(table)
    yield from _header_faults(table)


def _width_faults(table: PrintedTable) -> Iterator[tuple[int, int, str]]:
    whole, count = sum(table.columns), len(table.columns)
    if whole != table.width:
        yield 0, 0, f"各列宽度之和为 {whole}，表格宽 {table.width}"
    for index, row in enumerate(table.rows):
        squares, width = sum(cell.span for cell in row.cells), sum(cell.width for cell in row.cells)
        if squares != count:
            yield index, 0, f"这一行占 {squares} 列，表格有 {count} 列"
        elif width != whole:
            yield index, 0, f"这一行各格宽度之和为 {width}，各列宽度之和为 {whole}"


def _merge_faults(table: PrintedTable) -> Iterator[tuple[int, int, str]]:
    above: dict[int, int] = {}
    for index, row in enumerate(table.rows):
        merges = _merges(row)
        for column, (span, merge) in merges.items():
            if merge == "continue" and above.get(column) != span:
                yield index, column, "这一格应与上一格合并，上一格没有合并的起头或列数不同"
        above = {column: span for column, (span, _) in merges.items()}


def _merges(row: PrintedRow) -> dict[int, tuple[int, str]]:
    """Return the cells of a row that are merged downwards: by column, the columns they cover and their mark."""
    merges: dict[int, tuple[int, str]] = {}
    column = 0
    for cell in row.cells:
        if cell.merge:
            merges[column] = cell.span, cell.merge
        column += cell.span
    return merges


def _header_faults(table: PrintedTable) -> Iterator[tuple[int, int, str]]:
    for index in range(1, len(table.rows)):
        if table.rows[index].is_header and not table.rows[index - 1].is_header:
            yield index, 0, "这一行标为重复的表头，上一行却不是"
