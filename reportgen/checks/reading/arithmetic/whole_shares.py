"""Shares of one whole that are told side by side, or point by point, and so should make it up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.arithmetic.runs import runs
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_RATIO = regex(r"(?:比例|占比)(?:分别|依次|各)?(?:为|是)?$|按(?:照)?(?:各)?$")
_OF_MONEY = regex(
    r"(?:[，；：]|分担|配套|出资|投资|承担|资金[^，。；]{0,6}|安排|分配|构成)的?比例(?:分别|依次|各)?(?:为|是)?$|(?:分别|各)(?:承担|负担|分担|出资|配套)$"
)
_DIVIDED = regex(r"^的?(?:比例|占比)?(?:分担|分摊|承担|负担|配套|分成|分配|安排)")
_SHARE = regex(
    r"^(?:[^，。；：（]{0,12})?占(?:比|全部|总数|总量|总支出|支出总额|总额|项目总支出|总投资)?的?(?:比例|比重)?(?:为|达)?$"
)
_SEVERAL = regex(r"多选|同时|上年|去年|同比|其中|[比较]20[0-9]{2}年|目标|不低于|不少于|提高|下降|增长|累计")
_POINTS = regex(r"一是.*二是|集中在[：，]|按[^，。；0-9]{1,8}分(?:类|组|布|析)?[，：]")
_ALL_SHARES = regex(r"[二两三四五六](?:类|项|者|部分|级|方面)[^，。；0-9]{0,8}分别占[^，。；0-9]{0,10}$")
_REST = regex(r"^(?:、|和|及)?(?:其他|其余)(?:类|项|方面|人员|群体)?占$")
# By what money is distributed: what each factor weighs is told of all of them.
_FACTOR = regex(r"(?:因素|因子)(?:的?(?:权重|占比|比重|比例))?(?:各|分别)?(?:占|为|是)?$")
_FACTORS = regex(r"(?:因素|因子)[^。；]{0,30}(?:权重|占比|比重|比例)(?:分别|依次|各)(?:为|是|占)$")
_BY_FACTORS, _MORE = regex(r"因素法|[分拨]配|测算|下达|安排"), regex("等|以及其他")
_FEWEST, _WHOLE = 3, Fraction(1)
_NEAR = Interval(Fraction(97, 100), Fraction(103, 100))


def divisions_of_whole(sentence: Sentence) -> Iterator[Sequence[Mention]]:
    """Yield the shares of a sentence that should be all of one thing."""
    yield from (rates for rates in runs(sentence) if _is_division(sentence, rates))
    if factors := _factors(sentence):
        yield factors
        return
    shares = [each for each in sentence.exact(Kind.RATE) if _SHARE.search(each.words)]
    is_alone = len(shares) == len(sentence.exact(Kind.RATE)) and not _SEVERAL.search(sentence.text)
    is_computed = len(sentence.exact(Kind.MONEY)) > len(shares)  # each share is held against its own amount
    if len(shares) >= _FEWEST and is_alone and not is_computed and _are_siblings(shares):
        total = sum((each.number.value for each in shares), Fraction(0))
        is_nested = any(total - each.number.value == _WHOLE for each in shares)  # one of them is a part of the others
        # With the rest of it they are all of it.
        is_all = _REST.search(shares[-1].words) or (_POINTS.search(sentence.text) and total > _WHOLE)
        if not is_nested and (is_all or _NEAR.low <= total <= _NEAR.high):
            yield shares


def _factors(sentence: Sentence) -> Sequence[Mention]:
    """Return what each factor weighs by which money is distributed; nothing where more may weigh in."""
    if "因" not in sentence.text or not _BY_FACTORS.search(sentence.text):
        return ()
    weights = [each for each in sentence.exact(Kind.RATE) if _FACTOR.search(each.words)]
    if any("占" in each.words and each not in weights for each in sentence.exact(Kind.RATE)):  # 基础部分占60%
        return ()
    is_flat = len({(each.depth, "其中" in each.words) for each in weights[1:]}) == 1
    behind = sentence.text[weights[-1].end :] if weights else ""
    is_all = is_flat and not _MORE.match(behind) and "其中" not in weights[-1].words
    return weights if is_all and len(weights) >= _FEWEST - 1 else ()


def _is_division(sentence: Sentence, rates: Sequence[Mention]) -> bool:
    """Whether rates side by side say how one whole is divided."""
    are_rates = len(rates) > 1 and all(each.number.kind is Kind.RATE and each.number.is_exact for each in rates)
    before, behind = sentence.text[: rates[0].start], sentence.text[rates[-1].end :]
    total = sum((each.number.value for each in rates), Fraction(0))
    if are_rates and (_FACTORS.search(before) or (total > _WHOLE and _ALL_SHARES.search(before))):
        return True
    return are_rates and bool(_RATIO.search(before) if _DIVIDED.match(behind) else _OF_MONEY.search(before))


def _are_siblings(shares: Sequence[Mention]) -> bool:
    """Whether shares are told alike: in brackets or not, of the same words, and none of them twice."""
    are_flat = len({each.depth for each in shares}) == 1
    return are_flat and len({each.words.rpartition("占")[2] for each in shares[1:]}) == 1
