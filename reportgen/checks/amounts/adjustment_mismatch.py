"""年初预算加上各次调整，不等于调整预算。

## 查什么    逐次写了“调整”的，年初预算合计加各次调整的金额（调减为负），是否等于调整预算合计。
## 为什么    调整过程和结果写在同一份报告里，读者一加便知漏了哪次、写错了哪次。
## 例        年初 5,430.07，调整 -104.06，调整预算写成 5,362.01（应为 5,326.01）。
## 怎么改    补上漏写的调整，或者更正写错的金额；调减的写负数。
## 依据      全年预算数 = 年初预算数 + 调增 − 调减（《中华人民共和国预算法》第六章 预算调整）。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.values.amount import total

OPENING, ADJUSTED = "资金.年初预算.合计", "资金.调整预算.合计"
HINT = "补上漏写的调整，或者更正写错的金额；调减的写负数。"


@check("AMT020", Severity.ERROR)
def adjustment_mismatch(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the adjusted budget when the budget and its adjustments do not give it."""
    opening, adjusted = amount_at(known, OPENING), amount_at(known, ADJUSTED)
    paths = [f"{each.path}.金额" for each in (facts.money.adjustments if facts.money else None) or ()]
    steps = [amount_at(known, path) for path in paths]
    changes = [step.value for step in steps if step]
    if opening and adjusted and steps and len(changes) == len(steps):
        expected = total([opening.value, *changes])
        if expected != adjusted.value:
            written = " + ".join(str(each) for each in changes)
            working = f"{opening.value} + {written}".replace("+ -", "− ")
            message = f"调整预算是 {adjusted.value}，按年初预算和各次调整应为 {expected}（{working}）"
            yield Fault(adjusted.span, message, HINT, adjusted.path, beside(known, OPENING, *paths))
