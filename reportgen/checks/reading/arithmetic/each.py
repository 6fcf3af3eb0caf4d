"""What each costs: a total, how many there are, and the cost of one, told side by side in any order."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

# Of these there may be many in what is counted; 每年 and 每月 are times, of which the sentence says too little.
_EACH = regex(
    r"(?:平均|按|即|约合)*(?:每(?P<each>平方米|立方米|平方公里|公里|公斤|人次|户次|千瓦|[^，。；0-9每年月日天周时季次期]{1,3}?)(?:每年)?|(?P<mean>[一-龥]{1,2})均)"
    r"(?P<what>(?:改造|建设|筹集|财政|综合|公用|培训)?(?:成本|造价|投资|投入|费用|支出|补助|补贴|资助|救助|奖励|标准|单价|经费|花费|金额|奖补)*(?:标准|金额|额)?)(?:为|是|约|达|[：＝=])*$"
)
_MEANS = {
    "生": "人名",
    "人": "人人次名位",
    "户": "户户次",
    "次": "人次次",
    "亩": "亩",
    "件": "件",
    "场": "场场次",
    "村": "个",
    "校": "所个",
    "班": "个班",
    "车": "辆台",
    "床": "张",
}
_PEOPLE, _GENERAL = "人名位", frozenset("个名家处座所项")
# What is no cost of all of them.
_NO_TOTAL = regex(r"^[比较与]|增收|增加|减少|下降|提高|节约|节省|收入|最高|限价|标准|每|均|上年|去年|由|从|超")
_VAGUE, _ABOUT = (
    regex(r"约|近|超|不足|至少|不[低少高]于|[≥≤><]|控制"),
    regex(r"以[上下内]|左右|上下|多|余|[~～—–-]|至[0-9]|的(?:标准|限额)"),
)
_BROKEN = regex(
    r"[；。]|前[二两三四五六七八九十0-9]|其余|另[外有]|分别|不等|上年|去年|不超过|以内|控制|低于|高于|提高到|调整|增收|原"
)
# A mean in whole 元, and a total that was rounded, may be off by so much.
_SLACK = Fraction(1, 100)


class Each(NamedTuple):
    """A cost of one, how many there are, and what all of them cost.

    Attributes:
        price: The cost of one.
        heads: How many there are.
        total: What all of them cost.
        is_mean: Whether the cost is a mean, which is rounded, and not a price, which is set.
    """

    price: Mention
    heads: Mention
    total: Mention
    is_mean: bool

    @property
    def made(self) -> Interval:
        """What the count comes to at this cost."""
        value = self.price.number.value
        slack = max(self.price.number.step / 2, value * _SLACK) if self.is_mean else Fraction(0)
        one, many = Interval.around(value, slack), self.heads.number.interval
        return Interval(one.low * many.low, one.high * many.high)

    @property
    def agrees(self) -> bool:
        """Whether the total is what they come to."""
        return self.made.meets(Interval.around(self.total.number.value, self.total.number.step))


def costs_of_each(sentence: Sentence) -> Iterator[Each]:
    """Yield the costs of one in a sentence that stand side by side with a count and a total."""
    mentions = sentence.mentions
    for place, price in enumerate(mentions):
        found = _EACH.search(price.words) if price.number.kind is Kind.MONEY else None
        if not found or price.number.value <= 0 or _VAGUE.search(price.words) or _ABOUT.match(sentence.text, price.end):
            continue
        unit, mean = found["each"] or "", found["mean"] or ""
        if unit and sentence.text.count(f"每{unit}") > 1:  # several prices
            continue
        for first in (place - 2, place - 1, place):
            three = mentions[max(first, 0) : first + 3]
            if first >= 0 and len(three) == len("三个数") and _is_read(sentence, three, price, first >= place - 1):
                count = next(each for each in three if each.number.kind is Kind.COUNT)
                total = next(each for each in three if each.number.kind is Kind.MONEY and each is not price)
                if _fits(unit, mean, count, total, is_behind=first >= place - 1):
                    yield Each(price, count, total, bool(mean) or "平均" in price.words)
                    break


def _is_read(sentence: Sentence, three: tuple[Mention, ...], price: Mention, is_behind: bool) -> bool:
    """Whether three numbers side by side are a count, a total and a cost, told together and of nothing else."""
    counts = [each for each in three if each.number.kind is Kind.COUNT]
    totals = [each for each in three if each.number.kind is Kind.MONEY and each is not price]
    if len(counts) != 1 or len(totals) != 1 or not all(each.number.is_exact for each in (*counts, *totals)):
        return False
    between = sentence.text[three[0].end : three[-1].start]
    is_total = not _NO_TOTAL.search(totals[0].words) and totals[0].number.value > 0 < counts[0].number.value
    is_total = is_total and "每" not in counts[0].words
    is_all = not is_behind or regex("共|合计|总计|总额|^金额$|^安排").search(totals[0].words)
    return is_total and bool(is_all) and not _BROKEN.search(between)


def _fits(unit: str, mean: str, count: Mention, total: Mention, *, is_behind: bool) -> bool:
    """Whether a count is of what the cost is of, as far as measure words tell."""
    counted = count.number.unit
    if mean:
        return counted in _MEANS.get(mean, mean) if len(counted) == 1 else counted in {f"{mean}次", f"人{mean}"}
    if counted == unit or (unit in _PEOPLE and counted in _PEOPLE):
        return True
    # 劝导站 142 个，每站 3,000 元，共…: the thing itself stands for its measure word.
    return is_behind and len(unit) == 1 and unit in count.words + "户站点村校所店" and counted in _GENERAL
