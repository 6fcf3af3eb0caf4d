"""项目: the projects of the year, with money, goals and indicators."""

from __future__ import annotations

from typing import Any, ClassVar

from reportgen.facts.money import Levels
from reportgen.frozen import dataclass
from reportgen.outline.scoring import DEGREES, FIRST_LEVELS, GRADES
from reportgen.values.amount import Amount
from reportgen.values.quantity import Quantity
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import (
    AMOUNT,
    FIGURE_OR_TEXT,
    PROSE,
    RAW_OF_INDICATOR,
    RAW_OF_PROJECT,
    SCORE,
    TEXT,
    YES_NO,
    BlockKind,
    ListKind,
    TableKind,
    choice,
)
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose

FIRST_LEVEL = choice("一级指标", *FIRST_LEVELS)
SECOND_LEVEL = choice(
    "二级指标",
    *("数量指标", "质量指标", "时效指标", "成本指标"),
    *("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
    "服务对象满意度指标",
    *("经济成本指标", "社会成本指标", "生态环境成本指标"),
)
DIRECTION = choice("指标方向", "正向", "反向", "定性")
DEGREE = choice("达成程度", *DEGREES)
GRADE = choice("等级", *GRADES)
PROJECT_CLASS = choice("项目类别", "特定目标类", "运转类", "人员类", "其他")


@dataclass(frozen=True, slots=True)
class SourceMoney(Block):
    """来源: what one source gave; a bare amount is what was spent of it."""

    SHORT_FORM: ClassVar[str] = "执行"

    opening: Stated[Amount] = key("年初预算", AMOUNT, description="这个来源的年初预算数")
    adjusted: Stated[Amount] = key("调整预算", AMOUNT, "全年预算数", description="这个来源调整后的全年预算数")
    executed: Stated[Amount] = key("执行", AMOUNT, "全年执行数", example="28.07")


@dataclass(frozen=True, slots=True)
class ProjectMoney(Block):
    """资金 of one project."""

    opening: Stated[Amount] = key("年初预算", AMOUNT, "年初预算数", example="28.2")
    adjusted: Stated[Amount] = key("调整预算", AMOUNT, "全年预算数", description="没有调整时不写", example="28.2")
    received: Stated[Amount] = key("到位", AMOUNT, "实际到位资金", example="28.2")
    executed: Stated[Amount] = key("执行", AMOUNT, "全年执行数", example="28.07")
    sources: dict[str, SourceMoney] | None = key(
        "来源", TableKind(BlockKind(lambda: SourceMoney)), "资金来源", description="按来源分列；名称照预算批复"
    )
    levels: Levels | None = key("级次", BlockKind(lambda: Levels), description="按政府级次分列，用于转移支付")


@dataclass(frozen=True, slots=True)
class Reading(Block):
    """Goal and result of an indicator in one quarter or place; a bare value is the result."""

    SHORT_FORM: ClassVar[str] = "完成"

    target: Stated[Any] = key("目标", FIGURE_OR_TEXT, "指标值", example="≥25间")
    actual: Stated[Any] = key("完成", FIGURE_OR_TEXT, "完成值", example="25间")


@dataclass(frozen=True, slots=True)
class Indicator(Block):
    """指标: one performance indicator."""

    first_level: Placed[str] | None = key("一级", FIRST_LEVEL, "一级指标", example="产出指标")
    second_level: Placed[str] | None = key("二级", SECOND_LEVEL, "二级指标", example="数量指标")
    name: Stated[str] = key("名称", TEXT, "三级指标", example="公共场所母婴室", required=True)
    direction: Placed[str] | None = key("方向", DIRECTION, "指标方向", description="不写时由目标值的符号判断")
    cycle_target: Stated[Any] = key("周期目标", FIGURE_OR_TEXT, "实施周期指标值", example="≥98%")
    target: Stated[Any] = key("目标", FIGURE_OR_TEXT, "年度指标值", example="≥25间")
    adjusted_target: Stated[Any] = key("调整目标", FIGURE_OR_TEXT, "调整后指标值", description="年中调整过的才写")
    actual: Stated[Any] = key("完成", FIGURE_OR_TEXT, "实际完成值", description="可以是文字", example="25间")
    degree: Placed[str] | None = key("程度", DEGREE, "达成程度", description="定性指标按它分档评分", example="达成")
    weight: Stated[Quantity] = key("分值", SCORE, "分值", example="10")
    score: Stated[Quantity] = key("得分", SCORE, "得分", description="由程序计算；写了就核对", example="10")
    reason: Stated[str] = key("偏差原因", TEXT, "偏差原因分析及改进措施", example="无")
    quarters: dict[str, Reading] | None = key(
        "季度",
        TableKind(BlockKind(lambda: Reading), tuple((name, name) for name in ("一季度", "二季度", "三季度", "四季度"))),
        description="各季度的目标值和完成值，用于绩效监控",
    )
    places: dict[str, Reading] | None = key(
        "地区", TableKind(BlockKind(lambda: Reading)), description="按地区或单位分列"
    )
    local: dict[str, Placed[Any]] | None = key(
        "补充", TableKind(RAW_OF_INDICATOR), description="只有本地要填的，由提纲或表格的“补充”规定"
    )
    parts: tuple[Indicator, ...] | None = key("其中", ListKind(BlockKind(lambda: Indicator)), description="下面的分项")


@dataclass(frozen=True, slots=True)
class Project(Block):
    """项目: one project of the year."""

    name: Stated[str] = key("名称", TEXT, "项目名称", example="儿童友好型城市工作", required=True)
    code: Stated[str] = key("编码", TEXT, "项目编码", description="预算一体化系统中的编码")
    unit: Stated[str] = key("单位", TEXT, "实施单位", example="龙岗区妇女联合会")
    superior: Stated[str] = key("主管部门", TEXT, description="不写时为本部门")
    project_class: Placed[str] | None = key("类别", PROJECT_CLASS, "项目类别", example="特定目标类")
    is_key: Placed[bool] | None = key("重点", YES_NO, "重点项目", description="是否属于重点支出", example="是")
    money: ProjectMoney | None = key(
        "资金", BlockKind(lambda: ProjectMoney), "项目资金", description="这个项目的预算、到位和执行"
    )
    goal: Stated[Prose] = key("绩效目标", PROSE, "年度总体目标", description="年初设定的目标")
    result: Stated[Prose] = key("完成情况", PROSE, "实际完成情况", description="年末目标的实际完成情况")
    content: Stated[Prose] = key("实施内容", PROSE, "项目实施内容及过程概述", description="做了什么，怎样做的")
    indicators: tuple[Indicator, ...] | None = key(
        "指标", ListKind(BlockKind(lambda: Indicator)), "绩效指标", description="与批复的绩效目标申报表一致"
    )
    problems: Stated[Prose] = key("问题", PROSE, "存在的问题", example="无")
    remedies: Stated[Prose] = key("整改", PROSE, "整改情况", example="无")
    score: Stated[Quantity] = key("自评得分", SCORE, "自评得分", description="由程序计算；写了就核对")
    grade: Placed[str] | None = key("等级", GRADE, "评价等级", description="由程序计算；写了就核对", example="优")
    in_charge: Stated[str] = key("负责人", TEXT, "项目负责人", description="项目负责人的姓名")
    local: dict[str, Placed[Any]] | None = key(
        "补充", TableKind(RAW_OF_PROJECT), description="只有本地要填的，由提纲或表格的“补充”规定"
    )
