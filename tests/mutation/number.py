"""A printed number, and what may be wrong with it: a digit, its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

NUMBER = re.compile(r"(?<![0-9A-Za-z.])[0-9][0-9,]*(?:\.[0-9]+)?")
_MEASURES = "亿元|万元|元|%|万|人次|场次|篇次|[个场项件宗篇次期家所条份台套间批例剂人名户日天]"
MEASURED = re.compile(rf"{NUMBER.pattern}(?:{_MEASURES})")
_UNITS = {
    "万元": "元",
    "元": "万元",
    "亿元": "万元",
    "场": "个",
    "个": "场",
    "件": "人",
    "宗": "人",
    "人": "件",
    "名": "场",
}


class Printed(NamedTuple):
    """A number as it is printed.

    Attributes:
        value: The number in its unit.
        step: What one of its last digits is worth.
        unit: Its unit; empty where it has none.
    """

    value: Fraction
    step: Fraction
    unit: str

    @property
    def worth(self) -> Fraction:
        """Money in 元, everything else in its unit."""
        return self.value * _factor(self.unit)

    @property
    def slack(self) -> Fraction:
        """By how much a number that is printed like this may differ from it."""
        return self.step * _factor(self.unit) / 2

    def may_be(self, other: Printed) -> bool:
        """Whether both may print one number: rounded alike it is printed alike, else the coarser print decides."""
        if self.step * _factor(self.unit) == other.step * _factor(other.unit):
            return self.worth == other.worth
        return abs(self.worth - other.worth) <= self.slack + other.slack


def _factor(unit: str) -> int:
    return {"万元": 10**4, "亿元": 10**8}.get(unit, 1)


def printed(text: str, unit: str = "") -> Printed:
    """Return what a text such as `5,132.27万元` prints; without a unit of its own, in the given one."""
    found = NUMBER.match(text)
    assert found, text
    digits = found[0].replace(",", "")
    places = len(digits.partition(".")[2])
    return Printed(Fraction(Decimal(digits)), Fraction(1, 10**places), text[found.end() :] or unit)


def with_other_digits(text: str) -> Iterator[str]:
    """Yield a text with its first, and with its last digit changed by one."""
    found = NUMBER.search(text)
    places = [at for at in range(*found.span()) if text[at].isdecimal()] if found else []
    for at in sorted({places[0], places[-1]} if places else ()):
        digit = int(text[at])
        other = digit + 1 if digit < 9 else digit - 1
        yield f"{text[:at]}{other}{text[at + 1 :]}"


def with_other_unit(text: str) -> str:
    """Return a number with another unit behind it; the number itself where none is known."""
    found = MEASURED.match(text)
    number = NUMBER.match(text)
    if not found or not number:
        return text
    unit = found[0][len(number[0]) :]
    return f"{number[0]}{_UNITS.get(unit, unit)}{text[found.end() :]}"
