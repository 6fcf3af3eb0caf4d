"""季度累计执行率往下走，或者第四季度与全年执行率不一致。

## 查什么    “季度执行率分别为 a、b、c、d”，或者“一季度末为 a……年末为 d”：累计的执行率只会不变或上升；
            第四个应等于同一段里写的全年执行率。
            四个数相加约为 100% 的，当作各季度单独的执行率，不查。
## 为什么    累计支出不会减少；到第四季度末就是全年。
## 例        季度执行率分别为 22.40%、51.30%、47.60%、96.10%。
## 怎么改    核对各季度的累计支出，更正写错的数；单季的执行率写明“当季”。
## 依据      支出进度按累计支出 ÷ 全年预算计算；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各季度的累计支出，更正写错的数；是单季的，写明“当季”。"
QUARTERS = regex(r"季度")
# What a rate is held against (未达到75%的序时进度) is none of a quarter.
PACE = regex("的?(?:序时|时间|目标|标准|进度要求)")
ANNUAL = regex(r"(?:执行率|支出进度|执行进度)$")


@check("PRO014", Severity.WARNING)
def quarter_order(text: DocumentText) -> Iterator[Fault]:
    """Yield the quarterly rates that fall, and a last one that is not the rate of the year."""
    annual: list[Mention] = []
    for sentence in text.once(Sayings).stating(Kind.RATE):
        rates = sentence.exact(Kind.RATE)
        quarters = _quarters(sentence, rates)
        for earlier, later in pairwise(quarters):
            if later.number.value < earlier.number.value:
                message = f"累计执行率后一个季度是 {later.number.text}，低于前一个季度的 {earlier.number.text}"
                yield Fault(later.span, message, HINT, related=beside(earlier))
        others = [each for each in rates if each not in quarters and ANNUAL.search(each.name)]
        annual = [*(each for each in annual if each.stretch is sentence.stretch), *others]
        if annual and len(quarters) == 4 and not any(quarters[3].number.may_be(each.number) for each in annual):
            message = f"第四季度累计执行率是 {quarters[3].number.text}，全年执行率写的是 {annual[0].number.text}"
            yield Fault(quarters[3].span, message, HINT, related=beside(annual[0]))


def _quarters(sentence: Sentence, rates: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the cumulative rates that a sentence lists for the quarters; none where they are of single quarters."""
    rates = tuple(each for each in rates if not PACE.match(sentence.text, each.end))
    named = [place for place, rate in enumerate(rates) if QUARTERS.search(rate.words)]
    if not named or len(rates) - named[0] < 3 or re.search("当季|单季", sentence.text):
        return ()
    listed = rates[named[0] : named[0] + 4]
    is_listed = all(len(each.name) <= 12 and "比" not in each.words for each in listed)
    total = sum(each.number.value for each in listed)
    return listed if is_listed and not 9 < 10 * total < 11 else ()
