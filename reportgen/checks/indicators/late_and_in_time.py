"""做成的日期晚于目标的日期，却说按期实现；早于目标的，却说没有按期。

## 查什么    “2023 年 8 月竣工，按期实现了 2023 年 6 月底前投入使用的目标”：一句话里先写实际的日期，再写
            “按期（如期、提前）实现（完成、达到）某日前……的目标（要求、计划）”“早于、晚于某日的计划”，两个日期的先后是否与所说的一致。
            先写计划、后写实际的，由 PRO049 去看。
## 为什么    日期和话写在一句里，晚没晚一眼可见；晚了说成按期，整份自评都不可信。
## 例        泵站于 2023 年 9 月投入运行，如期完成了 2023 年 7 月底前投运的目标。
## 怎么改    核对两个日期；确实晚了的，照实写，并说明原因。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.periods import Period, periods_in
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个日期；确实晚了的，照实写，并说明原因。"
_SAID = cued(
    "按期 如期 按时 提前 达到 实现 完成 满足 符合 做到 早于 先于 晚于 迟于 滞后于",
    r"，(?:均|都|已|也)*(?:(?P<not>未能?|没有|尚未)?(?:按期|如期|按时|提前)?(?:达到|实现|完成|满足|符合|做到)了?"
    r"|(?P<early>早于|先于|提前于)|(?P<late>晚于|迟于|滞后于))"
    r"(?:年度|年初|既定|绩效|合同|计划|目标|确定|约定|规定|要求|任务|的|应|于|在|“|：|为)*$",
)
_GOAL = regex(
    r"^(?:(?:之?前|以前)[^，。；0-9]{0,16}|的?(?:年度|计划|合同|预定|既定|约定)*)"
    r"(?:目标|要求|计划|约定|节点|时限|规定|期限|任务|工期|时间)"
)
_DONE = regex(r"^[^，。；0-9]{1,16}$")
_NO_RESULT = regex(r"(?:计划|目标|要求|应|约定|原定|截[至止]|自|从|至|将|拟)[^，。；]{0,8}$")


@check("IND052", Severity.WARNING)
def late_and_in_time(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the results that came after the day of their goal and are said to be in time, and the other way round."""
    year = report_year(text, subject) or 0
    for sentence in text.once(Sayings).holding(*_SAID.cues):
        times = periods_in(sentence.text, year) if "月" in sentence.text else []
        for done, goal in pairwise(times):
            said = _said(sentence.text, done, goal)
            if said and _is_contrary(said, done, goal):
                order = "不晚于" if said["not"] or said["late"] else "晚于"
                message = f"写的是“{sentence.text[said.start() + 1 : goal.end]}”，但{done.text}{order}{goal.text}"
                yield Fault(sentence.span_of(done.start, done.end), message, HINT)


def _said(text: str, done: Period, goal: Period) -> re.Match[str] | None:
    """Return how what was done at a time is held against the time that is called a goal behind it."""
    said = _SAID.pattern.search(text, done.end, goal.start)
    is_told = said and _DONE.match(text[done.end : said.start()]) and not _NO_RESULT.search(text[: done.start])
    return said if is_told and _GOAL.match(text[goal.end :]) else None


def _is_contrary(said: re.Match[str], done: Period, goal: Period) -> bool:
    if said["not"] or said["late"]:
        return done.last < goal.first
    return done.first > goal.last
