"""一类指标的分值与评分表规定的不一致。

## 查什么    项目的产出、效益、满意度、成本各类指标的分值之和，是否与评分表一致；没有的一类，分值按评分表加给别类。
## 为什么    各类指标的权重有统一规定；确需调整的，应当在说明里写明。
## 例        没有满意度指标，效益指标的分值仍是 30（应为 40）。
## 怎么改    按评分表重新分配这一类指标的分值；经批准调整的，写进“豁免”并说明理由。
## 依据      财预〔2020〕10号 第十三条；财预〔2021〕101号。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.scores import projects_of, text_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.outline.scoring import Scoring, number

HINT = "按评分表重新分配这一类指标的分值；经批准调整的，写进“豁免”并说明理由。"


@check("SCO004", Severity.WARNING)
def class_points_mismatch(facts: Facts, scoring: Scoring) -> Iterator[Fault]:
    """Yield the classes of indicators that have other points than the table gives them, at their first indicator."""
    for project, indicators in projects_of(facts):
        present = dict.fromkeys(text_of(each.first_level) for each in indicators)
        prescribed = scoring.points_of(frozenset(present))
        for name in present if scoring.classes and "" not in present else ():
            own = [each for each in indicators if text_of(each.first_level) == name]
            found = sum((number(each.weight) for each in own), number(None))
            if found != prescribed.get(name) and own[0].first_level:
                wanted = f"应为 {prescribed[name]:f}" if name in prescribed else "评分表里没有这一类"
                message = f"“{text_of(project.name)}”的{name}分值合计 {found:f}，{wanted}"
                yield Fault(own[0].first_level.span, message, HINT, f"{own[0].path}.一级")
