"""Lists of which each clause states a budget and what was spent of it, with the totals of both beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.numbers.names import BUDGETS, Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_TOTAL = regex(
    r"^(?:[各上述以全部]*项目)?(?:(?:预算|支出|执行)数?(?:合计|共计|总计|总额)|(?:合计|共计|总计)(?:预算|支出|执行))"
)
_PART = regex("其中|上年|去年|结转")
# A list of one says that it is one.
_ONE = regex("(?:共|只有|仅有?)[1一]个")
_FEWEST = 2


class ClauseSum(NamedTuple):
    """A total and the amounts of the clauses that should make it up; a clause may lack its amount.

    Attributes:
        total: The total.
        parts: The amounts.
        lacking: The words of the clauses that have none, though they have the other amount.
    """

    total: Mention
    parts: tuple[Mention, ...]
    lacking: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether the amounts make up the total, as they are printed."""
        if len(self.parts) == 1:
            return self.parts[0].number.may_be(self.total.number)
        made = sum((part.number.beside(self.total.number) for part in self.parts), NOTHING)
        return made.meets(self.total.number.interval)

    @property
    def sum(self) -> str:
        """The sum of the amounts in the unit of the total."""
        number = self.total.number
        value = sum((part.number.value for part in self.parts), Fraction(0))
        return number.like(value)


def clause_sums(text: DocumentText) -> tuple[ClauseSum, ...]:
    """Return the totals that stand in one paragraph with a list of clauses."""
    found: list[ClauseSum] = []
    before: Sentence | None = None
    for sentence in text.once(sentences):
        for total in (each for each in sentence.exact(Kind.MONEY) if _TOTAL.search(each.words)):
            near = [each for each in (before, sentence) if each and each.stretch is sentence.stretch]
            found += (each for listed in near for each in _sum(total, listed))
        before = sentence
    return tuple(found)


def _sum(total: Mention, listed: Sentence) -> Iterator[ClauseSum]:
    """Yield the sum of a list of at least two clauses that have all but one of the amounts a total asks for."""
    clauses = [clause for clause in _clauses(listed) if total not in clause]
    pairs = [_pair(clause) for clause in clauses]
    at = 0 if total.role in BUDGETS else 1
    parts = [pair[at] for pair in pairs if pair and pair[at]]
    lacking = [clause for clause, pair in zip(clauses, pairs, strict=True) if pair and pair[at] is None]
    fewest = 1 if _ONE.search(listed.text) else _FEWEST
    is_list = len(pairs) >= fewest and all(pairs) and total.role in {*BUDGETS, Role.EXECUTED}
    if is_list and len(parts) >= fewest and len(lacking) <= 1:
        words = tuple(str(clause[0]) for clause in lacking)
        yield ClauseSum(total, tuple(part for part in parts if part), words)


def _clauses(sentence: Sentence) -> list[list[Mention]]:
    """Return the amounts of a sentence, clause by clause; nothing of a clause that has none."""
    ends = [found.start() for found in re.finditer("[；。]", sentence.text)]
    bounds = zip([0, *ends], [*ends, len(sentence.text)], strict=True)
    money = [each for each in sentence.mentions if each.number.kind is Kind.MONEY]
    found = ([each for each in money if first <= each.start < last] for first, last in bounds)
    return [clause for clause in found if clause]


def _pair(clause: Sequence[Mention]) -> tuple[Mention | None, Mention | None] | None:
    """Return the one budget and the one expenditure of a clause, one of which may be missing; None for any other."""
    budgets = [each for each in clause if each.role in BUDGETS]
    spent = [each for each in clause if each.role is Role.EXECUTED]
    is_plain = len(budgets) + len(spent) == len(clause) and all(each.number.is_exact for each in clause)
    if max(len(budgets), len(spent)) > 1 or not is_plain or any(_PART.search(each.words) for each in clause):
        return None
    return (budgets[0] if budgets else None, spent[0] if spent else None)
