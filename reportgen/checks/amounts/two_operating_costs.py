"""公用经费有两个不同的数，没有说明口径。

## 查什么    同一阶段的“日常公用经费”和基本支出里的“公用经费”都写了、数却不同的，是否写了“口径”。
## 为什么    两个数印在同一份报告里，读者不知道哪个是公用经费，控制率也不知道按哪个算。
## 例        公用经费执行 193.36，日常公用经费执行 451.60，口径没有写。
## 怎么改    口径不同的，在“日常公用经费”下写一行“口径”；应当相同的，更正写错的一个。
## 依据      同一名称的数在一份报告里只能有一个；口径不同的应当注明。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts

HINT = "口径不同的，在“日常公用经费”下写一行“口径”；应当相同的，更正写错的一个。"


@check("AMT028", Severity.WARNING)
def two_operating_costs(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the daily operating cost that is not the operating cost of the basic expenditure, without a scope."""
    daily = facts.money.daily_operating if facts.money else None
    if daily is None or daily.scope is not None:
        return
    for stage in ("年初预算", "调整预算", "执行"):
        other = f"资金.{stage}.支出.基本支出.公用经费"
        one, two = amount_at(known, f"{daily.path}.{stage}"), amount_at(known, other)
        if one and two and one.value != two.value:
            message = f"日常公用经费{stage} {one.value}，基本支出里的公用经费 {two.value}，没有写口径"
            yield Fault(one.span, message, HINT, one.path, beside(known, other))
