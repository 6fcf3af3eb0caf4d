"""What a text says of growth: 比上年增加 x，增长 y%; 由 A 增加到 B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.mean_growth import ANNUAL, by_year, is_real, years_between
from reportgen.checks.reading.arithmetic.respective import is_respective, respective_year
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.names import CHANGE_WORDS, Role, direction, share_words
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.frozen import dataclass
from reportgen.regex import regex

_YEAR = regex(r"20[0-9]{2}(?=年)")
_YEARS_COMPARED = regex(r"(?P<result>20[0-9]{2}年)度?[比较](?P<base>20[0-9]{2}年)")
_REACHED = regex(rf"[到至]$|(?:{CHANGE_WORDS})为$")
_LAST = r"(?:上年|去年|上一?年|同期|前一?年|20[0-9]{2}年|年初|上期|初)"
_COMPARED = regex(rf"[^，。；]*?(?:[比较与同](?P<base>{_LAST})|同比|环比|相比)")
_COMPARING = regex(
    rf"[比较与同]?(?:{_LAST})度?(?:决算|预算|支出|收入)?数?|同比|环比|相比|比较|{CHANGE_WORDS}|^[，；。：].*[，；。：]|20[0-9]{{2}}年度?"
    r"|本年度?|今年|全年|[比较与同了额]"
)
_BASE = regex(
    rf"[由从]|[比较与同].*{_LAST}|^(?:上年|去年|上一?年)|^[比较](?![赛例率重选武对值为大好高多少])[^，。；]{{0,10}}$"
)
_SAVED = regex("节约|节省|压减|核减|审减")
# A total may have its rate and its change behind it.
_TOLD = 3
# A phrase of so many characters says what has changed; shorter ones are 支出, 增幅 and the like.
_LONG_SUBJECT = 4
_ANYTHING = Interval(Fraction(-(10**9)), Fraction(10**9))


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change.

    Attributes:
        sign: 1 for growth, -1 for decline.
        amount: By how much, where it is stated.
        rate: By how many percent, where it is stated.
        bases: What it may have grown from.
        results: What it may have become.
        years: From the first year to the last, for what is told a year (年均); 0 where it is not said.
    """

    sign: int
    amount: Mention | None
    rate: Mention | None
    bases: tuple[Mention, ...]
    results: tuple[Mention, ...]
    years: int = 0

    def rates(self) -> Iterator[tuple[Interval, tuple[Mention, ...]]]:
        """Yield every rate of change that the numbers around it give, with those numbers; a mean rate by the year.

        Nothing where the years are not known that a mean rate is of.
        """
        is_mean = self.rate is not None and ANNUAL.search(self.rate.words)
        for value, used in self._rates():
            if not is_mean:
                yield value, used
            elif self.rate and self.years and not is_real(self.rate, used):
                yield by_year(value, self.sign, self.years), used

    def _rates(self) -> Iterator[tuple[Interval, tuple[Mention, ...]]]:
        for base in self.bases:
            for each in self.results:
                yield _rate(self._signed(base, each), base.number.beside(each.number)), (each, base)
            if self.amount:
                more, whole = self.amount.number, base.number
                yield _rate(more.beside(whole), whole.beside(more)), (self.amount, base)
        for each in self.results if self.amount and not self.bases else ():
            if self.amount:
                change, result = self.amount.number.interval, each.number.interval
                ratio = change.over(result - change if self.sign > 0 else result + change)
                yield ratio or _ANYTHING, (self.amount, each)
                if _YEAR.search(each.words):  # 2022年发现17个，同比减少6个 may be told of the year after it
                    yield change.over(result) or _ANYTHING, (self.amount, each)
                if _SAVED.search(self.amount.words):  # of the budget, and not of what was spent of it
                    yield change.over(result) or _ANYTHING, (self.amount, each)

    def _signed(self, base: Mention, result: Mention) -> Interval:
        first, last = base.number.beside(result.number), result.number.beside(base.number)
        return last - first if self.sign > 0 else first - last

    def amounts(self) -> Iterator[tuple[Interval, tuple[Mention, ...]]]:
        """Yield every amount of change that base and result give, with the two."""
        is_mean = self.amount is not None and ANNUAL.search(self.amount.words)
        for base in self.bases if self.years or not is_mean else ():
            for each in self.results:
                value, count = self._signed(base, each), Fraction(self.years if is_mean else 1)
                yield Interval(value.low / count, value.high / count), (each, base)


