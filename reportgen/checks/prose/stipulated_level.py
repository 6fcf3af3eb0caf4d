"""比约定、规定的多几、少几，与写明的约定数算不出来。

## 查什么    “时长为 78 分钟，比合同约定少 3 分钟”：加上（减去）差数，是否等于别处写的“合同约定的 90 分钟”；
            单位相同，说的是同一样（时长、工期、间隔等），全文约定数只写了一个的才查。
## 为什么    实际数、差数、约定数三个写在一篇里，一算便知其中一个印错了。
## 例        前面写“未达到合同约定的 90 分钟”，后面写“时长为 78 分钟，比合同约定少 3 分钟”（应为 87 分钟）。
## 怎么改    对照合同、规定和记录，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE, value_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "对照合同、规定和记录，更正写错的一个。"
_UNIT = r"(?P<unit>分钟|小时|个?工作日|天|日|公里|米|平方米|吨|个月|次|人|元/[一-龥]{1,3}|万元|元|℃|分贝|毫米|厘米)"
_BASE = r"(?P<base>合同(?:约定|规定|要求)|协议约定|约定|规定|规范要求|行业标准|国家标准|设计(?:标准|要求)|标准)"
_AGAINST = cued(
    "比 较",
    rf"(?P<thing>[一-龥]{{2}})(?:分别)?(?:为|是|达|达到|约)?(?P<value>{LOOSE}){_UNIT}，[比较]{_BASE}的?(?:值|数|标准|时间|时长|要求)?"
    rf"(?P<way>少|短|低|减少|缩短|提前|快|多|长|高|超出?|增加|延长|慢|晚)(?:了|出)?(?P<step>{LOOSE})(?P=unit)",
)
_LEVEL = cued(
    "约定 规定 要求 标准",
    rf"{_BASE}的?(?:时长|时间|工期|标准|数|值)?(?:为|是|不少于|不低于|不超过|不得超过)?(?P<level>{LOOSE}){_UNIT}",
)
_LESS = frozenset({"少", "短", "低", "减少", "缩短", "提前", "快"})


@check("PRO144", Severity.WARNING)
def stipulated_level(text: DocumentText) -> Iterator[Fault]:
    """Yield the results whose distance from what was agreed is not that from the level told elsewhere."""
    sayings = text.once(Sayings)
    for sentence, found in sayings.matching(_AGAINST):
        told = [
            (other, level)
            for other, level in sayings.matching(_LEVEL)
            if level["unit"] == found["unit"] and level["base"] == found["base"] and found["thing"] in other.text
        ]
        levels = {value_of(level["level"]) for _, level in told}
        step = value_of(found["step"])
        meant = value_of(found["value"]) + (step if found["way"] in _LESS else -step)
        if len(levels) == 1 and meant not in levels:
            other, level = told[0]
            expected = abs(value_of(level["level"]) - value_of(found["value"]))
            places = len(found["value"].partition(".")[2])
            message = f"“{found[0]}”，与“{level[0]}”相差 {shown(expected, places)}{found['unit']}"
            related = (Related(other.span_of(*level.span()), f"这里写的是“{level[0]}”"),)
            yield Fault(sentence.span_of(*found.span("value")), message, HINT, related=related)
