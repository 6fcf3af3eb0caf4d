"""没有达到或者明显超过指标值，却没有写原因。

## 查什么    没有完成指标值的、完成值超过超额线的、没有得满分的指标，是否写了偏差原因；
            部门评分表里没有得满分的，是否写了扣分原因。
## 为什么    自评表的“偏差原因分析及改进措施”一栏必须填写，空着会被退回。
## 例        指标值 ≥30场，完成 20场，偏差原因没有写。
## 怎么改    写明为什么没有完成（或者为什么超过这么多），以及怎样改进。
## 依据      财预〔2020〕10号 第十六条：未完成绩效目标或偏离较大的，要分析并说明原因，研究提出改进措施。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.scores import indicators_of, line_of_excess, points_in, typed_scores
from reportgen.checks.reading.settings import Settings
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.facts.projects import Indicator
from reportgen.figures.derive import Figures
from reportgen.outline.scoring import DEGREES, Scoring
from reportgen.values.absence import Absence
from reportgen.values.rate import Rate
from reportgen.vocabulary.placed import Stated

HINT = "写明为什么没有完成（或者为什么超过这么多），以及怎样改进。"
_NOTHING = (Absence.NONE, Absence.NOT_APPLICABLE)


@check("SCO009", Severity.ERROR)
def reason_missing(facts: Facts, figures: Figures, scoring: Scoring, settings: Settings) -> Iterator[Fault]:
    """Yield the indicators and lines of the table that need a reason and have none."""
    for indicator in indicators_of(facts):
        rate = figures.get(f"{indicator.path}.达标率")
        reached = rate.value if rate and isinstance(rate.value, Rate) else None
        why = _why(indicator, reached, scoring, settings)
        span = _place(indicator)
        if why and span and _is_empty(indicator.reason):
            yield Fault(span, f"{why}，没有写偏差原因", HINT, f"{indicator.path}.偏差原因")
    for criterion, score, reason in typed_scores(facts, scoring):
        typed, points = points_in(score), points_in(criterion.points)
        if typed is not None and points is not None and typed < points and _is_empty(reason):
            message = f"分值 {points:f}，得 {typed:f} 分，没有写扣分原因"
            yield Fault(score.span, message, HINT, score.path)


def _why(indicator: Indicator, reached: Rate | None, scoring: Scoring, settings: Settings) -> str:
    """Return why an indicator needs a reason; empty when it needs none."""
    if reached is not None:
        line = Rate(line_of_excess(scoring, settings))
        if reached.fraction < 1:
            return f"只完成了指标值的 {reached}"
        return f"达到指标值的 {reached}，超过 {line.text(0)}" if reached > line else ""
    if indicator.degree and indicator.degree.value in DEGREES[1:]:
        return f"程度是“{indicator.degree.value}”"
    typed, points = points_in(indicator.score), points_in(indicator.weight)
    return f"分值 {points:f}，得 {typed:f} 分" if typed is not None and points is not None and typed < points else ""


def _place(indicator: Indicator) -> Span | None:
    stated = indicator.actual or indicator.degree or indicator.score
    return stated.span if stated else None


def _is_empty(reason: Stated[str]) -> bool:
    return reason is None or reason.value in _NOTHING
