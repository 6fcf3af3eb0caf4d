"""数量乘以单价，不等于写出的总价；总额比一个人的还少。

## 查什么    “火箭弹 140 枚，单价 3,500 元，共计 42.00 万元”：数量 × 单价按所写位数取整是否等于后面的总价；
            “人均 2,000 元，共 126.00 元”：总额是否比其中一份还少（多是单位写错）。带“约”“余”的不查。
## 为什么    数量、单价、总价写在一句里，一乘便知其中一个印错了。
## 例        140 枚，单价 3,500 元，共计 42.00 万元（应为 49.00 万元）。
## 怎么改    核对三个数和单位，更正写错的一个。
## 依据      总价 = 数量 × 单价；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对数量、单价、总价和单位，更正写错的一个。"
_PRICE = regex(r"^(?:平均|采购|中标|成交)?单价(?:为|是)?$")
_EACH = regex(r"(?:人均|户均|每人|每户|每名|每件|每场)(?:补[助贴]|发放|奖励)?$")
_ALL = regex(r"^(?:共计?|合计|总计|总价|总额|总金额|金额|小计)(?:支出|支付|发放|投入|金额|资金)?(?:为|是)?$")


@check("PRO052", Severity.WARNING)
def unit_price_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals that are not so many at a price, or are less than one of them."""
    for sentence in text.once(stating):
        for price, total in pairwise(sentence.mentions):
            if _are_money(price, total) and _ALL.search(total.words):
                place = sentence.mentions.index(price)
                count = sentence.mentions[place - 1] if place and _PRICE.search(price.words) else None
                first = sentence.mentions[place - 2] if place > 1 else None
                is_alone = count and not (first and sentence.text[first.end : count.start].startswith("、"))
                if count and is_alone and count.number.kind is Kind.COUNT and count.number.is_exact:
                    yield from _wrong(count, price, total)
                elif _EACH.search(price.words) and total.number.value < price.number.value:
                    message = f"“{total}”，比“{price.words}{price.number.text}”还少，单位像是写错了"
                    yield Fault(total.span, message, HINT, related=beside(price))


def _are_money(price: Mention, total: Mention) -> bool:
    return all(each.number.kind is Kind.MONEY and each.number.value > 0 for each in (price, total))


def _wrong(count: Mention, price: Mention, total: Mention) -> Iterator[Fault]:
    one, many = price.number.interval if price.number.places else _just(price), count.number.value
    made = one.times(many)
    if price.number.is_exact and total.number.is_exact and not made.meets(total.number.interval):
        expected = total.number.like(price.number.value * many)
        message = f"“{total}”，按 {count.number.text} × {price.number.text} 应为 {expected}"
        yield Fault(total.span, message, HINT, related=beside(count, price))


def _just(price: Mention) -> Interval:
    """Return a price in whole numbers as it is: such prices are set, and not rounded."""
    return Interval(price.number.value, price.number.value)
