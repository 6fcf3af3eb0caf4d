"""正文里的年份不是报告的年度。

## 查什么    标题和正文里说预算、执行、完成任务的年份，是不是报告的年度；与上年比较、编制下年预算、
            开展上年的评价和公开，以及历史、规划、文件名称里的年份不算。表题、附件题目另查。
            讲话和在会议上作的报告讲的是上一年，预算拿上年的执行数、年末数来比，改进措施里的下一年，不算。
            把题目里的项目名称冠上别的年份、说是对它开展自评的，也查。
            “截至某年12月31日”“现将某年度……情况报告如下”的年份、与目标值相比的结果的年份同此。
## 为什么    报告多是在上年的文件上改的，漏改一个年份，一整句话就成了上年的情况。
## 例        2024年度的报告写“2023年完成了各项工作任务”。
## 怎么改    改成报告的年度；说的确实是别的年份的，写明是比较还是安排。
## 依据      财预〔2020〕10号 第十二条：按预算年度开展绩效自评。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.other_years import is_meant, tells_of_year_before
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import hits, in_quotes
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import headlines, report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成报告的年度；说的确实是别的年份的，写明是比较还是安排。"
_WITHIN = frozenset({Setting.HEADING, Setting.BODY, Setting.ITEM})
_CLAIM = regex(
    r"(20(?<![\d—～至-]20)\d\d)[ ]?年(?:度|全年)?[，,]?(?:我|本|全|区|县|市|省)?[一-龥]{0,10}?"
    r"(?:部门整体支出|整体支出|部门预算(?!编制)|预算执行|全年预算|年初预算|调整后?预算|预算收入|预算支出|"
    r"自评得分|自评总分|综合得分|执行数|收入执行|支出执行|部门决算|基本支出|项目支出|收支"
    r"|完成了|圆满完成|全面完成|均已完成|各项工作任务|目标任务|绩效目标|绩效自评|执行率|绩效评价工作)"
)
# The day on which the year before ended, where a report tells how things stood.
_STALE_DAY = regex(r"截[至止](20\d\d)[ ]*年[ ]*12[ ]*月[ ]*31[ ]*日")
# What a report says of itself, and results that are held against a target, are of its own year whatever stands around.
_OWN = regex(
    r"现将[^，。；\n]{0,16}?(20\d\d)[ ]*年度?[^，。；\n]{0,30}?(?:自评|评价|决算|执行|支出|绩效)"
    r"|(?:(?<=^)|(?<=[。；\n]))(20\d\d)[ ]*年度[^，。；比较\n]{2,20}[率度数量](?:为|达到?"
    r"|是)?\d[\d.,]*[^，。；\n]{1,6}，"
    r"[^。；\n]{0,4}(?:未达到?|低于|高于|达到)[^。；\n]{0,12}(?:目标|指标值|计划)"
)

# What is evaluated, called as in the title but for its year: 对2022年某项目开展了绩效自评.
_OF_TITLE = cued(
    "进行 开展 实施 组织", r"对(?P<year>20\d\d)[ ]*年度?(?P<what>[^，。；\n《》0-9]{4,30}?)(?:进行|开展|实施|组织)"
)


@check("TXT019", Severity.WARNING)
def stray_year(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the years of claims and headings that are not the year of the report."""
    year = report_year(text, subject)
    if year is None:
        return
    headed = {each.index for each in text.once(headlines)}
    found = (*hits(text, _CLAIM, _WITHIN), *hits(text, _STALE_DAY, _WITHIN))
    titled = (hit for hit in hits(text, _OF_TITLE, _WITHIN) if _is_titled(text, hit.match["what"], year))
    for hit in (*titled, *hits(text, _OWN, _WITHIN), *(hit for hit in found if not is_meant(text, hit, year))):
        stated = int(next(filter(None, hit.match.groups())))
        is_other = hit.index not in headed and stated != year and abs(stated - year) <= 3
        is_before = stated == year - 1 and tells_of_year_before(text, hit)
        if is_other and not is_before and not in_quotes(hit):
            yield Fault(hit.span, f"写的是{stated}年，报告的是{year}年：“{hit.around}”", HINT)


def _is_titled(text: DocumentText, what: str, year: int) -> bool:
    """Whether the title says, right behind the year of the report, the very words."""
    titles = "".join(each.text for each in text.passages if each.setting is Setting.TITLE)
    return any(f"{year}{of}{what}" in titles for of in ("年", "年度"))
