"""折合、折算成另一个单位的数，换算错了。

## 查什么    “286,400 元（折合 28.64 万元）”“4,500 公斤（合 4.5 吨）”：金额（元、万元、亿元）、重量（公斤、吨）、
            长度（米、公里）写了折合、折算、即多少的，换成同一个单位后，是否正好差十倍、百倍、千倍、万倍；
            差得不是整十倍的（中间乘过个数的），带“约”的，不查。
## 为什么    两个数说的是同一件事，差十倍、百倍多半是小数点点错了。
## 例        购置设备 286,400 元（折合 2.864 万元），应为 28.64 万元。
## 怎么改    核对原数和单位，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE, value_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对原数和单位，更正写错的一个。"
_UNITS = {
    **dict.fromkeys(("元", "万元", "亿元"), "money"),
    **dict.fromkeys(("公斤", "千克", "吨", "万吨"), "weight"),
    **dict.fromkeys(("米", "公里", "千米"), "length"),
}
_SIZES = {"元": 1, "万元": 10**4, "亿元": 10**8, "公斤": 1, "千克": 1, "吨": 1000, "万吨": 10**7} | {
    "米": 1,
    "公里": 1000,
    "千米": 1000,
}
# What was multiplied in between (380人、每人1,800元，折合68.4万元) is no slip of the point.
_TIMES = tuple(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_CONVERTED = cued(
    "折合 折算",
    rf"(?<![0-9.,约近])(?P<first>{LOOSE})(?P<unit>{_UNIT})(?:（|，)?(?:折合|折算)(?:成|为|人民币)?(?P<last>{LOOSE})(?P<to>{_UNIT})(?![/a-z])",
)


@check("PRO101", Severity.WARNING)
def converted_amount(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers that are not what they are converted from."""
    for sentence, found in text.once(Sayings).matching(_CONVERTED):
        is_same_kind = _UNITS[found["unit"]] == _UNITS[found["to"]] and found["unit"] != found["to"]
        first, last = _interval(found["first"], found["unit"]), _interval(found["last"], found["to"])
        slips = (first.times(each) for each in _TIMES)
        if is_same_kind and not first.meets(last) and any(each.meets(last) for each in slips):
            value = (first.low + first.high) / 2 / _SIZES[found["to"]]
            expected = f"{shown(value, _places(found['last']))}{found['to']}"
            message = f"“{found[0]}”，应为 {expected}"
            yield Fault(sentence.span_of(*found.span("last")), message, HINT)


def _interval(written: str, unit: str) -> Interval:
    """Return what is printed so; a number may have been rounded, or its last digits cut off."""
    step = Fraction(_SIZES[unit], 10 ** _places(written))
    value = value_of(written) * _SIZES[unit]
    return Interval.around(value, step)


def _places(written: str) -> int:
    return len(re.sub(r"^[^.]*\.?", "", written))
