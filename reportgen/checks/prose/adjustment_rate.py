"""预算调整率与年初预算、调整预算算不出来。

## 查什么    “年初预算 A，调整预算 B，调整率 p%”“年初预算 A，年中追加 N，预算调整率 p%”：一句里各只有一个的，
            （B − A）÷ A（或 N ÷ A）按所写位数取整是否等于 p；正负不论。
## 为什么    三个数写在一句里，读者一除便知其中一个印错了。
## 例        年初预算 2,150.00 万元，调整预算 2,236.00 万元，调整率 4.60%（应为 4.00%）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      预算调整率 = 预算调整数 ÷ 预算数 × 100%（部门整体支出绩效评价指标体系）。
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

HINT = "核对三个数，更正写错的一个。"
_RATE = regex(r"(?:调整|追加|调增|调减)率(?:为|是|达到?)?$")
_OPENING = regex(r"年初(?:部门|财政|项目)?(?:预算|批复|安排|下达)[^，。；0-9增减比较]{0,8}$")
_ADJUSTED = regex(r"(?:调整后?(?:的)?(?:全年)?预算|全年预算|调整(?:后)?为|预算调整(?:为|至|到))[^，。；0-9]{0,6}$")
_CHANGE = regex(r"(?:追加|调增|调减|核减|压减)[^，。；0-9]{0,8}$")


@check("PRO124", Severity.WARNING)
def adjustment_rate(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of adjustment that the budgets of their sentence do not give."""
    for sentence in text.once(Sayings).holding("整率", "加率", "增率", "减率"):
        for rate in (each for each in sentence.exact(Kind.RATE) if _RATE.search(each.words)):
            found = _read(sentence, rate)
            made = _made(*found) if found else ()
            if found and made and not any(each.meets(_size(rate)) for each in made):
                expected = shown(50 * (made[0].low + made[0].high), rate.number.places)
                yield Fault(rate.span, f"“{rate}”，按金额应为 {expected}%", HINT, related=beside(*found))


def _size(rate: Mention) -> Interval:
    """Return how great a rate is, whether or not it is told as a negative one."""
    return rate.number._replace(value=abs(rate.number.value)).interval


def _read(sentence: Sentence, rate: Mention) -> tuple[Mention, Mention] | None:
    """Return the first budget and the adjusted one, or else what was added; None where one is not told just once."""
    money = [each for each in sentence.exact(Kind.MONEY) if each.start < rate.start]
    named = [[each for each in money if one.search(each.words)] for one in (_OPENING, _ADJUSTED, _CHANGE)]
    opening, adjusted, changes = named
    other = adjusted or changes
    return (opening[0], other[0]) if len(opening) == len(other) == 1 and opening[0] is not other[0] else None


def _made(opening: Mention, other: Mention) -> tuple[Interval, ...]:
    one, two = opening.number.beside(other.number), other.number.beside(opening.number)
    more, less = (two - one, one - two) if _ADJUSTED.search(other.words) else (two, two)
    return tuple(ratio for each in (more, less) if (ratio := each.over(one)))
