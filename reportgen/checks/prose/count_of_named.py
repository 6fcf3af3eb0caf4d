"""同一类案件、事件，前面写降到几起，后面写全年几起。

## 查什么    “诈骗既遂案件由上年的 86 起降至 64 起”与另一段“全年 67 起诈骗既遂案件中”：名称、单位相同的
            两个数是否相等。上年的、目标的、其中一部分的不查。
## 为什么    同一件事只有一个数，前后不一，读者就不知道该信哪一个。
## 例        前文“火灾事故由 2023 年的 31 起降至 24 起”，后文“全年 26 起火灾事故中”。
## 怎么改    核对台账，改成同一个数；统计范围不同的，写明。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对台账，改成同一个数；统计范围不同的，写明。"
_UNIT = r"(?P<unit>起|件|例|宗|次|人次|人|户|处)"
_LEVEL = cued(
    "至 到 为",
    rf"(?P<name>[一-龥]{{4,14}}?)(?:数量?|总数)?(?:由|从)(?:(?P<base>20[0-9]{{2}})年|上年|去年|上一年)的?{LOOSE}{_UNIT}"
    rf"(?:下降|减少|降低|压降|降|上升|增加|增长|升|增)(?:到|至|为)(?:20[0-9]{{2}}年的?|今年的?|本年的?)?(?P<count>{LOOSE})(?P=unit)",
)
_TOLD = cued(
    "全年 本年 当年 年内 年共 年累计 年发生 年受理",
    rf"(?:全年|本年度?|当年|年内|(?P<year>20[0-9]{{2}})(?:年共|年累计|年发生|年受理))(?:共|累计|发生|接报|受理|立案|查处|的)*(?P<count>{LOOSE}){_UNIT}(?P<name>[一-龥]{{4,14}}?)(?=中|，|。|；|里|均|全部)",
)

# Where things happened; what kind they are of makes them other things: 重复信访事项.
_AREA = regex(r"^(?:全[省市县区镇乡街]|辖区内?|辖内|我[省市县区]|本[市县区]|其中)+")


@check("PRO130", Severity.WARNING)
def count_of_named(text: DocumentText) -> Iterator[Fault]:
    """Yield the counts of a year's events that differ from the level told of the same events before."""
    sayings = text.once(Sayings)
    told = list(sayings.matching(_TOLD))
    for sentence, level in sayings.matching(_LEVEL) if told else ():
        place = sentence.span_of(*level.span("count"))
        for other, found in told:
            is_same = _AREA.sub("", level["name"]) == _AREA.sub("", found["name"])
            counts = [each["count"].replace(",", "") for each in (level, found)]
            is_apart = other.stretch is not sentence.stretch and level["unit"] == found["unit"]
            if is_same and is_apart and _is_year(level, found) and counts[0] != counts[1]:
                first = f"{level['count']}{level['unit']}"
                message = f"这里写的是“{found[0]}”，前面写的是“{first}”"
                related = (Related(place, f"这里写的是“{first}”"),)
                yield Fault(other.span_of(*found.span("count")), message, HINT, related=related)


def _is_year(level: re.Match[str], found: re.Match[str]) -> bool:
    """Whether a count is of the year that a level has come to, where it says of which year it is."""
    return not found["year"] or bool(level["base"] and int(found["year"]) == int(level["base"]) + 1)
