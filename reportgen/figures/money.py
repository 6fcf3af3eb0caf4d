"""Figures of 资金: rates and differences, one pure function each.

Rounding is left to printing: rates are exact fractions (norms: 由未四舍五入的金额计算).
"""

from __future__ import annotations

from reportgen.figures.figure import figure
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount
from reportgen.values.rate import Rate


@figure("资金.年初预算.合计", total="资金.年初预算.收入.合计 | 资金.年初预算.支出.合计")
@figure("资金.调整预算.合计", total="资金.调整预算.收入.合计 | 资金.调整预算.支出.合计")
@figure("资金.执行.合计", total="资金.执行.收入.合计 | 资金.执行.支出.合计")
@figure("资金.上年.*.合计", total="资金.上年.*.收入.合计 | 资金.上年.*.支出.合计")
def budget_total(total: Amount) -> Amount:
    """总额 = 各项收入之和（收支相等；没有收入时取各项支出之和）"""
    return total


@figure("资金.执行率", spent="资金.执行.合计", budget="资金.调整预算.合计 | 资金.年初预算.合计")
@figure("资金.季度累计执行率.全年", spent="资金.执行.合计", budget="资金.调整预算.合计 | 资金.年初预算.合计")
@figure(
    "资金.三公经费.执行率",
    spent="资金.三公经费.执行.合计",
    budget="资金.三公经费.调整预算.合计 | 资金.三公经费.年初预算.合计",
)
@figure(
    "资金.日常公用经费.执行率",
    spent="资金.日常公用经费.执行",
    budget="资金.日常公用经费.调整预算 | 资金.日常公用经费.年初预算",
)
@figure(
    "资金.执行.支出.基本支出.执行率", spent="资金.执行.支出.基本支出.合计", budget="资金.调整预算.支出.基本支出.合计"
)
@figure("资金.执行.支出.项目支出执行率", spent="资金.执行.支出.项目支出", budget="资金.调整预算.支出.项目支出")
def execution_rate(spent: Amount, budget: Amount) -> Rate | Absence:
    """执行率 = 执行数 ÷ 全年预算数 × 100%（没有调整时，全年预算数即年初预算数；财预〔2020〕10号 附件1）"""
    return Rate.of(spent, budget)


@figure(
    "资金.季度累计执行率.一季度", spent="资金.季度累计执行.一季度", budget="资金.调整预算.合计 | 资金.年初预算.合计"
)
@figure(
    "资金.季度累计执行率.上半年", spent="资金.季度累计执行.上半年", budget="资金.调整预算.合计 | 资金.年初预算.合计"
)
@figure(
    "资金.季度累计执行率.前三季度", spent="资金.季度累计执行.前三季度", budget="资金.调整预算.合计 | 资金.年初预算.合计"
)
def cumulative_rate(spent: Amount, budget: Amount) -> Rate | Absence:
    """季度累计执行率 = 年初至季末累计执行数 ÷ 全年预算数 × 100%"""
    return Rate.of(spent, budget)


@figure("资金.*.较上年增减额", this="资金.*.合计", last="资金.上年.*.合计")
def change(this: Amount, last: Amount) -> Amount:
    """较上年增减额 = 本年数 − 上年数"""
    return this - last


@figure("资金.*.较上年增减率", this="资金.*.合计", last="资金.上年.*.合计")
def change_rate(this: Amount, last: Amount) -> Rate | Absence:
    """较上年增减率 = （本年数 − 上年数）÷ 上年数 × 100%（上年为零时不适用）"""
    return Rate.of(this - last, last)


@figure("资金.调整额", adjusted="资金.调整预算.合计", opening="资金.年初预算.合计")
def adjustment(adjusted: Amount, opening: Amount) -> Amount:
    """调整额 = 全年预算数 − 年初预算数"""
    return adjusted - opening


@figure("资金.预决算差异率", spent="资金.执行.合计", opening="资金.年初预算.合计")
def deviation_rate(spent: Amount, opening: Amount) -> Rate | Absence:
    """预决算差异率 = （决算数 − 年初预算数）÷ 年初预算数 × 100%"""
    return Rate.of(spent - opening, opening)
