"""资金: budget, adjusted budget and execution, by source and by nature.

The parts of income follow the departmental budget (norms: 财政部部门预算编制; 收入按来源、支出按性质).
"""

from __future__ import annotations

from typing import ClassVar

from reportgen.frozen import dataclass
from reportgen.values.amount import Amount
from reportgen.values.rate import Rate
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import amount_part, amount_total, key
from reportgen.vocabulary.kinds import AMOUNT, PROSE, RATE, TEXT, YES_NO, BlockKind, ListKind
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Income(Block):
    """收入, by source."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    general: Stated[Amount] = amount_part("一般公共预算", "一般公共预算财政拨款收入", "4730.07")
    government_funds: Stated[Amount] = amount_part("政府性基金", "政府性基金预算财政拨款收入", "700")
    state_capital: Stated[Amount] = amount_part("国有资本经营", "国有资本经营预算财政拨款收入", "104")
    special_account: Stated[Amount] = amount_part(
        "财政专户", "财政专户管理资金收入", description="缴入财政专户、再由财政拨回的收入，如学费"
    )
    institutional: Stated[Amount] = amount_part("事业收入", description="事业单位开展专业业务活动取得的收入")
    operating: Stated[Amount] = amount_part("经营收入", "事业单位经营收入", description="专业业务以外的非独立核算经营")
    from_superior: Stated[Amount] = amount_part("上级补助收入", description="上级单位拨来的非财政拨款")
    from_subordinates: Stated[Amount] = amount_part("附属单位上缴收入", description="附属单位按规定上缴的收入")
    other: Stated[Amount] = amount_part("其他收入", description="以上各项之外的收入")
    carried_over: Stated[Amount] = amount_part(
        "上年结转", "上年结转结余", description="上年没有用完、本年继续使用的资金"
    )


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
    basic: BasicExpenditure | None = key(
        "基本支出",
        BlockKind(lambda: BasicExpenditure),
        description="人员经费和公用经费；不分开时只写总额",
        example="2501.68",
        is_part=True,
    )
    projects: Stated[Amount] = amount_part("项目支出", example="2928.39")
    business: Stated[Amount] = amount_part(
        "经营支出", "事业单位经营支出", description="经营活动发生的支出，与“经营收入”对应"
    )
    to_superior: Stated[Amount] = amount_part("上缴上级支出", description="按规定上缴上级单位的支出")
    to_subordinates: Stated[Amount] = amount_part("对附属单位补助支出", description="用非财政拨款补助附属单位的支出")


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
    executed: HospitalityParts | None = key("执行", BlockKind(lambda: HospitalityParts), example="13.62")


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

    first: Stated[Amount] = key("一季度", AMOUNT, "第一季度", description="1月至3月累计支出")
    half: Stated[Amount] = key("上半年", AMOUNT, description="1月至6月累计支出")
    three: Stated[Amount] = key("前三季度", AMOUNT, description="1月至9月累计支出")


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
class Levels(Block):
    """级次: money by level of government."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    central: Stated[Amount] = amount_part("中央", "中央财政资金", description="中央财政安排的资金")
    provincial: Stated[Amount] = amount_part("省级", "省级财政资金", description="省级财政安排的资金")
    municipal: Stated[Amount] = amount_part("市级", "市级财政资金", description="市级财政安排的资金")
    county: Stated[Amount] = amount_part("县级", "县（区）级财政资金", description="县、区级财政安排的资金")
    other: Stated[Amount] = amount_part("其他", "其他资金", description="财政资金以外的资金，如自筹、捐赠")


@dataclass(frozen=True, slots=True)
class Procurement(Block):
    """政府采购: budget and execution."""

    budget: ProcurementParts | None = key(
        "预算", BlockKind(lambda: ProcurementParts), "政府采购预算", description="年度政府采购预算数"
    )
    executed: ProcurementParts | None = key(
        "执行", BlockKind(lambda: ProcurementParts), "实际政府采购金额", description="年度内实际采购的金额"
    )


@dataclass(frozen=True, slots=True)
class ProcurementParts(Block):
    """政府采购, by what was bought."""

    SHORT_FORM: ClassVar[str] = "合计"

    total: Stated[Amount] = amount_total()
    goods: Stated[Amount] = amount_part("货物", "政府采购货物支出", description="采购货物的金额")
    works: Stated[Amount] = amount_part("工程", "政府采购工程支出", description="采购工程的金额")
    services: Stated[Amount] = amount_part("服务", "政府采购服务支出", description="采购服务的金额")


@dataclass(frozen=True, slots=True)
class FixedAssets(Block):
    """固定资产: all of them, and those in use."""

    total: Stated[Amount] = key("总额", AMOUNT, "固定资产总额", example="1260.50")
    in_use: Stated[Amount] = key("在用", AMOUNT, "实际在用固定资产总额", example="1248.00")


