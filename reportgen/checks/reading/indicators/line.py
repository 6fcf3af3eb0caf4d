"""An indicator as checks see it, whether facts state it or a document prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.checks.reading.numbers.measures import Measure, measures_in
from reportgen.checks.reading.text.said import Said
from reportgen.facts.facts import Facts
from reportgen.facts.projects import Indicator, Project
from reportgen.regex import regex
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Faulty, Placed

KIND = regex(
    r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|[一-龥]{0,6}满意度|经济成本|社会成本|生态环境成本)指标"
)
"""The classes of indicators (二级指标; 财预〔2020〕10号 and 财预〔2021〕101号)."""
_NO_REASON = frozenset({"", "无", "——", "—", "-", "/", "不适用"})
_LONGEST = 24
# Words of a cell that give a reason where no column is kept for it.
_REASON = regex(r"[因由]于?.{0,20}(?:影响|疫情|原因|取消|暂停|调整|导致)|受.{0,12}影响")
# Of these a number without a bound may be the most or the least.
_UNDIRECTED = ("时效", "成本")
_TO_BE_LOW = regex(r"投诉|事故|差错|违规|违纪|成本|下降|降低|能耗|逾期|流失|缺陷|死亡|发生率|返修|失业|时限|期限|用时")
_SPAN_OF_TIME = frozenset({"天", "日", "小时", "工作日", "个工作日", "分钟", "个月"})
_BOUNDS = {"正向": "≥", "反向": "≤"}


@dataclass(frozen=True)
class Line:
    """One indicator.

    Attributes:
        name: Its name.
        target: Its target of the year.
        actual: Its result; None where none is given.
        kind: 数量指标 and the like; may be empty.
        first_level: 产出指标 and the like; may be empty.
        project: What tells its project from others; may be empty.
        direction: 正向, 反向, 定性, or empty.
        has_points: Whether it bears points, so that a scoring table asks for its reason.
        is_full: Whether it is given all its points.
        claim: Words that say it is reached; may be empty.
        reason: Why it differs from its target; empty where none is given.
        trouble: What its project tells of problems in a column for all indicators; may be empty.
        has_parts: Whether its result is told by quarter, by place or part by part.
        is_judged: Whether its result is a judgement (充分, 规范) that may have the very words of its standard.
        is_scored: Whether points it has lost are all that its table has room to say of a missed target.
    """

    name: Said
    target: Said
    actual: Said | None
    kind: str = ""
    first_level: str = ""
    project: str = ""
    direction: str = ""
    has_points: bool = False
    is_full: bool = False
    claim: str = ""
    reason: str = ""
    trouble: str = ""
    has_parts: bool = False
    is_judged: bool = False
    is_scored: bool = False

    @property
    def label(self) -> str:
        """Its name, as a message quotes it."""
        return self.name.text if len(self.name.text) <= _LONGEST else f"{self.name.text[:_LONGEST]}……"

    @property
    def place(self) -> Said:
        """Where a fault of its result is told: at the result, else at the name."""
        return self.actual or self.name

    @property
    def has_reason(self) -> bool:
        """Whether something is said of why the result is not the target."""
        return self.reason.strip(" 。") not in _NO_REASON or bool(self.actual and _REASON.search(self.actual.text))

    @cached_property
    def pairs(self) -> tuple[tuple[Measure, Measure], ...]:
        """Measures of target and result that count the same, where each is the only one of its unit."""
        return tuple(self._pairs()) if self.actual else ()

    def _pairs(self) -> Iterator[tuple[Measure, Measure]]:
        targets, actuals = measures_in(self.target.text), measures_in(self.actual.text) if self.actual else ()
        for target in targets:
            alike = [each for each in actuals if each.is_like(target)]
            if len(alike) == 1 and sum(alike[0].is_like(each) for each in targets) == 1:
                yield target, alike[0]

    def missed(self) -> Iterator[tuple[Measure, Measure]]:
        """Yield the measures of target and result of which the result does not keep to the target."""
        bound = _BOUNDS.get(self.direction, "")
        for target, actual in self.pairs:
            is_clear = target.bound or bound or self.wants_much(target)
            if is_clear and not target.is_vague and not actual.reaches(target, bound):
                yield target, actual

    def wants_much(self, target: Measure) -> bool:
        """Whether more is better where a target has no bound: not of costs, time, complaints and the like."""
        is_low = self.kind.startswith(_UNDIRECTED) or self.direction in {"反向", "定性"}
        return not (is_low or target.unit in _SPAN_OF_TIME or _TO_BE_LOW.search(self.name.text))


def stated_lines(facts: Facts) -> tuple[Line, ...]:
    """Return the indicators of all projects that have a target; what is wrong or 待填 is left out."""
    return tuple(
        line
        for project in facts.projects or ()
        for indicator in project.indicators or ()
        for line in _lines(indicator, project, indicator)
    )


def _lines(indicator: Indicator, project: Project, above: Indicator) -> Iterator[Line]:
    target = indicator.adjusted_target or indicator.target
    if target and indicator.name and _is_known(target) and _is_known(indicator.name) and _is_said(indicator.actual):
        kind = indicator.second_level or above.second_level
        first_level = indicator.first_level or above.first_level
        yield Line(
            name=said(indicator.name),
            target=said(target),
            actual=said(indicator.actual) if indicator.actual else None,
            kind=_word(kind),
            first_level=_word(first_level),
            project=project.path,
            direction=_word(indicator.direction),
            has_points=indicator.weight is not None,
            is_full=_is_full(indicator),
            claim="达成" if _word(indicator.degree) == "达成" else "",
            reason=_word(indicator.reason),
            has_parts=bool(indicator.quarters or indicator.places or indicator.parts),
        )
    for part in indicator.parts or ():
        yield from _lines(part, project, indicator)


def whole_and_parts(facts: Facts) -> Iterator[tuple[Said, tuple[Said, ...]]]:
    """Yield target or result of every indicator that has parts (其中), with what the parts say of the same."""
    for project in facts.projects or ():
        for indicator in project.indicators or ():
            for name in ("target", "actual"):
                stated = [getattr(each, name) for each in (indicator, *(indicator.parts or ()))]
                whole, *parts = (said(each) if each and _is_known(each) else None for each in stated)
                if whole and any(parts):
                    yield whole, tuple(part for part in parts if part)


def said(stated: Placed[Any]) -> Said:
    """Return what was written as words."""
    return Said(str(stated.value), stated.span, stated.path)


def _is_known(stated: Placed[Any]) -> bool:
    return not isinstance(stated.value, Absence | Faulty)


def _is_said(stated: Placed[Any] | None) -> bool:
    return stated is None or stated.value not in {Absence.PENDING, Faulty.REPORTED}


def _word(stated: Placed[Any] | None) -> str:
    return stated.value if stated is not None and isinstance(stated.value, str) else ""


def _is_full(indicator: Indicator) -> bool:
    weight, score = indicator.weight, indicator.score
    if weight is None or score is None or not (_is_known(weight) and _is_known(score)):
        return False
    return bool(weight.value == score.value)
