"""平均数与列出的各数算不出来。

## 查什么    “分别为 a、b、c，平均 m”，单位相同的各数相加除以个数，按所写位数取整是否等于 m。
            带“约”“余”的、写明加权平均的不查。
## 为什么    各数都印在前面，读者一算便知平均数对不对。
## 例        3 个项目得分分别为 96.20 分、94.10 分和 95.00 分，平均 96.10 分（应为 95.10 分）。
## 怎么改    核对各数和平均数，更正写错的一个；按权重算的，写明“加权平均”。
## 依据      平均数 = 各数之和 ÷ 个数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, takewhile

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各数和平均数，更正写错的一个；按权重算的，写明“加权平均”。"
MEAN = regex(r"(?<!加权)平均(?:分|得分|值|数|为|是|达到?)*$")
_COUNTED = regex(r"([两二三四五六七八九十])(?:年|个?月|个?季度|项|个|次|期|家|所)[一-龥]{0,4}平均")
BETWEEN = frozenset({"、", "和", "，", "及", "与", "以及"})


@check("PRO022", Severity.WARNING)
def mean_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the means that the numbers listed before them do not give."""
    for sentence in text.once(stating):
        for place, mean in enumerate(sentence.mentions):
            listed = _listed(sentence, place) if MEAN.search(mean.words) and mean.number.is_exact else []
            is_of_all = len(listed) > 1 and _is_of_so_many(mean.words, len(listed))
            if is_of_all and not _mean(listed).meets(mean.number.interval):
                value = sum((each.number.value for each in listed), Fraction(0)) / len(listed)
                expected = mean.number.like(value)
                message = f"“{mean}”，按列出的 {len(listed)} 个数应为 {expected}"
                yield Fault(mean.span, message, HINT, related=beside(*listed))


def _listed(sentence: Sentence, place: int) -> list[Mention]:
    """Return the numbers before a mean that stand side by side, with only 、 or 和 between."""
    mean, before = sentence.mentions[place], sentence.mentions[:place]
    pairs = list(pairwise(before))
    joined = takewhile(lambda pair: sentence.text[pair[0].end : pair[1].start] in BETWEEN, reversed(pairs))
    listed = [*before[-1:], *(first for first, _ in joined)][::-1]
    is_like = all(each.is_like(mean) and each.number.is_exact for each in listed)
    return listed if is_like else []


def _is_of_so_many(words: str, count: int) -> bool:
    """Whether a mean is of as many as are listed, where it says of how many: 三年平均."""
    said = _COUNTED.search(words)
    return said is None or count_of(said[1]) == count


def _mean(listed: list[Mention]) -> Interval:
    total = sum((each.number.interval for each in listed), NOTHING)
    return Interval(total.low / len(listed), total.high / len(listed))
