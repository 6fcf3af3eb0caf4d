"""Indicators in lists of prose: `甲：实施周期指标值≥5场，年度指标值≥6场，实际完成值8场`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.indicators.line import KIND, Line
from reportgen.checks.reading.numbers.measures import measures_in
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.said import Said
from reportgen.regex import regex

PROJECT = regex(r"(?:项目|专项|经费)(?:[（(].*[）)])?$")
"""How the heading of what is told of one project ends."""
# What has been reached is no label: 达到年度指标值.
_REACHED, _TIMES = ("达到", "完成", "实现"), ("", "年度", "全年", "年初", "绩效", "年度绩效")
_NOT_REACHED = "".join(f"(?<!{verb}{time})" for verb in _REACHED for time in _TIMES)
_LABEL = regex(
    r"(?P<cycle>(?:实施)?周期(?:指标|目标)值)"
    rf"|(?P<target>{_NOT_REACHED}(?:(?:年度|年初|全年)?(?:绩效)?(?:指标|目标)值|年[度初]目标))"
    r"|(?P<actual>(?:全年|年度|实际)*完成(?:指标)?值|实际值|实际完成(?!情况)|实际(?:[一-龥]{2,4}|[为是达])(?=[0-9]))"
)
# One of these stands in the label of every target.
_TARGETS = ("指标值", "目标值", "年度目标", "年初目标")
_CLAUSE, _PIECE = regex(r"[^；。]+"), regex(r"[^；。，]+")
_REASON = regex(r"，(?:尚差|相差|系|因|由于|主要是?|原因是|得益于)[^；。]+")
_LEADING = regex(r"^(?:[一二三四五六七八九十]+是|[（(]?\d{1,2}[）)、.．]|[①-⑳]|[：，])+|[：，、]+$")
_CLAIM = regex(r"(?<![可将能])(?:已|均|全部|超额)*(?:(?:完成|达到|实现)(?:绩效|年度|既定)*(?:目标|指标)值?|达成|完成)$")
# A result may be told by its target.
_COMPARED = regex(r"(?:[比较与为占于]|达到|完成|实现|超[过出]|高[于出]|低于|未达|偏[离差])(?:[0-9.]+[%％]?的)?$")
_COMPARISON = regex(r"^(?:的|相差|[高低多少])|[0-9%一-龥](?:的[0-9]|[高低多少]出?[0-9])")
# What is done with a target, most often that of the next year, is no value of it.
_TO_BE_SET = regex(r"(?:[由从].{1,12}?)?(?:调整|设[置定]|提高|降低|[上下]调|[暂拟初]定)")
# What follows a label is its value only where something says so.
_VALUE = regex(r"(?P<lead>[为是：:达到]*)(?P<value>(?:[^，（）]|（[^（）]*）)*)")


def listed_lines(text: DocumentText) -> Iterator[Line]:
    """Yield the indicators that stand in paragraphs and items, with the heading of their project."""
    project = ""
    for stretch in text.once(stretches):
        if stretch.setting is Setting.HEADING:
            project = stretch.text if PROJECT.search(stretch.text) else ""
        elif stretch.setting is not Setting.CELL and any(words in stretch.text for words in _TARGETS):
            lines = (_line(stretch, clause, project) for clause in _clauses(stretch.text))
            yield from (line for line in lines if line)


def _clauses(text: str) -> Iterator[re.Match[str]]:
    """Yield the stretches of a text that tell of one indicator each."""
    for clause in _CLAUSE.finditer(text):
        targets = [label for label in _LABEL.finditer(text, *clause.span()) if label["target"]]
        yield from [clause] if len(targets) < 2 else _PIECE.finditer(text, *clause.span())


def _line(stretch: Stretch, clause: re.Match[str], project: str) -> Line | None:
    """Return the indicator of a clause; None where it has no target."""
    labels = list(_LABEL.finditer(stretch.text, *clause.span()))
    ends = (*(label.start() for label in labels[1:]), clause.end())
    values = {label.lastgroup: _value(stretch, label.end(), end) for label, end in zip(labels, ends, strict=False)}
    target = values.get("target")
    aims = [label.start() for label in labels if label.lastgroup == "target"]
    is_told = target and not any(
        _is_compared(stretch.text[:place], target.text) for place in (labels[0].start(), *aims)
    )
    name = _name(stretch, clause.start(), labels[0].start()) if is_told else None
    if target is None or name is None or _TO_BE_SET.match(target.text) or name.text.startswith("建议"):
        return None
    claim = _CLAIM.search(stretch.text, labels[-1].end(), clause.end())
    kind = KIND.search(stretch.text, clause.start(), labels[0].start())
    reason = _REASON.search(stretch.text, labels[-1].end(), clause.end())
    return Line(
        name=name,
        target=target,
        actual=values.get("actual") or _in_name(name, target),
        kind=kind[0] if kind else "",
        project=project,
        claim=claim[0] if claim else "",
        reason=reason[0] if reason else "",
    )


def _is_compared(before: str, value: str) -> bool:
    """Whether a target is only what a result is compared with: 为年度目标120场的110%, 比目标值15.2%高."""
    return bool(_COMPARED.search(before) or _COMPARISON.search(value))


def _name(stretch: Stretch, start: int, end: int) -> Said | None:
    """Return the name of an indicator: what stands between the last colon but its own and its first label."""
    head = KIND.sub(lambda found: "：" * len(found[0]), stretch.text[start:end].rstrip("：，（"))
    bare = _LEADING.sub("", head.rpartition("：")[2])
    first = start + head.rfind(bare)
    return Said(bare, stretch.span(first, first + len(bare)), _path(stretch)) if bare else None


def _in_name(name: Said, target: Said) -> Said | None:
    """Return the result that a name has at its end (开展主题活动4次), or the only one of its things (9户家庭获评)."""
    found, aims = measures_in(name.text), measures_in(target.text)
    alike = [each for each in found if len(aims) == 1 and each.unit and each.is_like(aims[0])]
    if len(alike) == 1:
        return name._replace(text=alike[0].text)
    return name._replace(text=found[-1].text) if found and name.text.endswith(found[-1].text) else None


def _value(stretch: Stretch, start: int, end: int) -> Said | None:
    """Return what stands between two labels, up to its comma."""
    found = _VALUE.match(stretch.text, start, end)
    if found is None or not found["value"] or not (found["lead"] or any(map(str.isdecimal, found["value"]))):
        return None
    return Said(found["value"], stretch.span(*found.span("value")), _path(stretch))


def _path(stretch: Stretch) -> str:
    return stretch.passage.path()
