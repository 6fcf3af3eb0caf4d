"""其中的一部分比全部还多。

## 查什么    在用的固定资产是否超过总额；重点项目支出是否超过项目支出；政府采购执行是否超过采购预算；
            “三公”经费的预算和执行、政府采购执行，是否超过部门的总额。
## 为什么    部分比整体大，必有一个数写错；据此算出的比率会超过 100%。
## 例        固定资产总额 1,260.50，在用 1,620.50。
## 怎么改    核对两个数，更正写错的一个。
## 依据      财预〔2013〕53号 附件2：固定资产利用率、重点支出安排率、政府采购执行率的分子分母。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对两个数，更正写错的一个。"
_PAIRS = (
    ("资金.固定资产.在用", "资金.固定资产.总额"),
    ("资金.重点项目支出", "资金.执行.支出.项目支出"),
    ("资金.政府采购.执行.合计", "资金.政府采购.预算.合计"),
    ("资金.政府采购.执行.合计", "资金.执行.合计"),
    ("资金.三公经费.年初预算.合计", "资金.年初预算.合计"),
    ("资金.三公经费.执行.合计", "资金.执行.合计"),
)


@check("AMT034", Severity.ERROR)
def part_above_total(known: Known) -> Iterator[Fault]:
    """Yield the amounts above that of which they are a part."""
    for part, whole in _PAIRS:
        less, more = amount_at(known, part), amount_at(known, whole)
        if less and more and less.value > more.value:
            names = (path.removeprefix("资金.").removesuffix(".合计") for path in (part, whole))
            first, second = names
            message = f"{first} {less.value}，比{second} {more.value} 还多"
            yield Fault(less.span, message, HINT, less.path, beside(known, whole))
