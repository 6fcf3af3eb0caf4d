"""What a number of heads comes to at so much each: N 户, 每户 x 元, 每月, 12 个月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_EACH = regex(
    r"(?:(?P<rounded>平均)?每(?P<measure>人次|户次|[人名户位个件场亩册本套台份吨只株棵头羽辆盒间张座栋处条]次?)|(?P<mean>[人户亩校村镇件场班]均))(?:[^，。；0-9每]{0,6}每(?P<time>年|月|次|天|期))?(?P<what>[^，。；0-9]{0,8})$"
)
_WHOLE = regex(r"共|合计|总|发放|补[助贴]|资金|投入|经费|费$|支出|计$|^(?:全|当|本|每)?年度?(?:共?需|约?为)?$|需要?$")
_MONTHS = regex(r"(?<![0-9.])([0-9]{1,2})个月")
# Of so many a day nobody knows how many there were in all.
_DAILY = regex("每(?:个?工作|一?)?日|每天|值班")
# What a standard is only held against.
_LIMIT = regex("低于|高于|不超过|超[过出]|少于|比")
# What each has earned is no part of what was spent for all.
_EARNED = regex("增收|收入|收益|产值|利润")
# What a person or a visit is counted by.
_ALIKE = {"人": {"人", "名", "位"}, "名": {"人", "名", "位"}, "位": {"人", "名", "位"}}
_VISITS = {"人", "名", "位", "人次"}


class Product(NamedTuple):
    """Heads times their standard, and the amount that it may be."""

    made: Interval
    heads: Mention
    whole: Mention

    @property
    def distance(self) -> Fraction:
        """How far the amount is from it, as a share of the amount."""
        return abs(self.made.low - self.whole.number.value) / self.whole.number.value


def products(sentence: Sentence, rate: Mention) -> tuple[Product, ...]:
    """Return what the heads of a sentence come to at a standard, with every amount that it may be.

    Args:
        sentence: The sentence.
        rate: An amount of it; where it is none for each, there are no products.
    """
    found = _EACH.search(sentence.text, max(0, rate.start - 20), rate.start)
    if found is None or _LIMIT.search(rate.words) or _DAILY.search(sentence.text, *_clause(sentence, rate)):
        return ()
    return () if _has_several_prices(sentence, rate, found[0][:2]) else tuple(_products(sentence, rate, found))


def _has_several_prices(sentence: Sentence, rate: Mention, words: str) -> bool:
    """Whether things were bought and sold at different prices: 轮出每吨 2,860 元，轮入每吨 3,085 元."""
    return sentence.text.count(words, *_clause(sentence, rate)) > 1


def _products(sentence: Sentence, rate: Mention, found: re.Match[str]) -> Iterator[Product]:
    """Yield heads times rate, and times the months or the like, with every amount that it may be."""
    slack = rate.number.step / 2 if found["mean"] or found["rounded"] else Fraction(0)
    each = Interval.around(rate.number.value, slack)
    measure = found["measure"] or found["mean"][0]
    alike = _VISITS if found["mean"] == "人均" else _ALIKE.get(measure, {measure})
    first, last = _clause(sentence, rate)
    inside = [one for one in sentence.mentions if first <= one.start < last and one.number.is_exact]
    money = [one for one in inside if one.number.kind is Kind.MONEY and one is not rate and one.number.value > 0]
    earned = _EARNED.search(found["what"])
    wholes = [one for one in money if (earned[0] in one.words if earned else _WHOLE.search(one.words))]
    times = list(_times(sentence, found["time"] or ""))
    for heads in inside:
        if heads.number.unit in alike and not heads.words.startswith("每"):
            for factor in times:
                many = heads.number.value * factor
                made = each.times(many)
                yield from (Product(made, heads, whole) for whole in wholes)


def _clause(sentence: Sentence, rate: Mention) -> tuple[int, int]:
    """Return where the part of a sentence between two ； begins and ends that a rate stands in."""
    end = sentence.text.find("；", rate.end)
    return sentence.text.rfind("；", 0, rate.start) + 1, end if end >= 0 else len(sentence.text)


def _times(sentence: Sentence, unit: str) -> Iterator[Fraction]:
    """Yield how often each got it, as far as it is said; once where nothing speaks of time."""
    if unit == "月":
        yield from (Fraction(found[1]) for found in _MONTHS.finditer(sentence.text.replace("全年", "12个月")))
    elif unit in {"", "年"}:
        yield Fraction(1)
    else:
        yield from (each.number.value for each in sentence.exact(Kind.COUNT) if each.number.unit == unit)
