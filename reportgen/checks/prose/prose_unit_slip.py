"""金额的单位差了一万倍：万元写成了元，或者反过来。

## 查什么    预算、支出、资金一类的金额：以“元”为单位、不足一万又带小数，而全文别的这类金额都在万元以上的；
            比全文其他金额都大一千倍以上的；一句里的支出与预算相差一千倍以上的；同一个数字在别处带的是另一个单位的。
            每人、每户的标准和单价不查，但一个人一百万元以上的、每例每户比全文任何一笔总额都大的查。
## 为什么    单位写错，金额差一万倍，别人引用时就成了另一笔钱。
## 例        “评价项目 16 个，涉及金额 385.27 元”，平均每个项目只有 24 元。
## 怎么改    核对单位，全文统一用万元或元。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.names import BUDGETS
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.small_amounts import EACH, ONE, WAN, is_small
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对单位；全文的金额宜统一用一个单位。"
SPENT = regex(r"支出|支付|执行|使用|列支|决算")
PERSON = regex(r"(?:人均|每人|每生|生均|每名[^，。；]{1,4})[^，。；0-9]{0,8}$")
MILLION, _FEWEST_TOTALS = 1_000_000, 4


@check("PRO017", Severity.WARNING)
def prose_unit_slip(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts whose unit makes them ten thousand times too small or too great."""
    money = [each for sentence in text.once(stating) for each in sentence.exact(Kind.MONEY) if each.number.value]
    large = [each for each in money if each.number.value >= WAN]
    values = sorted((each.number.value for each in money), reverse=True)
    totals = [each.number.value for each in money if not EACH.search(each.words)]
    told: dict[str, Mention] = {}
    for mention in money:
        first = told.setdefault(mention.number.text.removesuffix(mention.number.unit), mention)
        if _is_same_number(first, mention):
            yield Fault(
                mention.span, f"“{mention}”，前面同一个数写的是“{first}”，单位不同", HINT, related=beside(first)
            )
        elif slip := _too_great(mention, totals):
            yield Fault(mention.span, f"“{mention.words}{mention.number.text}”，{slip}，单位像是元", HINT)
        elif is_small(mention, large):
            yield Fault(mention.span, f"“{mention.words}{mention.number.text}”，单位像是万元", HINT)
        elif len(values) > 4 and mention.number.value == values[0] > 1000 * values[1]:
            yield Fault(mention.span, f"“{mention}”，比全文其他金额都大一千倍以上，单位像是写错了", HINT)
    for sentence in text.once(Sayings).stating(Kind.MONEY):
        for spent, budget in _far_apart(sentence):
            message = f"“{spent}”与“{budget}”相差一千倍以上，单位像是写错了"
            yield Fault(spent.span, message, HINT, related=beside(budget))


def _too_great(mention: Mention, totals: Sequence[Fraction]) -> str:
    """Return why an amount is too great for one person, or for one of many; empty where it is not."""
    if PERSON.search(mention.words) and mention.number.value >= MILLION:
        return "一个人的钱"
    is_above = len(totals) >= _FEWEST_TOTALS and ONE.search(mention.words) and mention.number.value > max(totals)
    return "比全文任何一笔总额都大" if is_above else ""


def _far_apart(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Yield what a sentence says was spent and the one budget it states, when one is a thousand times the other."""
    money = [each for each in sentence.exact(Kind.MONEY) if each.number.value and not EACH.search(each.words)]
    if len(money) == 2 and money[0].role in BUDGETS and SPENT.search(money[1].words):
        low, high = sorted(each.number.value for each in money)
        yield from ((money[1], money[0]),) if high >= 1000 * low and high > WAN * 10 else ()


def _is_same_number(first: Mention, second: Mention) -> bool:
    """Whether two amounts are one number, long enough not to be so by chance, in two units."""
    units = {first.number.unit, second.number.unit}
    is_long = len(units) > 1 and len(second.number.digits.strip("0")) >= 4
    return is_long and units in ({"元", "万元"}, {"万元", "亿元"}) and not EACH.search(first.words + second.words)
