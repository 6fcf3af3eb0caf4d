"""四个季度的支付加起来不等于全年。

## 查什么    项目的支付、支出进度指标写了四个季度的金额的，四个季度之和（按累计填的，第四季度）是否等于项目的执行。
## 为什么    分季的数和全年的数写在同一张表里，加不起来，必有一个写错。
## 例        四个季度 0.7、38、11.2、27，执行写成 79.6（应为 76.9）。
## 怎么改    核对各季的数和全年的数，更正写错的一个。
## 依据      各季度支付之和 = 全年支付数。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.regex import regex
from reportgen.values.amount import Amount, total

HINT = "核对各季的数和全年的数，更正写错的一个。"
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_OF_MONEY = regex(r"支付|支出|执行|资金|经费")


@check("AMT035", Severity.ERROR)
def quarter_sum_mismatch(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the spending of projects that the quarters of an indicator do not add up to."""
    for project in facts.projects or ():
        spent = amount_at(known, f"{project.path}.资金.执行")
        for indicator in project.indicators or () if spent else ():
            paths = [f"{indicator.path}.季度.{name}.完成" for name in _QUARTERS]
            quarters = [each.value for path in paths if (each := known.get(path)) and isinstance(each.value, Amount)]
            is_money = indicator.name is not None and _OF_MONEY.search(str(indicator.name.value))
            is_whole = bool(is_money) and len(quarters) == len(_QUARTERS)
            if spent and is_whole and spent.value not in {total(quarters), quarters[-1]}:
                message = f"四个季度合计 {total(quarters)}，项目的执行是 {spent.value}"
                yield Fault(spent.span, message, HINT, spent.path, beside(known, *paths))
