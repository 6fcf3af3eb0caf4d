"""表题、附件题目里的年度与报告的年度不同。

## 查什么    “表2　2023年度……情况表”、附件题目、题目下面的“（2023年度）”，写的是不是报告的年度；
            与上年对照、结转、整改和下年预算、计划的表不算，表里确有那一年的数的也不算。
## 为什么    表是在上年的文件上改的，数改了，表题的年度没有改，读者就把这些数当成了上年的。
## 例        2024年度的决算说明，表2的题目写“2023年度一般公共预算财政拨款支出情况表”。
## 怎么改    改成报告的年度；表里的确实是别的年份的数的，在正文里交代。
## 依据      GB/T 7713.3—2014 6.5.4：表应当有能说明其内容的表题。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.years import YEAR, Headline, headlines, report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成报告的年度；表里的确实是别的年份的数的，在正文里交代。"
_FARTHEST, _SHORT = 3, 40
_EARLIER = regex(r"对比|比较|对照|结转|上年|上一年|历年|整改")
_LATER = regex(r"计划|安排|申报|批复|编制|规划|预算|目标")


@check("STR015", Severity.WARNING)
def headline_year(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the lines above tables and annexes that name another year than the document reports."""
    year = report_year(text, subject)
    if year is None:
        return
    for each in text.once(headlines):
        is_other = each.year != year and abs(each.year - year) <= _FARTHEST
        is_meant = (_EARLIER if each.year < year else _LATER).search(each.passage.text)
        if is_other and not is_meant and _years_below(text, each) != {each.year}:
            told = each.passage.text.strip()[:30]
            yield Fault(each.passage.span(), f"“{told}”写的是{each.year}年，报告的是{year}年", HINT)


def _years_below(text: DocumentText, headline: Headline) -> set[int]:
    """Return the years that the cells of the table below a line name."""
    below = islice(text.passages, headline.index + 1, None)
    cells = takewhile(lambda each: each.setting is Setting.CELL, dropwhile(_is_aside, below))
    return {int(year) for each in cells for year in YEAR.findall(each.text)}


def _is_aside(passage: Passage) -> bool:
    return passage.setting is not Setting.CELL and len(passage.text) <= _SHORT
