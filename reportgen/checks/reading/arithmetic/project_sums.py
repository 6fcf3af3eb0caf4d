"""What the projects of a report add up to, beside what the department states of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.known import Known, amount_at
from reportgen.diagnostics.finding import Related
from reportgen.facts.facts import Facts
from reportgen.values.amount import Amount, total
from reportgen.vocabulary.placed import Placed

# Name of the amount, where a project has it, where the department has it.
_STAGES = (
    ("年初预算", "资金.年初预算", "年初预算"),
    ("全年预算", "全年预算数", "调整预算"),
    ("执行", "资金.执行", "执行"),
)


class ProjectSum(NamedTuple):
    """The projects of one stage together, and the department's expenditure on projects.

    Attributes:
        name: 年初预算, 全年预算 or 执行.
        sum: What the projects add up to.
        whole: What the department states.
        is_whole: Whether the amount of every project is known.
        related: The projects.
    """

    name: str
    sum: Amount
    whole: Placed[Amount]
    is_whole: bool
    related: tuple[Related, ...]


def project_sums(facts: Facts, known: Known) -> Iterator[ProjectSum]:
    """Yield for each stage what the projects add up to, where the department states its expenditure on projects."""
    for name, below, stage in _STAGES:
        whole = amount_at(known, f"资金.{stage}.支出.项目支出")
        stated = [amount_at(known, f"{project.path}.{below}") for project in facts.projects or ()]
        amounts = [each for each in stated if each]
        if whole and amounts:
            related = tuple(Related(each.span, f"“{each.path}”是 {each.value}") for each in amounts)
            is_whole = len(amounts) == len(stated)
            yield ProjectSum(name, total(each.value for each in amounts), whole, is_whole, related)
