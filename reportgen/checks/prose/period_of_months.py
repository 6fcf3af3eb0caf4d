"""起止年月和写出的月数对不上；起止日期前后颠倒。

## 查什么    “2024 年 3 月至 2025 年 2 月，共 18 个月”：起止年月之间的月数（头尾算与不算都可）是否等于写出的月数；
            “2 月 20 日至 2 月 16 日”：止日是否早于起日；“3 月 1 日启动，2 月 20 日完成”：完成是否早于启动。
            没有写年份、像是跨年的（11 月至 2 月）不查。
## 为什么    期限和起止日期写在一起，一数便知其中一个印错了。
## 例        建设周期为 2024 年 3 月至 2025 年 2 月，共 18 个月（应为 12 个月）。
## 怎么改    核对合同或方案，更正写错的日期或月数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.dates import Date, dates_in
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对合同或方案，更正写错的日期或月数。"
_MONTHS = cued(
    "个月",
    r"(?P<year>20[0-9]{2})年(?P<month>1[0-2]|[1-9])月(?P<day>[0-9]{1,2}日)?(?:起)?(?:至|到|[—–~～-]{1,2})(?:(?P<to_year>20[0-9]{2})年|(?P<next>次年|翌年|第二年)|同年)?"
    r"(?P<to_month>1[0-2]|[1-9])月(?:[0-9]{1,2}日|底|末)?，?(?:共计?|合计|总计|历时|为期|期限|工期|周期|建设期|服务期|总工期|约|为)*(?P<told>[0-9]{1,3})个月",
)
_TO = regex(r"(?:起)?(?:至|到|[—–~～-]{1,2})(?:同年|当年)?")
_BEGUN = regex(r"^(?:正式|全面)?(?:启动|开始|开展|实施|开班|进场|发布)")
_ENDED = regex(r"^(?:全部|全面|已)*(?:完成|结束|结项|收官|完结|闭幕|完毕)")
# From a late month to an early one without a year goes into the next year.
_LATE, _EARLY = 9, 5


@check("PRO075", Severity.WARNING)
def period_of_months(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the months that two dates do not make up, and the ends that are before their beginnings."""
    year = report_year(text, subject) or 0
    sayings = text.once(Sayings)
    for sentence, found in sayings.matching(_MONTHS):
        first, last = _months(found)
        if int(found["told"]) not in {last - first, last - first + 1} and last > first:
            message = f"“{found[0]}”，从起到止是 {last - first + 1} 个月"
            yield Fault(sentence.span_of(*found.span("told")), message, HINT)
    for sentence in sayings.holding("月"):
        for first_day, last_day in pairwise(dates_in(sentence.text, year)):
            if last_day.day < first_day.day and _is_period(sentence, first_day, last_day):
                message = f"“{sentence.text[first_day.start : last_day.end]}”，{last_day.text}早于{first_day.text}"
                yield Fault(sentence.span_of(last_day.start, last_day.end), message, HINT)


def _months(found: re.Match[str]) -> tuple[int, int]:
    year = int(found["year"])
    to_year = int(found["to_year"] or year + bool(found["next"]))
    return 12 * year + int(found["month"]), 12 * to_year + int(found["to_month"])


def _is_period(sentence: Sentence, first: Date, last: Date) -> bool:
    """Whether something went on from one day to the other; not into the next year where none is written."""
    between, behind = sentence.text[first.end : last.start], sentence.text[last.end :]
    is_told = _TO.fullmatch(between) or (
        _BEGUN.match(between) and _ENDED.match(behind) and between.count("，") <= 1 and len(between) < 2 * _LATE
    )
    is_over = _month(first) >= _LATE and "年" not in last.text and _month(last) <= _EARLY
    return bool(is_told) and not is_over


def _month(date: Date) -> int:
    return int(date.text.partition("月")[0].rpartition("年")[2])
