"""落款之后的日期，写成已经做了的事。

## 查什么    “2025年3月18日至20日回收问卷 400 份”，而报告落款是 2025年2月26日：写了年月日、晚于落款日期，后面接着
            回收、发放、召开、完成、验收一类已经做了的事的；写“将、拟、计划、前、底”的，落款年份不晚于报告年度的，不查。
## 为什么    报告写成之后的事，报告里不会知道结果；两个日期必有一个写错了。
## 例        落款 2025年2月26日，写 2025年3月18日至20日回收问卷 400 份。
## 怎么改    核对原始资料，更正事情的日期或者落款日期。
## 依据      GB/T 9704—2012 7.3.5.4：成文日期写发文机关负责人签发的日期。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.dates import dates_in
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year, signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对原始资料，更正事情的日期或者落款日期。"
_DONE = cued(
    "日",
    r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:至(?:[0-9]{1,2}月)?[0-9]{1,2}日)?，?(?:已|共|又|全部|正式|顺利|累计|组织)*"
    r"(?:回收|收回|发放|召开|举办|举行|完成|通过验收|竣工|签订|支付|拨付|收到|到货|开展了|验收合格)[^，。；]{0,24}(?=[，。；])",
)
_PLANNED = regex(
    r"将|拟|计划|预计|力争|确保|争取|目标|要求|应|前|底|起|止|截止|规定|约定|原定|不迟于|下一步|今后|待|到期|有效期"
)


@check("PRO106", Severity.WARNING)
def done_after_signing(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield what is told as done on a day after the document was signed."""
    signed, year = text.once(signed_day), report_year(text, subject)
    day = next(dates_in(signed.words), None) if signed else None
    if signed is None or day is None or year is None or day.year <= year:
        return
    for sentence, found in text.once(Sayings).matching(_DONE):
        done = next(dates_in(found[0]))
        clause = re.split("[，；。]", sentence.text[: found.start()])[-1] + found[0]
        if done.day > day.day and sentence.stretch.setting in PROSE and not _PLANNED.search(clause):
            message = f"“{found[0]}”，晚于落款日期“{signed.words}”"
            yield Fault(sentence.span_of(*found.span()), message, HINT)
