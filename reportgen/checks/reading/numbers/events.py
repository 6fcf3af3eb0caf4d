"""What is told of the course of a project: its events, in the order in which they must come, with their times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.numbers.periods import Period, periods_in
from reportgen.checks.reading.text.flow import Stretch
from reportgen.regex import regex

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
# What follows a comma and names nothing else tells of the same thing: 3月开工，并于11月完工.
_GOES_ON = regex(r"[^，。；0-9]{0,8}[，、](?:并|已|且|又|随后|后|最终|现已)*(?:于|在)?")


class Event(NamedTuple):
    """An event of a project: its place in the order of things, its time, and its words."""

    rank: int
    time: Period
    words: str

    def is_of_same(self, other: Event, text: str) -> bool:
        """Whether another event is told of the same thing as this one; days are compared all over a paragraph."""
        first, second = sorted((self, other), key=lambda each: each.time.start)
        between = text[first.time.start + len(first.words) : second.time.start]
        return (self.time.is_day and other.time.is_day) or _GOES_ON.fullmatch(between) is not None


def events_in(stretch: Stretch, year: int) -> Iterator[Event]:
    """Yield the events that a paragraph dates, without those that are only planned.

    Args:
        stretch: The paragraph.
        year: The year of the times before the first that names one.
    """
    for time in periods_in(stretch.text, year):
        behind = re.split("[。；]", stretch.text[time.end : time.end + 24])[0]
        is_planned = _PLANNED.search(stretch.text[: time.start]) or _BY.match(behind)
        found = [(rank, match) for rank, pattern in enumerate(_EVENTS) if (match := pattern.match(behind))]
        if found and not is_planned:
            rank, match = min(found, key=lambda each: (each[1].end(), -each[0]))
            yield Event(rank, time, f"{time.text}{match[0]}")
