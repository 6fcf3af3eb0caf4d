"""由多到少写成了上升，由少到多写成了下降。

## 查什么    “由 A 上升（下降、压缩、提高……）到（至、为）B”，A、B 的大小与方向词是否一致，单位不限；
            “本年 A，同比上升 5%（上年为 B）”“A（上年为 B），同比下降”同此。
## 为什么    方向词写反了，成绩就成了问题，问题就成了成绩。
## 例        报警次数由2023年的214次下降为2024年的233次（实为上升）。
## 怎么改    改正方向词，或更正写反的两个数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.changes import changes
from reportgen.checks.reading.arithmetic.steps import Step, steps
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "改正方向词，或更正写反的两个数。"
# A rank that has risen is a smaller number.
_RANKS = frozenset({"位", "名", "级", "等"})


@check("PRO025", Severity.WARNING)
def contrary_step(text: DocumentText) -> Iterator[Fault]:
    """Yield the steps whose word contradicts their numbers, and that no amount or rate beside them has told."""
    told = {(sentence.stretch.number, sentence.start) for sentence, change in text.once(changes) if change.bases}
    for step in text.once(steps):
        is_told = (step.sentence.stretch.number, step.sentence.start) in told
        is_in_points = step.unit == "%" and step.found.groupdict().get("by")
        if _is_contrary(step) and not is_told and not is_in_points:
            start, end = step.found.span("last")
            words = f"{step.found['up'] or step.found['down']}"
            message = (
                f"写的是“{words}”，但{step.found['last']}{step.unit}{_compared(step)}{step.found['first']}{step.unit}"
            )
            yield Fault(step.sentence.span_of(start, end), message, HINT)


def _is_contrary(step: Step) -> bool:
    if step.unit in _RANKS:
        return False
    return step.last.high < step.first.low if step.sign > 0 else step.last.low > step.first.high


def _compared(step: Step) -> str:
    return "小于" if step.sign > 0 else "大于"
