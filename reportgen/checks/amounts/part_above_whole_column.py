"""表格里“其中”一列（一行）的数大于它所属的总数。

## 查什么    表头写“其中”的列，与它左边的总数列逐行比较；“年度资金总额”下面的各项资金，与总额逐栏比较：
            部分是否大于总数。
            表格各行的列数不一致的不查。
## 为什么    部分不会大于整体，必有一个填错了格或写错了数。
## 例        实际支出 25.90，其中财政拨款 29.50。
## 怎么改    核对这一行的两个数，更正写错的一个。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.tables.sums import parts_of_funds
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "核对这一行的两个数，更正写错的一个。"


@check("AMT008", Severity.WARNING)
def part_above_whole_column(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of 其中 columns that are more than what they are part of."""
    yield from _faults(parts_of_funds(text), "这项资金")
    for table in text.once(tables):
        wholes = _wholes(table)
        yield from _faults((pair for row in table.body for pair in _pairs(row, wholes)), "其中一列")


def _faults(pairs: Iterable[tuple[Square, Square]], name: str) -> Iterator[Fault]:
    for part, whole in pairs:
        if whole.value is not None and part.interval.low >= whole.interval.high:
            message = f"{name}写的是 {part.text}，大于它所属的 {whole.text}"
            yield Fault(part.span, message, HINT, related=(Related(whole.span, f"这里是 {whole.text}"),))


def _wholes(table: Table) -> dict[int, int]:
    """Return the column of the whole by the column of each part: the nearest to the left that is no part."""
    wholes: dict[int, int] = {}
    last = -1
    for column, name in sorted(table.names.items()):
        if "其中" not in name:
            last = column
        elif last >= 0 and not {"率", "比"} & set(name):
            wholes[column] = last
    return wholes


def _pairs(row: Sequence[Square], wholes: dict[int, int]) -> Iterator[tuple[Square, Square]]:
    numbers = {square.column: square for square in row if square.value is not None and not square.is_rate}
    for part, whole in wholes.items():
        if part in numbers and whole in numbers:
            yield numbers[part], numbers[whole]
