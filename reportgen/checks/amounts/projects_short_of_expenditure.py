"""各项目加起来不足项目支出，其余的没有说明。

## 查什么    每个项目都写了年初预算（全年预算、执行）的，加起来是否等于部门的项目支出。
## 为什么    漏列的项目没有自评，等于一部分钱没有交代；确实只列重点项目的，要说明其余的是什么。
## 例        项目支出执行 2,865.72，各项目执行合计 2,365.72，相差 500。
## 怎么改    补上漏列的项目；其余的合并为一个“其他项目”，或者写一条“豁免”说明理由。
## 依据      财预〔2020〕10号：项目支出绩效自评覆盖所有项目。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known
from reportgen.checks.reading.arithmetic.project_sums import project_sums
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts

HINT = "补上漏列的项目；其余的合并为一个“其他项目”，或者写一条“豁免”说明理由。"


@check("AMT022", Severity.WARNING)
def projects_short_of_expenditure(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the expenditure on projects of which the projects, all known, leave a remainder."""
    for each in project_sums(facts, known):
        if each.is_whole and each.sum < each.whole.value:
            rest = each.whole.value - each.sum
            message = f"各项目{each.name}合计 {each.sum}，比项目支出 {each.whole.value} 少 {rest}，没有说明"
            yield Fault(each.whole.span, message, HINT, each.whole.path, each.related)
