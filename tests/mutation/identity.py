"""What binds printed numbers to each other, known from the facts behind them and without the checks that are tried.

A number is known by the path of the fact or figure that it is printed from; two paths may be one number, as the total
of income is the total of the budget.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

from mutation.number import Printed

from reportgen.facts.facts import Facts
from reportgen.facts.projects import Project
from reportgen.figures.derive import Figures
from reportgen.figures.figure import Figure
from reportgen.values.quantity import Quantity
from reportgen.vocabulary.prose import Prose

Values = Mapping[str, Printed]
_STAGES = ("年初预算", "调整预算", "执行")
_EVERY_SOURCE = re.compile("其他资金|单位资金")
_BALANCED = re.compile("收支(?:相等|平衡)|收入与支出相等")
# What was executed is what was spent; that as much was taken in is said only by some.
_SPENT = {"资金.执行.合计": "资金.执行.支出.合计"}
_OF_YEAR = "全年预算数"
_CHAIN = ("一季度", "上半年", "前三季度", "全年")
# Of these a target without a bound may be the most or the least.
_UNDIRECTED = re.compile("时效|成本")


class Identity(NamedTuple):
    """Numbers that are bound to each other, by the paths they are printed from.

    Attributes:
        result: The path of the number that follows from the others.
        inputs: The paths of the others.
        kind: `sum`, `exact sum`, `ratio`, `difference`, `change`, `growth`, `at most` or `at least`.
    """

    result: str
    inputs: tuple[str, ...]
    kind: str

    @property
    def paths(self) -> frozenset[str]:
        """All its paths."""
        return frozenset((self.result, *self.inputs))

    def holds(self, values: Values) -> bool:
        """Whether some printed numbers may be bound so, however each was rounded."""
        result, inputs = values[self.result], [values[path] for path in self.inputs]
        match self.kind:
            case "sum" | "exact sum" | "difference":
                return self._adds_up(result, inputs)
            case "at most" | "at least":
                sign = 1 if self.kind == "at most" else -1
                return sign * result.worth <= sign * inputs[0].worth
        low, high = _ratio(self.kind, *inputs)
        return low * 100 - result.slack <= result.worth <= high * 100 + result.slack

    def _adds_up(self, result: Printed, inputs: list[Printed]) -> bool:
        signs = [1, -1] if self.kind == "difference" else [1] * len(inputs)
        expected = sum((sign * each.worth for sign, each in zip(signs, inputs, strict=True)), Fraction(0))
        slack = result.slack + sum((each.slack for each in inputs), Fraction(0))
        is_exact = len([each for each in inputs if each.value]) < 2 or self.kind == "exact sum"
        return abs(abs(expected) - result.worth) <= (0 if is_exact else slack)


def _ratio(kind: str, one: Printed, other: Printed) -> tuple[Fraction, Fraction]:
    """Return the least and the most that a ratio can be: one ÷ other, their change, or growth by one up to other."""
    ends = [
        (one.worth + first * one.slack, other.worth + second * other.slack) for first in (-1, 1) for second in (-1, 1)
    ]
    below = {"ratio": 0, "change": 0, "growth": 1}[kind]
    found = [
        (abs(part - whole) if kind == "change" else part) / (whole - below * part) for part, whole in _able(ends, below)
    ]
    return (min(found), max(found)) if found else (Fraction(0), Fraction(10**9))


def _able(ends: list[tuple[Fraction, Fraction]], below: int) -> list[tuple[Fraction, Fraction]]:
    return ends if all(whole - below * part > 0 for part, whole in ends) else []


def identities(facts: Facts, figures: Figures, printed: frozenset[str], text: str) -> Iterator[Identity]:
    """Yield what binds the paths that a document prints; all of it is meant of whatever is printed.

    Args:
        facts: What stands behind the document.
        figures: What was computed from it.
        printed: The paths that are printed.
        text: The words of the document.
    """
    bases = _bases(figures, printed)
    yield from (each for path, figure in figures.by_path.items() for each in _of_figure(path, figure, bases))
    yield from _growth(printed)
    yield from _quarters(printed)
    yield from _sources(facts, printed, is_whole=bool(_EVERY_SOURCE.search(text)))
    yield from _scores(printed)
    yield from _targets(facts)


def copies(figures: Figures, printed: frozenset[str], text: str) -> dict[str, str]:
    """Return the paths that are one number with another: figures that only repeat what they are made of.

    Income and expenditure are one total in a budget, and in its execution where the document says so.
    """
    found = {
        path: figure.inputs[0].path
        for path, figure in figures.by_path.items()
        if len(figure.inputs) == 1 and _is_same(figure) and not _is_unadjusted(path, figure)
    }
    is_balanced = bool(_BALANCED.search(text))
    stages = _STAGES if is_balanced else _STAGES[:2]
    found |= {} if is_balanced else _SPENT
    found |= {f"资金.{stage}.支出.合计": f"资金.{stage}.收入.合计" for stage in stages if _are_equal(figures, stage)}
    return {path: _last(found, path) for path in (*found, *printed)}


def _are_equal(figures: Figures, stage: str) -> bool:
    sides = [figures.by_path.get(f"资金.{stage}.{side}.合计") for side in ("收入", "支出")]
    return all(sides) and len({str(side.value) for side in sides if side}) == 1


def _is_unadjusted(path: str, figure: Figure) -> bool:
    """Whether a budget of the whole year is that of its beginning: the two may differ as they are printed."""
    return path.endswith(_OF_YEAR) and "年初预算" in figure.inputs[0].path


def _is_same(figure: Figure) -> bool:
    return str(getattr(figure.inputs[0], "value", "")) == str(figure.value) and "÷" not in figure.formula


def _last(found: Mapping[str, str], path: str) -> str:
    while path in found:
        path = found[path]
    return path


def _bases(figures: Figures, printed: frozenset[str]) -> dict[str, str]:
    """Return the budgets that a reader divides by: those printed as that of the whole year, where they are."""
    return {
        figure.inputs[0].path: path
        for path, figure in figures.by_path.items()
        if path.endswith(_OF_YEAR) and path in printed
    }


def _of_figure(path: str, figure: Figure, bases: Mapping[str, str]) -> Iterator[Identity]:
    inputs = tuple(each.path for each in figure.inputs)
    inputs = tuple(bases.get(each, each) for each in inputs) if "÷" in figure.formula else inputs
    formula = figure.formula
    if "之和" in formula and len(inputs) > 1:
        yield Identity(path, inputs, "sum")
    elif len(inputs) == 2 and "÷" in formula:
        yield Identity(path, inputs, "change" if "−" in formula else "ratio")
    elif len(inputs) == 2 and "−" in formula:
        yield Identity(path, inputs, "difference")


def _growth(printed: frozenset[str]) -> Iterator[Identity]:
    """Yield the rates of growth beside the amount they have grown by: the year before need not be printed."""
    for path in sorted(printed):
        owner, rate, _ = path.partition(".较上年增减率")
        amount, now = f"{owner}.较上年增减额", f"{owner}.合计"
        if rate and {amount, now} <= printed:
            yield Identity(path, (amount, now), "growth")


def _quarters(printed: frozenset[str]) -> Iterator[Identity]:
    names = [f"资金.季度累计执行率.{name}" for name in _CHAIN]
    there = [path for path in names if path in printed]
    yield from (Identity(one, (other,), "at most") for one, other in pairwise(there))


def _sources(facts: Facts, printed: frozenset[str], *, is_whole: bool) -> Iterator[Identity]:
    """Yield the funds of projects with their sources: none is more than the whole, and all that are listed are it."""
    for project in facts.projects or ():
        sources = (project.money.sources if project.money else None) or {}
        for whole, part in (("资金.年初预算", "年初预算"), ("全年预算数", "全年预算数"), ("资金.执行", "执行")):
            parts = tuple(f"{each.path}.{part}" for each in sources.values())
            there = tuple(path for path in parts if path in printed)
            if there and there == parts and is_whole:
                yield Identity(f"{project.path}.{whole}", parts, "sum")
            yield from (Identity(path, (f"{project.path}.{whole}",), "at most") for path in there)


def _scores(printed: frozenset[str]) -> Iterator[Identity]:
    """Yield the points and scores that lines of a table add up to."""
    for kind, total in (("分值", "总分"), ("得分", "")):
        wholes = {re.sub(rf"\.指标\[\d+\]\.{kind}$", "", path) for path in printed if path.endswith(f"].{kind}")}
        for owner in sorted(wholes):
            line = re.compile(rf"{re.escape(owner)}\.指标\[\d+\]\.{kind}")
            parts = tuple(sorted(path for path in printed if line.fullmatch(path)))
            yield from (Identity(each, (*parts, *more), "sum") for each, more in _totals(owner, kind, total))


def _totals(owner: str, kind: str, total: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the lines of an owner may add up to, with what is added besides them."""
    if owner == "评分":
        yield (f"评分.{total}" if total else "评价.自评得分"), ()
    elif owner.startswith("评分."):
        yield f"{owner}.{kind}", ()
    elif kind == "分值":
        yield f"{owner}.分值合计", ("评分.预算执行.分值",)
        yield "评分.总分", ("评分.预算执行.分值",)
    else:
        yield f"{owner}.自评得分", (f"{owner}.执行得分",)


