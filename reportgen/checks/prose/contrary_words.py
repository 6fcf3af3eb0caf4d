"""一句话里前后两个词说反了：下降又说增长，超期又说提前。

## 查什么    “下降 4.1%，实现较快增长”“超过合同工期，提前完成”“90 日内发放，优于 60 日的要求”“完成目标的 105.46%，
            较目标少 1,310 人次”“由 9.2 天缩短到 8.5 天，增加 0.7 天”
            “完成 42 场，比目标的 45 场多 3 场”一类，紧接着的两处话和数，方向是否一致。
## 为什么    方向说反了，成绩就成了问题，问题就成了成绩。
## 例        固定资产投资 38.2 亿元，同比下降 4.1%，实现较快增长。
## 怎么改    核对数字，改正说反的词。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import Cued, cued
from reportgen.checks.reading.words.opposed import OPPOSED
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对数字，改正说反的词。"
# A span of time that is said to be within another and is longer.
WITHIN = cued(
    "优于 短于 快于 早于 少于 低于",
    rf"(?P<first>{LOOSE})(?:个)?(?P<unit>工作日|日|天|小时|分钟|个月)(?:内|以内)?[^，。；0-9]{{0,12}}，?(?:优于|短于|快于|早于|(?<!不)少于|(?<!不)低于)[^，。；0-9不至]{{0,12}}(?P<last>{LOOSE})(?:个)?(?P=unit)(?!以?内)",
)
OF_TARGET = cued(
    "目标 计划 任务",
    rf"(?:目标|计划|任务)(?:值|数|任务)?的?(?P<first>{LOOSE})%，[比较][^，。；0-9]{{0,6}}(?:目标|计划|任务)[^，。；0-9]{{0,4}}?(?:(?P<more>多|超|高|增加)|(?P<less>少|低|减少))[^，。；0-9]{{0,6}}{LOOSE}",
)
THAN_TARGET = cued(
    "目标 计划 任务",
    rf"(?P<first>{LOOSE})(?P<unit>[一-龥]{{1,2}}|%)，[比较](?:年度|年初)?(?:目标|计划|任务)(?:值|数|任务)?的?(?P<last>{LOOSE})(?P=unit)(?:(?P<more>多|超出?|高出?|增加)|(?P<less>少|低|减少))[^，。；0-9]{{0,6}}{LOOSE}",
)


@check("PRO072", Severity.WARNING)
def contrary_words(text: DocumentText) -> Iterator[Fault]:
    """Yield words that the words or numbers just before them contradict."""
    sayings = text.once(Sayings)
    for sentence, found in sayings.matching(*OPPOSED):
        yield Fault(sentence.span_of(*found.span()), f"“{found[0]}”，前后说反了", HINT)
    for pattern in (WITHIN, OF_TARGET, THAN_TARGET):
        for sentence, found in sayings.matching(pattern):
            if _is_contrary(pattern, found):
                yield Fault(sentence.span_of(*found.span()), f"“{found[0]}”，数和所说的相反", HINT)


def _is_contrary(pattern: Cued, found: re.Match[str]) -> bool:
    first = Decimal(found["first"].replace(",", ""))
    if pattern is OF_TARGET:
        return first < 100 if found["more"] else first > 100
    last = Decimal(found["last"].replace(",", ""))
    if pattern is WITHIN:
        return first > last
    return first < last if found["more"] else first > last
