"""写了一项的总额和每个的金额，与文中别处写的个数对不上。

## 查什么    “蓄水池 12.50 万元，每座 6.52 万元”而文中别处写了蓄水池 2 座（只写了一个数）的，
            个数乘以每个的金额是否等于总额。个数就在同一句里的由 PRO077 去看。
## 为什么    总额、个数、单价都在文中，一乘便知其中一个印错了。
## 例        蓄水池 12.50 万元，每座 6.52 万元，而建设内容是蓄水池 2 座（应为 6.25 万元）。
## 怎么改    核对总额、个数和单价，更正写错的一个。
## 依据      总额 = 个数 × 单价；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.arithmetic.plans import core
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对总额、个数和单价，更正写错的一个。"
_EACH = regex(r"^(?:即)?(?:平均)?每(?P<unit>[座处口眼套台个间栋所])(?:造价|投入|投资|成本|补助)?$")


@check("PRO091", Severity.WARNING)
def price_of_named(text: DocumentText) -> Iterator[Fault]:
    """Yield the prices that the total before them and the count of the same name elsewhere do not give."""
    for sentence in text.once(Sayings).holding("每"):
        for total, price in pairwise(sentence.mentions if sentence.stretch.setting in PROSE else ()):
            each = _EACH.search(price.words)
            if each and total.number.kind is price.number.kind is Kind.MONEY and price.number.value > 0:
                yield from _fault(text, total, price, each["unit"])


def _fault(text: DocumentText, total: Mention, price: Mention, unit: str) -> Iterator[Fault]:
    named = _counts(text, core(total.name), unit)
    made = [Interval.around(each.number.value * price.number.value, total.number.step) for each in named]
    if made and not any(each.meets(total.number.interval) for each in made):
        expected = price.number.like(total.number.value / named[0].number.value)
        message = f"“{price}”，按“{total}”“{named[0]}”应为 {expected}"
        yield Fault(price.span, message, HINT, related=beside(total, named[0]))


def _counts(text: DocumentText, name: str, unit: str) -> list[Mention]:
    """Return the counts of a name, where the document tells one number of it."""
    told = text.once(Sayings).stating(Kind.COUNT)
    counts = [each for sentence in told for each in sentence.exact(Kind.COUNT) if each.number.value > 0]
    found = [each for each in counts if len(name) > 1 and each.number.unit == unit and each.name.endswith(name)]
    return found if len({each.number.value for each in found}) == 1 else []
