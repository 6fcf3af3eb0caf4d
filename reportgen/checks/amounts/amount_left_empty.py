"""自评表的资金一栏漏填了数。

## 查什么    “年度资金总额（总额）”和它下面的各项资金：总额一行空着一格，而某项资金在这一栏有数的；
            某项资金的别的栏都填了数，唯独空着一格，而总额在这一栏有数的。填“—”“/”的不算空着。
## 为什么    漏一个数，总额就没有着落，执行率也没有依据。
## 例        总额：年初预算 1.00，全年预算空着，执行 1.00；其中财政资金的全年预算是 1.00。
## 怎么改    补上漏填的数；确实没有的，填“0”或“—”。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.tables.sums import gaps
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "补上漏填的数；确实没有的，填“0”或“—”。"


@check("AMT040", Severity.WARNING)
def amount_left_empty(text: DocumentText) -> Iterator[Fault]:
    """Yield the cells of funds that are empty beside cells that are not."""
    for label, _, beside in gaps(text):
        message = f"“{label}”一行有一格没有填，同一栏里写的是 {beside.text}"
        yield Fault(beside.span, message, HINT, related=(Related(beside.span, f"这里是 {beside.text}"),))
