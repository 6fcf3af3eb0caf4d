"""A total and the numbers that are said to make it up: whether they do, and how it is told when they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, pairwise

from reportgen.checks.reading.arithmetic.adding import NOTHING, reaches
from reportgen.checks.reading.arithmetic.wholes import is_said_total
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention
from reportgen.checks.reading.numbers.slips import differ_by_slip, is_slip_of
from reportgen.regex import regex

_FEWEST = 3
# A list that is no more above its total was meant to make it up.
_LITTLE_ABOVE = Fraction(6, 5)
# What is counted by these has a name of its own; people may be of several kinds listed (女性、党员).
_NAMED, _PEOPLE = frozenset("个家所处座栋幢条段片块项类种"), frozenset({"人", "名", "位", "户", "人次"})
_LISTED = regex(r"、[^，。；：、（）]{0,12}")


@dataclass(frozen=True)
class Parts:
    """A total and the numbers that are said to make it up.

    Attributes:
        total: The total.
        parts: The numbers listed, in order; the last ones may be parts of parts, or belong to the next statement.
        is_whole: Whether the list is said to be complete, or is by its nature.
    """

    total: Mention
    parts: tuple[Mention, ...]
    is_whole: bool

    @cached_property
    def agrees(self) -> bool:
        """Whether the parts, or the first of them, add up to the total; parts of parts are passed over."""
        return reaches(self.total.number.interval, [part.number.beside(self.total.number) for part in self.parts])

    def counted(self, before: Sequence[Mention]) -> Parts:
        """Return the list as complete where so many things are told just before its total: 3栋、8,460平方米，其中….

        Args:
            before: The numbers before the list.
        """
        counts = [each.number for each in before if each.end <= self.total.start and each.number.unit in _NAMED]
        is_so_many = len(self.parts) >= _FEWEST and counts and counts[-1].value == len(self.parts)
        is_plain = self.total.number.unit not in _PEOPLE and self._is_one_list
        return replace(self, is_whole=True) if is_so_many and is_plain else self

    @property
    def is_above(self) -> bool:
        """Whether even the least that the parts can be is more than the total."""
        return not self.agrees and self._sum_of_best.low > self.total.number.interval.high

    @property
    def is_short(self) -> bool:
        """Whether the parts are less than the total though they are all, or miss it by a slip of the keyboard."""
        is_less = not self.agrees and self._sum_of_best.high < self.total.number.interval.low
        return is_less and (self.is_whole or self._is_slip(self.best) or self._is_near_miss)

    @property
    def is_beyond_doubt(self) -> bool:
        """Whether nothing else can be meant: money, said to be a total, whose parts stand in its paragraph."""
        total = self.total
        is_near = all(each.stretch is total.stretch for each in self.parts)
        return is_near and total.number.kind is Kind.MONEY and is_said_total(total)

    @property
    def working(self) -> str:
        """The addition as a message tells it: its sum in the unit of the total, and its parts."""
        number = self.total.number
        places = max(number.places, *(part.number.places for part in self.best))
        return f"{number.like(_sum(self.best), places)}（{' + '.join(part.number.text for part in self.best)}）"

    @cached_property
    def best(self) -> tuple[Mention, ...]:
        """The first parts whose sum comes nearest to the total; those behind them belong to the next statement."""
        total = self.total.number.value
        sums = [Fraction(0), *accumulate(part.number.value for part in self.parts)]
        counts = range(min(2, len(self.parts)), len(self.parts) + 1)
        if self._is_one_list and len(self.parts) >= _FEWEST and total < sums[-1] <= _LITTLE_ABOVE * total:
            return self.parts
        nearest = min(counts, key=lambda count: (abs(sums[count] - total), -count if self._is_one_list else count))
        return self.parts[:nearest]

    @property
    def _sum_of_best(self) -> Interval:
        return sum((part.number.beside(self.total.number) for part in self.best), NOTHING)

    @property
    def _is_one_list(self) -> bool:
        """Whether nothing but 、 and names stands between the parts: then the last ones are no other statement."""
        return all(_beside(*pair) for pair in pairwise(self.parts))

    @property
    def _is_near_miss(self) -> bool:
        """Whether a list of three or more misses its total by one digit, and is nearly all of it."""
        number, made = self.total.number, _sum(self.parts)
        digits = number.digits if number.unit_value == number.step else ""
        sum_digits = str(made / number.step) if made else ""
        is_long = len(self.parts) >= _FEWEST and self._is_one_list and len(sum_digits.strip("0")) >= _FEWEST
        return is_long and made * 10 >= number.value * 9 and differ_by_slip(digits, sum_digits)

    def _is_slip(self, parts: Sequence[Mention]) -> bool:
        rest = self.total.number.value - _sum(parts)
        wanted = [(self.total, _sum(parts)), *((part, part.number.value + rest) for part in parts)]
        return any(is_slip_of(each.number, value) for each, value in wanted)


def _sum(parts: Sequence[Mention]) -> Fraction:
    return sum((part.number.value for part in parts), Fraction(0))


def _beside(first: Mention, second: Mention) -> bool:
    """Whether two numbers follow one another in a list whose parts are set off by 、 alone."""
    between = first.stretch.text[first.offset + first.end : second.offset + second.start]
    return first.stretch is second.stretch and bool(_LISTED.fullmatch(between))
