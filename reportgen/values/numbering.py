"""Numbering: the numbers of headings and items, written as authors write them: 一、 （一） 1. （1） 第一部分 一是 ①."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.frozen import dataclass
from reportgen.values.numerals import from_chinese, to_chinese
from reportgen.values.refusal import Refusal, quoted

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"

# The counter as it stands in a pattern, and what may stand in its place in a text.
_COUNTERS = {
    "一": "[一二三四五六七八九十百千万零]+",
    # `1.5万元` does not begin with a number of the list, though `1.2024年…` and `2.6个小区…` do: half of one is none.
    "1": "[1-9][0-9]{0,6}",
    "①": f"[{_CIRCLED}]",
}
WHOLE_THINGS = "(?:个(?!百分点|月|点|小时|工作日)|[家名户所座项件条批宗型])"
"""Pattern of the measure words of what is never counted in fractions."""
_NOT_A_DECIMAL = f"(?![0-9])|(?=[0-9]{{4}}年)|(?=[0-9]+{WHOLE_THINGS})"


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the numbers of each level look.

    Attributes:
        patterns: One pattern for each level; the 一, 1 or ① in it is what counts.
    """

    patterns: tuple[str, ...]

    def label(self, level: int, ordinal: int) -> str:
        """Return the number of a heading or an item with its mark: `（三）`.

        Args:
            level: From 1 to the number of patterns.
            ordinal: From 1; with ① up to 50, with 一 up to 99999999.

        Raises:
            ValueError: There is no such level, or the counter does not go so far.
        """
        if not 1 <= level <= len(self.patterns):
            raise ValueError(f"no pattern for level {level}: there are {len(self.patterns)}")
        pattern = self.patterns[level - 1]
        counter = _counters_in(pattern)[0]
        return pattern.replace(counter, _count(counter, ordinal))

    def split(self, text: str) -> tuple[int, int, str] | None:
        """Return level, ordinal and the rest of a text that begins with a number of one of the patterns, else None."""
        for level, pattern in enumerate(self.patterns, start=1):
            match = re.match(_expression(pattern), text)
            if match and (ordinal := _read(match[1])):
                return level, ordinal, text[match.end() :].lstrip()
        return None


OFFICIAL = Numbering(("一、", "（一）", "1.", "（1）"))
"""The numbers of official documents (GB/T 9704—2012, 7.3.3)."""


def parse_numbering(patterns: Sequence[str]) -> Numbering | Refusal:
    """Return the numbering with these patterns, first level first, or why it cannot count."""
    hint = "每一级写明序号的样子，其中有且只有一个“一”“1”或“①”，例如“（一）”。"
    if not patterns:
        return Refusal("编号没有写出任何一级", hint)
    for pattern in patterns:
        counters = _counters_in(pattern)
        if len(counters) != 1:
            fault = "中有不止一个序号" if counters else "中没有序号"
            return Refusal(quoted(pattern) + fault, hint)
    return Numbering(tuple(patterns))


def _counters_in(pattern: str) -> list[str]:
    return [character for character in pattern if character in _COUNTERS]


def _count(counter: str, ordinal: int) -> str:
    if ordinal < 1 or (counter == "①" and ordinal > len(_CIRCLED)):
        raise ValueError(f"{counter} does not count to {ordinal}")
    if counter == "①":
        return _CIRCLED[ordinal - 1]
    return str(ordinal) if counter == "1" else to_chinese(ordinal)


def _read(number: str) -> int | None:
    if number in _CIRCLED:
        return _CIRCLED.index(number) + 1
    return int(number) if number.isascii() else from_chinese(number)


def _expression(pattern: str) -> str:
    """Return the regular expression of a number; `re` keeps the compiled ones."""
    counter = _counters_in(pattern)[0]
    before, after = pattern.split(counter)
    ending = f"(?:{_NOT_A_DECIMAL})" if after == "." else ""
    return f"{re.escape(before)}({_COUNTERS[counter]}){re.escape(after)}{ending}"
