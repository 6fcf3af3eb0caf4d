"""正文写的等级与得分不符，或者不是优、良、中、差。

## 查什么    “得分 N 分，等级为某”：90 分以上为优、80 分以上为良、60 分以上为中、60 分以下为差；
            优秀、良好、一般（合格）、较差算同一档。等级不是这几个词的也指出来。
            同一段写明了自己的分档（“90分及以上为优、75至90分为良”）的，按所写的分档查；分档写在别处的，不查分数在哪一档；
            得分超过 100 分的不查。
## 为什么    分数和等级印在一句里，够不上的等级一眼可见。
## 例        自评得分 98.45 分，评价等级为“良”（应为“优”）。
## 怎么改    对照评分办法改等级，或更正写错的得分。
## 依据      财预〔2020〕10号 第十八条：90（含）—100 分为优，80（含）—90 分为良，60（含）—80 分为中，60 分以下为差。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.indicators.bands import (
    are_usual,
    bands_in,
    grade_of,
    has_own_bands,
    is_of_other_grade,
    stated_grade,
    usual,
)
from reportgen.checks.reading.indicators.marks import Mark, marks
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照评分办法改等级，或更正写错的得分；另有分档的，在文中写明。"
_FULL = 100


@check("SCO013", Severity.WARNING)
def printed_grade_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the grades that are not those of the scores beside them."""
    found = [each for each in text.once(marks) if each.grade and each.score <= _FULL]
    is_own = bool(found) and text.once(has_own_bands)
    for mark in found:
        grade, expected = usual(mark.grade), _expected(mark, is_own=is_own)
        if not grade:
            yield Fault(mark.grade_span, f"等级写的是“{mark.grade}”，不是优、良、中、差之一", HINT)
        elif expected and grade != expected:
            message = f"等级写的是“{mark.grade}”，按得分 {mark.text} 应为“{expected}”"
            yield Fault(mark.grade_span, message, HINT)


def _expected(mark: Mark, *, is_own: bool) -> str:
    """Return the grade of a score, by the bands told beside it, else the usual one; empty where neither is sure."""
    bands = [each for each in bands_in(mark.stretch.text) if not is_of_other_grade(each)]
    if bands and not are_usual(bands):
        return stated_grade(mark.score, bands)
    return "" if is_own else grade_of(mark.score)
