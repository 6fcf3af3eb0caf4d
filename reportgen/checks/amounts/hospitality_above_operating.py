"""“三公”经费超过公用经费。

## 查什么    年初预算、调整预算、执行的“三公”经费合计，是否超过同一阶段的日常公用经费；
            没有日常公用经费的，与基本支出里的公用经费比。
## 为什么    “三公”经费一般在公用经费里开支，比公用经费还多，多半写错了单位或位数。
## 例        “三公”执行 136.20，公用经费执行 93.36。
## 怎么改    核对两个数；确有一部分“三公”经费在项目支出里列支的，在正文里说明，写一条“豁免”。
## 依据      “三公”经费为公用经费的一部分（财政拨款安排的“三公”经费口径）。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对两个数；确有一部分在项目支出里列支的，在正文里说明，写一条“豁免”。"


@check("AMT027", Severity.WARNING)
def hospitality_above_operating(known: Known) -> Iterator[Fault]:
    """Yield the totals of 三公 that are above the operating cost of which they are a part."""
    for stage in ("年初预算", "调整预算", "执行"):
        wholes = (f"资金.日常公用经费.{stage}", f"资金.{stage}.支出.基本支出.公用经费")
        whole = next((found for path in wholes if (found := amount_at(known, path))), None)
        part = amount_at(known, f"资金.三公经费.{stage}.合计")
        if whole and part and part.value > whole.value:
            message = f"“三公”经费{stage} {part.value}，超过公用经费 {whole.value}"
            yield Fault(part.span, message, HINT, part.path, beside(known, whole.path))
