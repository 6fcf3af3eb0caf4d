"""引用了没有的项目或数据。

## 查什么    年度任务的“项目”、数据的“占”所写的名称，在项目和数据里有没有。
## 为什么    引用落空，任务对不上项目，占比算不出来。
## 例        数据.调解成功 占 数据.调节案件（应为“数据.调解案件”）。
## 怎么改    照提示改正名称；项目写它在“项目”里的全称。
## 依据      财预〔2020〕10号 第六条：绩效目标、项目和预算应当对应。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.checks.known import Known
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Placed


@check("REF001", Severity.ERROR)
def unknown_reference(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the references that lead nowhere."""
    counts = [f"数据.{name}" for name in facts.counts or {}]
    for count in (facts.counts or {}).values():
        path = count.share_of if count else None
        if path and isinstance(path.value, str) and path.value not in {*counts, *known}:
            yield _fault(path, f"没有“{path.value}”这个数字", [*counts, *known])
    projects = [str(each.name.value) for each in facts.projects or () if each and each.name]
    for task in (facts.goals.tasks if facts.goals else None) or ():
        for project in (task.projects if task else None) or ():
            if isinstance(project.value, str) and project.value not in projects:
                yield _fault(project, f"“项目”里没有叫“{project.value}”的项目", projects)


def _fault(reference: Placed[Any], message: str, known: list[str]) -> Fault:
    hint = did_you_mean(str(reference.value), known) or "照“数据”和“项目”里的名称写，或者先在那里补上。"
    return Fault(reference.span, message, hint, reference.path)
