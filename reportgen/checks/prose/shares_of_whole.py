"""同一个整体的几个占比，加起来超过 100%，或者不到 100%。

## 查什么    “比例为 50%、30%和 25%”“按 60%、20%、10%的比例分担”：并列的比例相加是否等于 100%；
            “一是……（占 52.1%），二是……（占 30.6%），三是……（占 27.3%）”：分条写出的占比相加是否超过 100%；
            三个以上并列、末一个是“其他占”“其余占”的，相加是否等于 100%；
            并列的三个以上占比，相加在 97% 到 103% 之间而不是 100% 的，也指出来。按所写位数容许取整；“可多选”的不查。
## 为什么    一个整体分成几份，各份相加只能是全部；加不到，必有一份印错了。
## 例        由中央、省、区分担，比例为 50%、30%和 25%（相加为 105%）。
## 怎么改    按金额或个数重算各个占比，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.whole_shares import divisions_of_whole
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "按金额或个数重算各个占比，更正写错的一个。"
_ALL = Interval(Fraction(1), Fraction(1))


@check("PRO081", Severity.WARNING)
def shares_of_whole(text: DocumentText) -> Iterator[Fault]:
    """Yield the last of some shares of one whole that do not make it up."""
    for sentence in text.once(Sayings).stating(Kind.RATE):
        for rates in divisions_of_whole(sentence):
            slack = sum((each.number.step / 2 for each in rates), Fraction(0))
            total = sum((each.number.value for each in rates), Fraction(0))
            if not Interval.around(total, slack).meets(_ALL):
                places = max(each.number.places for each in rates)
                words = " + ".join(each.number.text for each in rates)
                message = f"几个占比相加是 {shown(100 * total, places)}%（{words}），不是 100%"
                yield Fault(rates[-1].span, message, HINT, related=beside(*rates[:-1]))
