"""由几到几，后面（前面）写的增减数算不出来。

## 查什么    “由 412 公斤提高到 458 公斤，亩均增产 56 公斤”“列第 27 位，比上年的第 41 位上升 16 位”“标准提高 5 元，
            标准由 86 元提高到 89 元”：两个水平之差是否等于写出的增减数，单位不限，写在前面的也查。
            “执行率 97.00%；上年执行率 98.20%，同比提高 1.20 个百分点”：相差的数对而方向反了的，也指出来。
## 为什么    三个数写在一起，一减便知其中一个印错了。
## 例        位次列第 27 位，比上年的第 41 位上升 16 位（应为 14 位）。
## 怎么改    核对两个水平，更正写错的数或方向词。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.steps import interval_of
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对两个水平，更正写错的数或方向词。"
_N = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_UP = "增产|增收|增加|增长|提高|提升|上升|扩大|延长|升"
_DOWN = "减产|减收|减少|下降|降低|缩短|缩小|回落|压缩|降"
_UNIT = r"[万亿千]?[一-龥]{1,4}?"
_BY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?(?P<by>{_N})(?P=unit)(?=[，。；、）])"
_BY_RANKS = _BY.replace("(?P=unit)", "个?(?P=unit)次?")
_YEAR = r"(?:20[0-9]{2}年(?:度|末|底)?的?)?"
_LEVELS = (
    rf"[由从][^，。；0-9]{{0,12}}{_YEAR}(?P<first>{_N})"
    rf"(?P<unit>{_UNIT})(?:{_UP}|{_DOWN})(?:到|至|为){_YEAR}(?P<last>{_N})(?P=unit)"
)
PATTERNS = (
    cued("到 至 为", rf"{_LEVELS}，[^，。；0-9]{{1,6}}{_BY}"),
    cued(
        "到 至 为",
        rf"(?P<of>[一-龥]{{2}})(?P<what>[一-龥]{{2}})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了)?(?P<by>{_N})(?P<by_unit>{_UNIT})，(?:[^，。；]{{0,12}}，)?[^，。；0-9]{{0,12}}(?:(?P=of)(?P=what)|(?<=，)(?P=what)){_LEVELS}(?=[，。；])",
    ),
    cued(
        "第",
        rf"第(?P<last>[0-9]{{1,3}})(?P<unit>位|名)，[比较][^，。；0-9]{{0,6}}(?:20[0-9]{{2}}年)?(?:的)?第(?P<first>[0-9]{{1,3}})(?P=unit){_BY_RANKS}",
    ),
)
POINTS = cued(
    "个百分点",
    rf"(?P<last>{_N})%[，；](?:上年|去年|20[0-9]{{2}}年)[^，。；0-9%]{{0,10}}(?P<first>{_N})%，(?:同比|比上年|较上年)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?(?P<by>{_N})个百分点",
)


@check("PRO078", Severity.WARNING)
def level_difference(text: DocumentText) -> Iterator[Fault]:
    """Yield the differences that two levels beside them do not have."""
    sayings = text.once(Sayings)
    for pattern in PATTERNS:
        for sentence, found in sayings.matching(pattern):
            first, last, told = (interval_of(found[name]) for name in ("first", "last", "by"))
            apart = max(last - first, first - last, key=lambda each: each.high)
            if not apart.meets(told) and found.groupdict().get("by_unit", found["unit"]) == found["unit"]:
                places = len(found["by"].partition(".")[2])
                expected = f"{shown((apart.low + apart.high) / 2, places)}{found['unit']}"
                yield Fault(sentence.span_of(*found.span("by")), f"“{found[0]}”，相差应为 {expected}", HINT)
    for sentence, found in sayings.matching(POINTS):
        if _is_reversed(found):
            yield Fault(sentence.span_of(*found.span("by")), f"“{found[0]}”，方向说反了", HINT)


def _is_reversed(found: re.Match[str]) -> bool:
    """Whether two rates are as far apart as told, but the other way."""
    first, last, told = (interval_of(found[name]) for name in ("first", "last", "by"))
    rise = last - first if found["up"] else first - last
    return not rise.meets(told) and (first - last if found["up"] else last - first).meets(told)
