"""The scores and grades that a document says its unit or project was given."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.diagnostics.span import Span
from reportgen.regex import regex

_MARK = regex(
    r"(?P<who>(?:自评|评价|评分|总|综合|最终|绩效)[^，。；：0-9（）]{0,10}(?:得分|评分|总分|分值|分数|结果|总得分|得)|得分|总分|自评总?分|自评)"
    r"(?:合计|总计|共计)?(?:为|是|：|达到|达)?(?P<score>[0-9]{1,3}(?:\.[0-9]+)?)分"
)
_GRADE = regex(
    r"(?:(?:评价|自评|绩效|综合)?(?:等级|等次|级别|档次|评级|结果|结论)|评定|评(?=[定为])|评价(?=为[“\"]?(?:优|良|中等|合格|较?差)))(?:评定|评价|定|确定)?(?:为|是|：)?(?P<open>[“\"]?)(?P<grade>[一-龥]{1,3})[”\"]?(?:等?级|档|等次)?(?=[，。；（）]|$)"
)


class Mark(NamedTuple):
    """A score as told in prose, with the grade told beside it.

    Attributes:
        score: The score.
        text: As it is written.
        who: The words before it.
        span: Its place.
        grade: The grade behind it; empty where none is told.
        grade_span: Its place.
        stretch: The prose it stands in.
    """

    score: Fraction
    text: str
    who: str
    span: Span
    grade: str
    grade_span: Span
    stretch: Stretch


def marks(text: DocumentText) -> tuple[Mark, ...]:
    """Return the scores told in paragraphs and items, each with its grade."""
    prose = (each for each in text.once(stretches) if each.setting in {Setting.BODY, Setting.ITEM})
    return tuple(mark for stretch in prose for mark in _marks(stretch))


def _marks(stretch: Stretch) -> Iterator[Mark]:
    found = list(_MARK.finditer(stretch.text))
    for place, mark in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(stretch.text)
        stop = stretch.text.find("。", mark.end())
        grade = _GRADE.search(stretch.text, mark.end(), min(end, stop + 1 if stop >= 0 else end))
        start = max(stretch.text.rfind("。", 0, mark.start()), found[place - 1].end() if place else 0)
        grade = grade or _GRADE.search(stretch.text, max(start, 0), mark.start())
        span = stretch.span(*mark.span("score"))
        where = stretch.span(*grade.span("grade")) if grade else span
        yield Mark(
            Fraction(mark["score"]),
            f"{mark['score']}分",
            mark["who"],
            span,
            grade["grade"] if grade else "",
            where,
            stretch,
        )
