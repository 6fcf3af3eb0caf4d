"""正文里列全了的各部分加起来不到总数。

## 查什么    “N：a；b；c”“N（a、b、c）”“分别为 a、b、c”和“a、b、c，合计 N”，各部分之和是否小于总数。
            只说“其中”“项目支出中”的可能没有列全，不查；但按类别本应列全的（基本支出和项目支出、人员经费和公用经费、
            四个季度），三项以上都是资金来源的（写在“资金来源”一节的，两项也算），总数前正好写了几个、几处的，
            末一项是“其他”的，或者只差一个数字、两个数字颠倒的，也查。
## 为什么    列全了却加不起来，不是漏了一项，就是印错了一个数。
## 例        本年支出 318.40 万元，其中：基本支出 121.16 万元、项目支出 179.24 万元，相加为 300.40 万元。
## 怎么改    补上漏写的一项，或更正写错的数；没有列全的，写“其中”或“主要包括”。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "补上漏写的一项，或更正写错的数；没有列全的，写“其中”或“主要包括”。"


@check("PRO004", Severity.WARNING)
def prose_parts_short_of_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals whose parts are said to be all and are less than they are."""
    for found in text.once(lists_of_parts):
        if found.is_short:
            message = f"“{found.total}”，列出的部分相加只有 {found.working}"
            yield Fault(found.total.span, message, HINT, related=beside(*found.best))
