"""一个科目的支出决算，同一段里写了两个数。

## 查什么    决算说明里“某某支出（项）257.14 万元……支出决算为 245.53 万元”，同一段的两个数是否相等。
## 为什么    同一个科目的决算只有一个数；抄去年的说明改漏了一处，就会这样。
## 例        职业年金缴费支出（项）257.14 万元，……支出决算为 245.53 万元。
## 怎么改    对照决算表，改成同一个数。
## 依据      部门决算公开：说明与报表的数一致；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.flow import stretches
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照决算表，改成同一个数。"
_ITEM = regex(
    rf"（项）[”\"]?(?:决算|支出)?(?P<first>{LOOSE})万元(?P<between>[^（]*?)支出决算(?:数)?为(?P<last>{LOOSE})万元"
)


@check("PRO092", Severity.WARNING)
def item_told_twice(text: DocumentText) -> Iterator[Fault]:
    """Yield the second of two amounts of one item of the accounts."""
    for stretch in text.once(stretches) if text.holds("（项）") else ():
        for found in _ITEM.finditer(stretch.text) if stretch.setting in PROSE else ():
            first, last = found["first"], found["last"]
            if first.replace(",", "") != last.replace(",", ""):
                beside = Related(stretch.span(*found.span("first")), f"前面写的是 {first}万元")
                message = f"支出决算写的是 {last}万元，同一科目前面写的是 {first}万元"
                yield Fault(stretch.span(*found.span("last")), message, HINT, related=(beside,))
