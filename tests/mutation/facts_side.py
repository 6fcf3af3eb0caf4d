"""Mutants of the YAML facts, found by `reportgen check`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from mutation.example import checked, files
from mutation.mutant import Kind, Verdict
from mutation.number import NUMBER, with_other_digits, with_other_unit
from mutation.relation import contradicted, relations, sites
from support.memory_world import MemoryWorld

from reportgen.diagnostics.span import Span
from reportgen.facts import validate
from reportgen.facts.facts import Facts
from reportgen.source import read
from reportgen.source.discover import ReportPlace
from reportgen.values.amount import Amount

_WHOLE_LINE = re.compile(r"\s*[^\s:]+:\s*\S+\s*(?:#.*)?")


class Edit(NamedTuple):
    """One stretch of a file, and what is to stand there."""

    span: Span
    old: str
    new: str


def verdicts(report: ReportPlace) -> Iterator[Verdict]:
    """Yield what became of every mutant of a report."""
    facts = _facts(report, {})
    before, told = relations(facts), checked(report, {})[1]
    for kind, edits in _mutations(list(sites(facts))):
        changed = _edited(edits)
        after = relations(_facts(report, changed))
        broken = contradicted(before, after)
        new = checked(report, changed)[1] - told if broken else {}
        change = "; ".join(f"{edit.old} → {edit.new}" for edit in edits)
        yield Verdict("facts", kind, str(edits[0].span), change, broken, tuple(sorted({code for code, _ in new})))


def _facts(report: ReportPlace, changed: dict[str, bytes]) -> Facts:
    return validate(read(MemoryWorld(files() | changed), report.place).product).product


def _mutations(numbers: list[Any]) -> Iterator[tuple[Kind, tuple[Edit, ...]]]:
    for each in numbers:
        old = _text(each.span)
        yield from ((Kind.DIGIT, (Edit(each.span, old, new),)) for new in with_other_digits(old))
        other = f"{old}元" if NUMBER.fullmatch(old) and isinstance(each.value, Amount) else with_other_unit(old)
        if other != old:
            yield Kind.UNIT, (Edit(each.span, old, other),)
        if isinstance(each.value, Amount) and _WHOLE_LINE.fullmatch(_line(each.span)):
            yield Kind.DROP, (Edit(each.span, _line(each.span), ""),)
    amounts = [each for each in numbers if isinstance(each.value, Amount)]
    for one, other in pairwise(amounts):
        texts = _text(one.span), _text(other.span)
        if one.span.file == other.span.file and one.value != other.value:
            yield Kind.SWAP, (Edit(one.span, *texts), Edit(other.span, *reversed(texts)))


def _line(span: Span) -> str:
    return files()[span.file].decode().split("\n")[span.line - 1]


def _text(span: Span) -> str:
    return _line(span)[span.column - 1 : span.end_column - 1]


def _edited(edits: tuple[Edit, ...]) -> dict[str, bytes]:
    """Return the files with some edits made, the last in a line first."""
    lines = {edit.span.file: files()[edit.span.file].decode().split("\n") for edit in edits}
    for edit in sorted(edits, reverse=True):
        span, text = edit.span, lines[edit.span.file]
        line = text[span.line - 1]
        new = line[: span.column - 1] + edit.new + line[span.end_column - 1 :]
        text[span.line - 1] = "" if line == edit.old else new
    return {file: "\n".join(text).encode() for file, text in lines.items()}
