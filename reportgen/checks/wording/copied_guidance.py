"""提纲的填写说明印进了正文。

## 查什么    已知提纲时，正文里有没有与提纲各节“说明”大半相同的句子。
## 为什么    “说明”是财政部门写给填报人看的，印出来就说明没有人通读过全文。
## 例        说明是“写满意度调查的对象、方法和结果；没有开展调查的，不得填写满意度”，正文里原样印着这一句。
## 怎么改    删去这句话，换成本单位的实际情况。
## 依据      财政部门年度绩效自评通知所附的报告提纲。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.words.likeness import held
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.outline.outline import Outline

HINT = "删去这句话，换成本单位的实际情况。"
_SENTENCE = re.compile(r"[^。；]{12,}")
_ENOUGH = Fraction(7, 10)


@check("TXT001", Severity.ERROR)
def copied_guidance(text: DocumentText, outline: Outline) -> Iterator[Fault]:
    """Yield the passages that repeat a sentence of the guidance of the outline."""
    guidance = [
        sentence
        for section in outline.walk()
        if section.guidance and isinstance(section.guidance.value, str)
        for sentence in _SENTENCE.findall(section.guidance.value)
    ]
    for passage in text.passages:
        if passage.setting in PROSE:
            copied = next((each for each in guidance if _is_in(each, passage.text)), None)
            if copied:
                yield Fault(passage.span(), f"印着提纲的填写说明“{copied[:20]}…”", HINT)


def _is_in(guidance: str, written: str) -> bool:
    """Whether one of the sentences of a passage is the guidance, but for some words."""
    if guidance[:2] not in written and guidance[-2:] not in written:
        return False
    sentences = _SENTENCE.findall(written)
    return any(held(guidance, each) >= _ENOUGH and len(each) <= 2 * len(guidance) for each in sentences)
