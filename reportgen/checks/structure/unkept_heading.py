"""标题说的内容，这一节里没有。

## 查什么    标题写明要说得分、收入、支出、执行情况、成本、满意度的一节，下面（连同下级各节和表格）有没有相应的数：
            得分或者等级，金额，比率（满意度也可以是分）。写明“无”“不适用”“未开展”的不算；
            标题说的是问题和打算的（“满意度有待提高”）不算。
## 为什么    财政部门按标题取数；有标题没有数，等于没有报告这一项。
## 例        （五）服务对象满意度，下面只写获得了哪些荣誉，没有一个比率。
## 怎么改    补上相应的数；确实没有的，写“无”或“未开展满意度调查”。
## 依据      财预〔2020〕10号 附件3：各部分应当写明的内容。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.headings import Section, sections, words_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补上相应的数；确实没有的，写“无”或“未开展”。"
_NONE = regex(
    r"不(?:适用|计列|列支|涉及)|未开展|没有(?!发生[^，。]{0,4}[违安事问])|未涉及|(?<![所毫])无(?![论法误偿形])|未安排|未发生|未产生|不存在|详见|见附"
)
# Such a heading states a problem, or what is to be done about it, and promises no number.
_JUDGED = regex(
    r"未|不(?:高|足|够|到|理想|均衡|及时|平衡)|偏|有待|欠|较?低|难|滞后|短板|需要?|提[升高]|改进|加强|加快|完善|优化"
)
_MONEY = r"\d\s*[万亿]?元|金额单位|单位[：:][万亿]?元|\d,\d{3}|\d\.\d{2}"


class Promise(NamedTuple):
    """What a heading promises: how the heading reads, what must be found below it, and what that is called."""

    heading: re.Pattern[str]
    content: re.Pattern[str]
    what: str


_PROMISES = tuple(
    Promise(regex(heading), regex(content), what)
    for heading, content, what in (
        (
            r"自评结论|评价得分|自评得分|(?:总体|综合)?评价结论(?!及|应用|运用|的)",
            r"\d\s*分|(?:[为是评定级次：:“\"]|结[果论])\s*[优良中差](?:秀|好)?[”\"]?(?:等|级|[。，；]|$)",
            "得分或者等级",
        ),
        (r"满意度", r"\d\s*[%％分]|百分之", "满意度的数"),
        (r"(?:收入|支出|收支)情况$", _MONEY, "金额"),
        (r"(?:预算|资金|支出)执行情况$", rf"{_MONEY}|\d\s*[%％]", "执行的金额或者比率"),
        (r"产出成本$", rf"{_MONEY}|\d\s*[%％]", "成本的数"),
    )
)


@check("STR016", Severity.WARNING)
def unkept_heading(text: DocumentText) -> Iterator[Fault]:
    """Yield the headings of sections that lack what they name."""
    found = text.once(sections)
    for number, section in enumerate(found):
        heading = words_of(section.heading)
        promised = [each for each in _PROMISES if each.heading.search(heading) and not _JUDGED.search(heading)]
        is_told = promised and not (section.is_empty or section.is_listed)
        below = _below(text, section, found[number + 1 :]) if is_told else ""
        kept = not below or _NONE.search(below)
        for promise in () if kept else promised:
            if not promise.content.search(below):
                message = f"“{heading}”这一节没有{promise.what}"
                yield Fault(section.heading.span(), message, HINT)


def _below(text: DocumentText, section: Section, following: tuple[Section, ...]) -> str:
    """Return everything between a heading and the next one of its level or above."""
    end = next((each.index for each in following if each.level <= section.level), len(text.passages))
    inside = text.passages[section.index + 1 : end]
    return "\n".join(each.text for each in inside if each.setting is not Setting.SIGNATURE)
