"""Figures of 项目 and 数据: execution of a project, completion of an indicator, shares."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from reportgen.figures.figure import figure
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate

# The budget of the whole year: the adjusted one, or the opening one when nothing was adjusted.
BUDGET = "项目[*].资金.调整预算 | 项目[*].资金.年初预算"
SOURCE_BUDGET = "项目[*].资金.来源.*.调整预算 | 项目[*].资金.来源.*.年初预算"


@figure("项目[*].全年预算数", budget=BUDGET)
@figure("项目[*].资金.来源.*.全年预算数", budget=SOURCE_BUDGET)
def project_budget(budget: Amount) -> Amount:
    """全年预算数 = 调整后的预算数（没有调整时，即年初预算数）"""
    return budget


@figure("项目[*].执行率", spent="项目[*].资金.执行", budget=BUDGET)
@figure("项目[*].资金.来源.*.执行率", spent="项目[*].资金.来源.*.执行", budget=SOURCE_BUDGET)
def project_execution_rate(spent: Amount, budget: Amount) -> Rate | Absence:
    """执行率 = 全年执行数 ÷ 全年预算数 × 100%（财预〔2020〕10号 附件1）"""
    return Rate.of(spent, budget)


@figure("项目[*].资金到位率", received="项目[*].资金.到位", budget=BUDGET)
def received_rate(received: Amount, budget: Amount) -> Rate | Absence:
    """资金到位率 = 实际到位资金 ÷ 预算资金 × 100%（财预〔2020〕10号 附件2）"""
    return Rate.of(received, budget)


@figure("项目[*].到位资金执行率", spent="项目[*].资金.执行", received="项目[*].资金.到位")
def execution_of_received(spent: Amount, received: Amount) -> Rate | Absence:
    """到位资金执行率 = 实际支出资金 ÷ 实际到位资金 × 100%（即财预〔2020〕10号 附件2 的预算执行率）"""
    return Rate.of(spent, received)


@figure("项目[*].重点支出", spent="项目[*].资金.执行", is_key="项目[*].重点")
def key_spending(spent: Amount, *, is_key: bool) -> Amount | None:
    """重点支出 = 标为重点的项目的执行数"""
    return spent if is_key else None


@figure(
    "项目[*].指标[*].完成率",
    actual="项目[*].指标[*].完成",
    target="项目[*].指标[*].调整目标 | 项目[*].指标[*].目标",
)
def completion_rate(actual: Any, target: Any) -> Rate | Absence | None:
    """完成率 = 实际完成值 ÷ 指标值 × 100%（量词不同或有一方是文字时不计算）"""
    done, aim = measured(actual), measured(target)
    return ratio(done, aim) if done and aim and done.unit == aim.unit else None


@figure("数据.*.占比", part="数据.*.值", whole="{数据.*.占}")
def count_share(part: Any, whole: Any) -> Rate | Absence | None:
    """占比 = 该数 ÷ 所占的数 × 100%"""
    share, everything = measured(part), measured(whole)
    return ratio(share, everything) if share and everything else None


class Measure(NamedTuple):
    """What can be compared of a figure: its number, and what is counted."""

    number: Fraction
    unit: str


def ratio(part: Measure, whole: Measure) -> Rate | Absence:
    """Return the exact rate of one number to another; of nothing there is none."""
    return Rate(part.number / whole.number) if whole.number else Absence.NOT_APPLICABLE


def measured(value: Any) -> Measure | None:
    """Return number and unit of a figure, or None for words and ranges."""
    if isinstance(value, Amount):
        return Measure(Fraction(value.yuan), "元")
    if isinstance(value, Rate):
        return Measure(value.fraction * 100, "%")
    if isinstance(value, Quantity) and value.upper is None:
        return Measure(Fraction(value.value), value.measure)
    return None
