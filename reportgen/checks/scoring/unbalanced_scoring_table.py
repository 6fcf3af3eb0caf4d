"""评分表的分值加不到一起。

## 查什么    预算执行与各类一级指标的分值之和、部门评价各一级指标的分值之和，是否等于总分；
            下一级的分值之和是否等于上一级；“没有时”加给别类的分值是否等于本类的分值；等级的分数线是否从高到低。
## 为什么    评分表是各项目、各部门打分的尺子，自己加不到总分，打出的分都不算数。
## 例        总分 100，预算执行 10、产出指标 50、效益指标 30、满意度指标 20，合计 110。
## 怎么改    对照财政部门印发的评分表，更正评分表里的分值。
## 依据      财预〔2020〕10号 第十三条、第十八条。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from reportgen.checks.reading.indicators.scores import points_in
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.outline.scoring import Criterion, Scoring, number
from reportgen.values.quantity import Quantity
from reportgen.vocabulary.placed import Stated

HINT = "对照财政部门印发的评分表，更正评分表里的分值。"


@check("SCO002", Severity.ERROR)
def unbalanced_scoring_table(scoring: Scoring) -> Iterator[Fault]:
    """Yield the points of a table that are not the sum of what belongs to them."""
    classes = [each for each in (scoring.classes or {}).values() if each]
    if classes:
        execution = [scoring.execution.points] if scoring.execution else []
        yield from _sum("预算执行和各类一级指标", scoring.total, [*execution, *(each.points for each in classes)])
    for each in classes:
        if each.if_none:
            yield from _sum("“没有时”加给别类", each.points, each.if_none.values())
    if scoring.criteria:
        yield from _sum("各一级指标", scoring.total, [each.points for each in scoring.criteria])
    for criterion in scoring.criteria or ():
        yield from _below(criterion)
    yield from _grades(scoring)


def _below(criterion: Criterion) -> Iterator[Fault]:
    below = criterion.criteria or ()
    yield from _sum("下一级各项", criterion.points, [each.points for each in below])
    for each in below:
        yield from _below(each)


def _sum(what: str, whole: Stated[Quantity], parts: Iterable[Stated[Quantity]]) -> Iterator[Fault]:
    """Yield a fault when the points of parts are known and are not those of the whole."""
    stated, expected = [points_in(part) for part in parts], points_in(whole)
    known = [part for part in stated if part is not None]
    if whole is None or expected is None or not known or len(known) < len(stated):
        return
    if (found := sum(known, Decimal(0))) != expected:
        message = f"{what}的分值合计 {found:f}，应为 {expected:f}（{' + '.join(f'{part:f}' for part in known)}）"
        yield Fault(whole.span, message, HINT, whole.path)


def _grades(scoring: Scoring) -> Iterator[Fault]:
    bands = scoring.grades
    lines = [each for each in (bands.excellent, bands.good, bands.fair, bands.poor) if each] if bands else []
    for higher, lower in pairwise(lines):
        if number(lower) >= number(higher):
            message = f"等级的分数线没有从高到低：{higher.value} 之后是 {lower.value}"
            yield Fault(lower.span, message, HINT, lower.path)
