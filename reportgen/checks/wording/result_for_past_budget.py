"""评价结果要用到已经过去的年度的预算上。

## 查什么    自评、评价、决算报告里，“自评结果作为某年预算安排的依据”“评价结果与某年资金分配挂钩”的年份，
            是不是报告的年度或者更早。
            写明是上年的结果、已经用了的不查；预算、方案不查。
## 为什么    评价在年度结束以后做，结果只能用到以后年度的预算；多半是从上年的报告抄来，忘了改年份。
## 例        2023年度的报告（2024年4月成文）写“自评结果作为2023年预算安排的依据”（应为2025年）。
## 怎么改    改成实际要用的预算年度。
## 依据      财预〔2020〕10号 第二十五条：评价结果作为安排以后年度预算、完善政策、改进管理的依据。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import PROSE, Hit, hits, in_quotes
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year, signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成实际要用的预算年度。"
_REPORT = regex(r"自评|评价|决算|总结")
_NO_REPORT = regex(r"方案|计划|要点|通知|办法|事前|监控|预算公开")
_USED = cued(
    "结果",
    r"(?:自评|评价|绩效)结果(?!(?:等级|等次|均|都)*(?:为|是|：))[^。；0-9]{0,24}?(?:作为|作|用于|用作|应用|与|纳入|运用到|同|和)"
    r"[^。；0-9]{0,6}?(20\d\d)[ ]?年(?:度|部门|本级|[省市区县]级|财政|项目|专项|资金)*"
    r"(?:预算|资金|经费|项目)(?:资金|编制|项目)*(?:安排|编制|申报|分配|核定|挂钩)",
)
_OF_BEFORE = regex(r"20\d\d[ ]?年|上年|上一年|去年|往年|以前年度|历年")
_DONE = regex(r"已(?!经?完成自评)|曾|当时")


@check("TXT050", Severity.WARNING)
def result_for_past_budget(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the budgets that were over before the result that is to be used for them was known."""
    year, signed = report_year(text, subject), text.once(signed_day)
    title = "".join(each.text for each in text.passages[:1] if each.setting is Setting.TITLE)
    is_report = bool(year and _REPORT.search(title)) and not _NO_REPORT.search(title)
    for hit in hits(text, _USED, PROSE) if is_report else ():
        stated = int(hit.match[1])
        is_over = year is not None and stated <= year and (signed is None or signed.year > stated)
        if is_over and not _is_of_before(hit) and not in_quotes(hit):
            yield Fault(hit.span, f"“{hit.text}”，报告的是{year}年度，{stated}年的预算已经结束", HINT)


def _is_of_before(hit: Hit) -> bool:
    """Whether an older result is meant, or what was done with it."""
    words = re.split("[。；]", hit.before)[-1] + hit.text.partition("20")[0]
    return bool(_OF_BEFORE.search(words) or _DONE.search(words))
