"""Targets and results as measures: a number, what is counted, and the bound that the words around it make of it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.numbers import MEASURE, Kind, numbers_in
from reportgen.checks.reading.text.flow import clean
from reportgen.regex import regex
from reportgen.values.quantity import QUANTITY_FORM, Quantity, parse_quantity

# How much an approximate result (约, 近, 余) may fall short of its target before it is said to miss it.
_VAGUENESS = Fraction(9, 10)
_BEYOND = {"及以上": "≥", "以上": "≥", "及以下": "≤", "以下": "≤", "以内": "≤", "之内": "≤"}
_BEFORE = (
    (regex(r"(?:≥|>=|≧|不低于|不少于|不小于|不得低于|大于或?等于|至少)(?:达到?)?$"), "≥"),
    (regex(r"(?:≤|<=|≦|不高于|不超过|不大于|不多于|小于或?等于|控制在|最多)$"), "≤"),
    (regex(r"(?:[>＞]|大于|高于|超过|超出|逾|超)$"), ">"),
    (regex(r"(?:[<＜]|小于|低于|少于|不足|不到)$"), "<"),
)
_AFTER = regex(r"及?以上|及?以下|以内|之内")
_DIGIT, _QUANTITY = regex("[0-9０-９]"), regex(QUANTITY_FORM)
_VAGUE = regex(r"(?:约|近|接近)$")
_KNOWN_UNIT = regex(MEASURE)
# Words that count the same things.
_ALIKE = ("人名位", ("场", "场次", "次"), "件宗起例", ("户", "户次"), ("家", "家次"), ("篇", "篇次"), ("批", "批次"))
# A word that may stand for any of these.
_ABOUT = ("左右", "上下")
_GENERAL, _COUNTED_BY_IT = "个", frozenset("家间所处名项条款篇部台座种类组支岗件例")


class Measure(NamedTuple):
    """A number of a target or a result.

    Attributes:
        value: Money in 元, a rate in hundredths, a count in ones.
        unit: 元, % or a measure word; may be empty.
        bound: ≥, ≤, > or <; empty where the number stands alone.
        is_vague: Whether it is about so much (约, 近, 余).
        text: As it is written, with the words of its bound.
    """

    value: Fraction
    unit: str
    bound: str
    is_vague: bool
    text: str

    def reaches(self, target: Measure, bound: str = "") -> bool:
        """Whether this result keeps to a target.

        Args:
            target: A measure of the same things.
            bound: What the target's number is when it has no bound of its own; ≥ when left empty.
        """
        value = self.value / _VAGUENESS if self.is_vague else self.value
        match target.bound or bound or "≥":
            case "≥":
                return value >= target.value
            case ">":
                return value > target.value or bool(self.bound and value == target.value)
            case "<":
                return self.value < target.value or bool(self.bound and self.value == target.value)
        return self.value <= target.value

    def is_like(self, other: Measure) -> bool:
        """Whether both count the same things, as far as their measure words tell."""
        units = {self.unit, other.unit}
        if len(units) == 1 or not all(units):
            return True
        is_general = _GENERAL in units and bool(units & _COUNTED_BY_IT)
        return is_general or any(units <= set(alike) for alike in _ALIKE)


def measures_in(text: str) -> tuple[Measure, ...]:
    """Return the measures of a target or result, in order; dates and ordinals are none."""
    if not _DIGIT.search(text):  # most cells of tables
        return ()
    plain = clean(text).rstrip("。；，")
    whole = parse_quantity(plain) if _QUANTITY.fullmatch(plain) else None
    if isinstance(whole, Quantity):
        return (_whole(whole, plain),) if whole.upper is None else ()
    return tuple(_measure(plain, *each) for each in _places(plain))


def measure_of(text: str) -> Measure | None:
    """Return the only measure of a text; None when it has none or several."""
    found = measures_in(text)
    return found[0] if len(found) == 1 else None


def _whole(quantity: Quantity, text: str) -> Measure:
    unit = quantity.measure
    beyond = next((word for word in _BEYOND if unit.endswith(word)), "")
    known = _KNOWN_UNIT.match(unit)  # of 台电脑 only the measure word
    unit = known[0] if known else unit.removesuffix(beyond)
    bound = quantity.operator.removeprefix("=") or _BEYOND.get(beyond, "")
    above = quantity.approximation in {"超", "超过", "逾"}
    is_about = text.endswith(_ABOUT)
    is_vague = bool(quantity.suffix) or is_about or (bool(quantity.approximation) and not above)
    return Measure(Fraction(quantity.value), unit, bound or (">" if above else ""), is_vague, text)


def _places(text: str) -> list[tuple[int, int, Fraction, str]]:
    """Return where each number of a text begins and ends, its value, and its unit."""
    return [
        (
            each.start,
            each.end,
            each.value * 100 if each.kind is Kind.RATE else each.value,
            {Kind.MONEY: "元", Kind.RATE: "%"}.get(each.kind, each.unit),
        )
        for each in numbers_in(text)
    ]


def _measure(text: str, start: int, end: int, value: Fraction, unit: str) -> Measure:
    before = text[:start]
    found = [(bound, match.start()) for pattern, bound in _BEFORE if (match := pattern.search(before))]
    after = _AFTER.match(text, end)
    bound, first = found[0] if found else (_BEYOND[after[0]] if after else "", start)
    is_vague = (
        bool(_VAGUE.search(before)) or any(word in text[start:end] for word in "余多") or text.startswith(_ABOUT, end)
    )
    return Measure(value, unit, bound, is_vague, text[first : after.end() if after else end])
