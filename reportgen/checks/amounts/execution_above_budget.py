"""执行数超过预算数。

## 查什么    执行的每一项（按来源、按性质，三公经费、日常公用经费）是否超过调整预算的同一项；没有调整的，与年初预算比。
            分项已经超过的，不再说它的合计。
## 为什么    支出以批准的预算为依据；超过预算的一项，要么写错了数，要么必须说明。
## 例        日常公用经费调整预算 539.50，执行 451.60 写成 541.60。
## 怎么改    核对两个数，更正写错的一个；确实超过的，在正文里说明依据和原因。
## 依据      《中华人民共和国预算法》第十三条：各部门、各单位的支出必须以经批准的预算为依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.figures.derive import TOTAL, Figures

EXECUTED, ADJUSTED, OPENING = ".执行", ".调整预算", ".年初预算"
SUM = f".{TOTAL}"
HINT = "核对两个数，更正写错的一个；确实超过的，在正文里说明依据和原因。"


@check("AMT004", Severity.WARNING)
def execution_above_budget(figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the executed amounts above their budget; a total only when none of its parts is above its own."""
    amounts = (path for path in known if path.endswith(SUM) or path not in figures.by_path)
    above = {path: budget for path in amounts if (budget := _exceeded(known, path))}
    for path, budget in above.items():
        parts = path.removesuffix(TOTAL)
        if not any(other != path and other.startswith(parts) for other in above):
            executed = known[path]
            message = f"{_item(path)}执行 {executed.value}，超过预算 {known[budget].value}"
            yield Fault(executed.span, message, HINT, executed.path, beside(known, budget))


def _exceeded(known: Known, path: str) -> str:
    """Return the path of the budget that an executed amount is above; empty when it is not above any."""
    owner, _, part = path.partition(EXECUTED)
    is_adjusted = any(f"{owner}{ADJUSTED}{end}" in known for end in ("", SUM))
    budget = f"{owner}{ADJUSTED if is_adjusted else OPENING}{part}"
    executed, planned = amount_at(known, path), amount_at(known, budget)
    return budget if executed and planned and executed.value > planned.value else ""


def _item(path: str) -> str:
    """Return what was executed: `项目支出` of `资金.执行.支出.项目支出`, `三公经费` of `资金.三公经费.执行.合计`."""
    return path.removesuffix(SUM).replace(EXECUTED, "", 1).rpartition(".")[2]
