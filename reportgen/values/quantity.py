"""Quantities: counts and measures as reports state them: `617场`, `2.3万余个`, `≥95%`, `3—5天`."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.frozen import dataclass
from reportgen.values._digits import LETTERS, NUMBER, NUMBER_FAULTS, Fault, explain, match_whole, places_of, read_number
from reportgen.values.refusal import Refusal, quoted
from reportgen.values.rounding import EXACT

_MULTIPLIERS = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}

# What may be typed, and how it is printed.
_OPERATORS = {"": "", "≥": "≥", "≤": "≤", ">": ">", "<": "<", "=": "="}
_OPERATORS |= {">=": "≥", "<=": "≤", "≧": "≥", "≦": "≤", "＞": ">", "＜": "<", "＝": "="}
_JOINERS = {"～": "～", "—": "—", "至": "至", "~": "～", "〜": "～", "-": "—", "–": "—", "——": "—"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things, or a range, with the words that make it approximate or a bound.

    Attributes:
        number: The number as typed, before its multiplier; in a range the lower one.
        multiplier: 万, 亿, 万亿 or empty.
        approximation: Word before the number: 约, 近, 超 and the like, or empty.
        suffix: Word after the number: 余, 多 or empty.
        measure: Measure word or unit; may be empty.
        operator: ≥, ≤, >, <, = or empty.
        upper: The upper number of a range, with the same multiplier.
        joiner: The mark of a range: ～, — or 至.
        suffix_first: Whether the suffix stands before the multiplier (20余万).
    """

    number: Decimal
    multiplier: str = ""
    approximation: str = ""
    suffix: str = ""
    measure: str = ""
    operator: str = ""
    upper: Decimal | None = None
    joiner: str = ""
    suffix_first: bool = False

    @property
    def places(self) -> int:
        """The decimals that the number was typed with."""
        return places_of(self.number)

    @property
    def value(self) -> Decimal:
        """The exact number with its multiplier; of a range the lower one, of `95%` 95."""
        return EXACT.multiply(self.number, _MULTIPLIERS[self.multiplier])

    def text(self) -> str:
        """Return the quantity as it was typed, without spaces and without commas between the digits.

        In a range the multiplier and the percent sign stand at both ends (GB/T 15835—2011: 63%～68%, 9亿～16亿).
        """
        lower, last = "", self.number
        if self.upper is not None:
            lower, last = f"{self.number:zf}{self.multiplier}{_sign_of(self.measure)}{self.joiner}", self.upper
        words = (self.suffix, self.multiplier) if self.suffix_first else (self.multiplier, self.suffix)
        return f"{self.operator}{self.approximation}{lower}{last:zf}{''.join(words)}{self.measure}"

    def __str__(self) -> str:
        return self.text()


_BEFORE = "大约|约|将近|接近|近|超过|超|逾"
_AFTER = "余|多"
_BEYOND = ("左右", "上下", "以上", "以下")
_MULTIPLIER = "万亿|万|亿"
_MEASURE = r"(?:[%‰℃/·（）]|[^\W\d_])*"
# 千克, 千米 and the like are units, and 百分点 is a measure.
_WORD_FOR_ZEROS = r"[0-9]\s*[余多]?[万亿]*(?:十|百(?!分)|千(?![克米瓦伏卡帕焦赫]))"


def _any_of(marks: dict[str, str]) -> str:
    """Return the pattern of the marks, longer ones first."""
    return "|".join(sorted(marks, key=len, reverse=True))


