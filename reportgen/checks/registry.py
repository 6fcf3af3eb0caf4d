"""How a check is declared, found and run.

A check is one file in a folder of its family, with one function; its module's docstring is its manual page. What the
function needs is said by the names of its parameters, so a check that asks only for a manuscript also runs on a
document that was never made here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field, fields
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules
from sys import modules
from typing import Any, NamedTuple

from reportgen.checks.known import known_values
from reportgen.checks.reading.indicators.line import stated_lines
from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.subject import Subject, subject_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.diagnostics.finding import Finding, Related, Rule, Severity
from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.frozen import dataclass
from reportgen.manuscript import Manuscript
from reportgen.outline.outline import Outline
from reportgen.outline.scoring import Scoring


class Fault(NamedTuple):
    """What a check found; the registry makes a finding of it.

    Attributes:
        span: The value at fault.
        message: What was written and what was expected.
        hint: The remedy.
        path: Dotted Chinese path of the value.
        related: Other places that belong to the fault.
        is_doubtful: Whether another reading is thinkable: then it weighs no more than a warning.
    """

    span: Span
    message: str
    hint: str = ""
    path: str = ""
    related: tuple[Related, ...] = ()
    is_doubtful: bool = False


CheckFunction = Callable[..., Iterable[Fault]]
Given = dict[str, Callable[[], Any]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its rule, the function that looks, what the function needs, and whether it sees scores."""

    rule: Rule
    look: CheckFunction
    needs: tuple[str, ...]
    sees_scores: bool = False

    @property
    def reads_text(self) -> bool:
        """Whether it looks at a document, and not only at the facts behind it."""
        return not {"manuscript", "text"}.isdisjoint(self.needs)

    @property
    def minds_scoring(self) -> bool:
        """Whether it may find something else once there is a scoring table."""
        return self.sees_scores or "scoring" in self.needs

    def run(self, given: Given) -> Iterator[Finding]:
        """Yield what the check finds, given how to come by what it needs."""
        for fault in self.look(**{name: given[name]() for name in self.needs}):
            finding = self.rule.at(fault.span, fault.message, hint=fault.hint, path=fault.path)
            finding = finding.weighing(Severity.WARNING) if fault.is_doubtful else finding
            for related in fault.related:
                finding = finding.beside(related.span, related.message)
            yield finding


def check(
    code: str, severity: Severity, *, is_gap: bool = False, sees_scores: bool = False
) -> Callable[[CheckFunction], Check]:
    """Declare that a function is a check; its name is the slug, its module's docstring the manual page.

    Args:
        code: Letters of the family and three digits, such as `AMT002`.
        severity: How much its findings weigh.
        is_gap: Whether its findings say that something is not filled in yet, which a draft may leave so.
        sees_scores: Whether, not asking for a scoring table, it finds something in the scores that come of one.
    """

    def declare(look: CheckFunction) -> Check:
        manual = modules[look.__module__].__doc__ or ""
        rule = Rule(code, look.__name__.replace("_", "-"), severity, manual, is_gap)
        return Check(rule, look, tuple(inspect.signature(look).parameters), sees_scores)

    return declare


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check in the folders below this one, in the order of their codes."""
    package = modules["reportgen.checks"]
    found = (
        value
        for family in iter_modules(package.__path__, "reportgen.checks.")
        if family.ispkg
        for module in iter_modules(import_module(family.name).__path__, f"{family.name}.")
        for value in vars(import_module(module.name)).values()
        if isinstance(value, Check)
    )
    return tuple(sorted(found, key=lambda each: each.rule.code))


@dataclass(frozen=True, slots=True)
class Material:
    """What there is to look at; a check asks for it by the names of its parameters.

    Beside these a check may ask for `text`: the manuscript as passages (`DocumentText`); for `lines`: the indicators
    that facts state; and for `known`: every value of facts and figures by its path (`Known`).

    Attributes:
        facts: What the authors wrote.
        figures: What was computed from it.
        manuscript: A document.
        outline: What it was composed by.
        scoring: The table by which it is scored, with everything that it takes over.
        subject: Whom and what it speaks of; by default what the facts say.
        settings: What the project has set for its checks.
    """

    facts: Facts | None = None
    figures: Figures | None = None
    manuscript: Manuscript | None = None
    outline: Outline | None = None
    scoring: Scoring | None = None
    subject: Subject | None = None
    settings: Settings = field(default_factory=Settings)

    def by_name(self) -> Given:
        """Return how to come by what there is, by the names of parameters.

        What must be made for it is made when the first check asks, and once for all of them.
        """
        names = (each.name for each in fields(self))
        there: Given = {name: partial(getattr, self, name) for name in names if getattr(self, name) is not None}
        there.setdefault("subject", cache(partial(subject_of, self.facts)) if self.facts else Subject)
        if self.manuscript:
            there["text"] = cache(partial(DocumentText, self.manuscript))
        if self.facts:
            there["lines"] = cache(partial(stated_lines, self.facts))
        if self.facts and self.figures:
            there["known"] = cache(partial(known_values, self.facts, self.figures))
        return there


def run_checks(material: Material, *, for_scoring: bool = False) -> tuple[Finding, ...]:
    """Return what all checks find that have what they need.

    Where there is a document, only the checks run that look at it: so what is found in the facts is not found again in
    each of their documents.

    Args:
        material: What there is to look at.
        for_scoring: Whether the same facts have been checked without their scoring table: then only the checks run
            to which the table makes a difference.
    """
    given = material.by_name()
    has_document = "manuscript" in given
    fitting = (each for each in all_checks() if set(each.needs) <= set(given) and each.reads_text == has_document)
    return tuple(finding for each in fitting if each.minds_scoring or not for_scoring for finding in each.run(given))
