"""Figures of 资金: rates and differences, one pure function each.

Rates are exact fractions of the amounts as typed; rounding is left to printing. The clauses are those of
财预〔2013〕53号 附件2 (部门整体支出绩效评价共性指标体系框架) unless another is named.
"""

from __future__ import annotations

from reportgen.figures.figure import figure
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, total
from reportgen.values.rate import Rate

# The budget of the whole year: the adjusted one, or the opening one when nothing was adjusted.
BUDGET = "资金.调整预算.合计 | 资金.年初预算.合计"
HOSPITALITY_BUDGET = "资金.三公经费.调整预算 | 资金.三公经费.年初预算"
DAILY_BUDGET = "资金.日常公用经费.调整预算 | 资金.日常公用经费.年初预算"


@figure("资金.*.合计", total="资金.*.收入.合计 | 资金.*.支出.合计")
@figure("资金.上年.*.合计", total="资金.上年.*.收入.合计 | 资金.上年.*.支出.合计")
def budget_total(total: Amount) -> Amount:
    """总额 = 各项收入之和（收支相等；没有收入时取各项支出之和）"""
    return total


@figure("资金.全年预算数", budget=BUDGET)
@figure("资金.三公经费.全年预算数", budget=HOSPITALITY_BUDGET)
@figure("资金.日常公用经费.全年预算数", budget=DAILY_BUDGET)
def year_budget(budget: Amount) -> Amount:
    """全年预算数 = 调整后的预算数（没有调整时，即年初预算数）"""
    return budget


@figure("资金.执行率", spent="资金.执行.合计", budget=BUDGET)
@figure("资金.预算完成率", spent="资金.执行.合计", budget=BUDGET)
@figure("资金.季度累计执行率.全年", spent="资金.执行.合计", budget=BUDGET)
@figure("资金.三公经费.执行率", spent="资金.三公经费.执行", budget=HOSPITALITY_BUDGET)
@figure("资金.日常公用经费.执行率", spent="资金.日常公用经费.执行", budget=DAILY_BUDGET)
@figure("资金.政府采购.执行率", spent="资金.政府采购.执行.合计", budget="资金.政府采购.预算.合计")
@figure("资金.执行.收入.*执行率", spent="资金.执行.收入.*", budget="资金.调整预算.收入.* | 资金.年初预算.收入.*")
@figure("资金.执行.支出.*执行率", spent="资金.执行.支出.*", budget="资金.调整预算.支出.* | 资金.年初预算.支出.*")
@figure("资金.科目[*].执行率", spent="资金.科目[*].执行", budget="资金.科目[*].调整预算 | 资金.科目[*].年初预算")
def execution_rate(spent: Amount, budget: Amount) -> Rate | Absence:
    """执行率 = 执行数 ÷ 全年预算数 × 100%（没有调整时，全年预算数即年初预算数；财预〔2020〕10号 附件1）"""
    return Rate.of(spent, budget)


@figure("资金.季度累计执行率.*", spent="资金.季度累计执行.*", budget=BUDGET)
def cumulative_rate(spent: Amount, budget: Amount) -> Rate | Absence:
    """季度累计执行率 = 年初至季末累计执行数 ÷ 全年预算数 × 100%"""
    return Rate.of(spent, budget)


@figure("资金.支付进度率", actual="资金.执行率", planned="资金.既定支付进度")
def payment_progress(actual: Rate, planned: Rate) -> Rate | Absence:
    """支付进度率 = 实际支付进度 ÷ 既定支付进度 × 100%"""
    return Rate(actual.fraction / planned.fraction) if planned.fraction else Absence.NOT_APPLICABLE


@figure("资金.*.较上年增减额", this="资金.*.合计", last="资金.上年.*.合计")
@figure("资金.*.*.较上年增减额", this="资金.*.*.合计", last="资金.上年.*.*.合计")
def change(this: Amount, last: Amount) -> Amount:
    """较上年增减额 = 本年数 − 上年数"""
    return this - last


@figure("资金.*.较上年增减率", this="资金.*.合计", last="资金.上年.*.合计")
@figure("资金.*.*.较上年增减率", this="资金.*.*.合计", last="资金.上年.*.*.合计")
def change_rate(this: Amount, last: Amount) -> Rate | Absence:
    """较上年增减率 = （本年数 − 上年数）÷ 上年数 × 100%（上年为零时不适用）"""
    return Rate.of(this - last, last)


@figure("资金.三公经费.变动率", this="资金.三公经费.执行.合计", last="资金.上年.三公经费.执行.合计")
@figure("资金.结转结余.变动率", this="资金.结转结余.年末", last="资金.上年.结转结余.年末 | 资金.结转结余.年初")
def variation_rate(this: Amount, last: Amount) -> Rate | Absence:
    """变动率 = （本年数 − 上年数）÷ 上年数 × 100%（“三公”取总额，结转结余取累计数；上年为零时不适用）"""
    return Rate.of(this - last, last)


