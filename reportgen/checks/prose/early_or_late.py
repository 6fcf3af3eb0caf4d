"""提前写成了延后，延后写成了提前；晚了还说按期。

## 查什么    一句话里先写计划（要求、合同、应于）的日期，再写实际的日期，后面说“提前、早于、按期”或者“推迟、延后、延期、
            逾期、滞后、晚于、未按期”的，两个日期的先后是否与所说的一致；只有两个日期的才查。天数由 PRO030 去看。
## 为什么    早晚写反了，成绩就成了问题，问题就成了成绩。
## 例        计划 2023年8月25日完工，实际8月20日完工，延后 5 天（应为提前）。
## 怎么改    改正所说的词，或更正写错的日期。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.dates import Date, dates_in
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改正所说的词，或更正写错的日期。"
_SAID = cued(
    "提前 早于 推迟 延后 延期 延迟 逾期 滞后 晚 按期 如期 按时",
    r"，(?:较|比)?(?:计划|合同|要求|原定)?(?:时间|工期)?(?:(?P<early>提前|早于)|(?P<late>推迟|延后|延期|延迟|逾期|滞后|晚于|晚)"
    r"|(?:属|均|已|为|做到)*(?P<kept>按期|如期|按时)(?![一-龥]{0,4}率)|(?P<missed>未能?(?:按期|如期|按时)))",
)
_PLANNED, _ACTUAL = regex(r"计划|要求|合同|原定|应于|应在|约定|规定|目标"), regex(r"实际|于$|最终")
_TWO = 2


@check("PRO049", Severity.WARNING)
def early_or_late(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the words early and late that the two dates before them contradict."""
    year = report_year(text, subject) or 0
    for sentence in text.once(Sayings).holding(*_SAID.cues):
        found = _SAID.pattern.search(sentence.text)
        dates = list(dates_in(sentence.text, year)) if found else []
        if found and len(dates) == _TWO and dates[1].end <= found.start() and _are_pair(sentence, dates, found.start()):
            planned, actual = dates
            if _is_contrary(found, actual.day - planned.day):
                order = "晚于" if actual.day > planned.day else "不晚于" if found["missed"] else "早于"
                message = f"写的是“{found[found.lastgroup or 0]}”，但{actual.text}{order}{planned.text}"
                yield Fault(sentence.span_of(found.start() + 1, found.end()), message, HINT)


def _is_contrary(found: re.Match[str], days: int) -> bool:
    """Whether the days between the plan and what became of it are not as the word says."""
    if found["early"] or found["kept"]:
        return days > 0
    return days <= 0 if found["missed"] else days < 0


def _are_pair(sentence: Sentence, dates: list[Date], end: int) -> bool:
    """Whether the first date is a plan and the second what became of it, and the word stands close behind."""
    between = sentence.text[dates[0].end : dates[1].start]
    is_planned = _PLANNED.search(sentence.text[max(0, dates[0].start - 16) : dates[0].start])
    return bool(is_planned and _ACTUAL.search(between)) and "，" not in sentence.text[dates[1].end : end]
