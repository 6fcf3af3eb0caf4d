"""每人每月补多少、全年增收多少，乘以十二差一个数字。

## 查什么    一句里先写“每人（户）每月……A 元”，再写“人均（户均、每人）年增收（年收入、全年……）B 元”：A 乘以 12 与 B
            只差一个数字、或者两个相邻的数字颠倒的。写了几个月的、不足整年的、“以上”“约”的不查。
## 为什么    一年十二个月，一乘便知其中一个印错了。
## 例        每人每月补助 700 元，人均年增收 8,600 元（应为 8,400 元）。
## 怎么改    核对每月的标准和全年的数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.slips import differ_by_slip
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对每月的标准和全年的数，更正写错的一个。"
_MONTH = regex(r"(?:每[人户名岗]|人均|户均)?(?:每月|月均)[^，。；0-9]{0,8}$|每[人户名岗]月[^，。；0-9]{0,6}$")
_YEAR = regex(
    r"^(?:实现)?(?:人均|户均|每[人户名岗])(?:每年|全年|年均|年)[^，。；0-9]{0,8}$|^(?:每年|全年)[^，。；0-9]{0,4}(?:人均|户均|每[人户名岗])[^，。；0-9]{0,6}$"
)
_PART = regex(r"[0-9一二三四五六七八九十]个月|季度|半年|[0-9]月|月份|调整|提高|提标|其中")
_MONTHS, _FEWEST_DIGITS = 12, 3


@check("PRO183", Severity.WARNING)
def year_of_months(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts of a year for each that are twelve times those of a month but for a digit."""
    for sentence in text.once(Sayings).holding("月"):
        money = sentence.exact(Kind.MONEY) if not _PART.search(sentence.text) else ()
        for month, year in pairwise(money):
            is_pair = _MONTH.search(month.words) and _YEAR.search(year.words)
            if is_pair and _is_slip(month, year):
                made = year.number.like(month.number.value * _MONTHS)
                message = f"“{year}”，按“{month}”十二个月应为 {made}"
                yield Fault(year.span, message, HINT, related=beside(month))


def _is_slip(month: Mention, year: Mention) -> bool:
    """Whether an amount of a year is twelve times that of a month but for a digit."""
    values = (month.number.value * _MONTHS, year.number.value)
    told = [shown(each / year.number.unit_value, year.number.places) for each in values]
    made, stated = (each.replace(",", "").replace(".", "") for each in told)
    return len(made) >= _FEWEST_DIGITS and made != stated and differ_by_slip(made, stated)
