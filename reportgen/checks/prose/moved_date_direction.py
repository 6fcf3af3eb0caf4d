"""原定的月份和实际的月份，与“提前”“推迟”说反了。

## 查什么    “原定 2024 年 8 月举办，实际于 7 月 26 日至 28 日举办，较计划推迟约 10 天”：实际的月份早于原定的月份
            而说推迟、延后，或者晚于原定而说提前的。两个都写到日的由 PRO049 去看；年份不同的不查。
## 为什么    早晚写反了，成绩就成了问题，问题就成了成绩。
## 例        原定 8 月举办，实际于 7 月 26 日举办，较计划推迟（应为提前）。
## 怎么改    改正所说的词，或更正写错的月份。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "改正所说的词，或更正写错的月份。"
_MOVED = cued(
    "原定 计划 约定 要求",
    r"(?:原定|原计划|计划|约定|要求)(?:于|在)?(?:(?P<year>20[0-9]{2})年)?(?P<planned>1[0-2]|[1-9])月(?:份|底前?|[上中下]旬|[0-9]{1,2}日前?)?[^。；0-9]{0,14}，"
    r"(?:实际|最终|后)(?:于|在)?(?:(?P<other>20[0-9]{2})年)?(?P<actual>1[0-2]|[1-9])月[^。；]{0,24}?，[^，。；0-9]{0,6}"
    r"(?:(?P<late>推迟|延后|延期|延迟|滞后)|(?P<early>提前))",
)


@check("PRO076", Severity.WARNING)
def moved_date_direction(text: DocumentText) -> Iterator[Fault]:
    """Yield the words early and late that the months before them contradict."""
    for sentence, found in text.once(Sayings).matching(_MOVED):
        planned, actual = int(found["planned"]), int(found["actual"])
        is_of_a_year = not found["other"] or found["other"] == found["year"]
        are_days = "日" in found[0][: found.start("actual") - found.start()]
        if is_of_a_year and not are_days and (actual < planned if found["late"] else actual > planned):
            order = "早于" if actual < planned else "晚于"
            message = f"写的是“{found['late'] or found['early']}”，但{actual}月{order}{planned}月"
            yield Fault(sentence.span_of(*found.span("late" if found["late"] else "early")), message, HINT)
