"""Which findings are told: those of chosen rules, and not those that were there before."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from reportgen.diagnostics.finding import Finding, Rule

Fingerprint = tuple[str, str, str, str]


def chosen(findings: Iterable[Finding], select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return the findings of the rules that are selected and not ignored.

    Args:
        findings: What was found.
        select: Codes, beginnings of codes (`AMT`) or slugs; nothing selects everything.
        ignore: The same, of what is to be left out.
    """
    return tuple(
        each for each in findings if (not select or _is_meant(each.rule, select)) and not _is_meant(each.rule, ignore)
    )


def unknown_among(words: Iterable[str], rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the words that no rule answers to, so that a slip of the keyboard does not silence a check."""
    known = tuple(rules)
    return tuple(word for word in words if not any(_is_meant(rule, (word,)) for rule in known))


def _is_meant(rule: Rule, words: tuple[str, ...]) -> bool:
    return any(rule.slug == word or (word and rule.code.startswith(word.upper())) for word in words)


def baseline_json(findings: Iterable[Finding]) -> str:
    """Return findings as a baseline: what is known, without the lines, which move when a file is edited."""
    counted = Counter(map(fingerprint, findings))
    names = ("code", "file", "path", "message")
    known = [dict(zip(names, each, strict=True)) | {"count": counted[each]} for each in sorted(counted)]
    return json.dumps(known, ensure_ascii=False, indent=2) + "\n"


def read_baseline(text: str) -> Counter[Fingerprint]:
    """Return what a baseline holds.

    Raises:
        ValueError: It is no baseline.
    """
    try:
        entries: list[dict[str, Any]] = json.loads(text)
        return Counter({_entry(each): int(each["count"]) for each in entries})
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("not a list of findings") from error


def new_among(findings: Iterable[Finding], baseline: Counter[Fingerprint]) -> tuple[Finding, ...]:
    """Return the findings that a baseline does not know, each of its entries taken as often as it was counted."""
    left = Counter(baseline)
    new: list[Finding] = []
    for finding in findings:
        known = fingerprint(finding)
        if left[known] > 0:
            left[known] -= 1
        else:
            new.append(finding)
    return tuple(new)


def fingerprint(finding: Finding) -> Fingerprint:
    """Return what makes a finding the same finding after lines were moved."""
    return finding.rule.code, finding.span.file, finding.path, finding.message


def _entry(entry: dict[str, Any]) -> Fingerprint:
    return str(entry["code"]), str(entry["file"]), str(entry["path"]), str(entry["message"])
