"""Rates: exact shares of one amount in another, printed as percentages."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from reportgen.values._digits import NUMBER, NUMBER_FAULTS, Fault, explain, match_whole, places_of, read_number
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount
from reportgen.values.refusal import Refusal, quoted
from reportgen.values.rounding import round_half_up


@dataclass(frozen=True, slots=True, order=True)
class Rate:
    """An exact rate. Two rates are equal when they are the same fraction, with however many decimals they are printed.

    Attributes:
        fraction: The rate itself: 1 is 100%.
        places: The decimals of the percentage, as typed; two when the rate was computed.
    """

    fraction: Fraction
    places: int = field(default=2, compare=False)

    @classmethod
    def of(cls, part: Amount, whole: Amount) -> Rate | Absence:
        """Return the exact rate of one amount to another; of nothing there is no rate, and it is 不适用."""
        if whole.is_zero:
            return Absence.NOT_APPLICABLE
        return cls(Fraction(part.yuan) / Fraction(whole.yuan))

    def text(self, places: int | None = None) -> str:
        """Return the rate as it is printed: `96.36%`.

        Args:
            places: Decimals of the percentage; None for its own.
        """
        percentage = round_half_up(100 * self.fraction, self.places if places is None else places)
        return f"{percentage:f}%"

    def __str__(self) -> str:
        return self.text()


RATE_FORM = rf"({NUMBER})\s*%"
"""Pattern of a rate."""

_HINT = "比率写成百分数，例如“96.36%”。"
_FAULTS = (
    *NUMBER_FAULTS,
    Fault("^[-+]?[0-9][0-9.,]*$", "缺少百分号", _HINT),
    Fault("%.*%", "中有不止一个百分号", "只写一个百分号。"),
    Fault("[元万亿]", "是金额，不是比率", _HINT),
)


def parse_rate(text: str) -> Rate | Refusal:
    """Return the rate that a text states (`96.36%`), or why it states none."""
    match = match_whole(RATE_FORM, text)
    if match is None:
        return explain(text, _FAULTS, Refusal(f"{quoted(text)}不是比率", _HINT))
    number = read_number(match[1])
    return Rate(Fraction(number) / 100, places_of(number))
