"""What must hold among the numbers of facts, said without the checks that are tried on it.

A mutant contradicts something when a relation holds in the example and not in the mutant. A number in no relation is
free: whatever it is, the report agrees with itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from reportgen.checks.known import known_values
from reportgen.facts.facts import Facts
from reportgen.figures.derive import TOTAL, derive
from reportgen.figures.tree import blocks
from reportgen.values.amount import Amount, total
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate

Relations = dict[str, bool]
_STAGES = ("年初预算", "调整预算", "执行")
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
# The bound of a target that has none of its own; of these classes it may be the most or the least.
_UNDIRECTED = re.compile("时效|成本")


def relations(facts: Facts) -> Relations:
    """Return which relations there are among the numbers of some facts, and whether they hold."""
    figures = derive(facts)
    known = {path: each.value for path, each in known_values(facts, figures).items()}
    found: Relations = {}
    for path, figure in figures.by_path.items():
        written = known[path]
        if path.endswith(f".{TOTAL}") and written is not figure.value and isinstance(written, Amount | int):
            found[f"{path} = sum"] = written == figure.value
        elif isinstance(written, Rate) and isinstance(figure.value, Rate) and written is not figure.value:
            found[f"{path} = rate"] = str(written) == figure.value.text(written.places)
    for each in (_both_sides, _order, _quarters):
        found |= dict(each(known))
    found |= dict(_projects(facts, known))
    return found


def contradicted(before: Relations, after: Relations) -> tuple[str, ...]:
    """Return the relations that held before and do not hold any more."""
    return tuple(name for name, holds in after.items() if not holds and before.get(name, True))


def _amount(known: dict[str, Any], path: str) -> Amount | None:
    value = known.get(path)
    return value if isinstance(value, Amount) else None


def _both_sides(known: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for owner in (f"资金.{stage}" for stage in _STAGES):
        income, spending = _amount(known, f"{owner}.收入.{TOTAL}"), _amount(known, f"{owner}.支出.{TOTAL}")
        if income and spending:
            yield f"{owner}: income = expenditure", income == spending


def _order(known: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Yield what may not be above something else: execution above its budget and what was received."""
    for path in known:
        before, stage, after = path.rpartition(".执行")
        for whole in ("调整预算", "到位", "年初预算") if stage else ():
            spent, most = _amount(known, path), _amount(known, f"{before}.{whole}{after}")
            if spent and most:
                yield f"{path} ≤ {whole}", spent <= most
                break
    budgets = [
        (path, _amount(known, path), _amount(known, path.replace(".资金.到位", ".全年预算数"))) for path in known
    ]
    for path, received, budget in budgets:
        if path.endswith(".资金.到位") and received and budget:
            yield f"{path} ≤ budget", received <= budget


def _quarters(known: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    names = ("一季度", "上半年", "前三季度")
    for owner, year in (("资金.季度累计执行率", "资金.执行率"), ("资金.季度累计执行", f"资金.执行.{TOTAL}")):
        paths = [path for path in (*(f"{owner}.{name}" for name in names), year) if path in known]
        for one, next_one in pairwise(paths):
            if type(known[one]) is type(known[next_one]) in {Amount, Rate}:
                yield f"{one} ≤ {next_one}", known[one] <= known[next_one]


def _projects(facts: Facts, known: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for project in facts.projects or ():
        for stage in _STAGES:
            whole = _amount(known, f"{project.path}.资金.{stage}")
            sources = (project.money.sources if project.money else None) or {}
            parts = [_amount(known, f"{source.path}.{stage}") for source in sources.values()]
            if whole and parts and all(parts):
                yield f"{project.path}.资金.{stage} = sources", total(each for each in parts if each) == whole
        for indicator in project.indicators or ():
            yield from _indicator(indicator, _amount(known, f"{project.path}.资金.执行"), known)


def _indicator(indicator: Any, spent: Amount | None, known: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    quarters = [_amount(known, f"{indicator.path}.季度.{name}.完成") for name in _QUARTERS]
    if spent and all(quarters):
        yield f"{indicator.path}: quarters = execution", total(each for each in quarters if each) == spent
    target, actual = (getattr(each, "value", None) for each in (indicator.target, indicator.actual))
    kind = indicator.second_level.value if indicator.second_level else ""
    bound = target.operator if isinstance(target, Quantity) else ""
    reason = getattr(indicator.reason, "value", None)
    has_reason = isinstance(reason, str)
    if not (bound or not _UNDIRECTED.search(kind)) or has_reason or type(target) is Amount:
        return
    aim, done = _number(target), _number(actual)
    if aim and done and aim[1] == done[1]:
        holds = {"≤": done[0] <= aim[0], "<": done[0] <= aim[0]}.get(bound, done[0] >= aim[0])
        is_vague = isinstance(actual, Quantity) and bool(actual.approximation or actual.suffix)
        if not is_vague:
            yield f"{indicator.path}: result keeps to target", holds
    elif aim and done:
        yield f"{indicator.path}: result counts what the target counts", False


def _number(value: Any) -> tuple[Any, str] | None:
    if isinstance(value, Rate):
        return value.fraction * 100, "%"
    if isinstance(value, Quantity) and value.upper is None:
        return value.value, value.measure
    return None


def sites(facts: Facts) -> Iterator[Any]:
    """Yield every number that facts state, with its place."""
    from reportgen.figures.tree import stated

    for block in blocks(facts):
        for path, each in stated(block):
            is_number = each is not None and isinstance(each.value, Amount | Rate | Quantity | int)
            if each is not None and is_number and not isinstance(each.value, bool) and not path.startswith("报告."):
                yield each
