"""题目没有年度，或者与正文不一致。

## 查什么    报告的题目（或者题目下面一行、正文第一段）有没有写明年度；题目里的年度，与已知的报告年度、
            与正文和表题里写得最多的年份是否相同（年中的月、日和写以后打算的章节不算），
            与正文说的“开展某年度自评”、年末和1—12月的年份是否相同；题目里有没有两个不同的年度（日期不算）。
            政府工作报告和讲话写的是上一年和以后的事，不与正文比。
## 为什么    题目的年度忘了改，整份报告就归错了年。
## 例        题目是“2023年度”，正文写的都是2024年的预算和执行。
## 怎么改    改正题目里的年度；题目没有错的，核对正文。
## 依据      财预〔2020〕10号 第十二条：按预算年度开展绩效自评。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.reported_years import other_year
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.speech import is_spoken
from reportgen.checks.reading.text.years import YEAR, title_years
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改正题目里的年度；题目没有错的，核对正文。"
# A line below the title may say the year.
_NEAR, _SHORT = 4, 40
# So does the first paragraph: 对2024年度……项目开展绩效评价.
_ANY_YEAR = regex(r"\d{4}[ ]*年")
# A project may go over years, and so may its evaluation.
_ANNUAL = regex(r"^(?!.*项目).*(?<!财政评价)(?<!重点评价)(?<!重点绩效评价)报告$|整体.*报告$")
_YEAR_OF_ACCOUNT = regex(r"(?<![与较比])20\d\d[ ]*年度")


@check("STR010", Severity.WARNING)
def title_year(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the title whose year is not that of the text."""
    years = title_years(text)
    if not years:
        yield from _without_year(text)
        return
    title = text.passages[0]
    named = YEAR.search(title.text)
    span, stated = title.span(named.start() if named else 0), years[0]
    if len(set(years)) > 1:
        yield Fault(span, f"题目里有两个年度：{years[0]}年和{years[1]}年", HINT)
    elif subject.year and subject.year != stated:
        yield Fault(span, f"题目写的是{stated}年，报告的是{subject.year}年", HINT)
    elif not is_spoken(text):
        told = other_year(text, stated)
        if told:
            yield Fault(span, f"题目写的是{stated}年，正文写的多是{told[0]}年（{told[1]} 处）", HINT)


def _without_year(text: DocumentText) -> Iterator[Fault]:
    """Yield the title of a report that says nowhere of which year it is."""
    title = text.passages[0] if text.passages else None
    if title is None or title.setting is not Setting.TITLE or not _ANNUAL.search(title.text):
        return
    below = (each.text for each in text.passages[1:_NEAR] if len(each.text) < _SHORT and each.text[-1] not in "。；")
    first = next((each.text for each in text.passages if each.setting in PROSE), "")
    is_dated = any(_ANY_YEAR.search(each) for each in (title.text, *below))
    if not is_dated and not _YEAR_OF_ACCOUNT.search(first):
        line = title.runs[-1].text
        yield Fault(title.span(len(title.text) - len(line)), f"题目“{line}”没有写明年度", HINT)
