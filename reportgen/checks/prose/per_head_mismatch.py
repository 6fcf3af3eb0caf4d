"""人数（户数）乘以每人（每户）的标准，不等于写出的总额。

## 查什么    一句话里写了“N 户（人、名……）、每户 x 元、共 y 元”的，N × x 是否等于 y；
            有几个 N 或 y 的，与其中一组相符即可。
            带“约”“余”的不查；人均是除出来的，按所写位数取整比较。
## 为什么    按标准发放的钱必须逐户对得上；三个数在一句话里，一乘便知对错。
## 例        走访慰问 150 户，每户 600 元，共发放慰问金 7.50 万元（应为 9.00 万元）。
## 怎么改    核对户数、标准和总额，更正写错的一个；标准不止一档的，分别写明。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.document_text import DocumentText
from reportgen.checks.reading.interval import Interval, shown
from reportgen.checks.reading.numbers import Kind
from reportgen.checks.reading.prose import Mention, Sentence, beside, sentences
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对户数、标准和总额，更正写错的一个；标准不止一档的，分别写明。"
EACH = re.compile(r"(?:每(?P<measure>[人名户位个件场])|(?P<mean>[人户]均))[^，。；0-9]{0,8}$")
WHOLE = re.compile(r"共|合计|总|发放|补[助贴]|资金|投入|经费")


@check("PRO020", Severity.WARNING)
def per_head_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts that are not the heads times what each of them got."""
    for sentence in text.once(sentences):
        for rate in (each for each in sentence.mentions if each.number.kind is Kind.MONEY):
            found = EACH.search(sentence.text, max(0, rate.start - 12), rate.start)
            measure = (found["measure"] or found["mean"][0]) if found else ""
            products = list(_products(sentence, rate, measure)) if found else []
            if products and not any(made.meets(whole.number.interval) for made, _, whole in products):
                made, heads, whole = products[0]
                value = (made.low + made.high) / 2
                expected = shown(value / whole.number.unit_value, whole.number.places)
                working = f"{heads.number.text} × {rate.number.text}"
                message = f"“{whole}”，按 {working} 应为 {expected}{whole.number.unit}"
                yield Fault(whole.span, message, HINT, related=beside(heads, rate))


def _products(sentence: Sentence, rate: Mention, measure: str) -> Iterator[tuple[Interval, Mention, Mention]]:
    """Yield heads times rate with every amount that it may be."""
    slack = rate.number.step / 2 if "均" in rate.words else Fraction(0)
    each = Interval.around(rate.number.value, slack)
    alike = {"人", "名", "位"} if measure in "人名位" else {measure}
    wholes = [one for one in sentence.exact(Kind.MONEY) if one is not rate and WHOLE.search(one.words)]
    for heads in sentence.exact(Kind.COUNT):
        made = Interval(each.low * heads.number.value, each.high * heads.number.value)
        yield from ((made, heads, whole) for whole in wholes if heads.number.unit in alike)
