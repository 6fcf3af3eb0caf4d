"""由几到几，后面（前面）写的增减数算不出来。

## 查什么    “由 412 公斤提高到 458 公斤，亩均增产 56 公斤”“列第 27 位，比上年的第 41 位上升 16 位”“标准提高 5 元，
            标准由 86 元提高到 89 元”：两个水平之差是否等于写出的增减数，单位不限，写在前面的也查；
            “由 2022 年的 a%、2023 年的 b% 降至 c%，较上年下降 d 个百分点”的 d 是否等于 b、c 之差。
            “执行率 97.00%；上年执行率 98.20%，同比提高 1.20 个百分点”：相差的数对而方向反了的，也指出来。
## 为什么    三个数写在一起，一减便知其中一个印错了。
## 例        位次列第 27 位，比上年的第 41 位上升 16 位（应为 14 位）。
## 怎么改    核对两个水平，更正写错的数或方向词。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.levels import PATTERNS, POINTS, YEARS
from reportgen.checks.reading.arithmetic.steps import interval_of
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对两个水平，更正写错的数或方向词。"


@check("PRO078", Severity.WARNING)
def level_difference(text: DocumentText) -> Iterator[Fault]:
    """Yield the differences that two levels beside them do not have."""
    sayings = text.once(Sayings)
    for pattern in (*PATTERNS, YEARS):
        for sentence, found in sayings.matching(pattern):
            first, last, told = (interval_of(found[name]) for name in ("first", "last", "by"))
            apart = max(last - first, first - last, key=lambda each: each.high)
            if not apart.meets(told) and found.groupdict().get("by_unit", found["unit"]) == found["unit"]:
                places = len(found["by"].partition(".")[2])
                unit = "个百分点" if found["unit"] == "%" else found["unit"]
                expected = f"{shown((apart.low + apart.high) / 2, places)}{unit}"
                yield Fault(sentence.span_of(*found.span("by")), f"“{found[0]}”，相差应为 {expected}", HINT)
    for sentence, found in sayings.matching(POINTS):
        if _is_reversed(found):
            yield Fault(sentence.span_of(*found.span("by")), f"“{found[0]}”，方向说反了", HINT)


def _is_reversed(found: re.Match[str]) -> bool:
    """Whether two rates are as far apart as told, but the other way."""
    first, last, told = (interval_of(found[name]) for name in ("first", "last", "by"))
    rise = last - first if found["up"] else first - last
    return not rise.meets(told) and (first - last if found["up"] else last - first).meets(told)
