"""正文里逐项写的分值、得分，加不到总分，或者得分超过满分。

## 查什么    一段里依次写了三项以上“投入类 15 分，得 14 分”“决策 18 分（满分 20 分）”的：各项满分相加是否等于 100 分；
            各项得分相加是否等于同一段写的总分；每项得分是否超过它的满分。
            满分相加离 100 分太远（不到 70 分或超过 130 分）的，不是整份评分，不查。
## 为什么    分值是打分的尺子，加不到 100 分，或者得分高过满分，总分和等级都不算数。
## 例        投入类 15 分，过程类 25 分，产出类 30 分，效果类 20 分，相加只有 90 分。
## 怎么改    对照评分办法更正写错的分值、得分，或者更正总分。
## 依据      财预〔2020〕10号 第十三条：绩效指标的权重合计为 100%；第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照评分办法更正写错的分值、得分，或者更正总分。"
_N = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_NAME = r"(?P<name>[一-龥“”、]{2,14}?)"
# The points and the score of a line, in the ways that they are told.
_LINES = (
    regex(
        rf"{_NAME}(?:分值|满分|权重)?(?P<points>{_N})分，?(?:按[^，。；0-9]{{0,8}}[0-9.]+%)?(?:自评|实际|计|实)?得分?(?P<score>{_N})分"
    ),
    regex(rf"{_NAME}(?:得分?)?(?P<score>{_N})分（(?:满分|分值|权重)(?P<points>{_N})分）"),
    regex(rf"{_NAME}（(?:满分|分值|权重)?(?P<points>{_N})分）(?:自评|实际|实)?(?:得分?)?(?P<score>{_N})分"),
)
_TOTAL = regex(
    rf"(?:总得分|总分|综合得分|自评得分|评价得分|最终得分|[一-龥]项合计|合计|总计|共计?得?|综合评分)(?:得分?|为|共|是)*(?P<total>{_N})分"
)
# Of the ten points of the execution often only its score is told.
_EXECUTED, _POINT = regex(rf"执行率?[^，。；0-9]{{0,4}}得分?(?P<score>{_N})分"), regex("[0-9]分")
_FEWEST, _WHOLE, _LEAST, _MOST, _EXECUTION = 3, 100, 70, 130, 10


@check("SCO020", Severity.WARNING)
def prose_points_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the points and scores of prose that do not make up their totals, and scores above their points."""
    for stretch in text.once(stretches):
        is_scoring = "得" in stretch.text or "满分" in stretch.text
        if is_scoring and stretch.setting in PROSE and len(_POINT.findall(stretch.text)) > 1:
            lines = max((list(each.finditer(stretch.text)) for each in _LINES), key=len)
            yield from _above(stretch, lines) if len(lines) >= _FEWEST or "满分" in stretch.text else ()
            yield from _sums(stretch, lines) if len(lines) >= _FEWEST else ()


def _above(stretch: Stretch, lines: Sequence[re.Match[str]]) -> Iterator[Fault]:
    for line in lines:
        if Decimal(line["score"]) > Decimal(line["points"]):
            yield Fault(stretch.span(*line.span("score")), f"“{line[0]}”，得分超过满分", HINT)


def _sums(stretch: Stretch, lines: Sequence[re.Match[str]]) -> Iterator[Fault]:
    points = sum((Decimal(line["points"]) for line in lines), Decimal(0))
    executed = [Decimal(each["score"]) for each in _EXECUTED.finditer(stretch.text) if not _is_inside(each, lines)]
    rest = executed[0] if executed and points == _WHOLE - _EXECUTION else Decimal(0)
    points += _EXECUTION * bool(rest)
    if points != _WHOLE and _LEAST <= points <= _MOST:
        words = " + ".join(line["points"] for line in lines)
        message = f"各项满分相加是 {points} 分（{words}），不是 100 分"
        yield Fault(stretch.span(*lines[-1].span("points")), message, HINT)
    totals = [each for each in _TOTAL.finditer(stretch.text) if not _is_inside(each, lines)]
    scores = sum((Decimal(line["score"]) for line in lines), rest)
    is_whole = totals and abs(points - _WHOLE) <= _MOST - _WHOLE
    if is_whole and all(Decimal(each["total"]) != scores for each in totals):
        message = f"“{totals[0][0]}”，各项得分相加是 {scores} 分"
        yield Fault(stretch.span(*totals[0].span("total")), message, HINT)


def _is_inside(total: re.Match[str], lines: Sequence[re.Match[str]]) -> bool:
    return any(line.start() < total.end() and total.start() < line.end() for line in lines)
