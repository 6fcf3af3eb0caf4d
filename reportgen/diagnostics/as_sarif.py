"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from reportgen import __version__
from reportgen.diagnostics.finding import Finding, Related, Rule
from reportgen.diagnostics.manual import markdown_page, page_of, plain_page
from reportgen.diagnostics.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"


def findings_sarif(findings: Iterable[Finding]) -> str:
    """Return the findings as one run of a SARIF log, with every rule that occurs in them."""
    told = list(findings)
    rules = sorted({finding.rule for finding in told}, key=lambda rule: rule.code)
    driver = {
        "name": "reportgen",
        "version": __version__,
        "language": "zh-CN",
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in told],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    manual = {"text": plain_page(rule), "markdown": markdown_page(rule)}
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.slug.split("-")),
        "shortDescription": {"text": page_of(rule).title},
        "fullDescription": manual,
        "help": manual,
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": rule_index,
        "level": finding.rule.severity.value,  # SARIF's own words
        "message": {"text": finding.message},
        "locations": [_location(finding.span)],
        "relatedLocations": [_related(related) for related in finding.related],
        "properties": {
            "unit": finding.unit,
            "year": finding.year,
            "path": finding.path,
            "hint": finding.hint,
        },
    }


def _location(span: Span) -> dict[str, Any]:
    """Return where something stands; a file without lines has words for the place instead of a region."""
    artifact = _artifact(span.file)
    if span.place:
        return {"physicalLocation": {"artifactLocation": artifact}, "logicalLocations": [{"name": span.place}]}
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _related(related: Related) -> dict[str, Any]:
    return {**_location(related.span), "message": {"text": related.message}}


def _artifact(file: str) -> dict[str, str]:
    """Return the URI of a file: below the root of the sources, or whole where the user typed a whole path."""
    if file.startswith("/"):
        return {"uri": f"file://{quote(file)}"}
    if file[1:3] == ":/":  # a drive of Windows
        return {"uri": f"file:///{quote(file, safe='/:')}"}
    return {"uri": quote(file), "uriBaseId": _ROOT}
