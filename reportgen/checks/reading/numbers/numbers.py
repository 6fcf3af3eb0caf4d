"""Numbers in prose: amounts of money, rates and counts with their measure words, and how exactly each is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.text.search import Search
from reportgen.regex import regex


class Kind(Enum):
    """What a number counts."""

    MONEY = "金额"
    RATE = "比率"
    COUNT = "数量"

    # Each is one of a kind: told apart by identity, which ten thousand look-ups a document feel.
    __hash__ = object.__hash__


class Number(NamedTuple):
    """A number with its unit, as it stands in a text.

    Attributes:
        start: Its first character.
        end: The character behind its unit.
        text: The number and its unit.
        kind: What it counts.
        value: Money in 元, a rate as a share of one, a count in ones.
        step: What one unit of its last digit is worth.
        unit: 元, 万元, 亿元, 元/人 and the like, %, ‰ or a measure word.
        is_exact: Whether it is neither approximate (约, 余) nor a bound (≥, 以上) nor an end of a range.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Fraction
    step: Fraction
    unit: str
    is_exact: bool

    @property
    def interval(self) -> Interval:
        """Every value that is printed so."""
        is_whole = self.kind is Kind.COUNT and self.step == 1
        return Interval(self.value, self.value) if is_whole else Interval.around(self.value, self.step / 2)

    def may_be(self, other: Number) -> bool:
        """Whether both may print one number: rounded alike it is printed alike, else the coarser print decides."""
        return self.value == other.value if self.step == other.step else self.interval.meets(other.interval)

    def beside(self, other: Number) -> Interval:
        """Return every value that is printed so beside another number: 700 beside 5,430.07 stands for 700.00."""
        return Interval.around(self.value, min(self.step, other.step) / 2) if "元" in self.unit else self.interval

    @property
    def places(self) -> int:
        """The decimals it is printed with."""
        return len(self.text.partition(".")[2].rstrip("亿万千百余多元%‰" + self.unit))

    @property
    def unit_value(self) -> Fraction:
        """What one of its unit is worth: 10,000 for an amount in 万元."""
        return self.step * Fraction(10**self.places)

    def like(self, value: Fraction, places: int | None = None) -> str:
        """Return a value as this number is printed: beside 4.2万册, 36,000 are 3.6万册.

        Args:
            value: Money in 元, a count in ones.
            places: The decimals; those of this number when left out.
        """
        told = shown(value / self.unit_value, self.places if places is None else places)
        return f"{told}{_VALUE.sub('', self.text)}"

    @property
    def digits(self) -> str:
        """Its digits, without marks."""
        return _NO_DIGIT.sub("", self.text)


# Measure words of what departments count; longer ones first, so that 人次 is not taken for 人.
MEASURE = (
    "平方米|平方公里|立方米|人次|剂次|场次|篇次|户次|批次|家次|台次|车次|餐次|头次|只次|羽次|人份|公里|公顷|公斤|千克|千瓦时|课时|"
    "个(?!百分点|月|季度|小时|工作日|年度?|星期|周)|名|人(?!民币)|户|场|项|件|宗|篇|次|期(?!间)|家|所|条|份|台|套|间|批|例|剂|处|座|"
    "辆|亩|吨|只|支|组|类|种|门|幅|册|本(?!年|单位|部门)|位|对|起|岗|节|班(?!子)|块|株|张|笔|队|片|艘|盏|款|师|针|桌|枚|盒|箱|床|栋|幢|棵|路(?=[，。；、（）：和及与]|$)|头(?!部|等)|羽|顶|"
    "页|卷|眼|段(?!落)|米|小时|分(?=[，。；、（）：]|以上|和|及|$)|元/(?:人次|人|户|次|天|月|年|公里|平方米|立方米|亩|个|件|场|座|吨|套|台|项|份|课时|小时|期|米)"
)
_POWERS = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
# A number gives no digit back: what is left of it has no unit behind.
_NUMBER = Search(
    regex(r"[-−－0-9](?<![0-9.,A-Za-z第〔\[/].)"),
    regex(
        r"(?<![0-9.,A-Za-z第〔\[/])(?P<sign>(?<![0-9年月日A-Za-z%])[-−－])?"
        r"(?P<number>(?>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?))"
        r"(?P<inner>[余多]?)(?P<power>万亿|千万|百万|亿|万|千|百|)(?P<outer>[余多]?)"
        rf"(?:(?P<measure>{MEASURE})|(?P<money>元(?!/|旦|月))|(?P<rate>[%‰])(?![0-9]))"
    ),
)
_ONE, _NO_DIGIT, _VALUE = Fraction(1), regex("[^0-9]"), regex("[-−－0-9.,余多]")
_PARTS = {"%": 100, "‰": 1000}
_VAGUE_BEFORE = regex(
    r"(?:(?<!节)约|近|(?<![彩B])超|超过|逾|达到?近|不低于|不少于|不高于|不超过|不足|高于|低于|大于|小于|至少|最多|每|人均|[≥≤><＞＜]=?|[~～—–-]"
    r"|(?<![增加长升高降少低减缩])至)$"
)
_ABOUT, _ROUND = regex("约[为占达]$"), 4
_VAGUE_AFTER = regex(r"以上|以下|以内|左右|上下|多(?![0-9])|余|[~～—–]|-[0-9]|至[0-9]")


def numbers_in(text: str) -> Iterator[Number]:
    """Yield the numbers of a clean text that have a unit, from left to right; dates and ordinals are none."""
    for found in _NUMBER.finditer(text):
        yield _number(found, text)


def _number(found: re.Match[str], text: str) -> Number:
    whole, _, decimals = found["number"].replace(",", "").partition(".")
    kind = Kind.MONEY if found["money"] else Kind.RATE if found["rate"] else Kind.COUNT
    power, parts = _POWERS[found["power"]], _PARTS.get(found["rate"], 1) * 10 ** len(decimals)
    step = Fraction(power, parts) if power * parts > 1 else _ONE
    value = Fraction(int(whole + decimals) * power * (-1 if found["sign"] else 1), parts)
    unit = found["measure"] or found["rate"] or "元"
    unit = f"{found['power']}{unit}" if unit.startswith("元") else unit
    return Number(found.start(), found.end(), found[0], kind, value, step, unit, _is_exact(found, text))


def _is_exact(found: re.Match[str], text: str) -> bool:
    before, after = text[max(0, found.start() - 4) : found.start()], text[found.end() : found.end() + 2]
    is_about = _ABOUT.search(before) and len(found["number"]) <= _ROUND  # 约为13459平方米 is meant to the last digit
    is_vague = is_about or found["inner"] or found["outer"] or _VAGUE_BEFORE.search(before) or _VAGUE_AFTER.match(after)
    return not is_vague
