"""Of what time a number of a text is told: of what was done or of what is planned, of which year, of how many years."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.respective import year_of
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.headings import level_of
from reportgen.checks.reading.text.years import stated_year
from reportgen.frozen import dataclass
from reportgen.regex import regex

PLANNED = "计划"
"""How the kinds begin that tell of what is to be done."""

# Headings of what is planned, whatever stands above them; those of what was done, and of a unit and its targets.
_PLAN = regex(
    r"下一步|打算|今后|明年|来年|下一?年度|工作(?:安排|思路|计划|部署)|改进|整改|后续(?:工作|安排|措施|计划)|建议|预期目标|十[一二三四五六七]五”?.*(?:目标|考虑|任务)"
)
# A chapter of targets alone; what came of them has another heading (绩效目标完成情况).
_AIMS = regex(r"(?<!完成)(?<!实现)(?:绩效|年度|总体|任务|预期)目标(?:任务|设定|设立|申报|批复)*[：:。]?$")
# Beside a year to come these say that it is planned.
_ARRANGED = regex(r"安排|计划|目标|打算|设想|预算|任务|考虑|思路|要点")
_DONE = regex(r"回顾|总结|成就|成效|成绩|完成|落实|实施|执行|进展|情况|问题|评价|绩效|职[责能]|依据|背景")
# Behind a chapter that looks back, these tell of what is to come; elsewhere of what was done.
_WORK = regex(r"(?:重点|主要)(?:工作|任务|目标)|目标任务|工作要点")
_LOOKS_BACK = regex(r"回顾|总结")
_YEARS = regex(r"“?十[一二三四五六七]五”?|五年")
_YEAR = regex(r"(20[0-9]{2})(?=年)")
_PERIOD = regex(r"“?十[一二三四五六七]五”?|20[0-9]{2}(?=年)|五年")
# A paragraph of targets, or of the work to come.
_TARGETS = regex(
    r"(?:预期|主要|总体|奋斗|工作)目标(?:任务)?(?:是|为|：)|(?:确定|制定|下达)[^，。；：]{0,12}(?:任务|目标|指标)"
    r"|^(?:下一步|今后|明年|来年)|^20[0-9]{2}年[，]?(?:我|本)?[们局市省县区院]?[将拟]"
)
# So does one that begins with a year to come.
_OPENING_YEAR = regex(r"^[^，。；：0-9]{0,6}(20[0-9]{2})年(?![0-9]{1,2}月)")
_HEAD = 60
# How the opening of a paragraph turns to five years, and back to one of them.
_OPENING = 100
_SPAN = regex(
    r"(?:^|[。！])(?:各位代表！)?[^，。！0-9]{0,8}?(?:(?P<years>五年|“?十[一二三四五六七]五”?)|一年|20[0-9]{2}年(?=[，是]|在[^，]{0,20}中))"
)
_OF_YEARS = regex(r"五年|十[一二三四五六七]五|累计")
_INTENDED = regex(r"力争|争取|预计|今后|明年|下一步")
_PART_OF_YEAR = regex(r"(?:第?[一二三四1-4]季度|[上下]半年|[0-9]{1,2}月)(?![0-9]*[日底末])")


class Time(NamedTuple):
    """Of what time a number is told; numbers of different times do not contradict each other.

    Attributes:
        kind: Empty for what was done in one year, else how many years, or which plan.
        year: The year that its sentence names, empty for that of the document.
        part: The part of the year.
    """

    kind: str
    year: str
    part: str


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A heading that is open: its level, what time it tells of, and whether it turns from five years to one."""

    level: int
    kind: str
    turns: bool


def time_of(text: DocumentText, sentence: Sentence, mention: Mention) -> Time:
    """Return of what time a number is told."""
    before = sentence.text[: mention.start]
    kind = text.once(times_told)[sentence.stretch.number]
    if _INTENDED.search(before):
        kind = kind or PLANNED
    elif _OF_YEARS.search(before):
        kind = kind or "五年"
    year, part = str(year_of(sentence, mention)), _PART_OF_YEAR.findall(before)
    return Time(kind, "" if year == str(text.once(stated_year)) else year, part[-1] if part else "")


def times_told(text: DocumentText) -> tuple[str, ...]:
    """Return for every stretch what it tells of: empty for what was done in a year, 五年, or 计划 and its period."""
    told = zip(text.once(chapters_told), text.once(stretches), strict=True)
    year = text.once(stated_year)
    return tuple(kind or (PLANNED if _is_of_plans(stretch.text, year) else "") for kind, stretch in told)


def is_planned(text: DocumentText, passage: Passage) -> bool:
    """Whether a passage stands below a heading of what is to be done."""
    return id(passage) in text.once(_planned)


def _planned(text: DocumentText) -> frozenset[int]:
    told = zip(text.once(chapters_told), text.once(stretches), strict=True)
    return frozenset(id(piece.passage) for kind, each in told if kind.startswith(PLANNED) for piece in each.pieces)


def _is_of_plans(words: str, year: int | None) -> bool:
    """Whether a paragraph begins with targets, with the work to come, or with a year to come."""
    return bool(_TARGETS.search(words, 0, _HEAD)) or _is_to_come(_OPENING_YEAR.search(words), year)


def chapters_told(text: DocumentText) -> tuple[str, ...]:
    """Return for every stretch what its chapter tells of, as far as headings and openings say it."""
    told: list[str] = []
    open_: list[_Chapter] = []
    looks_back, turned, year = False, "", text.once(stated_year)
    for stretch in text.once(stretches):
        if stretch.setting is Setting.HEADING:
            open_ = _opened(open_, stretch, looks_back=looks_back, year=year)
            looks_back = looks_back or bool(_LOOKS_BACK.search(stretch.text))
            turned = open_[-1].kind
        elif open_ and open_[-1].turns:
            turned = _turned(stretch.text, turned)
        told.append(turned)
    return tuple(told)


def _is_to_come(named: re.Match[str] | None, year: int | None) -> bool:
    """Whether a year that is named lies behind that of the document."""
    return named is not None and year is not None and int(named[1]) > year


def _opened(open_: list[_Chapter], heading: Stretch, *, looks_back: bool, year: int | None) -> list[_Chapter]:
    """Return the chapters that are open below a heading; a part of a plan is planned."""
    words, level = heading.text, level_of(heading.passage)
    above = [each for each in open_ if each.level < level]
    around = above[-1] if above else _Chapter(0, "", turns=False)
    years, named = _YEARS.search(words), _YEAR.search(words)
    is_next = (
        _PLAN.search(words)
        or (_is_to_come(named, year) and _ARRANGED.search(words))
        or (looks_back and _WORK.search(words))
    )
    is_plan = (is_next and not _DONE.search(words)) or _AIMS.search(words) is not None
    period = _PERIOD.search(words)
    kind = f"{PLANNED}{period[0] if period else ''}" if is_plan else "五年" if years and not named else around.kind
    turns = around.turns or (not is_plan and bool(years and named))
    return [*above, _Chapter(level, kind, turns=turns)]


def _turned(words: str, before: str) -> str:
    """Return what a paragraph tells of, in a chapter that tells of five years and of one: what it last turns to."""
    for found in _SPAN.finditer(words, 0, _OPENING):
        before = "五年" if found["years"] else ""
    return before
