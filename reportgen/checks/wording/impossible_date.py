"""没有这个日子。

## 查什么    正文里的年月日在日历上有没有：13月、2月30日、4月31日、平年的2月29日。
## 为什么    必是笔误。
## 例        截至2023年2月29日（2023年不是闰年）。
## 怎么改    改成实际的日期。
## 依据      GB/T 7408：日期表示法。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import hits
from reportgen.checks.reading.text.search import Cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成实际的日期。"
_DAY = Cued(
    ("月",),
    regex(r"(?:(?<!\d)((?:19|20)\d\d)[ ]?年[ ]?)?(?<![\d.—-])(\d{1,2})[ ]?月(?:[ ]?(\d{1,2})[ ]?日)?(?!龄)"),
    regex(r"\d(?=\d{3}[ ]?年|\d?[ ]?月)"),
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@check("TXT016", Severity.ERROR)
def impossible_date(text: DocumentText) -> Iterator[Fault]:
    """Yield the dates that no calendar has."""
    for hit in hits(text, _DAY):
        year, month, day = (int(part) if part else 0 for part in hit.match.groups())
        # Without a year, 18月 may be a length of time.
        is_dated = bool(year or day)
        if is_dated and not (1 <= month <= 12 and day <= _length(year, month) and (day or hit.match[3] is None)):
            yield Fault(hit.span, f"没有“{hit.text}”这个日子", HINT)


def _length(year: int, month: int) -> int:
    """Return how many days a month has; February 29 without a year."""
    is_common = bool(year) and (year % 4 != 0 or (year % 100 == 0 and year % 400 != 0))
    return 28 if month == 2 and is_common else _DAYS[month - 1]
