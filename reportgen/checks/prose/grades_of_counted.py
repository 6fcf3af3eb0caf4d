"""各等级的个数加起来，比说的总数多。

## 查什么    “18 个项目中，评为优的 12 个、良的 6 个、中的 2 个”：按优、良、中、差（优秀、合格、达标、满意……）写的
            各个数相加，是否超过前面的总数；列全了优、良、中、差四等的，是否等于总数。只查等级互不重叠、紧挨着写的。
## 为什么    一个项目只有一个等级，各等级加起来不会比总数多；读者一加便知。
## 例        18 个项目中，评为优的 12 个、良的 6 个、中的 2 个（相加为 20 个）。
## 怎么改    按评价结果核对各等级的个数和总数，更正写错的一个。
## 依据      财预〔2020〕10号 第十八条：评价结果按优、良、中、差分为四个等级。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "按评价结果核对各等级的个数和总数，更正写错的一个。"
_GRADE = (
    r"(?:等[级次]|评价|结果|评[为定])*[为是]?[“\"]?(?:优秀?|良好?|中等?|一般|较?差|不?合格|不?达标)[”\"]?(?:等[级次])?"
)
_UNIT = r"(?:个|项|家|所)"
_PART = rf"{_GRADE}(?:的项目|的单位|的)?(?:有|为|共)?[0-9]{{1,4}}{_UNIT}"
_GRADES = cued(
    "优 良 中 一般 差 合格 达标",
    rf"(?<![0-9.,第])(?P<total>[0-9]{{1,4}}){_UNIT}(?P<what>[^，。；：0-9]{{0,16}}?)(?:中，?|，其中，?|：|（)"
    rf"[^，。；：0-9“”]{{0,12}}?(?P<list>{_PART}(?:[、，；]{_PART})+)",
)
_COUNT = regex(rf"([0-9]{{1,4}})(?={_UNIT})")
_ALL = regex(r"优.*良.*(?:中|一般).*差")


@check("PRO181", Severity.WARNING)
def grades_of_counted(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals that the counts of the grades behind them exceed, or do not make up where all are told."""
    for sentence, found in text.once(Sayings).matching(_GRADES):
        counts, total = [int(each) for each in _COUNT.findall(found["list"])], int(found["total"])
        if sum(counts) > total or (_ALL.search(found["list"]) and sum(counts) != total):
            working = " + ".join(map(str, counts))
            message = f"写了{total}个，各等级相加是 {sum(counts)}（{working}）"
            yield Fault(sentence.span_of(*_span(found)), message, HINT)


def _span(found: re.Match[str]) -> tuple[int, int]:
    return found.start("total"), found.end("list")
