"""手写的自评得分与各项得分之和不一致。

## 查什么    项目、部门写了自评得分的，是否等于预算执行得分与各指标得分之和。
## 为什么    自评得分和各项得分印在同一张表里，加不起来，必有一个写错。
## 例        预算执行 9.95、指标合计 70，自评得分写成 89.95（应为 79.95）。
## 怎么改    删去手写的自评得分，由程序相加；或者更正写错的一项得分。
## 依据      财预〔2020〕10号 第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside
from reportgen.checks.reading.indicators.scores import score_in, scored_in
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.outline.scoring import Scoring
from reportgen.values.quantity import Quantity
from reportgen.values.rounding import round_half_up

HINT = "删去手写的自评得分，由程序相加；或者更正写错的一项得分。"


@check("SCO007", Severity.ERROR)
def total_score_mismatch(facts: Facts, figures: Figures, known: Known, scoring: Scoring) -> Iterator[Fault]:
    """Yield the typed totals that are not the sum of their scores."""
    for owner in scored_in(facts):
        path, typed = f"{owner.path}.自评得分", owner.score
        computed = score_in(figures, path)
        if computed is None or typed is None or not isinstance(typed.value, Quantity):
            continue
        if typed.value.value not in {computed.value, round_half_up(computed.value, typed.value.places)}:
            parts = [each.path for each in figures.by_path[path].inputs if isinstance(each.value, Quantity)]
            sums = [each for each in parts if not each.startswith(scoring.path)]
            message = f"自评得分写的是 {typed.value}，各项得分之和为 {computed}"
            yield Fault(typed.span, message, HINT, path, beside(known, *sums))
