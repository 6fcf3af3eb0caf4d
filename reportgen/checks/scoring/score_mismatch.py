"""手写的得分与按评分表计算的不一致。

## 查什么    能用数字衡量的指标写了得分的，是否等于按完成值、指标值和分值算出的得分；部门评分表里按比率得分的也一样。
            完成值超过超额线、得分写得比算出的低的，是酌情扣分，不算错。
## 为什么    读者按表上的指标值和完成值一算，就知道得分写错了。
## 例        指标值 ≥30场，完成 20场，分值 15，得分写成 12（应为 10）。
## 怎么改    删去手写的得分，由程序计算；得分确实无误的，更正完成值、指标值或分值。
## 依据      财预〔2020〕10号 第十六条：完成指标值的得满分，没有完成的按完成值与指标值的比例记分。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.checks.reading.indicators.scores import (
    indicators_of,
    line_of_excess,
    points_in,
    rate_in,
    score_in,
    typed_scores,
)
from reportgen.checks.reading.settings import Settings
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.outline.scoring import Scoring
from reportgen.values.quantity import Quantity
from reportgen.values.rounding import round_half_up
from reportgen.vocabulary.placed import Placed

HINT = "删去手写的得分，由程序计算；得分确实无误的，更正完成值、指标值或分值。"


@check("SCO005", Severity.ERROR)
def score_mismatch(facts: Facts, figures: Figures, scoring: Scoring, settings: Settings) -> Iterator[Fault]:
    """Yield the scores that were typed and are not what the table gives."""
    for indicator in indicators_of(facts):
        reached = rate_in(figures, f"{indicator.path}.达标率")
        computed = score_in(figures, f"{indicator.path}.得分")
        typed = points_in(indicator.score)
        if reached is None or computed is None or typed is None or indicator.score is None:
            continue
        is_cut = reached > line_of_excess(scoring, settings) and typed < computed.value
        if not is_cut:
            yield from _different(indicator.score, computed)
    for criterion, score, _ in typed_scores(facts, scoring):
        expected = score_in(figures, f"{criterion.path}.计算得分")
        if expected is not None:
            yield from _different(score, expected)


def _different(typed: Placed[Any], computed: Quantity) -> Iterator[Fault]:
    """Yield a fault when a typed score is not the computed one, rounded to the decimals it was typed with."""
    written = typed.value
    if isinstance(written, Quantity) and written.value not in {
        computed.value,
        round_half_up(computed.value, written.places),
    }:
        yield Fault(typed.span, f"得分写的是 {written}，按评分表应为 {computed}", HINT, typed.path)
