"""Findings as text: the place, the line with a caret under the fault, the remedy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.diagnostics.columns import fitting, width
from reportgen.diagnostics.finding import Finding, Severity
from reportgen.diagnostics.span import Span

# How severities are called on screen.
NAMES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}
# Of a line that is shown: as much as nearly every terminal has room for, and how many characters before the fault.
_MOST_COLUMNS, _BEFORE = 88, 16

LinesOf = Callable[[str], Sequence[str]]


def finding_text(finding: Finding, lines_of: LinesOf) -> str:
    """Return a finding as a few lines of text.

    Args:
        finding: What to tell.
        lines_of: Returns the lines of a file by its name; none when it has no lines to show.
    """
    rule = finding.rule
    lines = [f"{finding.span}: {NAMES[rule.severity]} {rule.code} {rule.slug}", f"  {finding.message}"]
    lines += _excerpt(finding.span, lines_of)
    if finding.hint:
        lines.append(f"  怎么改：{finding.hint}")
    lines += [f"  相关：{related.span}: {related.message}" for related in finding.related]
    return "\n".join(lines)


def _excerpt(span: Span, lines_of: LinesOf) -> list[str]:
    """Return the line at fault and a line with carets under the fault, or nothing."""
    lines = [] if span.place else lines_of(span.file)
    if not 1 <= span.line <= len(lines):
        return []
    line = lines[span.line - 1].replace("\t", " ")
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    line, start, end = _cut(line, start, max(end, start + 1))
    number = str(span.line)
    carets = " " * width(line[:start]) + "^" * max(1, width(line[start:end]))
    return [f"  {number} | {line}", f"  {' ' * len(number)} | {carets}"]


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a long line shortened around the fault, with the fault's new columns."""
    if width(line) <= _MOST_COLUMNS:
        return line, start, end
    first = max(0, start - _BEFORE)
    before = "…" if first else ""
    shown = before + fitting(line[first:], _MOST_COLUMNS)
    end = min(end - first + len(before), len(shown))
    after = "…" if first + len(shown) - len(before) < len(line) else ""
    return shown + after, start - first + len(before), end
