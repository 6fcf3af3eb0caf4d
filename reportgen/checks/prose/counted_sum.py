"""“三类合计”不是前面那三个数的和。

## 查什么    “猪 a、牛 b、羊 c、家禽 d，牲畜三类合计 N”“前两个标段共计 N”：写明了几类、几个、几级合计的，前面同一分句里
            取几个数相加，有没有等于 N 的；数不够、有约数的不查。PRO003、PRO004 已经指出的不重复。
## 为什么    各数都印在前面，读者一加便知。
## 例        猪 38.6 万头、牛 4.2 万头、羊 12.8 万只、家禽 215.4 万羽，三类牲畜合计 56.5 万头（应为 55.6 万头）。
## 怎么改    核对各数和合计，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对各数和合计，更正写错的一个。"
_SUM = regex(
    r"(?P<count>[两二三四五六七八九])(?:类|个|者|种|级|块|笔|部分|方面|批|档|标段|个?标段|处|家|所|镇|村|校)[一-龥]{0,4}?(?:合计|共计|总计)(?:为|达)?$"
)
# Animals are counted by several words, and added all the same.
_ANIMALS, _MOST = frozenset("头只羽匹口"), 8


@check("PRO122", Severity.WARNING)
def counted_sum(text: DocumentText) -> Iterator[Fault]:
    """Yield the sums of so many things that no so many numbers before them make up."""
    told = {id(each.total) for each in text.once(lists_of_parts)}
    for sentence in text.once(Sayings).holding("合计", "共计", "总计"):
        for total in sentence.mentions:
            said = _SUM.search(total.words) if total.number.is_exact and id(total) not in told else None
            parts = _before(sentence, total) if said else ()
            count = count_of(said["count"]) if said else 0
            if parts and count <= len(parts) <= _MOST and not _make(parts, count, total):
                yield Fault(total.span, _message(parts[:count], total), HINT, related=beside(*parts))


def _before(sentence: Sentence, total: Mention) -> Sequence[Mention]:
    """Return the numbers that may be added, from the last ； on; none where one of them is vague."""
    start = sentence.text.rfind("；", 0, total.start) + 1
    near = [each for each in sentence.mentions if start <= each.start < total.start and each.depth == total.depth]
    parts = [each for each in near if each.number.kind is not Kind.RATE and _is_alike(each, total)]
    return parts if all(each.number.is_exact for each in parts) else ()


def _is_alike(each: Mention, total: Mention) -> bool:
    return each.is_like(total) or {each.number.unit[0], total.number.unit[0]} <= _ANIMALS


def _make(parts: Sequence[Mention], count: int, total: Mention) -> bool:
    several = combinations([each.number.beside(total.number) for each in parts], count)
    return any(sum(some, NOTHING).meets(total.number.interval) for some in several)


def _message(parts: Sequence[Mention], total: Mention) -> str:
    value = sum((each.number.value for each in parts), Fraction(0)) / total.number.unit_value
    return f"“{total.words}{total.number.text}”，前 {len(parts)} 个数相加是 {shown(value, total.number.places)}"
