"""前面说没有，后面写了有几个。

## 查什么    “未安排公务接待”与“公务接待 8 批次”、“年末无结转结余”与“年末结转 347.84 万元”、“未发生任何事故”与
            “发生 1 起事故”、“资金全部支付完毕”与“尚有 12 万元未支付”、零投诉、未发现问题、无挪用、预算未调整等，
            同一段（接待、出国、购车看全文）里说没有的，是否又写了个数或金额。上年的、预算的、目标的不算；
            “较大及以上”“责任”事故与别的事故分开看。
## 为什么    有和没有只能有一句是真的。
## 例        年末无结转结余……设备采购项目年末结转 347.84 万元。
## 怎么改    核对事实，改正说错的一句；说的范围不同的，写明各指什么。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.checks.reading.numbers.prose import Sentence, sentences
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.reading.words.denials import DENIALS, Denial
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对事实，改正说错的一句；说的范围不同的，写明各指什么。"
# Of another year, or only planned, or only forbidden.
_OTHERS = regex(r"上年|去年|同期|往年|历年|严禁|不得|如|若|国外|外宾|外事")
_PART_OF_YEAR = regex(r"季度|上半年|[0-9]月(?![0-9])")
_PLANNED = regex(r"预算|计划|目标|指标|预计|拟|控制在|不超过")
_YEAR = regex(r"20[0-9]{2}(?=年)")


@check("PRO070", Severity.WARNING)
def denied_and_told(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the numbers of what the document says there was none of."""
    year = str(report_year(text, subject) or "")
    for denial in DENIALS:
        told = text.once(Sayings).holding(denial.cue) if text.holds(denial.cue) else ()
        yield from _faults(text, denial, [each for each in told if each.stretch.setting in PROSE], year)


def _faults(text: DocumentText, denial: Denial, sayings: Sequence[Sentence], year: str) -> Iterator[Fault]:
    for sentence in sayings:
        denied = denial.denied.search(sentence.text)
        clause = _clause(sentence.text, denied) if denied else ""
        if denied is None or _OTHERS.search(clause) or _PART_OF_YEAR.search(clause):
            continue
        beside_it = (each for each in text.once(sentences) if each.stretch is sentence.stretch)
        for other in sayings if denial.is_of_year else beside_it:
            found = denial.told.finditer(other.text)
            told = next((each for each in found if _counts(other.text, each, year)), None)
            if told:
                beside = Related(sentence.span_of(*denied.span()), f"这里写的是“{denied[0]}”")
                yield Fault(other.span_of(*told.span()), f"“{told[0]}”，但文中说“{denied[0]}”", HINT, related=(beside,))
                return


def _counts(text: str, told: re.Match[str], year: str) -> bool:
    """Whether something is told of this year, and is more than nothing."""
    said = told.groupdict()
    number = said.get("number") or said.get("other") or ""
    clause = _clause(text, told)
    is_of_year = all(each == year for each in _YEAR.findall(clause))
    return bool(number.strip("0.,")) and is_of_year and not (_OTHERS.search(clause) or _PLANNED.search(clause))


def _clause(text: str, found: re.Match[str]) -> str:
    start = max(text.rfind(mark, 0, found.start()) for mark in "，。；：（") + 1
    return text[start : found.end()]
