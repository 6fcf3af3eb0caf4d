"""表格里的执行率与同一行的预算数、执行数算不出来。

## 查什么    表头有“执行率（支出率、支出进度）”，或者既有预算、支出又有“完成率”的表，每行里紧接在金额右边的百分数，
            是否等于左边某个数除以它前面的另一个数；
            金额可能是四舍五入的，凡有一种取整能得出的，不算错。表头没有对齐、列有合并的也查，因为不靠列的位置；
            各季度、各月的“累计执行率”不查。
## 为什么    同一行里三个数，一除便知其中一个印错了。
## 例        年初预算 86.40、执行 82.15、执行率 95.80%（应为 95.08%）。
## 怎么改    核对这一行，更正写错的一个。
## 依据      财预〔2020〕10号 附件1：执行率 = 全年执行数 ÷ 全年预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.tables.columns import Square, Table, gives_rate, run_before, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对这一行的预算数、执行数和执行率，更正写错的一个。"
RATE = regex(r"执行率|预算完成率|支出率|支出进度|执行进度")
# Beside a budget and what was spent of it this is their rate too, whatever else it is elsewhere.
_COMPLETION = regex("(?:资金|经费)?完成率|完成(?:比例|进度|百分比)|(?:占预算|完成预算)的?(?:比例|比重|百分比)")
_BUDGET, _SPENT = (
    regex(r"(?:^|\|)[^|绩]*预算[^|率目标]*(?:\||$)"),
    regex(r"(?:^|\|)[^|]*(?:支出|执行|决算|支付)[^|率]*(?:\||$)"),
)
PERIOD = regex(r".{0,6}(?:季度|月|全年|合计)")


@check("AMT005", Severity.ERROR)
def table_rate_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of rows that no two amounts before them give."""
    for table in text.once(tables):
        for rate, run in _rates(table):
            if not gives_rate(table, run, rate.interval):
                amounts = "、".join(square.text for square in run)
                related = tuple(Related(square.span, f"这里是 {square.text}") for square in run)
                yield Fault(rate.span, f"执行率写的是 {rate.text}，按左边的 {amounts} 算不出来", HINT, related=related)


def _rates(table: Table) -> Iterator[tuple[Square, tuple[Square, ...]]]:
    """Yield the first percentage of every row with the numbers that stand directly before it."""
    sought = RATE if RATE.search(table.header) else _COMPLETION
    if sought is _COMPLETION and not (_BUDGET.search(table.header) and _SPENT.search(table.header)):
        return
    for row in table.body:
        place = next((place for place, square in enumerate(row) if square.is_rate), None)
        name = table.names.get(row[place].column, table.header) if place is not None else ""
        is_running = "累计" in name and PERIOD.match(row[0].text)  # the amounts of a quarter are no part of it
        if place is not None and sought.search(name) and not is_running:
            run = run_before(row, place)
            yield row[place], tuple(square for square in run if square.column or not table.names)
