"""提纲的填写说明印进了正文。

## 查什么    已知提纲时，正文里有没有与提纲各节“说明”大半相同的句子。
## 为什么    “说明”是财政部门写给填报人看的，印出来就说明没有人通读过全文。
## 例        说明是“写满意度调查的对象、方法和结果；没有开展调查的，不得填写满意度”，正文里原样印着这一句。
## 怎么改    删去这句话，换成本单位的实际情况。
## 依据      财政部门年度绩效自评通知所附的报告提纲。
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.words.likeness import held, pairs
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.outline.outline import Outline
from reportgen.regex import regex

HINT = "删去这句话，换成本单位的实际情况。"
_SENTENCE = regex(r"[^。；]{12,}")
_ENOUGH = Fraction(7, 10)


@check("TXT001", Severity.ERROR)
def copied_guidance(text: DocumentText, outline: Outline) -> Iterator[Fault]:
    """Yield the passages that repeat a sentence of the guidance of the outline."""
    guidance = [
        (sentence[:2], sentence[-2:], sentence)
        for section in outline.walk()
        if section.guidance and isinstance(section.guidance.value, str)
        for sentence in _SENTENCE.findall(section.guidance.value)
        if text.holds(sentence[:2]) or text.holds(sentence[-2:])
    ]
    pairs_of = cache(pairs)
    for passage in text.passages:
        if passage.setting in PROSE:
            copied = _copied(guidance, passage.text, pairs_of)
            if copied:
                yield Fault(passage.span(), f"印着提纲的填写说明“{copied[:20]}…”", HINT)


def _copied(guidance: list[tuple[str, str, str]], written: str, pairs_of: Callable[[str], frozenset[str]]) -> str:
    """Return the first guidance that one of the sentences of a passage is, but for some words.

    Args:
        guidance: Sentences, each behind its head and its tail, one of which is kept.
        written: The passage.
        pairs_of: Returns the pairs of a sentence of guidance, which many passages are compared with.
    """
    near = [each for head, tail, each in guidance if head in written or tail in written]
    sentences = [(len(each), pairs(each)) for each in _SENTENCE.findall(written)] if near else []
    for sentence in near if sentences else ():
        own, longest = pairs_of(sentence), 2 * len(sentence)
        if any(length <= longest and held(own, other) >= _ENOUGH for length, other in sentences):
            return sentence
    return ""