def _targets(facts: Facts) -> Iterator[Identity]:
    """Yield the results that are to keep to their targets; one with a reason, or of a project in trouble, need not."""
    for project in facts.projects or ():
        if _has_trouble(project):
            continue
        for indicator in project.indicators or ():
            aim, done = (getattr(each, "value", None) for each in (indicator.target, indicator.actual))
            is_plain = isinstance(done, Quantity) and not (done.approximation or done.suffix or done.upper)
            has_reason = isinstance(getattr(indicator.reason, "value", None), str)
            if is_plain and not has_reason and (bound := _bound(aim, indicator)):
                yield Identity(f"{indicator.path}.完成", (f"{indicator.path}.目标",), bound)


def _has_trouble(project: Project) -> bool:
    """Whether something is told of the problems of a project."""
    told = project.problems.value if project.problems else None
    text = told.text.text if isinstance(told, Prose) and told.text else ""
    return bool(text.strip("无。—")) or bool(isinstance(told, Prose) and told.items)


def _bound(aim: Any, indicator: Any) -> str:
    if not isinstance(aim, Quantity):
        return ""
    kind = indicator.second_level.value if indicator.second_level else ""
    if not aim.operator and _UNDIRECTED.search(str(kind)):
        return ""
    return "at most" if aim.operator in {"≤", "<"} else "at least"
