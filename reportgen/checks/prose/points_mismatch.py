"""比率由几到几，提高（下降）的百分点算错了。

## 查什么    “由 a% 提高到 b%，提高 c 个百分点”，b − a 是否等于 c；提高、下降与两个比率的大小是否一致。
            两个比率之差写成“提高 c%”的，也指出来。
            “a%，低于（高于）b% 的目标 c 个百分点”“a%，比上年的 b% 提高 c 个百分点”同此。
## 为什么    三个数在一句话里，一减便知对错。
## 例        由 91.4% 提高到 93.2%，提高 2.8 个百分点（应为 1.8 个）。
## 怎么改    核对两个比率，更正写错的数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个比率，更正写错的数。"
POINTS = regex(
    r"[由从][^，。；0-9]{0,8}(?:20[0-9]{2}年[^，。；0-9]{0,6})?(?P<first>[0-9.]+)%[^。；%]{0,14}?[到至为](?:20[0-9]{2}年[底末的]{0,2})?(?P<last>[0-9.]+)%，?"
    r"(?:(?P<up>提高|提升|上升|增长|增加)|下降|降低|减少|回落)(?:了|约)?(?P<points>[0-9.]+)个百分点"
)
COMPARED = regex(
    r"(?P<last>[0-9.]+)%，?(?:且|均|已)?(?:(?P<up>高于|超过|超出)|(?P<down>低于)|[比较])[^，。；：0-9%]{0,10}(?:20[0-9]{2}年[^，。；0-9%]{0,6})?"
    r"(?P<first>[0-9.]+)%的?[^，。；0-9%]{0,8}?(?:(?P<more>提高|提升|上升|增长|增加|高)|(?P<less>下降|降低|减少|回落|低))?"
    r"(?:出|了|约)?(?P<points>[0-9.]+)个百分点"
)
# A difference of two rates is told in points; in percent it would be a ratio.
PERCENT = tuple(regex(each.pattern.replace("个百分点", "%(?!点)")) for each in (POINTS, COMPARED))


@check("PRO019", Severity.WARNING)
def points_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the differences between two rates that are not their difference."""
    for sentence in text.once(Sayings).holding("%"):
        for found in (*POINTS.finditer(sentence.text), *COMPARED.finditer(sentence.text)):
            difference, points = _difference(found), _interval(found["points"])
            if not difference.meets(points):
                middle = (difference.low + difference.high) / 2
                expected = shown(middle, len(found["points"].partition(".")[2]))
                message = f"“{found[0]}”，两个比率相差应为 {expected} 个百分点"
                yield Fault(sentence.span_of(*found.span("points")), message, HINT)
        for found in (found for each in PERCENT for found in each.finditer(sentence.text)):
            difference = _difference(found)
            ratio = difference.over(_interval(found["first"])) if difference.low > 0 else None
            points = _interval(found["points"])
            is_ratio = ratio and ratio.times(100).meets(points)
            if ratio and not is_ratio and difference.meets(points):
                message = f"“{found[0]}”，两个比率之差应写“{found['points']}个百分点”"
                yield Fault(sentence.span_of(*found.span("points")), message, HINT)


def _difference(found: re.Match[str]) -> Interval:
    """Return how far the second rate is above the first, or below it where the words say so."""
    first, last = _interval(found["first"]), _interval(found["last"])
    said = found.groupdict()
    if "more" in said and not (said["up"] or said["more"] or said["down"] or said["less"]):
        return max(last - first, first - last, key=lambda each: each.high)
    return last - first if said["up"] or said.get("more") else first - last


def _interval(written: str) -> Interval:
    places = len(written.partition(".")[2])
    return Interval.around(Fraction(written.rstrip(".")), Fraction(1, 2 * 10**places))
