"""层次写法混乱。

## 查什么    上一级用“一、”、下一级用“（一）”、再下一级用“1.”的次序有没有颠倒、隔级；同一级接着写时有没有换成别的写法；
            “（三）”下面有没有又用“（一）”起头。
            中间有一行没有序号的题目（“名词解释”）的，序号重新起头。
## 为什么    序号的样子就是层次；写法一乱，读者分不清哪一条属于哪一节。
## 例        （三）年度主要工作任务，下面的第一条又写成“（一）”（应为“1.”）。
## 怎么改    按“一、”“（一）”“1.”“（1）”的次序改正这一级的序号；只有两级时，第二级可以用“1.”。
## 依据      GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.series import SAMPLES, Break, Numbered, numbered
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "按“一、”“（一）”“1.”“（1）”的次序改正这一级的序号。"


@check("STR003", Severity.WARNING)
def mixed_levels(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers at a wrong level."""
    previous = None
    for step in text.once(numbered):
        message = _message(step, previous)
        if message:
            yield Fault(step.passage.span(), message, HINT)
        previous = step


def _message(step: Numbered, previous: Numbered | None) -> str:
    before = previous.label if previous else ""
    match step.fault:
        case Break.NESTED:
            return f"“{before}”下面又从“{step.label}”起头，应当用下一级“{SAMPLES[step.ordinal.form + 1]}”"
        case Break.INVERTED:
            return f"“{step.label}”排在“{before}”下面，层次颠倒"
        case Break.FAR_DOWN:
            return f"“{before}”下面直接用了“{step.label}”，隔了级，应当用“（一）”或者“1.”"
        case Break.OTHER_FORM:
            return f"“{step.label}”接着“{before}”往下写，写法却不同"
    return ""