@figure("资金.调整额", adjusted="资金.调整预算.合计", opening="资金.年初预算.合计")
def adjustment(adjusted: Amount, opening: Amount) -> Amount:
    """调整额 = 全年预算数 − 年初预算数"""
    return adjusted - opening


@figure("资金.调整[*].计入额", amount="资金.调整[*].金额", counted="资金.调整[*].计入调整率")
def counted_adjustment(amount: Amount, *, counted: bool = True) -> Amount:
    """计入额 = 调整金额的绝对值（政策、不可抗力、上级交办的调整不计入，为零）"""
    return abs(amount) if counted else amount - amount


@figure("资金.调整数", changes="资金.调整[].计入额 | 资金.调整额")
def adjusted_in_all(changes: tuple[Amount, ...] | Amount) -> Amount:
    """调整数 = 各次调整不分增减的绝对值之和（没有逐次填写时，取调整额的绝对值）"""
    return total(changes) if isinstance(changes, tuple) else abs(changes)


@figure("资金.预算调整率", adjusted="资金.调整数", opening="资金.年初预算.合计")
def adjustment_rate(adjusted: Amount, opening: Amount) -> Rate | Absence:
    """预算调整率 = 预算调整数 ÷ 预算数 × 100%（调整数不分增减取绝对值相加，政策、不可抗力、上级交办的除外）"""
    return Rate.of(adjusted, opening)


@figure("资金.预决算差异率", spent="资金.执行.合计", opening="资金.年初预算.合计")
def deviation_rate(spent: Amount, opening: Amount) -> Rate | Absence:
    """预决算差异率 = （决算数 − 年初预算数）÷ 年初预算数 × 100%"""
    return Rate.of(spent - opening, opening)


@figure("资金.结转结余.结转结余率", left="资金.结转结余.年末", budget=BUDGET)
def carry_over_rate(left: Amount, budget: Amount) -> Rate | Absence:
    """结转结余率 = 结转结余总额 ÷ 支出预算数 × 100%"""
    return Rate.of(left, budget)


@figure("资金.日常公用经费.控制率", spent="资金.日常公用经费.执行", budget=DAILY_BUDGET)
@figure("资金.公用经费控制率", spent="资金.日常公用经费.执行", budget=DAILY_BUDGET)
@figure("资金.三公经费.控制率", spent="资金.三公经费.执行", budget=HOSPITALITY_BUDGET)
def control_rate(spent: Amount, budget: Amount) -> Rate | Absence:
    """控制率 = 实际支出数 ÷ 预算安排数 × 100%"""
    return Rate.of(spent, budget)


@figure("资金.三公经费.*.公务用车购置及运行", bought="资金.三公经费.*.公务用车购置", run="资金.三公经费.*.公务用车运行")
def vehicles(bought: Amount, run: Amount) -> Amount:
    """公务用车购置及运行费 = 公务用车购置费 + 公务用车运行维护费"""
    return bought + run


@figure("资金.固定资产.利用率", in_use="资金.固定资产.在用", total="资金.固定资产.总额")
def asset_use_rate(in_use: Amount, total: Amount) -> Rate | Absence:
    """固定资产利用率 = 实际在用固定资产总额 ÷ 所有固定资产总额 × 100%"""
    return Rate.of(in_use, total)


@figure("资金.各项目重点支出合计", spent="项目[].重点支出")
@figure("资金.各项目年初预算合计", spent="项目[].资金.年初预算")
@figure("资金.各项目全年预算合计", spent="项目[].全年预算数")
@figure("资金.各项目执行合计", spent="项目[].资金.执行")
def over_projects(spent: tuple[Amount, ...]) -> Amount:
    """各项目合计 = 各项目该数之和"""
    return total(spent)


@figure("资金.重点支出安排率", key="资金.各项目重点支出合计 | 资金.重点项目支出", total="资金.执行.支出.项目支出")
def key_project_share(key: Amount, total: Amount) -> Rate | Absence:
    """重点支出安排率 = 重点项目支出 ÷ 项目总支出 × 100%"""
    return Rate.of(key, total)


@figure("资金.级次.*占比", part="资金.级次.*", total="资金.级次.合计")
@figure("资金.年初预算.收入.*占比", part="资金.年初预算.收入.*", total="资金.年初预算.收入.合计")
@figure("资金.年初预算.支出.*占比", part="资金.年初预算.支出.*", total="资金.年初预算.支出.合计")
@figure("资金.执行.收入.*占比", part="资金.执行.收入.*", total="资金.执行.收入.合计")
@figure("资金.执行.支出.*占比", part="资金.执行.支出.*", total="资金.执行.支出.合计")
def share(part: Amount, total: Amount) -> Rate | Absence:
    """占比 = 该项 ÷ 合计 × 100%"""
    return Rate.of(part, total)
