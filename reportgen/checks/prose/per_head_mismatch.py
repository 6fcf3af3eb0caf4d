"""人数（户数）乘以每人（每户）的标准，不等于写出的总额。

## 查什么    一句话里写了“N 户（人、名……）、每户 x 元、共 y 元”的，N × x 是否等于 y；
            有几个 N 或 y 的，与其中一组相符即可；每人每月的，再乘写出的月数，没有写月数的不查。
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
from typing import NamedTuple

from reportgen.checks.reading.document_text import DocumentText
from reportgen.checks.reading.interval import Interval, shown
from reportgen.checks.reading.numbers import Kind
from reportgen.checks.reading.prose import Mention, Sentence, beside, sentences
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对户数、标准和总额，更正写错的一个；标准不止一档的，分别写明。"
EACH = re.compile(
    r"(?:每(?P<measure>[人名户位个件场亩])|(?P<mean>[人户]均))(?:每(?P<time>年|月|次|天|期))?[^，。；0-9]{0,8}$"
)
WHOLE = re.compile(r"共|合计|总|发放|补[助贴]|资金|投入|经费|费$")
MONTHS = re.compile(r"(?<![0-9.])([0-9]{1,2})个月")
# What a person or a visit is counted by.
ALIKE = {"人": {"人", "名", "位"}, "名": {"人", "名", "位"}, "位": {"人", "名", "位"}}
VISITS = {"人", "名", "位", "人次"}


class Product(NamedTuple):
    """Heads times their standard, and the amount that it may be."""

    made: Interval
    heads: Mention
    whole: Mention

    @property
    def distance(self) -> Fraction:
        """How far the amount is from it, as a share of the amount."""
        return abs(self.made.low - self.whole.number.value) / self.whole.number.value


@check("PRO020", Severity.WARNING)
def per_head_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts that are not the heads times what each of them got."""
    for sentence in text.once(sentences):
        for rate in (each for each in sentence.mentions if each.number.kind is Kind.MONEY):
            found = EACH.search(sentence.text, max(0, rate.start - 14), rate.start)
            products = list(_products(sentence, rate, found)) if found else []
            if products and not any(each.made.meets(each.whole.number.interval) for each in products):
                made, heads, whole = min(products, key=lambda each: each.distance)
                value = (made.low + made.high) / 2
                expected = shown(value / whole.number.unit_value, whole.number.places)
                working = f"{heads.number.text} × {rate.number.text}"
                message = f"“{whole}”，按 {working} 应为 {expected}{whole.number.unit}"
                yield Fault(whole.span, message, HINT, related=beside(heads, rate))


def _products(sentence: Sentence, rate: Mention, found: re.Match[str]) -> Iterator[Product]:
    """Yield heads times rate, and times the months or the like, with every amount that it may be."""
    slack = rate.number.step / 2 if found["mean"] else Fraction(0)
    each = Interval.around(rate.number.value, slack)
    measure = found["measure"] or found["mean"][0]
    alike = VISITS if found["mean"] == "人均" else ALIKE.get(measure, {measure})
    money = [one for one in sentence.exact(Kind.MONEY) if one is not rate and one.number.value > 0]
    wholes = [one for one in money if WHOLE.search(one.words)]
    times = list(_times(sentence, found["time"] or ""))
    for heads in sentence.exact(Kind.COUNT):
        if heads.number.unit in alike and not heads.words.startswith("每"):
            for factor in times:
                many = heads.number.value * factor
                made = Interval(each.low * many, each.high * many)
                yield from (Product(made, heads, whole) for whole in wholes)


def _times(sentence: Sentence, unit: str) -> Iterator[Fraction]:
    """Yield how often each got it, as far as it is said; once where nothing speaks of time."""
    if unit == "月":
        yield from (Fraction(found[1]) for found in MONTHS.finditer(sentence.text))
    elif unit in {"", "年"}:
        yield Fraction(1)
    else:
        yield from (each.number.value for each in sentence.exact(Kind.COUNT) if each.number.unit == unit)