@dataclass(frozen=True, slots=True)
class Adjustment(Block):
    """调整: one adjustment of the budget during the year."""

    batch: Stated[str] = key("批次", TEXT, description="日期或批次", example="2024年第二次统筹")
    document: Stated[str] = key("文号", TEXT, description="批复的文号")
    amount: Stated[Amount] = key("金额", AMOUNT, description="调增为正，调减为负", example="-104.06", required=True)
    reason: Stated[str] = key("原因", TEXT, description="为什么调整")
    is_counted: Placed[bool] | None = key(
        "计入调整率", YES_NO, description="因政策、不可抗力、上级交办的调整写“否”（财预〔2013〕53号）", example="是"
    )


@dataclass(frozen=True, slots=True)
class Subject(Block):
    """科目: money of one functional subject (类款项)."""

    code: Stated[str] = key("编码", TEXT, description="科目编码，加引号", example='"2012901"')
    name: Stated[str] = key("名称", TEXT, description="科目名称", example="行政运行", required=True)
    opening: Stated[Amount] = key("年初预算", AMOUNT, description="这个科目的年初预算数")
    adjusted: Stated[Amount] = key("调整预算", AMOUNT, description="这个科目调整后的全年预算数")
    executed: Stated[Amount] = key("执行", AMOUNT, description="这个科目的全年支出数")


@dataclass(frozen=True, slots=True)
class LastYear(Block):
    """上年: what the year is compared with."""

    opening: Budget | None = key(
        "年初预算", BlockKind(lambda: Budget), description="上年的年初预算数", example="5884.11"
    )
    adjusted: Budget | None = key("调整预算", BlockKind(lambda: Budget), description="上年调整后的全年预算数")
    executed: Budget | None = key("执行", BlockKind(lambda: Budget), description="上年的预算执行数")
    carried_over: CarriedOver | None = key("结转结余", BlockKind(lambda: CarriedOver), description="上年的结转和结余")
    hospitality: Hospitality | None = key(
        "三公经费", BlockKind(lambda: Hospitality), "“三公”经费", description="上年的“三公”经费"
    )
    daily_operating: DailyOperating | None = key(
        "日常公用经费", BlockKind(lambda: DailyOperating), description="上年的日常公用经费"
    )


@dataclass(frozen=True, slots=True)
class Money(Block):
    """资金: everything that is counted in money."""

    opening: Budget | None = key(
        "年初预算", BlockKind(lambda: Budget), "年初预算数", description="财政部门批复的部门预算", required=True
    )
    adjusted: Budget | None = key(
        "调整预算", BlockKind(lambda: Budget), "全年预算数", description="调整后的全年预算数，不是调整的数额"
    )
    executed: Budget | None = key(
        "执行", BlockKind(lambda: Budget), "预算执行数", description="全年实际的收入和支出，与部门决算一致"
    )
    carried_over: CarriedOver | None = key(
        "结转结余", BlockKind(lambda: CarriedOver), description="年初和年末没有用完的资金"
    )
    hospitality: Hospitality | None = key(
        "三公经费", BlockKind(lambda: Hospitality), "“三公”经费", description="因公出国（境）、公务用车、公务接待"
    )
    daily_operating: DailyOperating | None = key(
        "日常公用经费", BlockKind(lambda: DailyOperating), description="用于计算公用经费控制率"
    )
    quarterly: QuarterlyAmounts | None = key(
        "季度累计执行", BlockKind(lambda: QuarterlyAmounts), description="从1月起累计的支出；执行率由程序计算"
    )
    quarterly_rates: QuarterlyRates | None = key(
        "季度累计执行率", BlockKind(lambda: QuarterlyRates), description="只有比率、没有各季度金额时才写"
    )
    planned_progress: Stated[Rate] = key("既定支付进度", RATE, description="财政部门规定的年末支付进度", example="100%")
    key_projects: Stated[Amount] = key(
        "重点项目支出", AMOUNT, description="没有逐个写项目时填；写了项目的，由程序把标为“重点”的相加"
    )
    adjustments: tuple[Adjustment, ...] | None = key(
        "调整", ListKind(BlockKind(lambda: Adjustment)), "预算调整", description="年度中每一次调整"
    )
    subjects: tuple[Subject, ...] | None = key(
        "科目", ListKind(BlockKind(lambda: Subject)), "功能分类科目", description="按支出功能分类的类、款、项分列"
    )
    levels: Levels | None = key("级次", BlockKind(lambda: Levels), "政府级次", description="按政府级次分列")
    procurement: Procurement | None = key(
        "政府采购", BlockKind(lambda: Procurement), description="政府采购的预算和实际金额"
    )
    fixed_assets: FixedAssets | None = key(
        "固定资产", BlockKind(lambda: FixedAssets), description="年末固定资产，用于计算利用率"
    )
    last_year: LastYear | None = key(
        "上年", BlockKind(lambda: LastYear), description="上年没有自己的文件夹时才写，用于比较增减"
    )
    execution_rate: Stated[Rate] = key("执行率", RATE, description="由程序计算；写了就核对", example="96.36%")
