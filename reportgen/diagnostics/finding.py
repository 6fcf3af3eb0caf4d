"""Findings: everything that is wrong with a report, coded, placed and explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass


class Severity(Enum):
    """How much a finding weighs; the value is the word used in JSON and on the command line."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of fault: what its findings share.

    Attributes:
        code: Letters of the family and three digits, such as `AMT001`; never reused.
        slug: Name of the fault (not of its remedy) in lower-case English, such as `sum-mismatch`.
        severity: How much its findings weigh unless a finding says otherwise.
        manual: The manual page for users, in Chinese, with the headings 查什么, 为什么, 例, 怎么改.
        is_gap: Whether its findings say no more than that something is not filled in yet, which a draft may leave so.
    """

    code: str
    slug: str
    severity: Severity
    manual: str
    is_gap: bool = False

    def at(self, span: Span, message: str, *, hint: str = "", path: str = "") -> Finding:
        """Return a finding of this rule at a place.

        Args:
            span: The value at fault itself, not the block around it.
            message: What was written and what was expected, in the author's words.
            hint: The remedy.
            path: Dotted Chinese path of the value, such as `项目[3].执行`.
        """
        return Finding(self, span, message, hint=hint, path=path)


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding speaks of, such as the other one of two duplicate keys."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place.

    Attributes:
        rule: What kind of fault it is.
        span: Where it stands.
        message: What was written and what was expected.
        hint: The remedy; may be empty.
        path: Dotted Chinese path of the value, where there is one.
        related: Other places that belong to the fault.
        unit: Folder name of the unit whose report has the fault; set by the pipeline.
        year: Year of that report.
    """

    rule: Rule
    span: Span
    message: str
    hint: str = ""
    path: str = ""
    related: tuple[Related, ...] = ()
    unit: str = ""
    year: int | None = None

    @property
    def is_error(self) -> bool:
        """Whether the report must not be published because of it."""
        return self.rule.severity is Severity.ERROR

    def weighing(self, severity: Severity) -> Finding:
        """Return the same finding with another weight."""
        return self if severity is self.rule.severity else replace(self, rule=replace(self.rule, severity=severity))

    @property
    def in_draft(self) -> Finding:
        """The same finding as a draft takes it: what is not filled in yet is a warning."""
        if not self.rule.is_gap:
            return self
        return replace(self, rule=replace(self.rule, severity=Severity.WARNING))

    def beside(self, span: Span, message: str) -> Finding:
        """Return the same finding with one more related place."""
        return replace(self, related=(*self.related, Related(span, message)))

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Reading order: by file and place, then by code; the order of every list that is printed."""
        return (self.span.file, self.span.line, self.span.column, self.rule.code, self.message)


def each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with those of one fault made one, with the related places of all of them.

    A value that is printed in five sentences is told once, with the five places beside it.
    """
    found: dict[Finding, dict[Related, None]] = {}
    for finding in findings:
        found.setdefault(replace(finding, related=()), {}).update(dict.fromkeys(finding.related))
    return tuple(replace(finding, related=tuple(related)) for finding, related in found.items())
