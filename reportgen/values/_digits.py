"""How numbers are typed, and what is wrong when one is typed otherwise. Shared by the parsers of this folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from reportgen.values.refusal import Refusal, quoted

NUMBER = r"-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.[0-9]+)?"
"""Pattern of a number: at most 18 digits before the point, grouped by threes or not at all."""

_LONGEST = 60
"""Characters of the longest text that is looked at; no number is longer, and no pattern can be made slow."""


class Fault(NamedTuple):
    """A way of typing a number wrongly.

    Attributes:
        pattern: What to look for in a text that is not of its kind.
        message: Chinese words that follow the quoted text.
        hint: The remedy, with `{}` where the repaired text goes.
        repair: From the text as typed to the text as probably meant.
    """

    pattern: str
    message: str
    hint: str
    repair: Callable[[str], str] = str

    def refuse(self, text: str) -> Refusal:
        """Return the refusal of a text that has this fault."""
        return Refusal(quoted(text) + self.message, self.hint.format(quoted(self.repair(text))))


_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，％－＋−", "0123456789.,%-+-")
LETTERS = r"(?<=[0-9.,])[OoIl]+(?![A-Za-z])|[OoIl]+(?=[0-9.])"
"""Pattern of letters that stand for digits; `5lx` has none."""

_AS_DIGITS = str.maketrans("OoIl", "0011")

TYPING_FAULTS = (
    Fault(
        "[０-９．％－＋−]|[0-9]，[0-9]", "中有全角字符", "改用半角，写成{}。", lambda text: text.translate(_HALF_WIDTH)
    ),
    Fault(
        LETTERS,
        "中把字母当成了数字",
        "把字母O、l改成数字0、1，写成{}。",
        lambda text: re.sub(LETTERS, lambda letters: letters[0].translate(_AS_DIGITS), text),
    ),
)
"""Slips of the keyboard, in dates as in numbers."""

NUMBER_FAULTS = (
    *TYPING_FAULTS,
    Fault("[0-9][eE][-+]?[0-9]", "用了科学记数法", "写出全部数字。"),
    Fault(r"\.[0-9]*\.", "中有不止一个小数点", "只留一个小数点。"),
    Fault("(?<![0-9.,])(?:[0-9],?){19,}", "的整数部分超过18位", "核对位数，或换用更大的单位。"),
    Fault(
        "(?<![0-9,])(?![0-9]{1,3}(?:,[0-9]{3})+(?![0-9,]))(?:[0-9]*,[0-9,]*)",
        "中的逗号分节不对",
        "从小数点往左每三位一个逗号，或不用逗号，写成{}。",
        lambda text: text.replace(",", ""),
    ),
    Fault(
        r"(?<![0-9])\.[0-9]",
        "的小数点前缺少数字",
        "补上0，写成{}（GB/T 15835—2011）。",
        lambda text: re.sub(r"(?<![0-9])\.(?=[0-9])", "0.", text),
    ),
)
"""Faults that a number of any kind may have; the first one found is told."""


def read_number(number: str) -> Decimal:
    """Return the exact number that a match of `NUMBER` states, with the decimals it was typed with."""
    return Decimal(number.replace(",", ""))


def places_of(number: Decimal) -> int:
    """Return how many decimals a number is written with."""
    return len(f"{number:f}".partition(".")[2])


def match_whole(pattern: str, text: str) -> re.Match[str] | None:
    """Match all of a text with a pattern, but for the space around it."""
    stripped = text.strip()
    return re.fullmatch(pattern, stripped) if len(stripped) <= _LONGEST else None


def explain(text: str, faults: Iterable[Fault], otherwise: Refusal) -> Refusal:
    """Return why a text was not matched.

    Args:
        text: What was typed.
        faults: Known faults; the first one found is told.
        otherwise: What is told of a text that has none of them.
    """
    stripped = text.strip()
    if not stripped:
        return Refusal("此处没有填写", "填写内容；暂时没有的写“待填”。")
    if len(stripped) > _LONGEST:
        return otherwise
    found = (fault for fault in faults if re.search(fault.pattern, stripped))
    fault = next(found, None)
    return fault.refuse(stripped) if fault else otherwise
