"""结转结余前后对不上。

## 查什么    上年年末的结转结余是否等于今年年初的；预算和执行里用的上年结转是否超过年初的结转结余；
            年末的结转结余是否超过全年预算、年初结转减去执行后剩下的钱。
## 为什么    去年剩多少、今年用多少、年底剩多少是一条链，断在哪里一查便知。
## 例        年初结转 50，执行的收入里用上年结转 80。
## 怎么改    对照决算表更正写错的一个。
## 依据      年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余（部门决算）。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.values.amount import Amount
from reportgen.vocabulary.placed import Placed

OPENING, CLOSING, BEFORE = "资金.结转结余.年初", "资金.结转结余.年末", "资金.上年.结转结余.年末"
BUDGET, SPENT = "资金.全年预算数", "资金.执行.合计"
HINT = "对照决算表更正写错的一个。"


@check("AMT026", Severity.ERROR)
def carried_over_mismatch(known: Known) -> Iterator[Fault]:
    """Yield what is carried over into the year, used in it and out of it, where one contradicts another."""
    opening, before = amount_at(known, OPENING), amount_at(known, BEFORE)
    if opening and before and opening.value != before.value:
        message = f"年初结转结余 {opening.value} 与上年年末的 {before.value} 不相等"
        yield Fault(opening.span, message, HINT, opening.path, beside(known, BEFORE))
    for path in (f"资金.{stage}.收入.上年结转" for stage in ("年初预算", "调整预算", "执行")):
        used = amount_at(known, path)
        if opening and used and used.value > opening.value:
            message = f"使用的上年结转 {used.value}，超过年初结转结余 {opening.value}"
            yield Fault(used.span, message, HINT, used.path, beside(known, OPENING))
    yield from _left(known, opening)


def _left(known: Known, opening: Placed[Amount] | None) -> Iterator[Fault]:
    """Yield what is left at the end when it is more than could be left."""
    budget, spent, closing = (amount_at(known, path) for path in (BUDGET, SPENT, CLOSING))
    if budget and spent and closing:
        most = budget.value - spent.value + opening.value if opening else budget.value - spent.value
        if closing.value > most and not closing.value.is_zero:
            message = f"年末结转结余 {closing.value}，超过可能剩下的 {most}"
            yield Fault(closing.span, message, HINT, closing.path, beside(known, BUDGET, SPENT))
