"""写了上年支出和增减率，与前面写的本年支出算不出来。

## 查什么    “上年项目支出 415.00 万元，本年支出比上年增长 4.00%”：前面写了全年支出（只有一个数）的，
            增减的方向、比率是否算得出来，容许取整；写了本年数的句子由别的检查看。
## 为什么    本年、上年、增长率都在文中，一除便知其中一个印错了。
## 例        全年支出 398.40 万元。……上年项目支出 415.00 万元，本年支出比上年增长 4.00%（应为下降 4.00%）。
## 怎么改    对照决算更正写错的数，或者改正方向词。
## 依据      增长率 =（本年 − 上年）÷ 上年；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照决算更正写错的数，或者改正方向词。"
_LAST = regex(r"^(?:上年|去年)(?:度)?(?:实际|项目|全年|部门)*(?:总支出|支出)(?:总额)?为?$")
_RATE = regex(
    r"^，?(?:本年|今年)(?:度)?(?:实际|项目|全年|部门)*(?:总支出|支出)?[比较](?:上年|去年)(?:增长|增加|上升|下降|减少|降低)(?:了)?$"
)
_SPENT = regex(r"^(?:20[0-9]{2}年)?(?:全年|本年|年度|实际|共|项目|部门)*(?:总支出|支出)(?:总额|资金)?为?$")
_ROUNDING = Fraction(1, 1000)


@check("PRO107", Severity.WARNING)
def growth_of_spending(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of growth of spending that the one number of this year, told before, does not give."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("上年", "去年"):
        base, rate = (*sentence.mentions, *(None, None))[:2]
        is_pair = base and rate and _LAST.search(base.words) and _RATE.search(sentence.text[base.end : rate.start])
        spent = _spent(sayings.stating(Kind.MONEY), sentence) if is_pair else None
        if base and rate and spent and rate.number.kind is Kind.RATE and not _gives(spent, base, rate):
            value = 100 * (spent.number.value / base.number.value - 1)
            expected = f"{'增长' if value > 0 else '下降'} {shown(abs(value), rate.number.places)}%"
            message = f"“{rate.words}{rate.number.text}”，按“{spent}”“{base}”应为{expected}"
            yield Fault(rate.span, message, HINT, related=beside(spent, base))


def _spent(told: tuple[Sentence, ...], at: Sentence) -> Mention | None:
    """Return the one amount that the prose before a sentence says was spent; None where it says several."""
    prose = [each for each in told if each.stretch.setting in PROSE and each.stretch.number <= at.stretch.number]
    found = [each for sentence in prose for each in sentence.exact(Kind.MONEY) if _SPENT.search(each.words)]
    return found[0] if len({each.number.value for each in found}) == 1 else None


def _gives(spent: Mention, base: Mention, rate: Mention) -> bool:
    if not (base.number.is_exact and rate.number.is_exact and base.number.value):
        return True
    grown = direction(rate.words) * (spent.number.value / base.number.value - 1)
    return Interval.around(grown, _ROUNDING).meets(rate.number.interval)
