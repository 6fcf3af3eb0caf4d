"""个数乘以每个的数，不等于写出的总数；总数除以个数，不等于写出的平均数。

## 查什么    一句话里写了“N 期，每期 M 人，共 K 人次”“N 平方米，x 元/平方米，总造价 y 元”的，N × M 是否等于 K；
            “N 户、K 人，户均 M 人”的，K ÷ N 按所写位数取整是否等于 M。
            N、K 各只有一个的才查；带“约”“余”的不查；每人、每户的钱由总额的检查去看。
## 为什么    三个数写在一句里，一乘便知其中一个印错了。
## 例        举办培训班 6 期，每期 40 人，共培训 250 人次（应为 240 人次）。
## 怎么改    核对三个数，更正写错的一个；各期人数不同的，写“平均每期”。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.arithmetic.done import are_alike
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对三个数，更正写错的一个；各期不同的，写“平均每期”。"
_EACH = regex(r"每(期|次|栋|幢|村|所|校|班|场|户|台|座|轮|批|组|家|处|套|车)[^，。；0-9每]{0,6}$")
_MEAN = regex(r"([户村校班场次期])均[^，。；0-9]{0,6}$")
_WHOLE = regex(r"共|总|合计|累计")
_PRICE = "元/"


@check("PRO039", Severity.WARNING)
def count_product_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals that are not what their heads come to, and the means that are not their share."""
    for sentence in text.once(Sayings).holding("每", "均", _PRICE):
        for each in (one for one in sentence.mentions if one.number.is_exact):
            found = _read(sentence, each)
            if found and not _made(*found).meets(found[-1].number.interval):
                told, made = found[-1], _made(*found)
                expected = told.number.like((made.low + made.high) / 2)
                message = f"“{told.words}{told.number.text}”，按前面的数应为 {expected}"
                yield Fault(told.span, message, HINT, related=beside(*found[:-1]))


def _read(sentence: Sentence, each: Mention) -> tuple[Mention, Mention, Mention] | None:
    """Return heads, the number of each, and the total; of a mean the heads, the total, and the mean."""
    is_count = each.number.kind is Kind.COUNT
    unit = each.number.unit.partition(_PRICE)[2]
    named, mean = _EACH.search(each.words), _MEAN.search(each.words)
    heads_of = unit or (named[1] if named else mean[1] if mean else "")
    heads = [one for one in sentence.mentions if one.number.unit in {heads_of, f"{heads_of}次"} and one is not each]
    if not is_count or not heads_of or len(heads) != 1 or not heads[0].number.is_exact:
        return None
    wholes = _wholes(sentence, each, is_price=bool(unit))
    if mean and not unit:
        before = [one for one in sentence.mentions if one.end <= each.start and are_alike(one, each)]
        return (heads[0], before[0], each) if len(before) == 1 and before[0] is not heads[0] else None
    return (heads[0], each, wholes[0]) if len(wholes) == 1 and wholes[0] is not heads[0] else None


def _wholes(sentence: Sentence, each: Mention, *, is_price: bool) -> Sequence[Mention]:
    """Return the exact totals behind a number of each: money for a price, else what is counted alike."""
    behind = [one for one in sentence.mentions if one.start >= each.end and _WHOLE.search(one.words)]
    money = [one for one in behind if one.number.kind is Kind.MONEY]
    found = money if is_price else [one for one in behind if are_alike(one, each)]
    return found if all(one.number.is_exact for one in found) else ()


def _made(heads: Mention, other: Mention, told: Mention) -> Interval:
    """Return what two numbers give for the third: their product, or for a mean the total over its heads."""
    if _MEAN.search(told.words) and told.number.value and heads.number.value:
        return other.number.interval.over(heads.number.interval) or told.number.interval
    one, two = heads.number.interval, other.number.interval
    return Interval(one.low * two.low, one.high * two.high)
