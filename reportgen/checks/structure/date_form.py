"""成文日期的写法不规范。

## 查什么    落款（或者题目下面）单独一行的日期，是否写成“2025年3月31日”：用点、斜线、短横分开的，
            月、日前面补了“0”的，指出来。只写到月的，以及汉字写的日期不查。
## 为什么    成文日期是公文的要素之一，写法有统一的规定；“2025·3·31.”一类的写法多半是随手记下、没有定稿。
## 例        2025·3·31.（应为“2025年3月31日”）；2025年03月05日（应为“2025年3月5日”）。
## 怎么改    按提示写成年、月、日。
## 依据      GB/T 9704—2012 7.3.5.4：用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即1不编为01）。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.years import signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

_PARTS = regex(r"(20\d\d)\s*[年.·/-]\s*0?(\d{1,2})\s*[月.·/-]\s*0?(\d{1,2})\s*[日.。]?")
_BLANK = regex(r"\s+")


@check("STR024", Severity.NOTE)
def date_form(text: DocumentText) -> Iterator[Fault]:
    """Yield the day of signature that is not written with 年, 月 and 日, or with a 0 before month or day."""
    day = text.once(signed_day)
    found = _PARTS.fullmatch(day.words) if day else None
    if day and found:
        expected = f"{found[1]}年{found[2]}月{found[3]}日"
        if _BLANK.sub("", day.words) != expected:
            start = day.passage.text.find(day.words)  # it may be the last line of a title
            message = f"成文日期“{day.words}”应写成“{expected}”"
            yield Fault(day.passage.span(start, start + len(day.words)), message, f"写成“{expected}”。")
