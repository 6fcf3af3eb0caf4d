"""四个季度的支出与同一段里的上半年累计、占全年的比重对不上。

## 查什么    “一至四季度分别支出 a、b、c、d”：同一段里写了上半年累计的，是否等于 a + b；写了上半年“占全年支出 p%”的，
            (a + b) ÷ (a + b + c + d) 按所写位数取整是否等于 p。
## 为什么    四个季度就是全年，漏算或者写错一个季度，累计和比重就都不对。
## 例        四个季度分别支出 20、30、25、25 万元，上半年累计支出 50 万元，占全年支出的 55%（应为 50%）。
## 怎么改    核对各季度的支出，更正写错的数。
## 依据      支出进度按累计支出 ÷ 全年支出计算；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各季度的支出，更正写错的数。"
_QUARTERS = regex(r"(?:一至四|四个|各)季度(?!累计)[^，。；0-9]{0,8}(?:支出|支付|执行)[^，。；0-9]{0,4}$")
_HALF = regex(r"上半年[^，。；0-9]{0,10}$")
_OF_YEAR = regex(r"占(?:全年|年度|本年|当年)(?:总)?(?:支出|支付|执行)?(?:总?额|数|量)?的?(?:比重|比例)?(?:为|达)?$")


@check("PRO023", Severity.WARNING)
def quarters_of_year(text: DocumentText) -> Iterator[Fault]:
    """Yield what is said of the first half year and does not follow from the quarters beside it."""
    for sentence in text.once(stating):
        quarters = _quarters(sentence)
        for place, half in enumerate(sentence.mentions if quarters else ()):
            before = sentence.text[: half.start]
            if half.number.kind is Kind.MONEY and half.number.is_exact and _HALF.search(before):
                yield from _half(half, quarters)
                yield from _share(sentence, sentence.mentions[place + 1 : place + 2], quarters)


def _half(half: Mention, quarters: tuple[Mention, ...]) -> Iterator[Fault]:
    """Yield the amount of the half year that is not that of its two quarters."""
    if not _sum(quarters[:2]).meets(half.number.interval):
        value = sum((each.number.value for each in quarters[:2]), Fraction(0))
        expected = half.number.like(value)
        message = f"“{half}”，前两个季度相加是 {expected}"
        yield Fault(half.span, message, HINT, related=beside(*quarters[:2]))


def _share(sentence: Sentence, behind: tuple[Mention, ...], quarters: tuple[Mention, ...]) -> Iterator[Fault]:
    """Yield the share of the year behind the half year that the quarters do not give."""
    for rate in behind:
        ratio = _sum(quarters[:2]).over(_sum(quarters))
        is_share = rate.number.kind is Kind.RATE and _OF_YEAR.search(sentence.text[: rate.start])
        if is_share and ratio and not ratio.meets(rate.number.interval):
            expected = shown(50 * (ratio.low + ratio.high), rate.number.places)
            yield Fault(rate.span, f"“{rate}”，按四个季度应为 {expected}%", HINT, related=beside(*quarters))


def _quarters(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the four amounts that a sentence lists for the quarters; none where it lists no four."""
    for place, first in enumerate(sentence.mentions if "季度" in sentence.text else ()):
        if _QUARTERS.search(sentence.text[: first.start]):
            listed = sentence.mentions[place : place + 4]
            gaps = {sentence.text[one.end : two.start] for one, two in pairwise(listed)}
            is_list = len(listed) == 4 and gaps <= {"、", "和", "，", "及"}
            return listed if is_list and all(each.number.kind is Kind.MONEY for each in listed) else ()
    return ()


def _sum(amounts: tuple[Mention, ...]) -> Interval:
    return sum((each.number.interval for each in amounts), NOTHING)
