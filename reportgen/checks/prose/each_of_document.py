"""户均、亩均的投入，与文中别处写的总额和个数对不上。

## 查什么    一、“户均投入 1,177.5 元”一类，用文中的支出和户数来除，数字相同而差十倍、百倍、万倍的；
            二、“亩均投资 1,645.60 元”乘以文中反复写到的亩数，比全文最大的一笔钱还多的；
            人均收入、增收不是投入，不查。
## 为什么    平均数由总额和个数得来，三个数都在文中，一除便知。
## 例        支出 16,720.48 万元，1.42 万户，户均 1,177.5 元（应为 11,775 元）。
## 怎么改    核对总额、个数、平均数和单位，更正写错的一个。
## 依据      平均数 = 总额 ÷ 个数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对总额、个数、平均数和单位，更正写错的一个。"
_MEAN = regex(r"(?P<unit>[户亩])均(?:改造|建设|财政)?(?:投入|投资|成本|造价|支出)(?:成本|资金)?(?:为|约|达)*$")
_SPENT = regex(r"支出|投资|投入|到位|使用|支付|预算|合计")
_POWERS = tuple(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
_EXACT, _CLOSE = Fraction(1, 500), Fraction(1, 50)
_FEWEST_DIGITS, _OFTEN = 3, 3


@check("PRO089", Severity.WARNING)
def each_of_document(text: DocumentText) -> Iterator[Fault]:
    """Yield the costs of one that the totals and counts told elsewhere cannot give."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("户均", "亩均"):
        for price in sentence.mentions if sentence.stretch.setting in PROSE else ():
            mean = _MEAN.search(price.words) if price.number.kind is Kind.MONEY else None
            if mean and price.number.value > 0:
                yield from _of_all(text, price, mean["unit"])


def _numbers(text: DocumentText, kind: Kind) -> list[Mention]:
    told = text.once(Sayings).stating(kind)
    return [each for sentence in told for each in sentence.exact(kind) if each.number.value > 0]


def _of_all(text: DocumentText, price: Mention, unit: str) -> Iterator[Fault]:
    """Yield a mean that is a power of ten off, or with the count told again and again gives more than there is."""
    counts = [each for each in _numbers(text, Kind.COUNT) if each.number.unit == unit]
    money = [each for each in _numbers(text, Kind.MONEY) if each is not price]
    spent = [each for each in money if _SPENT.search(each.words)]
    ratios = {(a, b): a.number.value / b.number.value / price.number.value for a in spent for b in counts}
    if not counts or not money or any(abs(ratio - 1) < _CLOSE for ratio in ratios.values()):
        return
    off = [pair for pair, ratio in ratios.items() if any(abs(ratio / power - 1) < _EXACT for power in _POWERS)]
    often, times = Counter(each.number.value for each in counts).most_common(1)[0]
    if off and len(price.number.digits.strip("0")) >= _FEWEST_DIGITS:
        expected = price.number.like(off[0][0].number.value / off[0][1].number.value, 0)
        message = f"“{price}”，按“{off[0][0]}”“{off[0][1]}”应为 {expected}，像是小数点或单位写错了"
        yield Fault(price.span, message, HINT, related=beside(*off[0]))
    elif times >= _OFTEN and often * price.number.value > max(each.number.value for each in money):
        most = max(money, key=lambda each: each.number.value)
        message = f"“{price}”，乘以{shown(often, 0)}{unit}，比文中最大的“{most}”还多"
        yield Fault(price.span, message, HINT, related=beside(most))
