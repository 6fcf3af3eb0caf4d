"""说几年，括号里起止的年份却不是几年。

## 查什么    “实施期 4 年（2021年至2023年）”“三年（2022—2025年）”：起止年份头尾都算，或者按周年算，是不是所说的几年。
## 为什么    期限和起止年份写在一起，一数便知其中一个写错了。
## 例        政策实施期 4 年（2021年至2023年）（应为 3 年）。
## 怎么改    对照批复文件更正年数或起止年份。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照批复文件更正年数或起止年份。"
_PERIOD = cued(
    "年（ 年度（ 年期（ 年规划（ 年行动（",
    r"(?<![0-9第〇零.])(?P<count>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个)?(?:年|年度|年期|年规划|年行动)（(?:即|自|从)?"
    r"(?P<first>20[0-9]{2})(?:年度?)?(?:(?P<begins>[0-9]{1,2})月)?(?:起|初)?(?:至|到|[-—–~～]+)(?P<last>20[0-9]{2})(?:年度?)?(?:(?P<ends>[0-9]{1,2})月)?(?:底|末)?）",
)
# Of a period the last month may be counted or not.
_SLACK = 2


@check("PRO047", Severity.WARNING)
def years_of_period(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of years that the years in the bracket behind them are not."""
    for sentence, found in text.once(Sayings).matching(_PERIOD):
        years = count_of(found["count"])
        between = int(found["last"]) - int(found["first"])
        full = _full_years(found) or between
        if years not in {full, between + 1} and between > 0:
            message = f"“{found[0]}”，{found['first']}年到{found['last']}年是 {between + 1} 年"
            yield Fault(sentence.span_of(*found.span("count")), message, HINT)


def _full_years(found: re.Match[str]) -> int:
    """Return how many years lie between two months; 0 where no months are told or they are no full years."""
    if not (found["begins"] and found["ends"]):
        return 0
    months = 12 * (int(found["last"]) - int(found["first"])) + int(found["ends"]) - int(found["begins"]) + 1
    years, rest = divmod(months + 1, 12)
    return years if rest <= _SLACK else 0
