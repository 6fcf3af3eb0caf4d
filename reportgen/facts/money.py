"""资金: budget, adjusted budget and execution, by source and by nature.

The parts of income follow the departmental budget (norms: 财政部部门预算编制; 收入按来源、支出按性质).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reportgen.values.amount import Amount
from reportgen.values.rate import Rate
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import amount_part, amount_total, key
from reportgen.vocabulary.kinds import AMOUNT, PROSE, RATE, TEXT, BlockKind
from reportgen.vocabulary.placed import Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Income(Block):
    """收入, by source."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    general: Stated[Amount] = amount_part("一般公共预算", "一般公共预算财政拨款收入", "4730.07")
    government_funds: Stated[Amount] = amount_part("政府性基金", "政府性基金预算财政拨款收入", "700")
    state_capital: Stated[Amount] = amount_part("国有资本经营", "国有资本经营预算财政拨款收入", "104")
    special_account: Stated[Amount] = amount_part("财政专户", "财政专户管理资金收入")
    institutional: Stated[Amount] = amount_part("事业收入")
    operating: Stated[Amount] = amount_part("经营收入", "事业单位经营收入")
    from_superior: Stated[Amount] = amount_part("上级补助收入")
    from_subordinates: Stated[Amount] = amount_part("附属单位上缴收入")
    other: Stated[Amount] = amount_part("其他收入")
    carried_over: Stated[Amount] = amount_part("上年结转", "上年结转结余")


@dataclass(frozen=True, slots=True)
class BasicExpenditure(Block):
    """基本支出."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    personnel: Stated[Amount] = amount_part("人员经费", example="2073.19")
    operating: Stated[Amount] = amount_part("公用经费", example="193.36")


@dataclass(frozen=True, slots=True)
class Expenditure(Block):
    """支出, by nature."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    basic: BasicExpenditure | None = key("基本支出", BlockKind(lambda: BasicExpenditure), is_part=True)
    projects: Stated[Amount] = amount_part("项目支出", example="2928.39")
    business: Stated[Amount] = amount_part("经营支出", "事业单位经营支出")
    to_superior: Stated[Amount] = amount_part("上缴上级支出")
    to_subordinates: Stated[Amount] = amount_part("对附属单位补助支出")


@dataclass(frozen=True, slots=True)
class Budget(Block):
    """A budget or its execution, seen from both sides; the two sides are equal."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = key("合计", AMOUNT, description="收支两边相等的总额；分项都写了就不必写")
    income: Income | None = key("收入", BlockKind(lambda: Income), description="按来源")
    expenditure: Expenditure | None = key("支出", BlockKind(lambda: Expenditure), description="按性质")
    reason: Stated[Prose] = key("原因", PROSE, description="增减或调整的主要原因")


@dataclass(frozen=True, slots=True)
class HospitalityParts(Block):
    """“三公”经费, by use (a purchase of vehicles and their running cost are told apart)."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    travel_abroad: Stated[Amount] = amount_part("因公出国", "因公出国（境）费", "5.90")
    vehicles_bought: Stated[Amount] = amount_part("公务用车购置", "公务用车购置费", "0")
    vehicles_run: Stated[Amount] = amount_part("公务用车运行", "公务用车运行维护费", "2.26")
    receptions: Stated[Amount] = amount_part("公务接待", "公务接待费", "5.46")


@dataclass(frozen=True, slots=True)
class Hospitality(Block):
    """三公经费: budget, adjusted budget, execution."""

    opening: HospitalityParts | None = key("年初预算", BlockKind(lambda: HospitalityParts), example="41.30")
    adjusted: HospitalityParts | None = key("调整预算", BlockKind(lambda: HospitalityParts), example="41.30")
    executed: HospitalityParts | None = key("执行", BlockKind(lambda: HospitalityParts))


@dataclass(frozen=True, slots=True)
class DailyOperating(Block):
    """日常公用经费: budget, adjusted budget, execution, and what the figure covers."""

    opening: Stated[Amount] = key("年初预算", AMOUNT, example="553.89")
    adjusted: Stated[Amount] = key("调整预算", AMOUNT, example="539.50")
    executed: Stated[Amount] = key("执行", AMOUNT, example="451.60")
    scope: Stated[str] = key("口径", TEXT, description="包括哪些支出；与公用经费不一致时必须写明")


@dataclass(frozen=True, slots=True)
class QuarterlyAmounts(Block):
    """季度累计执行: amounts spent from January to the end of each quarter."""

    first: Stated[Amount] = key("一季度", AMOUNT, "第一季度")
    half: Stated[Amount] = key("上半年", AMOUNT)
    three: Stated[Amount] = key("前三季度", AMOUNT)


@dataclass(frozen=True, slots=True)
class QuarterlyRates(Block):
    """季度累计执行率: for a unit that has the rates but not the amounts; the year's rate is always computed."""

    first: Stated[Rate] = key("一季度", RATE, "第一季度", example="24.99%")
    half: Stated[Rate] = key("上半年", RATE, example="45.39%")
    three: Stated[Rate] = key("前三季度", RATE, example="74.85%")


@dataclass(frozen=True, slots=True)
class CarriedOver(Block):
    """结转结余: opening and closing."""

    opening: Stated[Amount] = key("年初", AMOUNT, "年初结转和结余", example="0")
    closing: Stated[Amount] = key("年末", AMOUNT, "年末结转和结余", example="0")


@dataclass(frozen=True, slots=True)
class LastYear(Block):
    """上年: what the year is compared with."""

    opening: Budget | None = key("年初预算", BlockKind(lambda: Budget))
    adjusted: Budget | None = key("调整预算", BlockKind(lambda: Budget))
    executed: Budget | None = key("执行", BlockKind(lambda: Budget))


@dataclass(frozen=True, slots=True)
class Money(Block):
    """资金: everything that is counted in money."""

    opening: Budget | None = key("年初预算", BlockKind(lambda: Budget), "年初预算数", required=True)
    adjusted: Budget | None = key(
        "调整预算", BlockKind(lambda: Budget), "全年预算数", description="调整后的全年预算数，不是调整的数额"
    )
    executed: Budget | None = key("执行", BlockKind(lambda: Budget), "预算执行数")
    carried_over: CarriedOver | None = key("结转结余", BlockKind(lambda: CarriedOver))
    hospitality: Hospitality | None = key("三公经费", BlockKind(lambda: Hospitality), "“三公”经费")
    daily_operating: DailyOperating | None = key("日常公用经费", BlockKind(lambda: DailyOperating))
    quarterly: QuarterlyAmounts | None = key("季度累计执行", BlockKind(lambda: QuarterlyAmounts))
    quarterly_rates: QuarterlyRates | None = key("季度累计执行率", BlockKind(lambda: QuarterlyRates))
    last_year: LastYear | None = key("上年", BlockKind(lambda: LastYear), description="上年没有填报时才写")
    execution_rate: Stated[Rate] = key("执行率", RATE, description="由程序计算；写了就核对", example="96.36%")
