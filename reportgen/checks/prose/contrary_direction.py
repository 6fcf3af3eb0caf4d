"""写着增加，数却是减少的；或者基数为零还写了增长率。

## 查什么    写了本年数和上年数（或“由 B 到 A”）的，“增加、增长、提高”与“减少、下降、降低”是否与两数的大小一致；
            “减少 3 万元，增长 9%”一类，前后两个方向词是否一致；基数为 0 的，不应有增减率；“增长 −5%”“减少 −3 万元
            ”一类，字和符号只能用一个。
## 为什么    方向写反了，意思就全反了；零没有百分之几可增。
## 例        由 412 件上升到 384 件，增长 6.80%（实为下降）。
## 怎么改    改正方向词，或更正写反的两个数；基数为零的，只写增加额，增长率写“不适用”。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.arithmetic.changes import Change, changes
from reportgen.checks.reading.numbers.names import CHANGE_WORDS, direction
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改正方向词，或更正写反的两个数；基数为零的，只写增加额，不写增长率。"

_BARE = regex(rf"(?:同比|环比|[比较](?:上年|去年|同期))?(?:{CHANGE_WORDS})(?:幅度?)?(?:了|率|约|为|达)*")


@check("PRO007", Severity.WARNING)
def contrary_direction(text: DocumentText) -> Iterator[Fault]:
    """Yield the changes whose word contradicts their numbers."""
    for _, change in text.once(changes):
        stated = change.amount or change.rate
        if stated and (message := _contradiction(change, stated)):
            yield Fault(stated.span, message, HINT, related=beside(*change.bases, *change.results))


def _contradiction(change: Change, stated: Mention) -> str:
    """Return what is contradictory in a change; empty when nothing is."""
    if change.rate and any(not base.number.value for base in change.bases):
        return f"“{change.rate}”，但基数“{change.bases[0]}”是零，没有增减率"
    if change.amount and change.rate and _are_opposed(change.amount, change.rate):
        return f"“{change.rate}”，但前面写的是“{change.amount}”，方向相反"
    if stated.number.value < 0:
        return f"“{stated}”，方向词和负号重复"
    contrary = _contrary(change)
    if contrary:
        result, base = contrary
        is_more = result.number.value > base.number.value
        return f"“{stated}”，但“{result}”{'大' if is_more else '小'}于“{base}”"
    return ""


def _are_opposed(amount: Mention, rate: Mention) -> bool:
    """Whether an amount and the rate behind it, which names nothing else, go different ways."""
    return bool(_BARE.fullmatch(rate.words)) and direction(amount.words) != direction(rate.words)


def _contrary(change: Change) -> tuple[Mention, Mention] | None:
    """Return result and base that differ the other way: all results, or the one that differs by just the amount."""
    known = list(change.amounts())
    told = change.amount.number.interval if change.amount else None
    is_meant = told is None or any((NOTHING - value).meets(told) for value, _ in known)
    if known and is_meant and all(value.high < 0 for value, _ in known):
        return change.results[-1], change.bases[0]
    stated = change.amount.number.interval if change.amount else None
    if stated is None or any(value.meets(stated) for value, _ in known):
        return None
    return next(((pair[0], pair[1]) for value, pair in known if stated.meets(NOTHING - value)), None)
