"""补充: the facts that only one place asks for, read as its outlines and forms say.

They are told of the report, of each project or of each indicator, and stand under the 补充 of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.facts.projects import Indicator, Project
from reportgen.outline.form import Form
from reportgen.outline.local import OWNERS, LocalFact
from reportgen.outline.outline import Outline
from reportgen.outline.rules import CONFLICTING_FACT
from reportgen.values.amount import Unit
from reportgen.vocabulary.declare import Key
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.reader import Reader
from reportgen.vocabulary.rules import MISSING_KEY, UNKNOWN_KEY

LOCAL = "补充"
REPORT, PROJECT, INDICATOR = OWNERS

LocalKeys = dict[str, dict[str, Key]]
"""Declared keys by what they are told of, and by name."""
Written = dict[str, Placed[Any]] | None


def local_keys(prescribed: Iterable[Outline | Form]) -> Outcome[LocalKeys]:
    """Return the facts that outlines and forms ask for; one that two of them declare differently is told."""
    keys: LocalKeys = {owner: {} for owner in OWNERS}
    findings: list[Finding] = []
    for name, fact in _declared(prescribed):
        key = fact.key_named(name)
        if key is None:
            continue
        known = keys[fact.owner].setdefault(name, key)
        if known.kind is not key.kind:
            message = f"“{LOCAL}.{name}”在这里是{key.kind.name}，在另一个提纲或表格里是{known.kind.name}"
            findings.append(CONFLICTING_FACT.at(fact.span, message, hint="改成同一类型，或者换一个名称。"))
        elif key.required:
            keys[fact.owner][name] = key
    return Outcome(keys, tuple(findings))


def _declared(prescribed: Iterable[Outline | Form]) -> Iterator[tuple[str, LocalFact]]:
    """Yield what stands under 补充 in outlines, in the forms that they print, and in forms."""
    for each in prescribed:
        forms = each.forms.values() if isinstance(each, Outline) else ()
        for file in (each.file, *(form.file for form in forms)):
            yield from ((name, fact) for name, fact in (file.local or {}).items() if fact)


def with_local(facts: Facts, prescribed: Iterable[Outline | Form], *, is_whole: bool) -> Outcome[Facts]:
    """Return the facts with what stands under 补充 read as the outlines and forms of the report say.

    Every fact of the report that they declare is there, None where it was not written, so that wording can tell a name
    that is not filled in from one that does not exist.

    Args:
        facts: The facts as they were validated, what stands under 补充 as it was typed.
        prescribed: Those that are due.
        is_whole: Whether they are all known; a fact that none declares is told only then.
    """
    declared = local_keys(prescribed)
    reading = _Reading(facts, declared.product, is_whole=is_whole)
    local = reading.values(facts.local, REPORT, LOCAL, facts.span)
    projects = facts.projects and tuple(reading.project(each) for each in facts.projects)
    reader = reading.reader
    whole = replace(
        facts,
        local=local,
        projects=projects,
        told=facts.told | reader.told | reading.told,
        pending=(*facts.pending, *reader.pending),
        local_keys=declared.product,
    )
    return Outcome(whole, (*declared.findings, *reader.findings, *reading.findings))


class _Reading:
    """Reads what stands under each 补充, and keeps what is wrong with it.

    Attributes:
        reader: Reads the values, and keeps what is wrong with them.
        findings: Names that nobody declared, and those that are missing.
        told: The paths of these.
    """

    def __init__(self, facts: Facts, keys: LocalKeys, *, is_whole: bool) -> None:
        """Begin to read.

        Args:
            facts: The facts as they were validated.
            keys: What is declared.
            is_whole: Whether a name that is not declared is wrong.
        """
        self.reader = Reader(_manner(facts))
        self.findings: list[Finding] = []
        self.told: set[str] = set()
        self._facts, self._keys, self._is_whole = facts, keys, is_whole

    def project(self, project: Project) -> Project:
        """Return a project with its own facts and those of its indicators read."""
        local = self.values(project.local, PROJECT, f"{project.path}.{LOCAL}", project.span)
        indicators = project.indicators and tuple(self._indicator(each) for each in project.indicators)
        is_same = local is project.local and _are_same(indicators, project.indicators)
        return project if is_same else replace(project, local=local, indicators=indicators)

    def _indicator(self, indicator: Indicator) -> Indicator:
        local = self.values(indicator.local, INDICATOR, f"{indicator.path}.{LOCAL}", indicator.span)
        parts = indicator.parts and tuple(self._indicator(each) for each in indicator.parts)
        is_same = local is indicator.local and _are_same(parts, indicator.parts)
        return indicator if is_same else replace(indicator, local=local, parts=parts)

    def values(self, written: Written, owner: str, path: str, span: Span) -> Written:
        """Return what stands under one 补充, read as declared; what is undeclared or missing there is told.

        Args:
            written: What was typed.
            owner: What it is told of.
            path: Of this 补充.
            span: Where its owner stands.
        """
        keys, typed = self._keys[owner], written or {}
        if not (keys or typed):
            return written
        unknown = {name: value for name, value in typed.items() if name not in keys and self._is_whole}
        self.findings += [_undeclared(name, value, path, keys) for name, value in unknown.items()]
        missing = [key for name, key in keys.items() if key.required and name not in typed]
        if missing and not self._facts.is_told(path) and not unknown:
            self.findings += [_missing(key, path, span) for key in missing]
        self.told |= {f"{path}.{name}" for name in (*unknown, *(key.name for key in missing))}
        values: Mapping[str, Any] = {
            name: self.reader.value(key.kind, typed[name].value, typed[name].path, typed[name].value)
            if name in typed
            else None
            for name, key in keys.items()
        }
        return dict(values) or None


def _are_same(some: tuple[Any, ...] | None, others: tuple[Any, ...] | None) -> bool:
    return all(one is other for one, other in zip(some or (), others or (), strict=True))


def _manner(facts: Facts) -> Manner:
    written = facts.report.unit.value if facts.report and facts.report.unit else None
    return Manner(next((unit for unit in Unit if unit.value == written), Unit.WAN_YUAN))


def _undeclared(name: str, value: Placed[Any], path: str, keys: dict[str, Key]) -> Finding:
    known = "、".join(keys)
    otherwise = f"可以写：{known}。" if known else f"先在提纲或表格的“{LOCAL}”里列出它，或者用词汇表里已有的键。"
    message = f"要印发的提纲和表格都没有在“{LOCAL}”里列出“{name}”"
    return UNKNOWN_KEY.at(value.span, message, hint=did_you_mean(name, keys) or otherwise, path=f"{path}.{name}")


def _missing(key: Key, owner: str, span: Span) -> Finding:
    path = f"{owner}.{key.name}"
    example = f"，例如“{key.name}: {key.example}”" if key.example else ""
    hint = f"在“{LOCAL}”下写“{key.name}”{example}；还不知道时写“待填”。"
    return MISSING_KEY.at(span, f"缺少必填的“{path}”", hint=hint, path=path)
