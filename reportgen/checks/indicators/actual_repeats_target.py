"""完成值只是把目标又写了一遍。

## 查什么    完成与目标一字不差而目标带 ≥、以上等界限，或者目标只有文字（“实现”“合格”等
            有无、是否的目标除外）；完成与目标数字相同、仍带“以上”；
            完成写的是将来的事（将于、力争、预计）。
## 为什么    “≥90%”是要求，不是结果：满意度究竟是 91% 还是 99%，看不出来。
## 例        目标: ≥90%，完成: ≥90%。
## 怎么改    写实际调查、统计到的数，例如“93.5%”；只有文字的，写做成了什么。
## 依据      财预〔2020〕10号 附件1：“年度指标值”和“实际完成值”是两栏，各填各的。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.numbers.measures import measures_in
from reportgen.checks.reading.text.said import Said
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "写实际统计到的数，不带 ≥、以上；只有文字的，写做成了什么。"
_FUTURE = regex(
    r"将(?:于|在|会|进一步|继续)|力争(?!上游)|拟(?:于|在|开展|举办|完成)|预计|争取(?:于|在|达到|完成)|计划于"
)
_DONE = regex(r"已|完成了|达到了")
_MARKS = regex(r"[，。；：、\s]")
# Targets that are kept or not: to repeat one is the answer.
# So short a target without a number is a grade, and its own words say that it was reached: 健全, 按时公开, 明显增强.
_SHORT = 6
_STATES = frozenset({"实现", "达到", "达标", "合格", "通过", "符合", "是", "否", "有", "无"})


@check("IND002", Severity.WARNING)
def actual_repeats_target(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield the results of facts that say no more than their targets."""
    yield from repeated(lines)


def repeated(lines: Iterable[Line]) -> Iterator[Fault]:
    """Yield a fault for every result that only repeats its target, or speaks of the future."""
    for line in lines:
        if line.actual is None:
            continue
        future = _FUTURE.search(line.actual.text)
        if future and not _DONE.search(line.actual.text):
            message = f"指标“{line.label}”的完成写的是将来的事（“{future[0]}”）：{line.actual.text}"
            yield Fault(line.actual.span, message, HINT, line.actual.path)
        elif not _is_judgement(line) and _repeats(line.target.text, line.actual):
            message = f"指标“{line.label}”的完成“{line.actual.text}”只是重复目标“{line.target.text}”，不是结果"
            yield Fault(line.actual.span, message, HINT, line.actual.path, line.target.beside())


def _is_judgement(line: Line) -> bool:
    """Whether a result is a judgement by a standard, in the words of the standard: 规范, 充分, or says yes: 实现."""
    target = _MARKS.sub("", line.target.text)
    is_of_words = not any(map(str.isdecimal, target))
    is_grade = len(target) <= _SHORT
    return target in _STATES or (is_of_words and (line.is_judged or is_grade))


def _repeats(target: str, actual: Said) -> bool:
    """Whether a result has the very words of a target that is no plain number, or still its bound."""
    aims, results = measures_in(target), measures_in(actual.text)
    if _MARKS.sub("", target) == _MARKS.sub("", actual.text) and (any(each.bound for each in aims) or not aims):
        return not any(map(str.isdecimal, target)) or bool(aims)
    bare = [(each.value, each.unit) for each in aims if each.bound]
    return any(each.bound and (each.value, each.unit) in bare for each in results)
