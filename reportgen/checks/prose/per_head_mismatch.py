"""人数（户数）乘以每人（每户）的标准，不等于写出的总额。

## 查什么    一句话里写了“N 户（人、名……）、每户 x 元、共 y 元”的，N × x 是否等于 y；
            有几个 N 或 y 的，与其中一组相符即可；每人每月的，再乘写出的月数，没有写月数的不查。
            带“约”“余”的不查；人均、平均每户是除出来的，按所写位数取整比较；总额里另有一笔的，加上再比。
## 为什么    按标准发放的钱必须逐户对得上；三个数在一句话里，一乘便知对错。
## 例        走访慰问 150 户，每户 600 元，共发放慰问金 7.50 万元（应为 9.00 万元）。
## 怎么改    核对户数、标准和总额，更正写错的一个；标准不止一档的，分别写明。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.per_head import products
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对户数、标准和总额，更正写错的一个；标准不止一档的，分别写明。"


@check("PRO020", Severity.WARNING)
def per_head_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts that are not the heads times what each of them got."""
    for sentence in text.once(stating):
        for rate in (each for each in sentence.mentions if each.number.kind is Kind.MONEY):
            found = products(sentence, rate)
            money = [each.number.interval for each in sentence.exact(Kind.MONEY)] if found else []
            money += [amount - other for amount in money for other in money]  # 县级 36.30 万元，9 个站每个 8 万元，共…
            if found and not any(each.made.meets(amount) for each in found for amount in money):
                made, heads, whole = min(found, key=lambda each: each.distance)
                value = (made.low + made.high) / 2
                expected = whole.number.like(value)
                working = f"{heads.number.text} × {rate.number.text}"
                message = f"“{whole}”，按 {working} 应为 {expected}"
                yield Fault(whole.span, message, HINT, related=beside(heads, rate))