def changes(text: DocumentText) -> tuple[tuple[Sentence, Change], ...]:
    """Return every change that a document states, with its sentence."""
    found: list[tuple[Sentence, Change]] = []
    before: tuple[Mention, ...] = ()
    for sentence in text.once(sentences):
        before = before if before and before[0].stretch is sentence.stretch else ()
        found += ((sentence, each) for each in _changes(sentence, before)) if sentence.mentions else ()
        # What has grown may be the total whose parts a sentence has told in between.
        before = (*sentence.mentions, *before[-_TOLD:]) if sentence.text.startswith("其中") else sentence.mentions
    return tuple(found)


def _changes(sentence: Sentence, earlier: tuple[Mention, ...]) -> Iterator[Change]:
    mentions = sentence.mentions
    place = 0
    while place < len(mentions):
        group = _group(sentence, place)
        if group:
            yield from _change(sentence, group, mentions[:place], earlier)
        place += max(1, len(group))


def _group(sentence: Sentence, place: int) -> list[Mention]:
    """Return the amount and the rate of one change, either of which may be missing; nothing where none begins."""
    group: list[Mention] = []
    for each in sentence.mentions[place : place + 2]:
        is_next = not group or (group[0].number.kind is not Kind.RATE and each.number.kind is Kind.RATE)
        if group and _is_of_another(sentence, group[0], each):
            break
        if not (is_next and each.number.is_exact and direction(each.words)):
            break
        group.append(each)
    return group


def _is_of_another(sentence: Sentence, amount: Mention, rate: Mention) -> bool:
    """Whether a rate behind an amount of change is told of another thing: …增加 12 万元；办公用房面积增长 3%."""
    subject = _subject("", rate.name)
    is_apart = "；" in sentence.text[amount.end : rate.start]
    return len(subject) >= _LONG_SUBJECT and (is_apart or not share_words(subject, sentence.text[: amount.start]))


def _of_years(words: str, values: list[Mention]) -> list[Mention]:
    """Return the values of the two years that are compared (2022年比2021年增长), the base first; else nothing."""
    found = _YEARS_COMPARED.search(words)
    years = (found["base"], found["result"]) if found else ()
    named = [next((each for each in reversed(values) if year in each.words), None) for year in years]
    return [each for each in named if each] if all(named) else []


def _of_compared(sentence: Sentence, values: list[Mention], words: str) -> list[Mention]:
    """Return values without those that a list of years gives to others than the years compared (2024年比2023年)."""
    if not _YEARS_COMPARED.search(words):
        return values
    told = ((each, respective_year(sentence, each)) for each in values)
    return [each._replace(words=f"{year}年") if year else each for each, year in told if year in words]


def _has_own_subject(rate: Mention, values: list[Mention]) -> bool:
    """Whether a rate is told of what none of some values is told of: 由 51 家整合为 33 家，法人数量压减 67.7%."""
    subject = _subject("", rate.name)
    return len(subject) >= _LONG_SUBJECT and not any(subject in each.name for each in values)


