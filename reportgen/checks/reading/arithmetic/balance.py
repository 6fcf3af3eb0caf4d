"""The identities of a budget, put together from the sentences of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.arithmetic.ledger import TOTALS, Entry, ledger
from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.names import BUDGETS, Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_BALANCED = regex(
    "(?:收支|收入[与和同](?:本年|全年)?支出)(?:总额)?"
    r"(?:相等|平衡|持平|相抵(?!后|，?[^，。；]{0,8}(?:结[余转]|盈余|差额)))"
)
# Then what is left over of the budget is not all that was not spent.
_MOVED = regex("收回|上缴|统筹|核减|压减|调减|追加|年初结转|上年结转")
# What became of it behind is no matter, unless others were left as well.
_OTHERS = regex("其余|剩余|另|其他|追加|调减|核减|压减")
_CUT = regex(r"减|收回")
_STAGES = (Role.OPENING, Role.ADJUSTED, Role.EXECUTED)
_MADE_OF = (
    (("基本支出", "项目支出"), ("支出", "资金", "收入")),
    (("人员经费", "公用经费"), ("基本支出",)),
)


class Side(NamedTuple):
    """One side of an equation: amounts that are added.

    Attributes:
        names: What they are, one name an amount.
        mentions: The amounts.
    """

    names: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def words(self) -> str:
        """The side as a message tells it."""
        parts = " + ".join(f"{name} {each.number.text}" for name, each in zip(self.names, self.mentions, strict=True))
        return f"{parts} = {self._sum}" if len(self.mentions) > 1 else parts

    @property
    def _sum(self) -> str:
        number = max((each.number for each in self.mentions), key=lambda number: number.places)
        value = sum((each.number.value for each in self.mentions), Fraction(0))
        return number.like(value)

    def meets(self, other: Side) -> bool:
        """Whether both sides may be equal, as they are printed."""
        if len(self.mentions) == len(other.mentions) == 1:
            return self.mentions[0].number.may_be(other.mentions[0].number)
        return self._interval.meets(other._interval)

    @property
    def _interval(self) -> Interval:
        return sum((each.number.interval for each in self.mentions), NOTHING)


def sides(text: DocumentText) -> tuple[tuple[Side, tuple[Side, ...]], ...]:
    """Return the left side of every equation with the right sides one of which it should equal."""
    entries = text.once(ledger)
    listed = {id(part) for found in text.once(lists_of_parts) for part in found.parts}
    accounts = dict.fromkeys((entry.year, entry.funds) for entry in entries)
    found: list[tuple[Side, tuple[Side, ...]]] = list(_left_over(text.once(stating)))
    is_balanced = any(_BALANCED.search(sentence.text) for sentence in text.once(sentences))
    for account in accounts:
        own = [entry for entry in entries if (entry.year, entry.funds) == account]
        for stage in _STAGES:
            found += _sums([entry for entry in own if entry.role is stage], listed, is_balanced=is_balanced)
        found += [*_carried(own), *_adjusted(own)]
    return tuple(found)


def _sums(entries: Sequence[Entry], listed: set[int], *, is_balanced: bool) -> Iterator[tuple[Side, tuple[Side, ...]]]:
    """Yield the sums that one stage should give; parts whose list names its total are told by another check."""
    for names, totals in _MADE_OF:
        wholes = tuple(_side([entry]) for entry in entries if entry.subject in totals)
        for there in _together(entries, names) or [[part for name in names if (part := _only(entries, name))]]:
            if len(there) == len(names) and wholes and id(there[0].mention) not in listed:
                yield _side(there), wholes
    income, spending = _only(entries, "收入"), _only(entries, "支出")
    if income and spending and (is_balanced or income.role is not Role.EXECUTED):
        yield _side([income]), (_side([spending]),)


def _together(entries: Sequence[Entry], names: Sequence[str]) -> list[list[Entry]]:
    """Return the amounts of some names that stand side by side, and so are of one total whatever else is named so."""
    rows = zip(*(entries[at:] for at in range(len(names))), strict=False)
    return [
        list(row)
        for row in rows
        if {entry.subject for entry in row} == set(names) and len({_sentence_of(entry) for entry in row}) == 1
    ]


def _sentence_of(entry: Entry) -> tuple[int, int]:
    return entry.mention.stretch.number, entry.mention.offset


def _left_over(read: Sequence[Sentence]) -> Iterator[tuple[Side, tuple[Side, ...]]]:
    """Yield what a sentence says was spent and is left over against the one budget that it states."""
    for sentence in read:
        money = [each for each in sentence.exact(Kind.MONEY) if each.depth == 0]
        roles = {each.role: each for each in money}
        budget = next((each for each in money if each.role in BUDGETS), None)
        spent, left = roles.get(Role.EXECUTED), roles.get(Role.CARRIED)
        moved = left and (_MOVED.search(sentence.text[: left.end]) or _OTHERS.search(sentence.text, left.end))
        if len(money) == 3 and budget and spent and left and not moved:
            yield Side(("支出", "结余"), (spent, left)), (Side(("预算",), (budget,)),)


def _carried(entries: Sequence[Entry]) -> Iterator[tuple[Side, tuple[Side, ...]]]:
    executed = [entry for entry in entries if entry.role in {Role.EXECUTED, Role.CARRIED}]
    of_year = [entry for entry in executed if "本年" in entry.mention.words]
    both = [_only(executed, "收入"), _only(executed, "支出")]
    if not all(both):  # beside 收入总计 and 支出总计, which hold what was carried over
        both = [_only(of_year, "收入"), _only(of_year, "支出")]
    found = [_only(executed, "年初结转和结余"), *both, _only(executed, "年末结转和结余")]
    there = [entry for entry in found if entry]
    if len(there) == 4:
        yield _side(there[2:]), (_side(there[:2]),)


def _adjusted(entries: Sequence[Entry]) -> Iterator[tuple[Side, tuple[Side, ...]]]:
    """Yield 年初预算 + 追加 = 调整预算, or with a cut, 调整预算 + 调减 = 年初预算."""
    totals = [entry._replace(subject=entry.role.value) for entry in entries if entry.subject in TOTALS]
    opening, change, adjusted = (_only(totals, role.value) for role in (Role.OPENING, Role.ADJUSTMENT, Role.ADJUSTED))
    if opening and change and adjusted:
        is_cut = bool(_CUT.search(change.mention.words))
        first, last = (adjusted, opening) if is_cut else (opening, adjusted)
        yield _side([first, change]), (_side([last]),)


def _side(entries: Sequence[Entry]) -> Side:
    return Side(tuple(entry.subject for entry in entries), tuple(entry.mention for entry in entries))


def _only(entries: Sequence[Entry], subject: str) -> Entry | None:
    """Return the amount of a name, where the text states one and no other."""
    named = [entry for entry in entries if entry.subject == subject]
    is_one = len({entry.mention.number.value for entry in named}) == 1
    return named[0] if is_one else None
