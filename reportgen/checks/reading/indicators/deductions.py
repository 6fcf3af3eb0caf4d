"""What was taken off: the points and score of each line of a scoring table, and the deductions told of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reportgen.checks.reading.indicators.score_tables import RowScore, row_scores
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.search import cued
from reportgen.diagnostics.finding import Related
from reportgen.diagnostics.span import Span
from reportgen.regex import regex

_N = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_TAKEN = cued("扣", rf"扣(?:减|除|了|掉)?(?P<taken>{_N})分")
# A rule of scoring takes off for each; it says nothing of what was.
_RULE = regex(
    r"每[^，。；]{0,12}扣|不得分|扣完|酌情|以上的|以下的|最多|上限|扣至|各扣|共扣|未扣|上年|去年|合计|其中|加[0-9]"
)
_OF_LINE = cued(
    "扣",
    rf"(?:^|(?<=[，。；：、]))(?:其中|一是|二是|三是)?(?P<name>[一-龥]{{2,10}}?)(?:部分|方面|一项|得分|类)?(?:共|合计)?扣(?:减|除|了|掉)?(?P<taken>{_N})分(?=[，。；、（为系]|$)",
)
_OF_SCORE = cued(
    "得",
    rf"(?:^|(?<=[，。；：、]))(?:其中)?(?P<name>[一-龥]{{2,10}}?)(?:部分|方面)?(?:分值|满分|权重)?(?P<points>{_N})分，?(?:自评|实际)?得分?(?P<score>{_N})分",
)
_SUFFIX = regex(r"(?:指标|部分|方面|情况|类)$")


class Deduction(NamedTuple):
    """Points taken off as told, and as points and score have it.

    Attributes:
        name: The line of the table.
        told: The sum of what is told to be taken off.
        expected: Points less score.
        span: Where the deduction is told.
        beside: Where points and score are.
    """

    name: str
    told: Decimal
    expected: Decimal
    span: Span
    beside: tuple[Related, ...]


def deductions(text: DocumentText) -> Iterator[Deduction]:
    """Yield every deduction that is told of a line whose points and score are known."""
    yield from _in_rows(text)
    lines = _lines(text)
    told: dict[str, list[tuple[Decimal, Span]]] = {}
    for sentence, found in text.once(Sayings).matching(_OF_LINE):
        if sentence.stretch.setting is not Setting.CELL and not _RULE.search(sentence.text):
            taken = (Decimal(found["taken"]), sentence.span_of(*found.span("taken")))
            told.setdefault(_bare(found["name"]), []).append(taken)
    for name, parts in told.items():
        if lines.get(name):
            expected, related = lines[name][0]
            # Told twice it may be one deduction, or two.
            values = {sum((value for value, _ in parts), Decimal(0)), *(value for value, _ in parts)}
            if expected >= 0 and expected not in values and len(lines[name]) == 1:
                yield Deduction(name, parts[0][0], expected, parts[0][1], related)


def _in_rows(text: DocumentText) -> Iterator[Deduction]:
    """Yield the deductions that stand in the cells of a row beside its points and score."""
    for row in text.once(row_scores):
        taken = [(found, cell) for cell in row.reasons for found in _TAKEN.finditer(cell.text)]
        if taken and not any(_RULE.search(cell.text) for cell in row.reasons):
            told = sum((Decimal(found["taken"]) for found, _ in taken), Decimal(0))
            yield Deduction(row.name or "这一项", told, _lost(row), taken[0][1].span, _beside(row))


def _lines(text: DocumentText) -> dict[str, list[tuple[Decimal, tuple[Related, ...]]]]:
    """Return what the lines of tables and of prose have lost, by their names."""
    lost: dict[str, list[tuple[Decimal, tuple[Related, ...]]]] = {}
    for row in text.once(row_scores):
        lost.setdefault(_bare(row.name), []).append((_lost(row), _beside(row)))
    for sentence, found in text.once(Sayings).matching(_OF_SCORE):
        if sentence.stretch.setting is not Setting.CELL:
            related = (Related(sentence.span_of(*found.span("score")), f"这里写的是“{found[0]}”"),)
            left = Decimal(found["points"]) - Decimal(found["score"])
            lost.setdefault(_bare(found["name"]), []).append((left, related))
    return lost


def _lost(row: RowScore) -> Decimal:
    points, score = (Decimal(each.text.replace(",", "")) for each in (row.points, row.score))
    return points - score


def _beside(row: RowScore) -> tuple[Related, ...]:
    return (Related(row.score.span, f"分值 {row.points.text}，得分 {row.score.text}"),)


def _bare(name: str) -> str:
    return _SUFFIX.sub("", name)
