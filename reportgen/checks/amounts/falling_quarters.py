"""季度累计执行越到后面越少。

## 查什么    季度累计执行和季度累计执行率，一季度、上半年、前三季度、全年是否一个不小于前一个；
            全年取部门的执行和执行率。
## 为什么    累计数只会增加；后面的比前面少，不是写颠倒了，就是写成了当季数。
## 例        一季度 24.99%，上半年写成 14.39%。
## 怎么改    核对两个数，更正写错的一个；季度数填的是从1月起的累计。
## 依据      季度累计执行是从年初起的累计数，全年的累计数即全年执行数。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.known import Known, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.figures.derive import Figures
from reportgen.values.amount import Amount
from reportgen.values.rate import Rate

HINT = "核对两个数，更正写错的一个；季度数填的是从1月起的累计。"
_QUARTERS = ("一季度", "上半年", "前三季度")
_SERIES = (
    (Amount, tuple(f"资金.季度累计执行.{name}" for name in _QUARTERS), "资金.执行.合计"),
    (Rate, tuple(f"资金.季度累计执行率.{name}" for name in _QUARTERS), "资金.执行率"),
)


@check("AMT023", Severity.ERROR)
def falling_quarters(figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the cumulative amounts and rates that are above the next one, at the one of the two that was written."""
    for kind, quarters, year in _SERIES:
        there = [path for path in (*quarters, year) if path in known and isinstance(known[path].value, kind)]
        for first, then in pairwise(there):
            before, after = known[first], known[then]
            is_computed = (
                kind is Rate and first in figures.by_path and known[first].value is figures.by_path[first].value
            )
            if before.value > after.value and not is_computed:
                fault = before if then == year else after
                message = f"{first.rpartition('.')[2]} {before.value}，{_name(then)} {after.value}，累计数反而少了"
                yield Fault(fault.span, message, HINT, fault.path, beside(known, first, then))


def _name(path: str) -> str:
    name = path.rpartition(".")[2]
    return name if name in _QUARTERS else "全年"
