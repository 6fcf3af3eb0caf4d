"""同一句里相比的两个单价，一个用元、一个用万元。

## 查什么    “单价 9.46 万元/平方米，低于控制价 9.60 元/平方米”：一句里的两个单价，“/”后面相同，一个是元、一个是万元，
            相差一千倍以上的。
## 为什么    相比的两个单价不会差一万倍，必有一个的单位写错了。
## 例        平均单价 3.85 万元/米，低于控制价 4.10 元/米。
## 怎么改    核对单位，改成同一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对单位，改成同一个。"
_FAR, _PRICE = 1000, "元/"


@check("PRO123", Severity.WARNING)
def unit_of_price(text: DocumentText) -> Iterator[Fault]:
    """Yield the prices that stand in a sentence beside one of the same thing in another unit of money."""
    for sentence in text.once(Sayings).holding("万元/"):
        prices = [each for each in sentence.mentions if _PRICE in each.number.unit and each.number.value > 0]
        for first, second in combinations(prices, 2):
            if _is_other_unit(first, second) and not _is_near(first, second):
                message = f"“{first.number.text}”与“{second.number.text}”相比，单位像是写错了一个"
                yield Fault(first.span, message, HINT, related=beside(second))


def _is_other_unit(first: Mention, second: Mention) -> bool:
    one, other = (each.number.unit.split("/") for each in (first, second))
    return one[0] != other[0] and one[1] == other[1]


def _is_near(first: Mention, second: Mention) -> bool:
    low, high = sorted((first.number.value, second.number.value))
    return high < _FAR * low
