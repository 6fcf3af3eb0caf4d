"""正文里的增减额、增减率与同一处的数算不出来。

## 查什么    “本年 A，比上年增加 x，增长 y%”：由 A 和 x 倒推上年数，再算增减率；写了上年数 B 的，A − B 是否等于 x、
            x ÷ B 是否等于 y。
            “由 B 增加到 A，增长 y%”同此；“年均增长 y%”，起止年份写明的按复利算，没有写明的和按不变价算的不查。
            前面有几个本年数的，与其中一个相符即可；写明“某某比上年”的，只与名称相近的比。
## 为什么    基数、增减额、增减率互相推得出；算不出来，必有一个印错了，或基数用错了。
## 例        年初预算 430.20 万元，与上年相比减少 34.50 万元，减少 8.02%（应为 7.42%，用错了基数）。
## 怎么改    增减率 = 增减额 ÷ 上年数；核对后更正写错的一个。
## 依据      部门决算分析：增减额 = 本年数 − 上年数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.changes import changes
from reportgen.checks.reading.arithmetic.ratios import in_list
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "增减额 = 本年数 − 上年数，增减率 = 增减额 ÷ 上年数；核对后更正写错的一个。"
Possible = list[tuple[Interval, tuple[Mention, ...]]]


@check("PRO006", Severity.WARNING)
def change_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the changes that the numbers before them do not give."""
    for sentence, change in text.once(changes):
        if change.rate and in_list(sentence, change.rate):  # 分别提高5%和8%, of several things
            continue
        for stated, possible in ((change.amount, list(change.amounts())), (change.rate, list(change.rates()))):
            if stated and _is_wrong(stated, possible):
                value, used = min(possible, key=lambda each: abs(_middle(each[0]) - stated.number.value))
                expected = stated.number.like(_middle(value))
                message = f"“{stated}”，按“{'”“'.join(map(str, used))}”应为 {expected}"
                yield Fault(stated.span, message, HINT, related=beside(*used))


def _is_wrong(stated: Mention, possible: Possible) -> bool:
    """Whether none of the values fits; one that has the other direction is told by another check."""
    fitting = [value for value, _ in possible if value.high >= 0]
    return bool(fitting) and not any(value.meets(stated.number.interval) for value in fitting)


def _middle(value: Interval) -> Fraction:
    return (value.low + value.high) / 2
