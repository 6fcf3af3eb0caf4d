"""一个项目的分值加起来不是总分。

## 查什么    项目各指标的分值之和，加上预算执行的分值，是否等于评分表的总分。
## 为什么    分值不是 100 分，得分和等级就不能与别的项目相比，财政部门会退回。
## 例        预算执行 10 分，指标 20 + 15 + 15 + 30 + 5，合计 95 分。
## 怎么改    对照批复的绩效目标申报表，补上漏写的分值，或更正写错的分值。
## 依据      财预〔2020〕10号 第十三条：预算执行率和一级指标的权重之和为 100 分。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.scores import points_in, projects_of, text_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.facts.facts import Facts
from reportgen.outline.scoring import Scoring, number

HINT = "对照批复的绩效目标申报表，补上漏写的分值，或更正写错的分值。"


@check("SCO003", Severity.ERROR)
def points_not_total(facts: Facts, scoring: Scoring) -> Iterator[Fault]:
    """Yield the projects whose points are not those of the table."""
    total = points_in(scoring.total)
    if total is None or scoring.criteria:  # a table of a whole department says nothing of projects
        return
    execution = number(scoring.execution.points) if scoring.execution else number(None)
    for project, indicators in projects_of(facts):
        points = [number(each.weight) for each in indicators]
        found = sum(points, execution)
        if found != total and project.name:
            addends = " + ".join(f"{each:f}" for each in ([execution] if execution else []) + points)
            message = f"“{text_of(project.name)}”的分值合计 {found:f}，应为 {total:f}（{addends}）"
            related = tuple(
                Related(each.weight.span, f"分值 {each.weight.value}") for each in indicators if each.weight
            )
            yield Fault(project.name.span, message, HINT, f"{project.path}.指标", related)
