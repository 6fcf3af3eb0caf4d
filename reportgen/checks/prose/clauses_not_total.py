"""逐项写了预算和支出，加起来不是同一段里的合计。

## 查什么    一句话用分号隔开，每个分句写一个预算数、一个支出数的，各分句的预算（支出）相加，
            是否等于同一句或后一句写的“预算合计”“支出合计”；
            只有一个分句漏写了其中一个数的也查。“其中”、上年、结转的不查。
## 为什么    各项列在一起，读者一加便知合计对不对；漏写一个数，合计也就没有着落。
## 例        甲项目预算1.00万元，支出1.00万元；乙项目预算0.50万元，支出0.50万元。预算合计2.50万元（应为1.50万元）。
## 怎么改    核对各项和合计，更正写错的一个；漏写的补上。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.clause_sums import clause_sums
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对各项和合计，更正写错的一个；漏写的补上。"


@check("PRO024", Severity.WARNING)
def clauses_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals that the amounts of the clauses beside them do not make up."""
    for found in text.once(clause_sums):
        if not found.agrees:
            missing = f"；“{found.lacking[0]}”一项少写了一个数" if found.lacking else ""
            message = f"“{found.total}”，各项相加是 {found.sum}{missing}"
            yield Fault(found.total.span, message, HINT, related=beside(*found.parts))
