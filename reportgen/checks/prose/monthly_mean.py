"""平均每月的数乘以十二，与全年总数差一个数字。

## 查什么    “全年接待群众 8.64 万人次，平均每月约 0.82 万人次”：
            同一句里全年的总数除以 12，与所写的月均数只差一个数字的；
            除以 6 到 11 个月能得出的、带“月份”“上半年”的不查，差得多的（口径不同）也不查。
## 为什么    总数和月均写在一句里，读者一除便知其中一个印错了。
## 例        全年接待群众 8.64 万人次，平均每月约 0.82 万人次（应为 0.72 万人次）。
## 怎么改    核对全年总数和月均数，更正写错的一个。
## 依据      月均数 = 全年总数 ÷ 12；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.slips import differ_by_slip
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对全年总数和月均数，更正写错的一个。"
_MEAN = regex(r"(?:平均每月|每月平均|月均)[^，。；0-9]{0,6}$")
_YEAR, _PART = regex("全年|年度|本年"), regex(r"上半年|下半年|季度|[0-9]月|月份|其中|上年|[比较]")
_MONTHS, _FEWEST_MONTHS = 12, 6


@check("PRO102", Severity.WARNING)
def monthly_mean(text: DocumentText) -> Iterator[Fault]:
    """Yield the means of a month that make the total of their year but for a digit."""
    for sentence in text.once(Sayings).holding("每月", "月均"):
        for place, mean in enumerate(sentence.mentions[1:]):
            total = sentence.mentions[place]
            if _MEAN.search(mean.words) and _is_read(sentence, total, mean) and not _is_given(total, mean):
                unit = mean.number.unit_value
                made = shown(total.number.value / _MONTHS / unit, mean.number.places)
                if differ_by_slip(made, shown(mean.number.value / unit, mean.number.places)):
                    message = f"“{mean.words}{mean.number.text}”，按“{total}”应为 {made}"
                    yield Fault(mean.span, message, HINT, related=beside(total))


def _is_read(sentence: Sentence, total: Mention, mean: Mention) -> bool:
    """Whether a number is that of the year whose mean is told behind it."""
    before = sentence.text[: total.start]
    is_plain = bool(_YEAR.search(before)) and not _PART.search(sentence.text[: mean.start])
    is_number = total.number.is_exact and total.number.kind is not Kind.RATE and mean.number.value > 0
    return is_plain and is_number and total.is_like(mean)


def _is_given(total: Mention, mean: Mention) -> bool:
    """Whether the months that something went on, a year or less, give the mean."""
    told = Interval.around(mean.number.value, mean.number.step)
    months = range(_FEWEST_MONTHS, _MONTHS + 1)
    return any(Interval.around(total.number.value / count, mean.number.step / 2).meets(told) for count in months)
