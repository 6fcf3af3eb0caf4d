"""同一个整体的几个占比，加起来超过 100%，或者不到 100%。

## 查什么    “比例为 50%、30%和 25%”“按 60%、20%、10%的比例分担”：并列的比例相加是否等于 100%；
            “一是……（占 52.1%），二是……（占 30.6%），三是……（占 27.3%）”：分条写出的占比相加是否超过 100%；
            并列的三个以上占比，相加在 97% 到 103% 之间而不是 100% 的，也指出来。按所写位数容许取整；“可多选”的不查。
## 为什么    一个整体分成几份，各份相加只能是全部；加不到，必有一份印错了。
## 例        由中央、省、区分担，比例为 50%、30%和 25%（相加为 105%）。
## 怎么改    按金额或个数重算各个占比，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.arithmetic.runs import runs
from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "按金额或个数重算各个占比，更正写错的一个。"
_RATIO = regex(r"(?:比例|占比)(?:分别|依次|各)?(?:为|是)?$|按(?:照)?(?:各)?$")
_OF_MONEY = regex(
    r"(?:[，；：]|分担|配套|出资|投资|承担|资金[^，。；]{0,6}|安排|分配|构成)的?比例(?:分别|依次|各)?(?:为|是)?$|(?:分别|各)(?:承担|负担|分担|出资|配套)$"
)
_DIVIDED = regex(r"^的?(?:比例|占比)?(?:分担|分摊|承担|负担|配套|分成|分配|安排)")
_SHARE = regex(
    r"^(?:[^，。；：（]{0,12})?占(?:比|全部|总数|总量|总支出|支出总额|总额|项目总支出|总投资)?的?(?:比例|比重)?(?:为|达)?$"
)
_SEVERAL = regex(r"多选|同时|上年|去年|同比|其中|[比较]20[0-9]{2}年|目标|不低于|不少于|提高|下降|增长|累计")
_POINTS = regex(r"一是.*二是|按[^，。；0-9]{1,8}分(?:类|组|布|析)?[，：]")
_FEWEST, _WHOLE = 3, Fraction(1)
_NEAR = Interval(Fraction(97, 100), Fraction(103, 100))


@check("PRO081", Severity.WARNING)
def shares_of_whole(text: DocumentText) -> Iterator[Fault]:
    """Yield the last of some shares of one whole that do not make it up."""
    for sentence in text.once(Sayings).stating(Kind.RATE):
        for rates in runs(sentence):
            if _is_division(sentence, rates):
                yield from _fault(rates)
        shares = [each for each in sentence.exact(Kind.RATE) if _SHARE.search(each.words)]
        is_alone = len(shares) == len(sentence.exact(Kind.RATE)) and not _SEVERAL.search(sentence.text)
        if len(shares) >= _FEWEST and is_alone and _are_siblings(shares):
            total = sum((each.number.value for each in shares), Fraction(0))
            is_list = _POINTS.search(sentence.text) and total > _WHOLE
            if is_list or _NEAR.low <= total <= _NEAR.high:
                yield from _fault(shares)


def _is_division(sentence: Sentence, rates: Sequence[Mention]) -> bool:
    """Whether rates side by side say how one whole is divided."""
    are_rates = len(rates) > 1 and all(each.number.kind is Kind.RATE and each.number.is_exact for each in rates)
    before, behind = sentence.text[: rates[0].start], sentence.text[rates[-1].end :]
    return are_rates and bool(_RATIO.search(before) if _DIVIDED.match(behind) else _OF_MONEY.search(before))


def _are_siblings(shares: Sequence[Mention]) -> bool:
    """Whether shares are told alike: in brackets or not, of the same words, and none of them twice."""
    are_flat = len({each.depth for each in shares}) == 1
    return are_flat and len({each.words.rpartition("占")[2] for each in shares[1:]}) == 1


def _fault(rates: Sequence[Mention]) -> Iterator[Fault]:
    slack = sum((each.number.step / 2 for each in rates), Fraction(0))
    total = sum((each.number.value for each in rates), Fraction(0))
    if not Interval.around(total, slack).meets(Interval(_WHOLE, _WHOLE)):
        places = max(each.number.places for each in rates)
        words = " + ".join(each.number.text for each in rates)
        message = f"几个占比相加是 {shown(100 * total, places)}%（{words}），不是 100%"
        yield Fault(rates[-1].span, message, HINT, related=beside(*rates[:-1]))
