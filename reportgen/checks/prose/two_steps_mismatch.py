"""一句话里先写几笔数、再写合起来的数，加（减）不出来。

## 查什么    “年初预算 1,386.40 万元，年中追加 105.60 万元，追加后全年预算 1,502.00 万元”：年初数加追加、
            减核减是否等于后面的数；“合同价 500 万元，已支付 420 万元，未付 90 万元”：已付加未付是否等于总数。
            几个数紧挨着、都是准确数的才查；PRO010 已经指出的不重复。
## 为什么    三个数写在一句里，一加便知其中一个印错了。
## 例        年初预算 1,386.40 万元，追加 105.60 万元，全年预算 1,502.00 万元（应为 1,492.00 万元）。
## 怎么改    核对预算批复和支付记录，更正写错的一个。
## 依据      全年预算数 = 年初预算数 + 追加 − 核减；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reportgen.checks.reading.arithmetic.balance import sides
from reportgen.checks.reading.arithmetic.two_steps import Reading, adjusted, paid
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对预算批复和支付记录，更正写错的一个。"


@check("PRO080", Severity.WARNING)
def two_steps_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the sums that the amounts just before them do not make up."""
    for sentence in text.once(Sayings).stating(Kind.MONEY):
        for place in range(len(sentence.mentions) - 2):
            behind = sentence.mentions[place:]
            exact = list(takewhile(lambda each: each.number.is_exact and each.number.kind is Kind.MONEY, behind))
            found = adjusted(exact) or paid(exact[:3])
            if found and not found[0].meets(found[1].number.interval) and not _is_told(text, found):
                made, told, parts = found
                expected = told.number.like((made.low + made.high) / 2)
                yield Fault(told.span, f"“{told}”，按前面的数应为 {expected}", HINT, related=beside(*parts))


def _is_told(text: DocumentText, found: Reading) -> bool:
    """Whether the balance of the whole text tells the same."""
    return any(
        found[1] in right.mentions or found[1] in left.mentions for left, rights in text.once(sides) for right in rights
    )
