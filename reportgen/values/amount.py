"""Amounts: exact money that remembers the unit and the decimals it was typed with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import reduce

from reportgen.values._digits import NUMBER, NUMBER_FAULTS, Fault, explain, match_whole, places_of, read_number
from reportgen.values.refusal import Refusal, quoted
from reportgen.values.rounding import EXACT, grouped, round_half_up

_POWERS = {"元": 0, "万元": 4, "亿元": 8}


class Unit(Enum):
    """A unit of money; the value is its Chinese name."""

    YUAN = "元"
    WAN_YUAN = "万元"
    YI_YUAN = "亿元"

    @property
    def power(self) -> int:
        """The power of ten that makes 元 of it: 0, 4 or 8."""
        return _POWERS[self.value]

    @property
    def factor(self) -> int:
        """How many 元 it is."""
        return int(10**self.power)

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """An exact amount of money. Two amounts are equal when they are the same money, in whatever unit they were typed.

    Attributes:
        yuan: The money in 元.
        unit: The unit it was typed in.
        places: The decimals it was typed with, in that unit.
    """

    yuan: Decimal
    unit: Unit = field(compare=False)
    places: int = field(compare=False)

    @property
    def is_zero(self) -> bool:
        """Whether it is no money at all."""
        return not self.yuan

    def in_unit(self, unit: Unit) -> Decimal:
        """Return the exact number of units."""
        return EXACT.divide(self.yuan, unit.factor)

    def text(self, unit: Unit, places: int, *, with_unit: bool = True) -> str:
        """Return the amount as it is printed: `5,430.07万元`.

        Args:
            unit: The unit to print it in.
            places: Decimals to print; what lies beyond is rounded half up.
            with_unit: Whether the unit follows the number (GB/T 15835—2011: without a space).
        """
        number = grouped(round_half_up(self.in_unit(unit), places))
        return f"{number}{unit}" if with_unit else number

    def __str__(self) -> str:
        return self.text(self.unit, self.places)

    def __add__(self, other: Amount) -> Amount:
        """Return the exact sum, in the unit of the left amount and with the decimals that both need in it."""
        places = max(self.places, other.places + self.unit.power - other.unit.power)
        return Amount(EXACT.add(self.yuan, other.yuan), self.unit, places)

    def __sub__(self, other: Amount) -> Amount:
        return self + -other

    def __neg__(self) -> Amount:
        return Amount(self.yuan.copy_negate(), self.unit, self.places)

    def __abs__(self) -> Amount:
        return Amount(self.yuan.copy_abs(), self.unit, self.places)


def total(amounts: Iterable[Amount]) -> Amount:
    """Return the exact sum, in the unit of the first amount and with the decimals that all of them need in it.

    Raises:
        ValueError: There are no amounts, so there is no unit either.
    """
    parts = tuple(amounts)
    if not parts:
        raise ValueError("a total needs at least one amount")
    return reduce(Amount.__add__, parts)


AMOUNT_FORM = rf"({NUMBER})\s*(元|万元|亿元)?"
"""Pattern of an amount, for Python and ECMAScript alike, as are the other public patterns of this folder."""

_FAULTS = (
    Fault("[%％]", "是比率，不是金额", "去掉百分号，写出金额。"),
    *NUMBER_FAULTS,
    Fault("元.*[元万亿]|[万亿].*[万亿]", "中有不止一个单位", "只写一个单位：元、万元或亿元。"),
    Fault("[0-9] *[万亿]$", "的单位没有写全", "写成{}。", lambda text: f"{text}元"),
    Fault("[¥￥$]", "中有货币符号", "去掉货币符号，单位写元、万元或亿元。"),
)
_HINT = "写数字，单位可以是元、万元、亿元，例如“5,430.07万元”。"


def parse_amount(text: str, default: Unit) -> Amount | Refusal:
    """Return the amount that a text states (`5430.07`, `5,430.07`, `0.54亿元`), or why it states none.

    Args:
        text: Any text.
        default: The unit of a number without one.
    """
    match = match_whole(AMOUNT_FORM, text)
    if match is None:
        return explain(text, _FAULTS, Refusal(f"{quoted(text)}不是金额", _HINT))
    number = read_number(match[1])
    unit = Unit(match[2]) if match[2] else default
    return Amount(EXACT.multiply(number, unit.factor), unit, places_of(number))
