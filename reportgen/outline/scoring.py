"""评分: a scoring table as data, what points there are and how they are earned.

It stands under the key 评分 of an outline or a form: the table itself, the name of a file that holds one, or such a
name together with what differs from it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from reportgen.frozen import dataclass
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import DECIMALS, RATE, SCORE, TEXT, BlockKind, ListKind, TableKind
from reportgen.vocabulary.placed import Placed, Stated

PATH = "评分"
# 财预〔2021〕101号 puts 成本指标 first; 财预〔2020〕10号 has no such class of its own.
FIRST_LEVELS = ("产出指标", "效益指标", "满意度指标", "成本指标")
DEGREES = ("达成", "部分达成", "未达成")
GRADES = ("优", "良", "中", "差")

_FULL = "达到它就得满分；不写时为 100%"
_ZERO = "在它与满分线之间按比例得分；不写时为 0%，越少越好的写得比满分线高"
_PASS = "低于它不得分；不写就没有这条线"


@dataclass(frozen=True, slots=True)
class Scale(Block):
    """预算执行: how many points a rate earns; a bare number is the points alone."""

    SHORT_FORM: ClassVar[str] = "分值"

    points: Stated[Quantity] = key("分值", SCORE, description="满分是多少分", example="10")
    full: Stated[Rate] = key("满分线", RATE, description=_FULL, example="100%")
    zero: Stated[Rate] = key("零分线", RATE, description=_ZERO, example="0%")
    floor: Stated[Rate] = key("及格线", RATE, description=_PASS, example="60%")


@dataclass(frozen=True, slots=True)
class ClassOfIndicators(Block):
    """一级: points of a class of indicators, and how completion earns them; a bare number is the points alone."""

    SHORT_FORM: ClassVar[str] = "分值"

    points: Stated[Quantity] = key("分值", SCORE, description="这一类指标的分值之和", example="50")
    full: Stated[Rate] = key("满分线", RATE, description=_FULL)
    zero: Stated[Rate] = key("零分线", RATE, description=_ZERO)
    floor: Stated[Rate] = key("及格线", RATE, description=_PASS, example="60%")
    if_none: dict[str, Stated[Quantity]] | None = key(
        "没有时",
        TableKind(SCORE, tuple((name, name) for name in FIRST_LEVELS)),
        description="项目没有这一类指标时，分值加给哪几类",
    )


@dataclass(frozen=True, slots=True)
class Band(Block):
    """A band of qualitative scores, in shares of the points; a bare rate is the share that is given."""

    SHORT_FORM: ClassVar[str] = "取"

    highest: Stated[Rate] = key("上限", RATE, description="最多得分值的百分之几", example="100%")
    lowest: Stated[Rate] = key("下限", RATE, description="最少得分值的百分之几", example="80%")
    given: Stated[Rate] = key("取", RATE, description="没有写得分时取百分之几；不写就由填报人评分", example="100%")


@dataclass(frozen=True, slots=True)
class Bands(Block):
    """定性: what an indicator that cannot be measured earns, by how far it was reached."""

    reached: Band | None = key("达成", BlockKind(lambda: Band), "达成年度指标", description="全部达到的")
    partly: Band | None = key("部分达成", BlockKind(lambda: Band), "部分达成年度指标", description="有一定效果的")
    missed: Band | None = key("未达成", BlockKind(lambda: Band), "未达成年度指标", description="效果较差的")


@dataclass(frozen=True, slots=True)
class GradeBands(Block):
    """等级: from how many points a grade is given."""

    excellent: Stated[Quantity] = key("优", SCORE, description="多少分起（含）", example="90")
    good: Stated[Quantity] = key("良", SCORE, description="多少分起（含）", example="80")
    fair: Stated[Quantity] = key("中", SCORE, description="多少分起（含）", example="60")
    poor: Stated[Quantity] = key("差", SCORE, description="其余的", example="0")


@dataclass(frozen=True, slots=True)
class Criterion(Block):
    """指标: one line of a department's table; the scored ones are those without lines below them."""

    name: Stated[str] = key("名称", TEXT, description="指标的名称", example="预算编制合理性", required=True)
    points: Stated[Quantity] = key("分值", SCORE, description="这一项的分值", example="5")
    figure: Stated[str] = key(
        "按", TEXT, description="按哪一个比率得分；不写就由填报人在“评价.指标得分”里写", example="资金.执行率"
    )
    full: Stated[Rate] = key("满分线", RATE, description=_FULL, example="90%")
    zero: Stated[Rate] = key("零分线", RATE, description=_ZERO, example="100%")
    floor: Stated[Rate] = key("及格线", RATE, description=_PASS)
    standard: Stated[str] = key("标准", TEXT, "评分标准", description="怎样评分，给填报人看")
    criteria: tuple[Criterion, ...] | None = key(
        "指标", ListKind(BlockKind(lambda: Criterion)), description="下一级的各项，一共三级"
    )


@dataclass(frozen=True, slots=True)
class Scoring(Block):
    """评分: a scoring table, of projects, of the department, or of both; a bare text is the name of its file."""

    SHORT_FORM: ClassVar[str] = "沿用"

    taken_over: Stated[str] = key(
        "沿用", TEXT, description="哪一个评分表；这里写了的以这里为准", example="national/scoring/2020"
    )
    name: Stated[str] = key("名称", TEXT, description="评分表的名称", example="项目支出绩效自评评分表")
    basis: Stated[str] = key("依据", TEXT, description="依据的文件，或者从哪里得知")
    unconfirmed: Stated[str] = key("未核实", TEXT, description="哪些内容没有见到正式文件，使用前要核对")
    total: Stated[Quantity] = key("总分", SCORE, description="各项分值之和", example="100")
    places: Placed[int] | None = key("保留小数", DECIMALS, description="得分保留几位小数", example="2")
    grades: GradeBands | None = key("等级", BlockKind(lambda: GradeBands), description="各等级从多少分起")
    execution: Scale | None = key("预算执行", BlockKind(lambda: Scale), description="项目的预算执行率得多少分")
    classes: dict[str, ClassOfIndicators] | None = key(
        "一级",
        TableKind(BlockKind(lambda: ClassOfIndicators), tuple((name, name) for name in FIRST_LEVELS)),
        "一级指标",
        description="项目的各类一级指标各多少分；不写就不限",
    )
    bands: Bands | None = key("定性", BlockKind(lambda: Bands), "定性指标", description="项目的定性指标分几档")
    far_above: Stated[Rate] = key("超额线", RATE, description="完成超过指标值这么多的，必须说明原因", example="130%")
    deduction: Stated[Rate] = key("超额扣分", RATE, description="超过超额线的，扣去分值的百分之几；不写就不扣")
    criteria: tuple[Criterion, ...] | None = key(
        "指标", ListKind(BlockKind(lambda: Criterion)), "部门评价指标", description="部门整体评分表的一级指标"
    )

    def points_of(self, present: frozenset[str]) -> dict[str, Decimal]:
        """Return the points of each class of indicators that a project has; empty when the table leaves them free.

        Args:
            present: The classes of which the project has indicators.
        """
        points = {name: number(each.points) for name, each in (self.classes or {}).items() if each and name in present}
        for name, each in (self.classes or {}).items():
            for heir, more in (each.if_none or {}).items() if each and name not in present else ():
                if heir in points:
                    points[heir] += number(more)
        return points


def number(points: Stated[Quantity]) -> Decimal:
    """Return the number of some points; 0 when none are stated."""
    return points.value.value if points is not None and isinstance(points.value, Quantity) else Decimal(0)
