"""表格里同一列金额的小数位数不一样。

## 查什么    表头说到金额（预算、执行、支出、资金）的表，同一列里的数是否有的两位小数、有的一位或没有。
            列没有对齐的表，只看执行率左边的金额。每张表只说一处；得分、分值、数量不查；
            自己带单位的数（150元）与不带的分开看；
            一行里并排的两个数，一个是另一个四舍五入的（28.1、28.07），附在后面；
            表里另起的一段有自己的表头，分开看。
## 为什么    读者看不出哪个数是四舍五入过的，合计和比率也因此对不上。
## 例        一列里写着 6.4、25.38、40。
## 怎么改    同一张表统一位数，万元宜保留两位小数，末位的零也写出来。
## 依据      GB/T 15835—2011：同一场合的数字，形式应当统一。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from reportgen.checks.reading.tables.columns import Square, Table, is_head, run_before, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "同一张表统一小数位数；万元宜保留两位，末位的零也写出来。"
MONEY = regex(r"金额|预算|执行数|支出|资金|万元|拨款|决算|收入")
UNIT = regex(r"[-0-9.,]+")
NO_MONEY = regex(r"率|比|分|权重|数量|人数|次数|个数|序号|[（(][0-9]+[）)]$")


# So many rows are shown beside the first.
_BESIDE = 8


@check("AMT009", Severity.NOTE)
def mixed_precision(text: DocumentText) -> Iterator[Fault]:
    """Yield the first amount of a table that has other decimals than the one its column begins with."""
    for table in text.once(tables):
        mixed = ((squares[0], other) for squares in _columns(table) if (other := _other(squares)))
        for first, other in islice(mixed, 1):
            message = f"同一列里有的写 {first.places} 位小数（{first.text}），有的写 {other.places} 位（{other.text}）"
            rows = (
                Related(fine.span, f"这一行的 {coarse.text} 与 {fine.text} 像是同一个数")
                for coarse, fine in _rounded(table)
            )
            related = (Related(first.span, f"这里是 {first.text}"), *islice(rows, _BESIDE))
            yield Fault(other.span, message, HINT, related=related)


def _rounded(table: Table) -> Iterator[tuple[Square, Square]]:
    """Yield the amounts side by side in a row of which one is the other with fewer decimals (28.1, 28.07)."""
    for row in table.body:
        for one, other in pairwise(square for square in row if square.value and not square.is_rate):
            coarse, fine = sorted((one, other), key=lambda square: square.places)
            is_same = coarse.places and coarse.places < fine.places and coarse.interval.meets(fine.interval)
            if is_same and coarse.value != fine.value:
                yield coarse, fine


def _other(squares: Sequence[Square]) -> Square | None:
    """Return the first amount of a column of three or more that has not the decimals of the first."""
    others = (square for square in squares if square.places != squares[0].places)
    return next(others, None) if len(squares) >= 3 else None


def _columns(table: Table) -> Iterator[Sequence[Square]]:
    """Yield the amounts of every column that holds money."""
    columns: dict[tuple[int, str, str], list[Square]] = {}
    names = table.names
    for row in table.body if MONEY.search(table.header) else ():
        names = {square.column: square.text for square in row} if names and is_head(row) else names
        place = next((place for place, square in enumerate(row) if square.is_rate), 0)
        for square in row if table.names else run_before(row, place):
            if square.value and not square.is_rate:
                key = square.column, names.get(square.column, "金额"), UNIT.sub("", square.text)
                columns.setdefault(key, []).append(square)
    for (_, name, _), squares in columns.items():
        if MONEY.search(name) and not NO_MONEY.search(name):
            yield squares
