"""Where a year that is not that of the report is meant: compared with, looked back on, planned for."""

from __future__ import annotations

import re

from reportgen.checks.reading.arithmetic.times import is_planned
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.genre import is_budget
from reportgen.checks.reading.text.headings import headings_above
from reportgen.checks.reading.text.hits import Hit
from reportgen.checks.reading.text.speech import is_spoken
from reportgen.checks.reading.text.years import signed_day
from reportgen.regex import regex

_ELSE = regex(
    r"比|较|同比|相比|增加|减少|增长|下降|增幅|上年|以前年度|(?<!核定)(?<!行政)(?<!事业)(?<!人员)编制(?![0-9名数])|申报|批复|下达|安排|计划|公开|公布|印发|将|"
    r"下一?年|部署|启动|提供|参考|依据|规划"
    r"|至今|以来|成立|建成|起|年底前|结转|滚动|纳入|搬|修订|整改|审计|问题|挂钩"
)
_YEAR_BEFORE = regex("上一?年|以前年度|往年|历年")
_ENDED, _CLAUSE = regex(r"执行数|日"), regex(r"[^。；\n]*")


def tells_of_year_before(text: DocumentText, hit: Hit) -> bool:
    """Whether a speech looks back on the year before, or a budget names what was spent in it and how it ended."""
    return text.once(is_spoken) or bool(_ENDED.search(hit.text + hit.after[:1]) and text.once(is_budget))


def _was_over(text: DocumentText, year: int) -> bool:
    """Whether a document was signed when a year was over: of what was begun in one year and finished in the next."""
    day = text.once(signed_day)
    return day is not None and day.year == year + 1


def is_meant(text: DocumentText, hit: Hit, year: int) -> bool:
    """Whether the sentence compares, plans or looks back, or names the year of the report itself."""
    sentence = re.split(r"[。；]", hit.before)[-1] + hit.text + (_CLAUSE.match(hit.after) or [""])[0]
    is_next = f"{year + 1}年" in hit.text and (is_planned(text, hit.passage) or _was_over(text, year + 1))
    is_next = is_next or bool(_YEAR_BEFORE.search(text.once(headings_above)[hit.index]))
    return is_next or bool(_ELSE.search(sentence)) or f"{year}年" in sentence.replace(" ", "")
