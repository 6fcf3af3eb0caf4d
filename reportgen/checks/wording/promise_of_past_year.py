"""把已经过去的年度写成了将来：年度已经结束，还说“2024年将……”。

## 查什么    存在问题、改进措施、下一步打算各节里，“某年将（拟、计划、力争……）做什么”的年份，是不是报告的年度或者更早；
            “确保（责成、督促）某年某月底前完成”的，是不是早于成文的日期；
            写明“原计划、计划于”的不查。“将”后面接名词的（把的意思）不查。
## 为什么    自评在年度结束以后写，改进措施只能从下一年做起；多半是从上年的报告抄来，忘了改年份。
## 例        2024年度的报告（2025年3月成文）写“2024年将推行亲属代办”（应为2025年）。
## 怎么改    改成实际要做的年份；已经做了的，写成做了什么。
## 依据      财预〔2020〕10号 第二十二条：自评结果用于改进以后年度的管理。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.headings import headings_above
from reportgen.checks.reading.text.hits import PROSE, hits, in_quotes
from reportgen.checks.reading.text.years import report_year, signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成实际要做的年份；已经做了的，写成做了什么。"
_SECTION = regex(r"问题|不足|改进|措施|下一步|打算|建议|整改|计划|安排|思路")
_PROMISE = regex(
    r"(20(?<![0-9]20)\d\d)[ ]?年(?:度|内|起|底前|上半年|下半年|[一二三四]季度|第[一二三四]季度|[1-9]月底?前?"
    r"|1[0-2]月底?前?)?[，,]?(?:我|本)?(?:局|委|院|校|单位|部门|中心|馆|会|厅)?"
    r"(?:(?:将|要)(?=进一步|继续|加强|加大|加快|强化|推行|推进|推动|推广|完善|健全|建立|开展|组织|制定|实行|实施|优化|提高|提升|积极|着力|重点|严格|逐步|全面|统筹|规范|改进|落实|探索)"
    r"|(?:拟(?!定)|力争|争取|预计))"
)
# What is asked for by a day is asked for when the report is signed, at the earliest.
_DEADLINE = regex(
    r"(?:(?<!已)责成|督促|要求|限期|限|确保|力争|务必)[^，。；：0-9]{0,14}?(20\d\d)[ ]?年"
    r"(?:(\d{1,2})月(?:底|末|\d{1,2}日)?|年?底|年?末)(?:之)?前"
)
_DECEMBER = 12
_PLANNED = regex(r"原(?:定|计划|拟)?[^，。；]{0,6}$|曾|按照|根据")


@check("TXT031", Severity.WARNING)
def promise_of_past_year(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the promises for a year that was over when the report was signed."""
    year, signed = report_year(text, subject), text.once(signed_day)
    above = text.once(headings_above)
    for hit in hits(text, _PROMISE, PROSE) if year else ():
        stated = int(hit.match[1])
        is_over = year is not None and year - 2 <= stated <= year and (signed is None or signed.year > stated)
        is_said = _SECTION.search(above[hit.index]) and not _PLANNED.search(hit.before) and not in_quotes(hit)
        if is_over and is_said:
            yield Fault(hit.span, f"“{hit.text}”，{stated}年已经结束：“{hit.around}”", HINT)
    for hit in hits(text, _DEADLINE, PROSE) if signed else ():
        day = (int(hit.match[1]), int(hit.match[2] or _DECEMBER))
        is_over = signed is not None and signed.year - 2 <= day[0] and day < (signed.year, signed.month)
        if is_over and _SECTION.search(above[hit.index]) and not _PLANNED.search(hit.before) and not in_quotes(hit):
            yield Fault(hit.span, f"“{hit.text}”，成文时已经过了：“{hit.around}”", HINT)
