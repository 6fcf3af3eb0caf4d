"""表格一行的执行率，与表头所指的预算数、执行数算不出来。

## 查什么    表头分别有预算（全年预算数，没有的看年初预算、年度预算）、执行（执行数、实际支出）和执行率三栏，
            一行的三格都填了数的，按这三格计算是否相符；
            另有到位数一栏的，执行 ÷ 到位也可。
            金额可能是四舍五入的，凡有一种取整能得出的，不算错；
            这一行的执行率已经由 AMT005 指出的，这里不重复。
## 为什么    同一行里的三个数，一除便知其中一个印错了；碰巧与别的数相符，也不能说明这一行没有错。
## 例        年初预算 28.20、全年预算 38.20、执行 28.07，执行率 99.54%（应为 73.48%）。
## 怎么改    核对这一行的三个数，更正写错的一个。
## 依据      财预〔2020〕10号 附件1：执行率 = 全年执行数 ÷ 全年预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.tables.budget_rows import BudgetRow, budget_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "核对这一行的预算数、执行数和执行率，更正写错的一个。"


@check("AMT036", Severity.ERROR)
def row_rate_by_head(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates that the amounts below their own heads do not give."""
    for row in text.once(budget_rows):
        if not row.agrees and not (row.is_adjacent and not row.agrees_with_others):
            message = (
                f"执行率写的是 {row.rate.text}，按预算 {row.budget.text}、执行 {row.spent.text} 应为 {row.expected}"
            )
            yield Fault(row.rate.said.span, message, HINT, related=_beside(row))


def _beside(row: BudgetRow) -> tuple[Related, ...]:
    return tuple(Related(each.said.span, f"这里写的是“{each.text}”") for each in (row.budget, row.spent))
