"""An audit as one page for a browser: a table of the documents, then what was found in each; no script, no link."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from reportgen.audit.audit import Audited
from reportgen.diagnostics.finding import Finding, Severity
from reportgen.diagnostics.text import NAMES

_HEAD = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>审核结果</title><style>
body{font-family:"Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;line-height:1.6}
body{max-width:60em;margin:2em auto}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}
.error{border-left:.3em solid #b00}.warning{border-left:.3em solid #c80}.note{border-left:.3em solid #888}
.finding{padding:.2em 1em;margin:.8em 0}.place{color:#555}
</style></head><body><h1>审核结果</h1>
"""
_TAIL = "</body></html>\n"


def audit_html(audited: Iterable[Audited]) -> str:
    """Return the page; everything that was read from a document is escaped."""
    documents = tuple(audited)
    return "".join((_HEAD, _table(documents), *map(_document, documents), _TAIL))


def _table(documents: tuple[Audited, ...]) -> str:
    heads = "".join(f"<th>{name}</th>" for name in ("文件", "单位", "年度", *NAMES.values()))
    rows = "".join(f"<tr>{_row(each)}</tr>" for each in documents)
    return f"<table><tr>{heads}</tr>{rows}</table>\n"


def _row(document: Audited) -> str:
    counted = [str(_count(document.findings, severity)) for severity in NAMES]
    words = (document.path.as_posix(), document.subject.unit, str(document.subject.year or ""), *counted)
    return "".join(f"<td>{escape(word)}</td>" for word in words)


def _count(findings: tuple[Finding, ...], severity: Severity) -> int:
    return sum(1 for each in findings if each.rule.severity is severity)


def _document(document: Audited) -> str:
    name = escape(document.path.as_posix())
    return f"<h2>{name}</h2>\n" + ("".join(map(_finding, document.findings)) or "<p>没有发现问题。</p>\n")


def _finding(finding: Finding) -> str:
    rule, span = finding.rule, finding.span
    place = escape(span.place or f"第{span.line}行第{span.column}列")
    related = "".join(f"<li>{escape(str(each.span))}：{escape(each.message)}</li>" for each in finding.related)
    lines = [
        f'<div class="finding {rule.severity.value}"><b>{NAMES[rule.severity]} {rule.code}</b>',
        f' <span class="place">{place}</span><br>{escape(finding.message)}',
        f"<br>怎么改：{escape(finding.hint)}" if finding.hint else "",
        f"<ul>{related}</ul>" if related else "",
        "</div>\n",
    ]
    return "".join(lines)
