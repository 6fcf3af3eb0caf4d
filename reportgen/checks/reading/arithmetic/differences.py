"""Differences that a clause states behind the two numbers they are of: 目标 420 户, 完成 398 户, 少完成 22 户."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.names import BUDGETS, Role, direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_DONE = (
    "(?:完成|实现|支出|支付|开展|培训|举办|接待|改造|建设|新建|发放|收入|收|拨付|拨|投入|安排|使用|招聘|招生|招收|招录|招|救助|服务|"
    "惠及|种植|采购)"
)
_MEASURED = "(?:资金|经费|财政资金|预算|成本|费用|金额|指标|任务|计划|目标|投资|采购资金|支出)"
# What says that a number is how far two others are apart.
_APART = regex(
    rf"^(?:实际|共|[比较](?:年初|全年|调整)?(?:计划|目标|预算|概算|批复)数?|还|仍|已|累计|直接|净)*"
    rf"(?:[少多]{_DONE}{_MEASURED}?|(?:超额|超计划|超目标|超)(?:{_DONE}|出)(?:计划|目标|预算|任务)?|超出(?:计划|目标|预算|任务)数?|超编|空编|缺编|相差|尚差|还差|仍差|差额|缺口|短缺"
    rf"|(?:结余|节约|节省|剩余|核减|审减|节支|结转){_MEASURED}?|(?:尚)?未(?:完成|到位|支付|支出|使用|拨付|执行|兑现)(?:的|部分)*{_MEASURED}?)(?:额|数)?(?:了|为|约|达|共计?)*$"
)
_NO_PAIR = regex(
    r"其中|包括|分别|人均|户均|每|因|[一二三四]季度|(?<!应)收回|追加|调[增减]|上年|结转|质保金|20[0-9]{2}年(?=[^末底度])"
)

_UNITS = (Fraction(10**4), Fraction(1, 10**4))


class Difference(NamedTuple):
    """A stated difference and the two numbers before it.

    Attributes:
        stated: The difference.
        first: One number.
        second: The other.
        others: All numbers like them in the sentence, which it may be of instead.
    """

    stated: Mention
    first: Mention
    second: Mention
    others: tuple[Mention, ...]

    @property
    def agrees(self) -> bool:
        """Whether any two numbers of the sentence are as far apart as stated."""
        return any(_apart(*pair).meets(self.stated.number.interval) for pair in combinations(self.others, 2))

    @property
    def expected(self) -> str:
        """The difference of the two, in the unit of the one stated where it is not that which is wrong."""
        number = self.stated.number
        if _is_other_unit((self.first, self.second), self.stated):
            number = max(self.first.number, self.second.number, key=lambda each: each.places)
        value = abs(self.first.number.value - self.second.number.value)
        return number.like(value)


def differences(text: DocumentText) -> tuple[Difference, ...]:
    """Return the differences that a document states behind the two numbers they are of."""
    return tuple(found for sentence in text.once(stating) for found in _differences(sentence))


def _differences(sentence: Sentence) -> Iterator[Difference]:
    for place, stated in enumerate(sentence.mentions):
        if not stated.number.is_exact or not _APART.match(stated.words) or stated.number.kind is Kind.RATE:
            continue
        start = sentence.text.rfind("；", 0, stated.start) + 1
        before = [each for each in sentence.mentions[:place] if each.start >= start and each.is_like(stated)]
        if _are_two(sentence, before, stated) or _is_other_unit(before, stated):
            everything = tuple(each for each in sentence.mentions if each.is_like(stated) and each is not stated)
            yield Difference(stated, before[0], before[1], everything)
        elif pair := _in_brackets(sentence, stated, sentence.mentions[place + 1 :]):
            yield Difference(stated, pair[0], pair[1], tuple(pair))


def _in_brackets(sentence: Sentence, stated: Mention, behind: Sequence[Mention]) -> list[Mention]:
    """Return the two numbers of a bracket that stands right behind a difference; nothing where there is none."""
    inside = [each for each in behind if each.depth == stated.depth + 1 and each.is_like(stated)]
    end = sentence.text.find("）", stated.end)
    is_there = sentence.text[stated.end : stated.end + 1] == "（" and all(each.start < end for each in inside)
    return inside if is_there and len(inside) == 2 and all(each.number.is_exact for each in inside) else []


def _are_two(sentence: Sentence, before: Sequence[Mention], stated: Mention) -> bool:
    """Whether just two plain numbers stand before a difference, the greater of them above it."""
    if len(before) != 2 or not all(each.number.is_exact and not direction(each.words) for each in before):
        return False
    roles = {each.role for each in before}
    if stated.role is Role.CARRIED and Role.EXECUTED in roles and roles & BUDGETS:
        return False  # told as a balance
    is_plain = not _NO_PAIR.search(sentence.text, before[0].end, stated.start)
    is_flat = len({each.depth for each in (*before, stated)}) == 1
    return is_plain and is_flat and max(each.number.value for each in before) > stated.number.value


def _is_other_unit(before: Sequence[Mention], stated: Mention) -> bool:
    """Whether a difference is that of two amounts, told ten thousand times too great or too small."""
    if len(before) != 2 or stated.number.kind is not Kind.MONEY or not all(each.number.is_exact for each in before):
        return False
    apart, told = _apart(*before), stated.number.interval
    return any(apart.times(each).meets(told) for each in _UNITS) and apart.low > 0


def _apart(first: Mention, second: Mention) -> Interval:
    one, other = first.number.beside(second.number), second.number.beside(first.number)
    high, low = (one, other) if first.number.value >= second.number.value else (other, one)
    return high - low
