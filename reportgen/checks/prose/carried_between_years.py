"""年初结转不等于上年末结转。

## 查什么    写了“2024 年年初结转 A”（或“上年结转 A”）和“2023 年末结转 B”（或“上年末结转 B”）的，两个数是否相等；
            各只写了一个数的才查，“其中”的、一个项目的不查。
## 为什么    上年末的结转就是本年初的结转，不相等就是抄错了，或者年初作了调整而没有说明。
## 例        2024 年年初结转 62.10 万元，2023 年末结转 26.10 万元。
## 怎么改    对照决算表改正；确实作了调整的，写明调整的金额和依据。
## 依据      政府会计准则制度：年初数与上年年末数相等；部门决算报表勾稽关系。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "对照决算表改正；确实作了调整的，写明调整的金额和依据。"
_UNITS = {"元": 1, "万元": 10**4, "亿元": 10**8}
_CARRIED = cued(
    "结转",
    r"(?:^|(?<=[，。；：]))(?:其中)?(?:(?P<year>20[0-9]{2})年度?|(?P<last>上年度?|上一年度?|去年)|(?P<this>本年度?|当年))?"
    r"(?:(?P<opening>年?初)|(?P<closing>年?[末底终]))?(?:财政拨款)?(?P<what>结转和结余|结转结余|结余结转|结转)(?:资金|数|余额)?(?:为|共计?|合计)?"
    r"(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[万亿]?元)(?=[，。；、])",
)


class Carried(NamedTuple):
    """What was carried over at the turn of a year: the year that begins there, and where it is told."""

    year: int
    is_opening: bool
    amount: Decimal
    sentence: Sentence
    found: re.Match[str]


@check("PRO073", Severity.WARNING)
def carried_between_years(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the amounts at the beginning of a year that are not those at the end of the year before."""
    year = report_year(text, subject) or 0
    found = [each for pair in text.once(Sayings).matching(_CARRIED) if (each := _carried(*pair, year))]
    for begin in sorted({(each.year, each.found["what"]) for each in found}):
        same = [each for each in found if (each.year, each.found["what"]) == begin]
        openings, closings = ([each for each in same if each.is_opening is side] for side in (True, False))
        is_told_once = len({each.amount for each in openings}) == len({each.amount for each in closings}) == 1
        if is_told_once and openings[0].amount != closings[0].amount:
            one, other = openings[0], closings[0]
            message = f"“{one.found[0]}”，但“{other.found[0]}”"
            beside = Related(other.sentence.span_of(*other.found.span()), f"这里写的是“{other.found[0]}”")
            yield Fault(one.sentence.span_of(*one.found.span()), message, HINT, related=(beside,))


def _carried(sentence: Sentence, found: re.Match[str], year: int) -> Carried | None:
    said = int(found["year"] or 0) or (year - 1 if found["last"] else year)
    side = found["opening"] or found["closing"]
    if not year or not side or sentence.stretch.setting not in PROSE or found[0].startswith("其中"):
        return None
    amount = Decimal(found["amount"].replace(",", "")) * _UNITS[found["unit"]]
    return Carried(said + bool(found["closing"]), bool(found["opening"]), amount, sentence, found)