def _change(
    sentence: Sentence, group: list[Mention], before: tuple[Mention, ...], earlier: tuple[Mention, ...]
) -> Iterator[Change]:
    changed = max((each.end for each in before if direction(each.words)), default=0)
    start = max((each.end for each in before), default=0)
    compared = _COMPARED.search(sentence.text, start, group[0].start)
    rate = next((each for each in group if each.number.kind is Kind.RATE), None)
    amount = next((each for each in group if each is not rate), None)
    values = [each for each in before if _is_value(each, amount)]
    near = _of_compared(sentence, values, sentence.text[start : group[0].start])
    subject = _subject(compared[0], group[0].name) if compared else ""
    is_apart = near and "；" in sentence.text[near[-1].end : group[0].start]
    near = [] if is_apart and _is_of_another(sentence, near[-1], group[0]) else near
    year = (compared["base"] if compared else "") or "上年"
    told = max(changed, sentence.text.rfind("其中", 0, group[0].start)) if group[0].name else 0
    bases = [each for each in near[-2:] if each.start >= told and _is_base(sentence, each, year)]
    if pair := _of_years(sentence.text[start : group[0].start], near):
        bases, near = pair[:1], pair
    elif not bases and _are_before_and_after(near[-2:], is_compared=compared is not None):
        bases, near = near[-2:-1], near[-2:]
    if bases and not compared and amount is None and _has_own_subject(group[0], near):
        bases = []
    if not (compared or bases):
        yield from _of_named(group, amount, rate, (*earlier, *before))
        return
    pool = [each for each in near if each not in bases and not _is_base(sentence, each, year)] or [
        each for each in earlier if _is_value(each, amount) and not is_respective(each)
    ]
    own = _COMPARED.search(bases[-1].words) if bases and not compared else None
    subject = subject or (_subject(own[0], "") if own else "")
    results = [each for each in pool if share_words(subject, each.name)]
    if all(each.number.is_exact for each in (*bases, *results)):
        base = compared["base"] if compared and compared["base"] else bases[-1].words if bases else ""
        between = years_between(base, results[-1].words if results else "")
        yield Change(direction(group[0].words), amount, rate, tuple(bases[-1:]), tuple(results[-4:]), between)


def _of_named(
    group: list[Mention], amount: Mention | None, rate: Mention | None, earlier: tuple[Mention, ...]
) -> Iterator[Change]:
    """Yield the change of what was stated before under the same name: 其中财政拨款收入增加 3 万元，增长 5%."""
    subject = _subject("", group[0].name)
    alike = [each for each in earlier if len(subject) > 1 and _subject("", each.name) == subject]
    named = [each for each in alike if _is_value(each, amount)]
    if amount and rate and named and all(each.number.is_exact for each in named):
        yield Change(direction(group[0].words), amount, rate, (), tuple(named[-4:]))


def _is_base(sentence: Sentence, mention: Mention, year: str) -> bool:
    """Whether a number is said to be what something grew from, such as that of the year it is compared with."""
    words = mention.words
    is_compared = sentence.text.startswith("相比", mention.end)  # 与上年收、支总计 709.79 万元相比
    return not _REACHED.search(words) and (is_compared or year in words or bool(_BASE.search(words)))


def _are_before_and_after(pair: list[Mention], *, is_compared: bool) -> bool:
    """Whether two amounts are the budget before and after its adjustment, or things of two years that are compared."""
    if len(pair) < 2:
        return False
    years = [found[0] for each in pair if (found := _YEAR.search(each.words))]
    is_of_years = is_compared and len(years) == 2 and years[0] < years[1]
    return is_of_years or [each.role for each in pair] == [Role.OPENING, Role.ADJUSTED]


def _subject(compared: str, name: str) -> str:
    """Return what has grown, as far as the comparison says: 收入总计 in 与上年相比，收入总计减少."""
    return re.sub(r"[，。；：、（）]", "", _COMPARING.sub("", f"{compared}，{name}"))


def _is_value(mention: Mention, amount: Mention | None) -> bool:
    """Whether a number may be what has grown, and not itself a change."""
    if direction(mention.words) or mention.number.kind is Kind.RATE:
        return False
    return amount is None or mention.is_like(amount) or _are_prices(mention, amount)


def _are_prices(mention: Mention, amount: Mention) -> bool:
    """Whether both are money, one of them the price of a thing: 比50元/人次降低2元."""
    return all(each.number.kind is Kind.MONEY or "元/" in each.number.unit for each in (mention, amount))


def _rate(change: Interval, whole: Interval) -> Interval:
    if whole.low <= 0:
        return _ANYTHING
    ends = (change.low / whole.low, change.low / whole.high, change.high / whole.low, change.high / whole.high)
    return Interval(min(ends), max(ends))
