"""“分别占 a% 和 b%”与前面的几个数算不出来。

## 查什么    “甲 118.71 万元，乙 52.40 万元，分别占支出的 69.38% 和 31.62%”：前面同样个数的数，各除以同一个总数
            （它们的和，同一段前面写的数，或者其余各项倒推出来的总数），只有一个占比算不出来的，指出这一个；
            几个占比相加超过 100% 的、两个占比写颠倒的也由此看出。“占比分别为”“所占比例依次为”同此。
## 为什么    几个数和几个占比写在一句里，读者一除便知其中一个印错了。
## 例        甲 118.71 万元，乙 52.40 万元，分别占 69.38% 和 31.62%（应为 30.62%）。
## 怎么改    核对各数和占比，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.arithmetic.runs import runs
from reportgen.checks.reading.arithmetic.shares_told_together import are_exchanged, wholes_of_others, wrong_of
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各数和占比，更正写错的一个。"
_SHARES = regex(
    r"(?:(?:分别|各|依次)(?:各?占)[^，。；0-9]{0,12}|占[^，。；0-9]{0,10}(?:比[例重]?|份额)?(?:分别|依次)(?:为|是|达到?)?)$"
)


@check("PRO053", Severity.WARNING)
def respective_shares(text: DocumentText) -> Iterator[Fault]:
    """Yield the one share of several told together that its number does not give."""
    earlier: list[Mention] = []
    for sentence in text.once(stating):
        earlier = earlier if earlier and earlier[0].stretch is sentence.stretch else []
        for rates in runs(sentence):
            if rates[0].number.kind is Kind.RATE and _SHARES.search(sentence.text[: rates[0].start]):
                yield from _odd(sentence, rates, earlier)
        earlier += sentence.mentions


def _odd(sentence: Sentence, rates: Sequence[Mention], earlier: Sequence[Mention]) -> Iterator[Fault]:
    before = [each for each in sentence.mentions if each.end <= rates[0].start and each.number.kind is not Kind.RATE]
    parts = before[-len(rates) :]
    is_read = len(parts) == len(rates) and all(each.number.is_exact and each.is_like(parts[0]) for each in parts)
    if not is_read:
        return
    numbers = [each.number.interval for each in (*earlier, *before) if each.is_like(parts[0]) and each not in parts]
    total = sum((each.number.value for each in parts), Fraction(0))
    wholes = (Interval(total, total), *numbers, *wholes_of_others(parts, rates))
    wrong = [wrong_of(whole, parts, rates) for whole in wholes if whole.low > 0]
    least = min(wrong, key=len, default=[])
    if len(rates) > 1 and (len(least) == 1 or are_exchanged(least)):
        for part, rate, value in least:
            message = f"“{rate.number.text}”，按“{part}”应占 {shown(100 * value, rate.number.places)}%"
            yield Fault(rate.span, message, HINT, related=beside(part))
