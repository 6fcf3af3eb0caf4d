"""合格率、每百万人口的数，与写出的个数算不出来。

## 查什么    同一段里写了“不合格 N 批次”和“合格率 R%”，全文写了抽检（检查、监测）总数的：（总数 − N）÷ 总数是否等于 R；
            “报告 486 份，每百万人口报告数为 1,215 份（常住人口 42 万人）”：总数 ÷ 人口是否等于所写的数。
            总数写了几个的，与其中一个相符即可。
## 为什么    总数、不合格数和比率互相推得出；算不出来，必有一个印错了。
## 例        抽检 210 批次，不合格 4 批次，合格率 98.81%（应为 98.10%）。
## 怎么改    核对总数、不合格数和比率，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：质量达标率 = 质量达标产出数 ÷ 实际产出数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.names import share_words
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对总数、个数和比率，更正写错的一个。"
_FAILED, _PASSED = regex(r"不合格[^，。；]{0,6}$"), regex(r"(?P<what>[一-龥]{0,8})(?<!不)合格率$")
_ALL = regex(r"(?:抽检|抽查|检测|检验|监测|抽样)[^，。；不]{0,8}$")
_PER = regex(r"每(?P<many>百万|十万|万|千)人口?[^，。；0-9]{0,8}$")
_MANY = {"百万": 10**6, "十万": 10**5, "万": 10**4, "千": 10**3}


@check("PRO057", Severity.WARNING)
def rate_of_failures(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of what passed that the failures do not leave, and numbers per head of population."""
    sayings = text.once(Sayings)
    read = sayings.holding("格", "每")
    counting = sayings.stating(Kind.COUNT) if read else ()
    wholes = [each for sentence in counting for each in sentence.exact(Kind.COUNT) if _ALL.search(each.words)]
    failed: list[Mention] = []
    for sentence in read:
        failed = failed if failed and failed[0].stretch is sentence.stretch else []
        failed += [each for each in sentence.exact(Kind.COUNT) if _FAILED.search(each.words)]
        for rate in sentence.exact(Kind.RATE) if len(failed) == 1 else ():
            yield from _wrong_rate(rate, failed[0], wholes)
        for per in sentence.exact(Kind.COUNT):
            yield from _wrong_share(sentence, per)


def _wrong_rate(rate: Mention, failed: Mention, wholes: list[Mention]) -> Iterator[Fault]:
    named = _PASSED.search(rate.name)
    fitting = [each for each in wholes if each.is_like(failed) and each.number.value > failed.number.value]
    if named and not named["what"]:  # a bare name is of what its own sentence tells
        fitting = [each for each in fitting if each.stretch is rate.stretch and each.offset == rate.offset]
    if named and share_words(named["what"], failed.words) and fitting:
        shares = [1 - failed.number.value / each.number.value for each in fitting]
        if not any(Interval(share, share).meets(rate.number.interval) for share in shares):
            message = f"“{rate}”，按“{fitting[-1]}”“{failed}”应为 {shown(100 * shares[-1], rate.number.places)}%"
            yield Fault(rate.span, message, HINT, related=beside(fitting[-1], failed))


def _wrong_share(sentence: Sentence, per: Mention) -> Iterator[Fault]:
    said = _PER.search(per.words)
    counts = sentence.exact(Kind.COUNT) if said else ()
    people = [each for each in counts if each.number.unit == "人" and "人口" in each.words]
    totals = [each for each in counts if each.is_like(per) and each is not per and each.number.unit != "人"]
    if said and len(people) == len(totals) == 1:
        total, people_of = totals[0].number.value, people[0].number.interval
        many = _MANY[said["many"]] * total
        made = Interval(many / people_of.high, many / people_of.low)
        if not made.meets(Interval.around(per.number.value, per.number.step / 2)):
            middle: Fraction = many / people[0].number.value
            message = f"“{per}”，按“{totals[0]}”“{people[0]}”应为 {per.number.like(middle)}"
            yield Fault(per.span, message, HINT, related=beside(totals[0], people[0]))
