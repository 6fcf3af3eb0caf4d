"""各项目加起来超过项目支出。

## 查什么    各项目的年初预算、全年预算、执行加起来，是否超过部门的项目支出（部门的数没有分列的不查）。
## 为什么    项目支出是全部项目的合计，几个项目就超过了，必有一个数写错或者重复。
## 例        项目支出执行 2,865.72，各项目执行合计 2,965.72。
## 怎么改    核对各项目的数和部门的项目支出，更正写错的一个；不属于本部门预算的项目不列。
## 依据      各项目预算之和 = 项目支出预算，执行同此（部门预算支出由基本支出和项目支出组成）。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known
from reportgen.checks.reading.arithmetic.project_sums import project_sums
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts

HINT = "核对各项目的数和部门的项目支出，更正写错的一个；不属于本部门预算的项目不列。"


@check("AMT021", Severity.ERROR)
def projects_above_expenditure(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the expenditure on projects that the projects together exceed."""
    for each in project_sums(facts, known):
        if each.sum > each.whole.value:
            message = f"各项目{each.name}合计 {each.sum}，超过项目支出 {each.whole.value}"
            yield Fault(each.whole.span, message, HINT, each.whole.path, each.related)
