"""补充: the facts that only one place asks for, read as its outline says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.facts.facts import Facts
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


def local_keys(outlines: Iterable[Outline]) -> Outcome[dict[str, Key]]:
    """Return the facts that some outlines ask for, by name; one that two of them declare differently is told."""
    keys: dict[str, Key] = {}
    findings: list[Finding] = []
    for outline in outlines:
        for key in outline.local_keys:
            known = keys.setdefault(key.name, key)
            if known.kind is not key.kind:
                place = (outline.file.local or {})[key.name].span
                message = f"“{LOCAL}.{key.name}”在这里是{key.kind.name}，在另一个提纲里是{known.kind.name}"
                findings.append(CONFLICTING_FACT.at(place, message, hint="改成同一类型，或者换一个名称。"))
            elif key.required:
                keys[key.name] = key
    return Outcome(keys, tuple(findings))


def with_local(facts: Facts, outlines: Iterable[Outline], *, is_whole: bool) -> Outcome[Facts]:
    """Return the facts with what stands under 补充 read as the outlines of the report say.

    Every fact that they declare is there, None where it was not written, so that wording can tell a name that is not
    filled in from one that does not exist.

    Args:
        facts: The facts as they were validated, what stands under 补充 as it was typed.
        outlines: Those that are due.
        is_whole: Whether they are all known; a fact that none declares is told only then.
    """
    declared = local_keys(outlines)
    keys, findings = declared.product, list(declared.findings)
    reader = Reader(_manner(facts))
    written = facts.local or {}
    values: dict[str, Any] = {
        name: reader.value(key.kind, written[name].value, written[name].path, written[name].value)
        if name in written
        else None
        for name, key in keys.items()
    }
    findings += reader.findings
    unknown = {name: value for name, value in written.items() if name not in keys and is_whole}
    findings += [_undeclared(name, value, keys) for name, value in unknown.items()]
    missing = [key for name, key in keys.items() if key.required and name not in written]
    if missing and not facts.is_told(LOCAL) and not unknown:
        findings += [_missing(key, facts) for key in missing]
    told = facts.told | reader.told | {f"{LOCAL}.{name}" for name in unknown}
    told |= {f"{LOCAL}.{key.name}" for key in missing}
    whole = replace(facts, local=values or None, told=frozenset(told), pending=(*facts.pending, *reader.pending))
    return Outcome(whole, tuple(findings))


def _manner(facts: Facts) -> Manner:
    written = facts.report.unit.value if facts.report and facts.report.unit else None
    return Manner(next((unit for unit in Unit if unit.value == written), Unit.WAN_YUAN))


def _undeclared(name: str, value: Placed[Any], keys: dict[str, Key]) -> Finding:
    known = "、".join(keys)
    otherwise = f"可以写：{known}。" if known else "先在提纲的“补充”里列出它，或者用词汇表里已有的键。"
    message = f"要印发的提纲都没有在“{LOCAL}”里列出“{name}”"
    return UNKNOWN_KEY.at(value.span, message, hint=did_you_mean(name, keys) or otherwise, path=f"{LOCAL}.{name}")


def _missing(key: Key, facts: Facts) -> Finding:
    path = f"{LOCAL}.{key.name}"
    example = f"，例如“{key.name}: {key.example}”" if key.example else ""
    hint = f"在“{LOCAL}”下写“{key.name}”{example}；还不知道时写“待填”。"
    return MISSING_KEY.at(facts.span, f"缺少必填的“{path}”", hint=hint, path=path)
