"""得分超出了它可以有的范围。

## 查什么    写了的得分是否在 0 和分值之间；定性指标写了程度的，是否在评分表为这一档规定的范围之内。
## 为什么    得分比分值还高、比这一档的下限还低，不是写错了得分，就是写错了程度或分值。
## 例        分值 30，程度是“部分达成”（60%—80%，即 18 至 24 分），得分写成 28。
## 怎么改    核对得分、分值和程度，更正写错的一个。
## 依据      财预〔2020〕10号 第十六条：定性指标按达成、部分达成、未达成三档，分别按 100%—80%、80%—60%、60%—0% 记分。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportgen.checks.reading.indicators.scores import indicators_of, points_in, rate_in, typed_scores
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.facts.projects import Indicator
from reportgen.figures.derive import Figures
from reportgen.outline.scoring import Band, Scoring
from reportgen.values.rate import Rate
from reportgen.values.rounding import round_half_up
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.placed import Placed, Stated

HINT = "核对得分、分值和程度，更正写错的一个。"


@check("SCO006", Severity.ERROR)
def score_out_of_range(facts: Facts, figures: Figures, scoring: Scoring) -> Iterator[Fault]:
    """Yield the typed scores that are below zero, above their points, or outside of their band."""
    for indicator in indicators_of(facts):
        is_measured = rate_in(figures, f"{indicator.path}.达标率") is not None
        band = None if is_measured else _band(scoring, indicator)
        if indicator.score is not None:
            yield from _outside(indicator.score, points_in(indicator.weight), band)
    for criterion, score, _ in typed_scores(facts, scoring):
        yield from _outside(score, points_in(criterion.points), None)


def _band(scoring: Scoring, indicator: Indicator) -> Band | None:
    known = (
        declared(type(scoring.bands)).get(str(indicator.degree.value)) if scoring.bands and indicator.degree else None
    )
    band: Band | None = getattr(scoring.bands, known.attribute) if known else None
    return band


def _outside(score: Placed[Any], points: Decimal | None, band: Band | None) -> Iterator[Fault]:
    typed = points_in(score)
    if typed is None or points is None:
        return
    lowest = Fraction(points) * _share(band.lowest if band else None, 0)
    highest = Fraction(points) * _share(band.highest if band else None, 1)
    if not lowest <= typed <= highest:
        ends = " 至 ".join(f"{round_half_up(each, 2).normalize():f}" for each in (lowest, highest))
        yield Fault(score.span, f"得分写的是 {score.value}，应在 {ends} 之间", HINT, score.path)


def _share(stated: Stated[Rate], otherwise: int) -> Fraction:
    return stated.value.fraction if stated and isinstance(stated.value, Rate) else Fraction(otherwise)
