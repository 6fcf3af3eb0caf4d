"""后做的事写在先做的事之前：验收早于开工，开工早于签合同。

## 查什么    同一段里各写了一次日期的招标公告、中标、签订合同、开工、完工（竣工）、验收，日期是否按这个先后。
            只写到月的，紧接着写的同一件事才比；一件事写了几次的（几个标段、几个项目），分不清，不查。
## 为什么    没有开工就验收，不是日期写错，就是程序倒置。
## 例        2024年5月6日开工……2024年4月25日通过竣工验收。
## 怎么改    核对日期，更正写错的；确实先开工后签合同的，写明原因。
## 依据      《中华人民共和国招标投标法》第四十六条；项目建设程序：招标、签订合同、开工、竣工、验收依次进行。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.events import Event, events_in
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.years import report_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "核对日期，更正写错的；确实倒置的，写明原因。"


@check("PRO031", Severity.WARNING)
def date_order(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the events that are dated before one that must come first."""
    year = report_year(text, subject) or 0
    for stretch in text.once(stretches):
        told = list(events_in(stretch, year)) if stretch.setting in {Setting.BODY, Setting.ITEM} else []
        events = _told_once(told) or _told_once([each for each in told if each.time.is_day])
        for later in events:
            earlier = next((each for each in events if _is_wrong(each, later, stretch)), None)
            if earlier:
                message = f"“{later.words}”，早于“{earlier.words}”"
                beside = Related(stretch.span(earlier.time.start, earlier.time.end), f"这里写的是“{earlier.words}”")
                yield Fault(stretch.span(later.time.start, later.time.end), message, HINT, related=(beside,))


def _told_once(events: list[Event]) -> list[Event]:
    """Return events of which none is told twice; nothing where one is."""
    return events if len({each.rank for each in events}) == len(events) else []


def _is_wrong(earlier: Event, later: Event, stretch: Stretch) -> bool:
    """Whether what must come first is dated behind what must come later."""
    is_behind = earlier.rank < later.rank and earlier.time.first > later.time.last
    return is_behind and earlier.is_of_same(later, stretch.text)
