"""各科目加起来超过总额。

## 查什么    按功能分类科目分列的年初预算、调整预算、执行，加起来是否超过部门的同一个合计。
## 为什么    科目是总额的分列，分列的比总额还多，必有一个数写错或者重复（类、款、项不要同时列）。
## 例        执行合计 5,132.27，各科目执行合计 5,312.27。
## 怎么改    核对写错的一个；类、款、项只列一级。
## 依据      《政府收支分类科目》：上级科目的数为所属下级科目之和。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.known import Known, amount_at, beside
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.values.amount import total

HINT = "核对写错的一个；类、款、项只列一级。"


@check("AMT025", Severity.ERROR)
def subjects_above_total(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the totals that the amounts of their subjects exceed."""
    subjects = (facts.money.subjects if facts.money else None) or ()
    for stage in ("年初预算", "调整预算", "执行"):
        paths = [path for each in subjects if amount_at(known, path := f"{each.path}.{stage}")]
        parts = [part.value for path in paths if (part := amount_at(known, path))]
        whole = amount_at(known, f"资金.{stage}.合计")
        if whole and parts and total(parts) > whole.value:
            message = f"{stage}合计 {whole.value}，各科目合计 {total(parts)}，超过了它"
            yield Fault(whole.span, message, HINT, whole.path, beside(known, *paths))
