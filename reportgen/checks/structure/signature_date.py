"""成文日期与报告年度矛盾。

## 查什么    落款的日期是否在所报告的年度结束以后、两年以内。
## 为什么    年度还没有结束就写成的自评报告，数字不可能是全年的；多半是照搬了上年的落款。
## 例        2024年度的报告，落款写“2024年3月31日”（应为2025年）。
## 怎么改    改成实际的成文日期。
## 依据      GB/T 9704—2012 7.3.5.4：成文日期署会议通过或者发文机关负责人签发的日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.years import report_year, signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成实际的成文日期；日期没有错的，核对题目和正文的年度。"
_LATEST = 2
_DECEMBER = 12
_TITLE = 2
# What is written while the year goes on, or before it begins.
_WITHIN_YEAR = regex(r"监控|监测|年中|上半年|中期|事前|[0-9一二三四五六七八九十]月")


@check("STR009", Severity.WARNING)
def signature_date(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the date of a report that was signed before its year was over, or long after."""
    year, day = report_year(text, subject), text.once(signed_day)
    if year is None or day is None:
        return
    if _WITHIN_YEAR.search("".join(each.text for each in text.passages[:_TITLE])):
        return
    is_early = day.year < year or (day.year == year and day.month < _DECEMBER)
    if is_early:
        yield Fault(day.passage.span(), f"落款日期“{day.words}”早于{year}年度结束", HINT)
    elif day.year > year + _LATEST:
        yield Fault(day.passage.span(), f"落款日期“{day.words}”比报告的{year}年度晚了两年以上", HINT)
