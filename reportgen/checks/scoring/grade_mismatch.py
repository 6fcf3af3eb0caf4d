"""手写的等级与得分不符。

## 查什么    项目、部门写了等级的，是否是得分在评分表里所在的一档。
## 为什么    得分和等级总是一起公开，分数够不上的等级一眼可见。
## 例        自评得分 89.5，等级写成“优”（应为“良”）。
## 怎么改    删去手写的等级，由程序按得分定；得分写错的，更正得分。
## 依据      财预〔2020〕10号 第十八条：90（含）—100 分为优，80（含）—90 分为良，60（含）—80 分为中，60 分以下为差。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, beside
from reportgen.checks.reading.indicators.scores import scored_in
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.outline.scoring import Scoring

HINT = "删去手写的等级，由程序按得分定；得分写错的，更正得分。"


@check("SCO008", Severity.ERROR)
def grade_mismatch(facts: Facts, figures: Figures, known: Known, scoring: Scoring) -> Iterator[Fault]:
    """Yield the typed grades that are not those of their scores."""
    for owner in scored_in(facts) if scoring.grades else ():
        typed, computed = owner.grade, figures.get(f"{owner.path}.等级")
        if typed and computed and computed.is_known and isinstance(typed.value, str) and typed.value != computed.value:
            score = f"{owner.path}.自评得分"
            message = f"等级写的是“{typed.value}”，按得分 {known[score].value} 应为“{computed.value}”"
            yield Fault(typed.span, message, HINT, typed.path, beside(known, score))
