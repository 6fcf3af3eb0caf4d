"""一份预算的收入合计与支出合计不相等。

## 查什么    年初预算、调整预算、执行（上年的也在内）里，两边都写了的，收入合计是否等于支出合计。
            一边的合计与它自己的分项不符的，先改那一处（AMT001），这里不重复。
## 为什么    预算收支平衡；同一笔钱按来源和按性质各说一遍，总数只能有一个。
## 例        调整后收入 5,326.01，支出 2,307.86 + 3,018.51 = 5,326.37，项目支出的两位小数写颠倒了。
## 怎么改    对照批复或决算表，更正写错的一项。执行的“收入”指按资金来源的执行数，不含年末结转。
## 依据      《中华人民共和国预算法》第十二条：收支平衡。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside, wrong_totals
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.facts.money import Budget
from reportgen.figures.derive import TOTAL, Figures
from reportgen.figures.tree import blocks

HINT = "对照批复或决算表，更正写错的一项；执行的“收入”是按资金来源的执行数，不含年末结转。"


@check("AMT003", Severity.ERROR)
def unbalanced_budget(facts: Facts, figures: Figures, known: Known) -> Iterator[Fault]:
    """Yield the budgets whose two sides differ, at the total of their expenditure."""
    wrong = wrong_totals(known, figures)
    for budget in blocks(facts):
        sides = (f"{budget.path}.收入.", f"{budget.path}.支出.")
        # A side that contradicts itself has been told as such; which of its totals counts is not known.
        if isinstance(budget, Budget) and not any(path.startswith(sides) for path in wrong):
            totals = [f"{side}{TOTAL}" for side in sides]
            income, spending = (amount_at(known, path) for path in totals)
            if income and spending and income.value != spending.value:
                difference = abs(income.value - spending.value)
                message = f"收入合计 {income.value} 与支出合计 {spending.value} 不相等，相差 {difference}"
                yield Fault(spending.span, message, HINT, spending.path, beside(known, *totals))
