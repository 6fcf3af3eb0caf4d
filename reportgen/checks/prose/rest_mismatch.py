"""“其余 N 个”不是总数减去前面说的几部分。

## 查什么    一句话里先写总数，再写其中已办、已完成的，后面说“其余（剩余、余下、剩下）N 个（件、万元……）”“还有 N
            个未完成”
            “尚有 N 个正在……”的，总数减去中间各数是否等于 N；量词不同的、带“约”的不查。
## 为什么    总数、已完成、其余三个数写在一句里，读者一减便知对错。
## 例        发现问题 57 个，整改完成 54 个，其余 5 个属于长期整改事项（应为 3 个）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对总数、各部分和其余的数，更正写错的一个。"
_REST = regex(r"^(?:其余的?|剩余的?|剩下的?|余下的?)(?:资金|项目|任务|指标)?(?:为|是)?$")
_LEFT = regex(r"^(?:还|尚|仍)(?:有|剩)$")
_UNDONE = regex(r"^[^，。；]{0,6}?(?:未|尚|没有|待|正在|仍在|不)")
# A part of a total is told by what was done with it; other numbers side by side are things of a list.
_DONE = regex(
    "已|完成|整改|办结|结案|支[付出]|到位|通过|达标|落实|解决|化解|验收|[拨兑]付|使用|其中|开工|建成|调成|调解|合格|成功|采纳|回复"
)
_MOST = 6


@check("PRO027", Severity.WARNING)
def rest_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield what is said to be left of a total and is not what the parts before it leave."""
    for sentence in text.once(stating):
        for place, rest in enumerate(sentence.mentions):
            earlier = sentence.mentions[:place] if _is_rest(sentence, rest) else ()
            before = [each for each in earlier if each.is_like(rest)][-_MOST:]
            if _are_plain(before) and not _fits(before, rest):
                whole, part = before[-2:]
                expected = rest.number.like(whole.number.value - part.number.value)
                message = f"“{rest.words}{rest.number.text}”，按“{whole}”“{part}”应为 {expected}"
                yield Fault(rest.span, message, HINT, related=beside(whole, part))


def _is_rest(sentence: Sentence, rest: Mention) -> bool:
    is_left = _LEFT.match(rest.words) and _UNDONE.match(sentence.text[rest.end :])
    return rest.number.is_exact and rest.number.kind is not Kind.RATE and bool(is_left or _REST.match(rest.words))


def _are_plain(before: Sequence[Mention]) -> bool:
    """Whether a total and its one part stand before what is left, and no other reading is at hand."""
    is_exact = all(each.number.is_exact and not direction(each.words) for each in before)
    is_part = len(before) > 1 and before[-2].number.value > before[-1].number.value
    return is_exact and is_part and bool(_DONE.search(before[-1].words))


def _fits(before: Sequence[Mention], rest: Mention) -> bool:
    """Whether any number before is what is left together with some of those behind it."""
    return any(
        _sum([*parts, rest]).meets(whole.number.interval)
        for at, whole in enumerate(before)
        for count in range(1, len(before) - at)
        for parts in combinations(before[at + 1 :], count)
    )


def _sum(numbers: Sequence[Mention]) -> Interval:
    return sum((each.number.interval for each in numbers), NOTHING)
