"""表格中间又印了一次表头。

## 查什么    同一份文件的表格里，数据行中间（或者接着的另一张表开头）有没有与表头逐格相同的行。
            纯文本里几行的表头整个又印一次，是从分页的文件里取出来的续表，不算。
## 为什么    一张表被拆成两段、各带一个表头，行号和合计就断开了；跨页重复表头应当由 Word 自动完成。
## 例        第 9 行以后又印了一次“序号、项目名称、年初预算……”。
## 怎么改    删去中间的表头，把两段合成一张表，再把第一行设为“重复标题行”。
## 依据      GB/T 9704—2012 第8章：表格跨页时应当使用续表，表头由程序重复。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.checks.reading.tables.shape import TableShape, table_shapes
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.span import Span

HINT = "删去中间的表头，合成一张表，把第一行设为“重复标题行”。"
_FEWEST_CELLS = 3
Row = tuple[str, ...]


@check("STR007", Severity.WARNING)
def repeated_header(text: DocumentText) -> Iterator[Fault]:
    """Yield the rows inside a table that repeat one of its header rows."""
    for table in text.once(table_shapes):
        first = min(table.data, default=len(table.rows))
        header = {row: number for number, row in enumerate(table.rows[: max(first, 1)]) if _is_header(row)}
        repeated = [number for number, row in enumerate(table.rows) if header.get(row, number) < number]
        place = _place(text, table, repeated[0]) if repeated else None
        if place and (place.place or not _is_page(table.rows, first, repeated[0], header)):
            message = f"第 {repeated[0] + 1} 行与第 {header[table.rows[repeated[0]]] + 1} 行的表头相同"
            yield Fault(place, message, HINT)


def _is_page(rows: Sequence[Row], first: int, number: int, header: Mapping[Row, int]) -> bool:
    """Whether a row belongs to a head of several rows that comes again as a whole: where a page began, in a text."""
    start = number - header[rows[number]]
    return first > 1 and rows[start : start + first] == rows[:first]


def _is_header(row: Row) -> bool:
    words = [cell for cell in row if cell and not cell[0].isdigit()]
    return len(words) >= _FEWEST_CELLS and len(set(words)) > 1


def _place(text: DocumentText, table: TableShape, row: int) -> Span:
    return next(each.span() for each in text.passages if each.block == table.block and each.row == row)
