"""正文里列出的各部分加起来比总数还多。

## 查什么    “共 N，其中 a、b、c”“N（a、b、c）”“N：a；b；c”和“a、b、c，合计 N”，单位相同的各部分之和是否超过总数。
            一部分后面又列出它自己的细项的，细项不重复相加；带“约”“余”的数、单价和各部分的增减额不算。
            金额写明是合计、总额、全年的算错误，其余只作提醒。
## 为什么    部分不会多于整体；读者一加便知其中一个数印错了。
## 例        共走访家庭 168 户，其中困境儿童家庭 96 户、单亲家庭 84 户，相加为 180 户。
## 怎么改    核对各部分和总数，更正写错的一个；一户算了两次的，在文中说明有重复。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对各部分和总数，更正写错的一个；有重复计算的，在文中说明。"


@check("PRO003", Severity.ERROR)
def prose_parts_above_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals whose parts are more than they are."""
    for found in text.once(lists_of_parts):
        if found.is_above:
            message = f"“{found.total}”，列出的部分相加为 {found.working}"
            related = beside(*found.best)
            yield Fault(found.total.span, message, HINT, related=related, is_doubtful=not found.is_beyond_doubt)
