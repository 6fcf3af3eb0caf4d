"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.diagnostics.finding import Finding, Severity
from reportgen.diagnostics.span import Span

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def findings_github(findings: Iterable[Finding]) -> str:
    """Return the findings as workflow commands, one a line."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    rule = finding.rule
    properties = {**_place(finding.span), "title": f"{rule.code} {rule.slug}"}
    written = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[rule.severity]} {written}::{_message(finding).translate(_IN_MESSAGE)}"


def _place(span: Span) -> dict[str, str | int]:
    """Return file, line and columns; GitHub takes columns only where they lie in one line."""
    if span.place:
        return {"file": span.file}
    if span.end_line > span.line:
        return {"file": span.file, "line": span.line, "endLine": span.end_line}
    return {"file": span.file, "line": span.line, "col": span.column, "endColumn": span.end_column}


def _message(finding: Finding) -> str:
    """Return what the finding says, with its place where there is no line, its remedy and its other places."""
    place = finding.span.place
    lines = [f"{place}：{finding.message}" if place else finding.message]
    lines += [f"怎么改：{finding.hint}"] if finding.hint else []
    lines += [f"相关：{related.span}: {related.message}" for related in finding.related]
    return "\n".join(lines)
