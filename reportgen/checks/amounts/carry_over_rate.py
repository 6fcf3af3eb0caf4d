"""正文里的结转结余率，与结转结余和预算算不出来。

## 查什么    一句话里写了结转结余的金额和结转结余率的，除以文中写到的各个预算数，
            是否有一个相符。金额可能是四舍五入的，凡有一种取整能得出的，不算错。
## 为什么    结转结余率是公开报告的一项，金额和预算都在同一份文件里，一除便知对错。
## 例        年初预算 1,890.27 万元，年末结转 5.20 万元，结转结余率 1.28%（应为 0.28%）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      财预〔2013〕53号 附件2：结转结余率 = 结转结余总额 ÷ 支出预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ratios import Division
from reportgen.checks.reading.numbers.names import BUDGETS
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对结转结余、预算和结转结余率，更正写错的一个。"
_RATE, _LEFT = regex(r"结转(?:和?结余)?率$"), regex(r"结转|结余")


@check("AMT037", Severity.ERROR)
def carry_over_rate(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of what is carried over that no budget of the document gives."""
    sayings = text.once(Sayings)
    wholes = [each for found in sayings.stating(Kind.MONEY) for each in found.exact(Kind.MONEY) if each.role in BUDGETS]
    for sentence in sayings.stating(Kind.MONEY, Kind.RATE):
        for rate in sentence.exact(Kind.RATE):
            found = [Division(part, whole) for part in _left(sentence, rate) for whole in wholes if whole.number.value]
            if found and not any(each.gives(rate) for each in found):
                nearest = min(found, key=lambda each: abs(each.value - rate.number.value))
                message = f"“{rate}”，按金额应为 {nearest.expected(rate)}"
                yield Fault(rate.span, message, HINT, related=beside(*nearest))


def _left(sentence: Sentence, rate: Mention) -> list[Mention]:
    """Return the last amount carried over that stands before a rate of that name in its sentence."""
    before = [each for each in sentence.exact(Kind.MONEY) if each.start < rate.start and _LEFT.search(each.name)]
    return before[-1:] if _RATE.search(rate.name) else []
