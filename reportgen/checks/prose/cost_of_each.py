"""总额、个数与每个（人均、户均、亩均）的金额，三个数对不上。

## 查什么    紧挨着写的总额、个数和每一个的金额，不论先后：“18.90 万元（252 人次，人均 850 元）”“面积 31,250 平方米，
            概算 12,500 万元，每平方米造价 4,500 元”“142 个站，每站 3,000 元，共 426 万元”，
            个数乘以每个的金额是否等于总额；平均数容许百分之一的取整。差十倍、百倍、万倍的，指出多半是单位或小数点写错了。
            带“约”“不超过”“上年”的，中间说了别的事的，不查。
## 为什么    三个数写在一起，一乘便知其中一个印错了。
## 例        人员培训 18.90 万元（252 人次，人均 850 元）（应为 750 元）。
## 怎么改    核对三个数和单位，更正写错的一个。
## 依据      总额 = 个数 × 每个的金额；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.each import Each, costs_of_each
from reportgen.checks.reading.arithmetic.per_head import products
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对总额、个数、每个的金额和单位，更正写错的一个。"
_POWERS = tuple(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))


@check("PRO077", Severity.WARNING)
def cost_of_each(text: DocumentText) -> Iterator[Fault]:
    """Yield the costs of one that the total and the count beside them do not give."""
    for sentence in text.once(Sayings).holding("每", "均"):
        for found in costs_of_each(sentence):
            likes = (each for each in sentence.mentions if each.is_like(found.heads))
            is_given = any(found._replace(heads=each).agrees for each in likes)  # 共72项，其中甲38项、乙34项，…
            if not is_given and not products(sentence, found.price):
                price, unit = found.price, found.price.number
                one = found.total.number.value / found.heads.number.value / unit.unit_value
                expected = f"{shown(one, max(unit.places, 2 if one < 1 else 0))}{unit.unit}"
                message = f"“{price.words}{unit.text}”，按“{found.total}”“{found.heads}”应为 {expected}"
                message += "，像是单位或小数点写错了" if _is_power_off(found) else ""
                yield Fault(price.span, message, HINT, related=beside(found.total, found.heads))


def _is_power_off(found: Each) -> bool:
    """Whether the three would agree were one of them ten times as much or as little, or the like."""
    many = found.price.number.value * found.heads.number.value
    return any(abs(many * power / found.total.number.value - 1) < Fraction(1, 50) for power in _POWERS)
