"""已经做完的事，写的年份还没有到。

## 查什么    “设备购置于 2031 年”“2029 年建成投用”一类，说已经购置、建成、投用、竣工、成立、验收的年份，
            是否晚于文件落款的年份（没有落款的，晚于报告年度的次年）。写了“将、预计、计划、拟”的不查。
## 为什么    没有到的年份里不会有已经做完的事，一定是年份写错了。
## 例        演播室主要设备购置于 2031 年，故障率较高。
## 怎么改    核对资产卡片或验收资料，更正年份。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.years import report_year, signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对资产卡片或验收资料，更正年份；还没有做的，写明“计划”“预计”。"
_DONE = (
    "购置|购入|购买|采购|建成|建设|修建|兴建|建造|始建|投入使用|投用"
    "|投产|竣工|完工|成立|启用|安装|验收|改建|改造|配备|签订|启动|立项"
)
_PAST = (
    cued("于20", rf"(?:{_DONE}|建)于(?P<year>20[0-9]{{2}})年"),
    cued(
        "年",
        rf"(?<=于)(?P<year>20[0-9]{{2}})年(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日)?(?:已|正式|全部|全面)*(?:{_DONE})(?:完成|投用|使用)?(?=[，。；])",
    ),
)
_PLANNED = regex(r"将|预计|计划|拟|力争|确保|争取|目标|规划|要求|不迟|约定|前|底|应|截至|到期|下一步|今后|待|可")
_REACH = 30


@check("PRO074", Severity.WARNING)
def done_in_future(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the years of what is done that are still to come."""
    signed, year = text.once(signed_day), report_year(text, subject)
    latest = signed.year if signed else year + 1 if year else 0
    for sentence, found in text.once(Sayings).matching(*_PAST):
        if latest and int(found["year"]) > latest and not _is_planned(sentence.text, found):
            message = f"“{found[0]}”，{found['year']}年还没有到"
            yield Fault(sentence.span_of(*found.span("year")), message, HINT)


def _is_planned(text: str, found: re.Match[str]) -> bool:
    clause = re.split("[，；。]", text[max(0, found.start() - _REACH) : found.start()])[-1]
    behind = re.split("[，；。]", text[found.end() :])[0]
    return bool(_PLANNED.search(clause + found[0] + behind))
