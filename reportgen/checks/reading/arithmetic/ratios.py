"""Which of the amounts around a stated rate it is the rate of, and what they give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.names import BUDGETS, Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_AIM, _AIM_BEHIND = regex("目标|任务|计划|完成"), regex("的?(?:年度|年初|全年)?(?:目标|任务|计划)")

_SHIFTS = (10, 100, 1000, 10_000)


class Division(NamedTuple):
    """One number of a text divided by another."""

    part: Mention
    whole: Mention

    @property
    def value(self) -> Fraction:
        """The ratio of the numbers as they are printed."""
        return self.part.number.value / self.whole.number.value

    def gives(self, rate: Mention) -> bool:
        """Whether some numbers that are printed like these have a ratio that is printed like the rate."""
        part, whole = self.part.number, self.whole.number
        ratio = part.beside(whole).over(whole.beside(part))
        return ratio is None or ratio.meets(rate.number.interval)

    def is_shifted(self, rate: Mention) -> bool:
        """Whether it gives the rate, and exactly, once the point of its part has moved: 9176.40 for 917.64."""
        is_precise = rate.number.places > 1 and rate.number.value <= 1
        values = (self.value / shift for shift in _SHIFTS)
        return is_precise and any(abs(value - rate.number.value) <= rate.number.step / 2 for value in values)

    def expected(self, rate: Mention) -> str:
        """Return the ratio as the rate would be printed, and how it was come by."""
        percent = shown(100 * self.value, rate.number.places)
        return f"{percent}%（{self.part.number.text} ÷ {self.whole.number.text}）"


def divisions(mentions: Iterable[Mention], parts: Collection[Role], wholes: Collection[Role]) -> tuple[Division, ...]:
    """Return every amount of some roles over every one of others."""
    exact = [each for each in mentions if each.number.kind is Kind.MONEY and each.number.is_exact]
    return tuple(
        Division(part, whole)
        for part in exact
        if part.role in parts
        for whole in exact
        if whole.role in wholes and whole.number.value
    )


def any_divisions(sentence: Sentence, kind: Kind) -> Iterator[Division]:
    """Yield every number of a kind in a sentence over every one like it, for a rate that may be of any of them.

    A budget is never divided by what was spent of it.
    """
    exact = sentence.exact(kind)
    for whole in exact:
        if whole.number.value:
            parts = (part for part in exact if part is not whole and part.is_like(whole))
            is_spent = whole.role is Role.EXECUTED
            yield from (Division(part, whole) for part in parts if not (is_spent and part.role in BUDGETS))


def is_held_against(sentence: Sentence, result: Mention, aim: Mention) -> bool:
    """Whether a sentence tells a result beside what it is held against, or by its rate: 17.6万页，为任务20万页的88%."""
    others = [each for each in sentence.mentions if each is not result and _is_aim(sentence, each)]
    is_told = any(each.number.value == aim.number.value for each in others)
    rates = [each for each in others if each.number.kind is Kind.RATE and aim.number.value]
    return is_told or any(Division(result, aim).gives(rate) for rate in rates)


def _is_aim(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number is said to be a target, or a rate to be one of a target."""
    return bool(_AIM.search(mention.words) or _AIM_BEHIND.match(sentence.text, mention.end))


def nearest(found: Iterable[Division], rate: Mention) -> Division:
    """Return the division that comes nearest to a rate: the one that was probably meant."""
    return min(found, key=lambda each: abs(each.value - rate.number.value))


def in_list(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number stands beside another of its kind with only 、 or 和 between, as in 分别为 1%、2%和3%."""
    place = sentence.mentions.index(mention)
    around = sentence.mentions[max(0, place - 1) : place + 2]
    return any(
        first.number.kind is second.number.kind
        and sentence.text[first.end : second.start] in {"、", "和", "及", "，", "以及"}
        for first, second in pairwise(around)
    )
