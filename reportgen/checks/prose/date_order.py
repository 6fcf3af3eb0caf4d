"""后做的事写在先做的事之前：验收早于开工，开工早于签合同。

## 查什么    同一段里各写了一次日期的招标公告、中标、签订合同、开工、完工（竣工）、验收，日期是否按这个先后。
            一件事写了几次的（几个标段、几个项目），分不清，不查。
## 为什么    没有开工就验收，不是日期写错，就是程序倒置。
## 例        2024年5月6日开工……2024年4月25日通过竣工验收。
## 怎么改    核对日期，更正写错的；确实先开工后签合同的，写明原因。
## 依据      《中华人民共和国招标投标法》第四十六条；项目建设程序：招标、签订合同、开工、竣工、验收依次进行。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.numbers.dates import Date, dates_in
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对日期，更正写错的；确实倒置的，写明原因。"
_EVENTS = tuple(
    regex(
        rf"^(?:，)?(?:正式|全面|全部|主体|项目|完成|组织|通过|予以|发布|取得|实际|由[^，。；]{{2,12}}|[^，。；0-9]{{0,6}}?){pattern}"
    )
    for pattern in (
        r"(?:招标公告|采购公告|公开招标公告|挂网)",
        r"(?:开标|中标通知书|确定中标|中标)",
        r"签订[^，。；0-9]{0,8}(?:合同|协议)",
        r"(?:开工|动工|进场施工|开始施工)",
        r"(?:完工|竣工(?!验收)|改造完成|建成|完成施工)",
        r"(?:竣工验收|完工验收|通过验收|验收合格|验收)",
    )
)
_PLANNED = regex(r"(?:计划|约定|要求|原定|规定|预计|拟|应|将|目标|不迟于|至|到)[^，。；]{0,12}$")
_BY = regex(r"^(?:之?前|以前|起|开始)")


class Event(NamedTuple):
    """An event of a project: its place in the order of things, its date, and its words."""

    rank: int
    date: Date
    words: str


@check("PRO031", Severity.WARNING)
def date_order(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the events that are dated before one that must come first."""
    year = report_year(text, subject) or 0
    for stretch in text.once(stretches):
        events = list(_events(stretch, year)) if stretch.setting in {Setting.BODY, Setting.ITEM} else []
        if len({each.rank for each in events}) == len(events):
            for later in events:
                earlier = next(
                    (each for each in events if each.rank < later.rank and each.date.day > later.date.day), None
                )
                if earlier:
                    message = f"“{later.words}”，早于“{earlier.words}”"
                    beside = Related(stretch.span(earlier.date.start, earlier.date.end), f"这里写的是“{earlier.words}”")
                    yield Fault(stretch.span(later.date.start, later.date.end), message, HINT, related=(beside,))


def _events(stretch: Stretch, year: int) -> Iterator[Event]:
    for date in dates_in(stretch.text, year):
        behind = re.split("[。；]", stretch.text[date.end : date.end + 24])[0]
        is_planned = _PLANNED.search(stretch.text[: date.start]) or _BY.match(behind)
        found = [(rank, match) for rank, pattern in enumerate(_EVENTS) if (match := pattern.match(behind))]
        if found and not is_planned:
            rank, match = min(found, key=lambda each: (each[1].end(), -each[0]))
            yield Event(rank, date, f"{date.text}{match[0]}")
