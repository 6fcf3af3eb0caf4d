"""写出的差额（节约、结余、少完成、缩短……）不是前面两个数的差。

## 查什么    一个分句里先后写了单位相同的两个数 A、B，后面写“节约、结余、剩余、少完成、超额完成、尚差、未到位、
            高于目标……N”的，
            N 是否等于 A、B 之差；“由 A 缩短到 B，缩短 N”（天、小时、分钟等）同此；
            “a%，低于 b% 的目标 N 个百分点”同此。
            “合计 N 人次，同时享受两项的 M 人，实际 K 人”，K 是否等于 N − M；“少完成 N 户”是否等于自评表里同名指标的
            目标与完成之差。“其中”、列举和前面不止两个数的不查；N 等于别的两数之差的不算错。
## 为什么    三个数写在一起，读者一减便知其中一个印错了。
## 例        计划改造 420 户，实际完成 398 户，少完成 32 户（应为 22 户）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.differences import differences
from reportgen.checks.reading.arithmetic.overlaps import overlaps
from reportgen.checks.reading.arithmetic.steps import Step, steps
from reportgen.checks.reading.indicators.shortfalls import shortfalls
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import numbers_in
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对这几个数，更正写错的一个。"


@check("PRO026", Severity.WARNING)
def difference_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the differences that the two numbers before them do not give."""
    for found in text.once(differences):
        if not found.agrees:
            message = f"“{found.stated}”，按“{found.first}”“{found.second}”应为 {found.expected}"
            yield Fault(found.stated.span, message, HINT, related=beside(found.first, found.second))
    for overlap in text.once(overlaps):
        if overlap.really.number.value != overlap.expected:
            expected = f"{overlap.expected}{overlap.really.number.unit}"
            message = f"“{overlap.really}”，按“{overlap.total}”“{overlap.both}”应为 {expected}"
            yield Fault(overlap.really.span, message, HINT, related=beside(overlap.total, overlap.both))
    for shortfall in text.once(shortfalls):
        message = f"“{shortfall.stated}”，指标“{shortfall.name}”的目标与完成相差 {shortfall.expected}"
        yield Fault(shortfall.stated.span, message, HINT, related=shortfall.actual.beside())
    for step in text.once(steps):
        made = _made(step)
        if step.by and not made.meets(step.by) and made.high >= 0 and _is_other_kind(step):
            places = len(step.found["by"].partition(".")[2])
            expected = f"{shown((made.low + made.high) / 2, places)}{step.found['by_unit']}"
            message = f"“{step.found[0]}”，两个数相差应为 {expected}"
            yield Fault(step.sentence.span_of(*step.found.span("by")), message, HINT)


def _made(step: Step) -> Interval:
    return step.last - step.first if step.sign > 0 else step.first - step.last


def _is_other_kind(step: Step) -> bool:
    """Whether the checks of growth do not read it: days, minutes, and a difference that stands before its result."""
    if step.found.start("by") < step.found.start("last"):
        return True
    return step.unit != "%" and not any(numbers_in(step.found["first"] + step.unit))
