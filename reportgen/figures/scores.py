"""Figures of scoring: what a project and a department earn by a scoring table (评分).

A score is computed exactly and rounded once, half up, to the decimals that the table says; totals add up the rounded
scores, so that a printed column adds up to its printed total. The clauses are those of 财预〔2020〕10号 unless another
is named.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Any

from reportgen.figures.figure import Function, figure
from reportgen.figures.projects import measured, ratio
from reportgen.outline.scoring import PATH
from reportgen.values.absence import Absence
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.values.rounding import EXACT, round_half_up

INDICATOR = "项目[*].指标[*]"
# The three levels of a department's table.
FIRST = "评分.指标[*]"
SECOND = f"{FIRST}.指标[*]"
THIRD = f"{SECOND}.指标[*]"
PLACES = "评分.保留小数"
_WHOLE = Fraction(1)


def scored(path: str, **inputs: str) -> Callable[[Function], Function]:
    """Declare that a pure function computes a figure of scoring: without a scoring table there is none."""
    return figure(path, PATH, **inputs)


def _scale(owner: str) -> dict[str, str]:
    """Return where the three lines of a scale stand."""
    return {"full": f"{owner}.满分线", "zero": f"{owner}.零分线", "floor": f"{owner}.及格线"}


def _typed(criterion: str, key: str) -> str:
    """Return where the unit writes something of a line of the department's table, by the name of that line."""
    return f"评价.指标得分.{{{criterion}.名称}}.{key}"


@scored(
    f"{INDICATOR}.达标率",
    actual=f"{INDICATOR}.完成",
    target=f"{INDICATOR}.调整目标 | {INDICATOR}.目标",
    direction=f"{INDICATOR}.方向",
)
def attainment(actual: Any, target: Any, direction: str | None = None) -> Rate | Absence | None:
    """达标率 = 完成值 ÷ 指标值 × 100%（反向指标达到的为 100%，未达到的为指标值 ÷ 完成值；定性指标不计算）"""
    done, aim = measured(actual), measured(target)
    if direction == "定性" or done is None or aim is None or done.unit != aim.unit:
        return None
    if _is_reverse(target, direction):
        return Rate(_WHOLE) if done.number <= aim.number else ratio(aim, done)
    return Rate(_WHOLE) if aim.number <= 0 and done.number >= aim.number else ratio(done, aim)


def _is_reverse(target: Any, direction: str | None) -> bool:
    """Whether less is better; said by the author, or else by the sign of the target."""
    return direction == "反向" or (direction is None and isinstance(target, Quantity) and target.operator in {"≤", "<"})


@scored("项目[*].执行得分比例", reached="项目[*].执行率", **_scale("评分.预算执行"))
@scored(f"{INDICATOR}.得分比例", reached=f"{INDICATOR}.达标率", **_scale(f"评分.一级.{{{INDICATOR}.一级}}"))
@scored(f"{FIRST}.得分比例", reached=f"{{{FIRST}.按}}", **_scale(FIRST))
@scored(f"{SECOND}.得分比例", reached=f"{{{SECOND}.按}}", **_scale(SECOND))
@scored(f"{THIRD}.得分比例", reached=f"{{{THIRD}.按}}", **_scale(THIRD))
def share(
    reached: Any, full: Rate | None = None, zero: Rate | None = None, floor: Rate | None = None
) -> Rate | Absence | None:
    """得分比例 = （比率 − 零分线）÷（满分线 − 零分线），最低 0%，最高 100%（低于及格线的为 0%）"""
    if not isinstance(reached, Rate):
        return None
    best, worst = full.fraction if full else _WHOLE, zero.fraction if zero else Fraction(0)
    if best == worst:
        return Absence.NOT_APPLICABLE
    if floor and reached.fraction < floor.fraction:
        return Rate(Fraction(0))
    return Rate(min(max((reached.fraction - worst) / (best - worst), Fraction(0)), _WHOLE))


@scored(f"{INDICATOR}.得分比例", share=f"评分.定性.{{{INDICATOR}.程度}}")
def share_of_band(share: Rate) -> Rate:
    """得分比例 = 评分表为这一达成程度规定的比例（达成 100%—80%，部分达成 80%—60%，未达成 60%—0%）"""
    return share


@scored(
    f"{INDICATOR}.超额扣减",
    line="评分.超额线",
    deduction="评分.超额扣分",
    reached=f"{INDICATOR}.达标率",
)
def deduction(line: Rate, deduction: Rate, reached: Rate) -> Rate | None:
    """超额扣减 = 评分表规定的比例（达标率超过超额线的才扣；第十六条）"""
    return deduction if reached > line else None


@scored("项目[*].执行得分", points="评分.预算执行.分值", share="项目[*].执行得分比例", places=PLACES)
@scored(f"{FIRST}.计算得分", points=f"{FIRST}.分值", share=f"{FIRST}.得分比例", places=PLACES)
@scored(f"{SECOND}.计算得分", points=f"{SECOND}.分值", share=f"{SECOND}.得分比例", places=PLACES)
@scored(f"{THIRD}.计算得分", points=f"{THIRD}.分值", share=f"{THIRD}.得分比例", places=PLACES)
def score(points: Quantity, share: Rate, places: int) -> Quantity:
    """得分 = 分值 × 得分比例（四舍五入到评分表的小数位）"""
    return rounded(Fraction(points.value) * share.fraction, places)


