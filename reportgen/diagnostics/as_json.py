"""Findings as JSON, in the shape that other programs rely on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reportgen.diagnostics.finding import Finding


def findings_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON array; lines and columns count from 1."""
    return json.dumps([finding_object(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def finding_object(finding: Finding) -> dict[str, Any]:
    """Return one finding as JSON has it."""
    span = finding.span
    return {
        "code": finding.rule.code,
        "slug": finding.rule.slug,
        "severity": finding.rule.severity.value,
        "message": finding.message,
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "place": span.place,
        "path": finding.path,
        "hint": finding.hint,
        "related": [
            {
                "file": related.span.file,
                "line": related.span.line,
                "column": related.span.column,
                "message": related.message,
            }
            for related in finding.related
        ],
        "unit": finding.unit,
        "year": finding.year,
    }
