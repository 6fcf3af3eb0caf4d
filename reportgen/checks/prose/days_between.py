"""提前、推迟、历时的天数与写出的日期算不出来。

## 查什么    一句话里写了两个日期，又写“提前（推迟、延期、逾期、晚、滞后、历时）N 天”的，日期之间是否相差 N 天，
            头尾算与不算都可；“4月底前”按月末算；写了几个日期的，与其中两个相符即可。
            工作日不查。
## 为什么    日期和天数写在一句里，一数便知其中一个印错了。
## 例        计划4月底前开工，实际于5月16日开工，晚 26 天（应为 16 天）。
## 怎么改    核对日期和天数，更正写错的一个。
## 依据      GB/T 9704—2012 7.3.5.4；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from reportgen.checks.reading.numbers.dates import Date, dates_in
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对日期和天数，更正写错的一个。"
_DAYS = cued(
    "提前 推迟 延迟 延期 延后 拖延 逾期 超期 滞后 晚 早 历时 为期 前后共 用时",
    r"(?P<word>提前|推迟|延迟|延期|延后|拖延|逾期|超期|滞后|晚|早|历时|为期|前后共|用时)(?:完成|完工|竣工|开工|交付|验收|竣工验收)?(?:了|约|共)*"
    r"(?P<days>[0-9]{1,3})(?:天|日|个日历天|日历天)(?!内|以内|以上)",
)
_SLACK = 1


@check("PRO030", Severity.WARNING)
def days_between(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the numbers of days that no two dates of their sentence are apart."""
    year = report_year(text, subject) or 0
    for sentence in text.once(Sayings).holding(*_DAYS.cues):
        found = _DAYS.pattern.search(sentence.text)
        dates = list(dates_in(sentence.text, year)) if found else []
        before = [each for each in dates if found and each.start < found.start()]
        if found and len(before) > 1 and len(list(_DAYS.pattern.finditer(sentence.text))) == 1:
            yield from _fault(sentence, found, dates, before)


def _fault(sentence: Sentence, found: re.Match[str], dates: list[Date], before: list[Date]) -> Iterator[Fault]:
    """Yield the fault of one number of days, told by the two dates nearest before it."""
    told = int(found["days"])
    if not any(abs(abs(one.day - other.day) - told) <= _SLACK for one, other in combinations(dates, 2)):
        one, other = before[-2:]
        message = f"“{found[0]}”，{one.text}和{other.text}相差 {abs(one.day - other.day)} 天"
        yield Fault(sentence.span_of(*found.span("days")), message, HINT)