@scored(
    f"{INDICATOR}.得分",
    points=f"{INDICATOR}.分值",
    share=f"{INDICATOR}.得分比例",
    places=PLACES,
    less=f"{INDICATOR}.超额扣减",
)
def indicator_score(points: Quantity, share: Rate, places: int, less: Rate | None = None) -> Quantity:
    """得分 = 分值 × （得分比例 − 超额扣减）（四舍五入到评分表的小数位）"""
    kept = share.fraction - (less.fraction if less else 0)
    return rounded(Fraction(points.value) * max(kept, Fraction(0)), places)


@scored(f"{FIRST}.得分", scores=f"{FIRST}.指标[].得分")
@scored(f"{SECOND}.得分", scores=f"{SECOND}.指标[].得分")
@scored("项目[*].指标得分合计", scores="项目[*].指标[].得分")
@scored(f"{INDICATOR}.一级得分", scores="项目[*].指标[一级].得分")
@scored(f"{INDICATOR}.二级得分", scores="项目[*].指标[一级,二级].得分")
@scored("评价.自评得分", scores="评分.指标[].得分")
def total_score(scores: tuple[Quantity, ...]) -> Quantity:
    """得分 = 各项得分之和"""
    return added(scores)


@scored(f"{FIRST}.得分", score=f"{_typed(FIRST, '得分')} | {FIRST}.计算得分")
@scored(f"{SECOND}.得分", score=f"{_typed(SECOND, '得分')} | {SECOND}.计算得分")
@scored(f"{THIRD}.得分", score=f"{_typed(THIRD, '得分')} | {THIRD}.计算得分")
def criterion_score(score: Quantity) -> Quantity:
    """得分 = 评价.指标得分里写的得分（没有写的，按评分表计算）"""
    return score


@scored("项目[*].执行得分", points="评分.预算执行.分值")
@scored(f"{FIRST}.得分", points=f"{FIRST}.名称")
@scored(f"{SECOND}.得分", points=f"{SECOND}.名称")
@scored(f"{THIRD}.得分", points=f"{THIRD}.名称")
def not_scored(points: Any) -> Absence:
    """得分 = 待填（算不出来，也没有写）"""
    return Absence.PENDING


@scored(f"{INDICATOR}.得分", points=f"{INDICATOR}.分值", typed=f"{INDICATOR}.得分")
def indicator_not_scored(points: Quantity, typed: Quantity | None = None) -> Absence | None:
    """得分 = 待填（算不出来，要由填报人写得分，定性指标也可以写程度）"""
    return None if typed else Absence.PENDING


@scored(f"{FIRST}.扣分原因", reason=_typed(FIRST, "扣分原因"))
@scored(f"{SECOND}.扣分原因", reason=_typed(SECOND, "扣分原因"))
@scored(f"{THIRD}.扣分原因", reason=_typed(THIRD, "扣分原因"))
def reason(reason: str) -> str:
    """扣分原因 = 评价.指标得分里写的扣分原因"""
    return reason


@scored("项目[*].自评得分", indicators="项目[*].指标得分合计", execution="项目[*].执行得分")
def project_score(indicators: Quantity, execution: Quantity | None = None) -> Quantity:
    """自评得分 = 预算执行得分 + 各指标得分之和（第十八条）"""
    return added((indicators, execution) if execution else (indicators,))


@scored("项目[*].指标分值合计", points="项目[*].指标[].分值")
@scored(f"{INDICATOR}.一级分值", points="项目[*].指标[一级].分值")
@scored(f"{INDICATOR}.二级分值", points="项目[*].指标[一级,二级].分值")
def total_points(points: tuple[Quantity, ...]) -> Quantity:
    """分值合计 = 各项指标分值之和"""
    return added(points)


@scored("项目[*].分值合计", indicators="项目[*].指标分值合计", execution="评分.预算执行.分值")
def project_points(indicators: Quantity, execution: Quantity) -> Quantity:
    """分值合计 = 预算执行分值 + 各指标分值之和（第十三条）"""
    return added((indicators, execution))


@scored("项目[*].等级", score="项目[*].自评得分", excellent="评分.等级.优", good="评分.等级.良", fair="评分.等级.中")
@scored("评价.等级", score="评价.自评得分", excellent="评分.等级.优", good="评分.等级.良", fair="评分.等级.中")
def grade(score: Quantity, excellent: Quantity, good: Quantity, fair: Quantity) -> str:
    """等级 = 得分所在的一档（优 90 分起，良 80 分起，中 60 分起，其余为差，以评分表为准；第十八条）"""
    bands = (("优", excellent), ("良", good), ("中", fair))
    return next((name for name, least in bands if score.value >= least.value), "差")


def added(scores: tuple[Quantity, ...]) -> Quantity:
    """Return the exact sum of some scores or points."""
    return Quantity(_plain(reduce(EXACT.add, (each.value for each in scores))))


def rounded(exact: Fraction, places: int) -> Quantity:
    """Return a score with so many decimals at most, half a unit of the last one rounded up; zeros at the end go."""
    return Quantity(_plain(round_half_up(exact, places)))


def _plain(number: Decimal) -> Decimal:
    return Decimal(f"{EXACT.normalize(number):f}")
