"""先说不存在问题，接着又列出问题。

## 查什么    “存在的问题”一节里写了“不存在问题”“未发现问题”的，这一节后面是否还列着别的内容。
            标题里有措施、建议、打算的，后面的多是这些，不查。
## 为什么    有问题和没有问题只能有一句是真的。
## 例        五、存在问题　各项工作推进顺利，不存在问题。1.电子档案接收进度偏慢。
## 怎么改    删去“不存在问题”的话；确实没有的，删去后面列的。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有完成的，说明原因。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "删去“不存在问题”的话；确实没有的，删去后面列的。"
_HEADING = regex(r"[^。；]{0,12}(?:问题|不足)(?:及|和|与|、)?(?:主要)?(?:原因)?(?:分析)?")
_DENIED = regex(r"(?:^|(?<=[，。；]))[^，。；]{0,10}?(?:不存在|没有|无|未发现|暂无)(?:任何|明显|突出|其他)?问题[。]?$")
_ELSE = regex(r"措施|建议|打算|计划|下一步|今后|将|经验|做法|附件|说明|整改|建立|加强|完善|无|没有")


@check("PRO105", Severity.WARNING)
def problems_denied(text: DocumentText) -> Iterator[Fault]:
    """Yield the denials of problems below whose heading some are told all the same."""
    for place, heading in enumerate(text.passages):
        is_heading = heading.setting is Setting.HEADING and _HEADING.fullmatch(heading.text[len(heading.number) :])
        if is_heading and not _ELSE.search(heading.text):
            below = list(takewhile(lambda each: each.setting in PROSE, text.passages[place + 1 :]))
            yield from _faults(below)


def _faults(below: list[Passage]) -> Iterator[Fault]:
    first = below[0] if below else None
    denied = _DENIED.search(first.text) if first else None
    told = next((each for each in below[1:] if each.number and not _ELSE.search(each.text)), None)
    if first and denied and told:
        beside = Related(told.span(), f"后面写的是“{told.text[:16]}…”")
        message = f"“{denied[0]}”，后面却列出了问题"
        yield Fault(first.span(*denied.span()), message, HINT, related=(beside,))
