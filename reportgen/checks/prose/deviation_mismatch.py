"""预决算差异率（偏差率）与同一句里的两个数算不出来。

## 查什么    一句话里先写两个金额，再写“差异率”“偏差率”“偏离度”的，按两数之差除以其中一个数计算，看得出的比率对不对；
            不论正负，凡有一种取整能得出的，不算错。
## 为什么    三个数印在一起，读者一除便知其中一个印错了。
## 例        年初预算数 600.00 万元，决算数 578.00 万元，预决算差异率 4.67%（应为 3.67%）。
## 怎么改    核对三个数，更正写错的一个；按别的数计算的，把那个数写出来。
## 依据      预决算差异率 =（决算数 − 年初预算数）÷ 年初预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对三个数，更正写错的一个；按别的数计算的，把那个数写出来。"
_DEVIATION = regex("(?:差异|偏差|偏离)(?:率|度)$")
_TWO = 2


@check("PRO042", Severity.WARNING)
def deviation_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the deviations that the only two amounts before them do not have from each other."""
    for sentence in text.once(Sayings).stating(Kind.RATE, Kind.MONEY):
        for rate in sentence.exact(Kind.RATE):
            money = [each for each in sentence.exact(Kind.MONEY) if each.end <= rate.start]
            is_meant = _DEVIATION.search(rate.name) and len(money) == _TWO
            ratios = _ratios(money[0], money[1]) if is_meant else []
            if ratios and not any(each.meets(_size(rate)) for each in ratios):
                expected = shown(50 * (ratios[0].low + ratios[0].high), rate.number.places)
                message = f"“{rate}”，按“{money[0]}”“{money[1]}”应为 {expected}%"
                yield Fault(rate.span, message, HINT, related=beside(*money))


def _ratios(planned: Mention, final: Mention) -> list[Interval]:
    """Return by how much one amount differs from the other, as a share of the first and as one of the second."""
    one, other = planned.number.beside(final.number), final.number.beside(planned.number)
    difference = max(one - other, other - one, key=lambda each: each.high)
    size = Interval(max(difference.low, Fraction(0)), difference.high)
    return [ratio for whole in (one, other) if (ratio := size.over(whole))]


def _size(rate: Mention) -> Interval:
    """Return every value that a rate is printed for, without its sign."""
    value = abs(rate.number.value)
    return Interval.around(value, rate.number.step / 2)
