"""明年目标比今年增长的百分比，与今年的数算不出来。

## 查什么    “力争 2025 年经营收入突破 420 万元，比 2024 年增长 18.75%”：文中别处写了同一名称的 2024 年的数
            （只有一个）的，增长率是否算得出来，容许取整。
## 为什么    目标、基数、增长率三个数都在文中，一除便知其中一个印错了。
## 例        突破 420 万元，比 2024 年增长 18.75%，而 2024 年经营收入为 386.20 万元（应为 8.75%）。
## 怎么改    增长率 =（目标 − 基数）÷ 基数；核对后更正。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "增长率 =（目标 − 基数）÷ 基数；核对后更正。"
_AIM = regex(
    r"(?:力争|争取|确保|预计|计划|目标)?(?:到)?(?P<year>20[0-9]{2})年(?:底|末|全年)?(?:，)?(?:实现|完成)?(?P<name>[一-龥]{3,12}?)(?:力争|争取)?(?:突破|达到|达|增至|增加到|提高到|超过|实现|完成)(?:到|至)?$"
)
_THAN = regex(r"^(?:以上)?，[比较](?P<base>20[0-9]{2})年(?:实际)?(?:增长|提高|增加|上升)$")
_YEAR, _ELSEWHEN = regex(r"20[0-9]{2}(?=年)"), regex(r"目标|计划|预计|力争|上年|不低于|不少于")
_ROUNDING = Fraction(1, 1000)


@check("PRO088", Severity.WARNING)
def growth_over_named_base(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of growth of an aim that the number of this year, told elsewhere, does not give."""
    sayings = text.once(Sayings)
    for sentence in sayings.stating(Kind.RATE):
        for place, rate in enumerate(sentence.mentions[1:]):
            aim = sentence.mentions[place]
            named = _AIM.search(sentence.text[: aim.start])
            than = _THAN.match(sentence.text[aim.end : rate.start]) if named else None
            if named and than and named["year"] > than["base"] and rate.number.is_exact:
                bases = _bases(sayings.holding(named["name"]), aim, named["name"], than["base"])
                if bases and not _gives(bases[0], aim, rate):
                    value = 100 * (aim.number.value / bases[0].number.value - 1)
                    message = f"“{rate}”，按“{bases[0]}”应为 {shown(value, rate.number.places)}%"
                    yield Fault(rate.span, message, HINT, related=beside(bases[0], aim))


def _bases(told: Sequence[Sentence], aim: Mention, name: str, year: str) -> list[Mention]:
    """Return what the document tells of the name for the year before; nothing where it tells several numbers."""
    mentions = [(each, mention) for each in told for mention in each.mentions]
    found = [
        mention
        for sentence, mention in mentions
        if mention.name.endswith(name) and mention.is_like(aim) and mention.number.is_exact
        if not direction(mention.words) and _is_of(sentence.text[max(0, mention.start - 24) : mention.start], year)
    ]
    found = [each for each in found if each.number.value > 0]
    return found if len({each.number.value for each in found}) == 1 else []


def _is_of(before: str, year: str) -> bool:
    """Whether what stands before a number does not speak of another year, or of an aim."""
    return all(each == year for each in _YEAR.findall(before)) and not _ELSEWHEN.search(before)


def _gives(base: Mention, aim: Mention, rate: Mention) -> bool:
    low, high = base.number.interval.low, base.number.interval.high
    value = aim.number.value
    made = Interval(value / high - 1 - _ROUNDING, value / low - 1 + _ROUNDING)
    return made.meets(rate.number.interval)
