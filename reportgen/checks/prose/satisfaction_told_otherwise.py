"""同一个满意度，前后写了两个数，只差一个数字。

## 查什么    名称相同的满意度（满意率），全文只写了两个不同的数、位数相同、只差一个数字，并且有一处写在总结的话里
            （同一句里有得分、总体、综上等）的。目标值、上年的、带“约”“以上”的不查。
## 为什么    总结里的数是从前面抄来的；只差一个数字，必有一个抄错了。
## 例        前文“群众满意度为91.6%”，总体评价写“群众满意度为90.6%”。
## 怎么改    对照调查结果改成同一个数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照调查结果改成同一个数；说的是两次调查、两类对象的，写清楚。"
_NAME = regex(r"[一-龥]{2,12}满意[度率]")
_SUMMARY = regex(r"得分|总体|综上|总的来看|综合来看|整体来看|各项(?:绩效)?指标")
_OTHER = regex(r"上年|去年|20[0-9]{2}年.*20[0-9]{2}年|目标|指标值|其中|分别")
_PROSE = frozenset({Setting.BODY, Setting.ITEM})
_FEWEST_DIGITS = 3


@check("PRO056", Severity.WARNING)
def satisfaction_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the later of two rates of one satisfaction that differ by a digit."""
    told: dict[str, list[tuple[Sentence, Mention]]] = {}
    for sentence in text.once(stating):
        if sentence.stretch.setting in _PROSE and "满意" in sentence.text:
            for rate in sentence.exact(Kind.RATE):
                if _NAME.fullmatch(rate.name) and not _OTHER.search(sentence.text, 0, rate.start):
                    told.setdefault(rate.name, []).append((sentence, rate))
    for same in told.values():
        if len({rate.number.value for _, rate in same}) == 2 and any(_SUMMARY.search(each.text) for each, _ in same):
            yield from _fault([rate for _, rate in same])


def _fault(same: Sequence[Mention]) -> Iterator[Fault]:
    first = same[0]
    other = next(rate for rate in same if rate.number.value != first.number.value)
    one, two = first.number.digits, other.number.digits
    wrong = sum(each != beyond for each, beyond in zip(one, two, strict=False))
    if len(one) == len(two) >= _FEWEST_DIGITS and wrong == 1 and first.stretch is not other.stretch:
        message = f"“{other}”，前面写的是“{first.number.text}”"
        yield Fault(other.span, message, HINT, related=beside(first))
