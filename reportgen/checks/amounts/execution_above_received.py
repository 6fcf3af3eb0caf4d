"""支出超过到位的资金。

## 查什么    项目的执行是否超过到位；到位是否超过全年预算。
## 为什么    钱到了才能花，预算批了才能到；反过来，必有一个数写错，或者用了别的资金。
## 例        到位 99.74，执行 99.77。
## 怎么改    核对三个数；确实先行垫付、使用其他资金的，补上来源并说明。
## 依据      财预〔2020〕10号 附件2：资金到位率 = 实际到位资金 ÷ 预算资金；预算执行率 = 实际支出资金 ÷ 实际到位资金。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts

HINT = "核对这几个数，更正写错的一个；使用了其他资金的，补上来源并说明。"


@check("AMT033", Severity.WARNING)
def execution_above_received(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield what was spent above what was received, and what was received above the budget."""
    for project in facts.projects or ():
        pairs = (("资金.执行", "资金.到位"), ("资金.到位", "全年预算数"))
        for part, whole in ((f"{project.path}.{each}", f"{project.path}.{of}") for each, of in pairs):
            less, more = amount_at(known, part), amount_at(known, whole)
            if less and more and less.value > more.value:
                names = part.rpartition(".")[2], whole.rpartition(".")[2]
                message = f"{names[0]} {less.value}，超过{names[1]} {more.value}"
                yield Fault(less.span, message, HINT, less.path, beside(known, whole))
