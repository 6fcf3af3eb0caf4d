"""评分表里没有这一项。

## 查什么    “评价.指标得分”里写的名称，是否是部门评分表里要评分的一项（最末一级）。
## 为什么    名称对不上，写的分就没有算进去。
## 例        评价: {指标得分: {预算编制合理: 5}}（应为“预算编制合理性”）。
## 怎么改    照提示改成评分表里的名称。
## 依据      财预〔2013〕53号：评价指标由各地在共性指标的基础上确定。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.scores import leaves, text_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.outline.scoring import Scoring
from reportgen.vocabulary.near import did_you_mean


@check("SCO010", Severity.ERROR)
def unknown_criterion(facts: Facts, scoring: Scoring) -> Iterator[Fault]:
    """Yield the scores that no line of the table takes."""
    names = [text_of(each.name) for each in leaves(scoring.criteria)]
    written = (facts.appraisal.scores if facts.appraisal else None) or {}
    for name, own in written.items() if names else ():
        if own is not None and name not in names:
            hint = did_you_mean(name, names) or f"评分表里有：{'、'.join(names)}。"
            yield Fault(own.span, f"评分表里没有要评分的“{name}”", hint, own.path)