_FORM = (
    rf"(?!.*(?:{LETTERS}|{_WORD_FOR_ZEROS}))"
    rf"(?P<operator>{_any_of(_OPERATORS)})\s*(?P<approximation>{_BEFORE})?\s*(?P<number>{NUMBER})\s*"
    rf"(?:(?P<lower_multiplier>{_MULTIPLIER})?(?P<lower_measure>{_MEASURE})\s*(?P<joiner>{_any_of(_JOINERS)})\s*"
    rf"(?P<upper>{NUMBER})\s*)?"
    rf"(?P<inner>{_AFTER})?\s*(?P<multiplier>{_MULTIPLIER})?\s*(?P<suffix>{_AFTER})?\s*(?P<measure>{_MEASURE})"
)
# Space has no meaning in a quantity, but between digits it parts two numbers.
_LOOSE_SPACE = r"(?<![0-9])\s+|\s+(?![0-9])"
_AND_WORDS = r"[^0-9,.:;!?，。：；！？、“”]*"
BARE_FORM = NUMBER
"""Pattern of a quantity that is a number alone."""
QUANTITY_FORM = rf"(?:{_any_of(_OPERATORS)})\s*(?:{_BEFORE})?\s*{NUMBER}{_AND_WORDS}(?:{NUMBER}{_AND_WORDS})?"
"""Pattern of every quantity and of some texts that are none, for Python and ECMAScript alike (it has no letters)."""

_ONE_WORD = "只留一个：一个数只带一个概数词或界限（GB/T 15835—2011）。"
_FAULTS = (
    *NUMBER_FAULTS,
    Fault(_WORD_FOR_ZEROS, "中用汉字代替了零", "除“万”“亿”外写出全部数字，例如“2000人”（GB/T 15835—2011）。"),
    Fault(rf"(?:{_BEFORE})\s*(?:{_BEFORE})\s*[0-9]", "中有不止一个概数词", _ONE_WORD),
)
_HINT = "写数字和量词，例如“617场”“2.3万余个”“≥95%”“3—5天”。"


def parse_quantity(text: str) -> Quantity | Refusal:
    """Return the quantity that a text states (`617场`, `约500场次`, `≥95%`), or why it states none."""
    text = re.sub(_LOOSE_SPACE, "", text)
    match = match_whole(_FORM, text)
    if match is None:
        return explain(text, _FAULTS, Refusal(f"{quoted(text)}不是数量", _HINT))
    quantity = _quantity(match)
    return _refuse_words(text, quantity, match) or _refuse_range(text, quantity, match) or quantity


def _quantity(match: re.Match[str]) -> Quantity:
    upper = match["upper"]
    return Quantity(
        number=read_number(match["number"]),
        multiplier=match["multiplier"] or "",
        approximation=match["approximation"] or "",
        suffix=match["inner"] or match["suffix"] or "",
        measure=match["measure"],
        operator=_OPERATORS[match["operator"]],
        upper=read_number(upper) if upper else None,
        joiner=_JOINERS[match["joiner"]] if upper else "",
        suffix_first=bool(match["inner"] and match["multiplier"]),
    )


def _refuse_words(text: str, quantity: Quantity, match: re.Match[str]) -> Refusal | None:
    """Refuse a second word that makes the number approximate or a bound: 约…余, ≥…以上."""
    bound = quantity.operator.removeprefix("=")
    beyond = next((word for word in _BEYOND if quantity.measure.endswith(word)), "")
    words = [word for word in (bound, quantity.approximation, match["inner"], match["suffix"], beyond) if word]
    if len(words) < 2:
        return None
    return Refusal(f"{quoted(text)}同时用了{'和'.join(quoted(word) for word in words)}", _ONE_WORD)


def _refuse_range(text: str, quantity: Quantity, match: re.Match[str]) -> Refusal | None:
    """Refuse a range that falls, or whose ends are not of the same unit."""
    if quantity.upper is None:
        return None
    if quantity.number >= quantity.upper:
        return Refusal(f"{quoted(text)}的前一个数不小于后一个数", "从小到大写。")
    same_multiplier = (match["lower_multiplier"] or "") == quantity.multiplier
    if same_multiplier and match["lower_measure"] in {_sign_of(quantity.measure), quantity.measure}:
        return None
    return Refusal(f"{quoted(text)}两端的单位不一致", f"两端都写明，例如{quoted(quantity.text())}（GB/T 15835—2011）。")


def _sign_of(measure: str) -> str:
    """Return the percent or per mille sign at the head of a measure, which a range repeats."""
    return measure[:1] if measure.startswith(("%", "‰")) else ""
