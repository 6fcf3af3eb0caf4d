"""审减率、核减率、节约率与同一句里的金额算不出来。

## 查什么    一句话里写了送审（报审、概算、预算、控制价）金额、审定（中标、合同、实际支出）金额或者
            审减（核减、节约）金额的，审减率、核减率、
            节约率、下浮率是否等于审减金额 ÷ 送审金额；没有写审减金额的，用送审减审定。
            一个分句里各只有一个的才查。
## 为什么    几个数写在一句里，读者一除便知其中一个印错了。
## 例        送审金额 3.60 亿元，审减金额 0.35 亿元，审减率 10.72%（应为 9.72%）。
## 怎么改    核对几个数，更正写错的一个；以审定金额作分母的，写明。
## 依据      审减率 =（送审金额 − 审定金额）÷ 送审金额；节约率 = 节约金额 ÷ 预算金额。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对几个数，更正写错的一个；以别的数作分母的，写明。"
_RATE = regex(r"(?:审减|核减|资金节约|节约|节支|下浮|审核核减|净审减)率$")
_CUT = regex(r"^(?:共|累计|净|合计)*(?:审减|核减|节约|节支|净审减)(?:资金|财政资金|金额|投资|额)*(?:为|达)?$")
_WHOLE = regex(r"(?:送审|报审|申报|概算|控制价|预算(?!执行)|拦标价|最高限价|原报)[^，。；0-9]{0,8}$")
_LEFT = regex(r"(?:审定|核定|审核后|中标|成交|合同|采购金额|实际采购|实际支出|决算)[^，。；0-9]{0,8}$")
# The whole, what is left of it, and what was cut.
_MOST = 3


@check("PRO060", Severity.WARNING)
def cut_rate_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of what was cut or saved that the amounts of their sentence do not give."""
    for sentence in text.once(Sayings).stating(Kind.RATE, Kind.MONEY):
        rates = [each for each in sentence.exact(Kind.RATE) if _RATE.search(each.name)]
        if len(rates) == 1:
            yield from _fault(sentence, rates[0])


def _fault(sentence: Sentence, rate: Mention) -> Iterator[Fault]:
    start = sentence.text.rfind("；", 0, rate.start) + 1
    money = [each for each in sentence.exact(Kind.MONEY) if start <= each.start < rate.start][-_MOST:]
    wholes = [each for each in money if _WHOLE.search(each.words) and each.number.value]
    cuts = [each for each in money if _CUT.match(each.words)]
    left = [each for each in money if each not in wholes and _LEFT.search(each.words)]
    part = cuts[0] if len(cuts) == 1 else left[0] if len(left) == 1 and not cuts else None
    if len(wholes) == 1 and part and part.number.value <= wholes[0].number.value:
        made = _made(wholes[0], part, is_cut=bool(cuts))
        if made and not made.meets(rate.number.interval):
            expected = shown(50 * (made.low + made.high), rate.number.places)
            yield Fault(rate.span, f"“{rate}”，按金额应为 {expected}%", HINT, related=beside(wholes[0], part))


def _made(whole: Mention, part: Mention, *, is_cut: bool) -> Interval | None:
    one, other = whole.number.beside(part.number), part.number.beside(whole.number)
    return (other if is_cut else one - other).over(one)
