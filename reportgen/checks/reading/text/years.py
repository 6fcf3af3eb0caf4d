"""The years and dates that a document names: the year it reports, the day it was signed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.values.numerals import from_chinese

YEAR = regex(r"(20(?<!\d20)\d\d)[ ]*年")
_TITLED = regex(YEAR.pattern + r"(?![ ]*\d{1,2}[ ]*月)")
_OWN_YEAR = regex(r"(20(?<![\d比较与由从同和]20)\d\d)[ ]*年")
_DAY = regex(r"\s*(20\d\d)\s*[年.·/-]\s*(\d{1,2})\s*[月.·/-]\s*(\d{1,2})?\s*[日.。]?\s*")
_CHINESE_DAY = regex(
    r"\s*(二[〇○零][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)?日?\s*"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
# What heads a table or an annex and says its year: 表2　2024年度…情况表, （2024年度）.
_HEADED = regex(r"[（(][ ]*20\d\d[ ]*年度?[ ]*[）)]|.{0,30}20\d\d[ ]*年.{2,36}(?:表|清单|目录|台账)")
_OPENS = regex(r"(?:^|(?<=[。；]))[ 　]*(20\d\d)[ ]*年[，,]|(?<![与较比和])(20\d\d)[ ]*年度")
# The title is wrong when so many other statements agree, and so many times as many as agree with it.
_AGREED, _TIMES = 3, 3
# A document is dated in its last lines, before its annexes; some put the day on the cover.
_LAST, _FIRST = 8, 4
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Headline:
    """The line above a table or an annex that says its year, and that year."""

    year: int
    passage: Passage
    index: int


class SignedDay(NamedTuple):
    """The day a document was signed, in what words and where it says so."""

    year: int
    month: int
    words: str
    passage: Passage


def report_year(text: DocumentText, subject: Subject) -> int | None:
    """Return the year that a document reports: what is known of it, else what it says; None when its title has none."""
    return subject.year or (stated_year(text) if title_years(text) else None)


def stated_year(text: DocumentText) -> int | None:
    """Return the year that a document says it reports: that of its title, unless all the rest says another.

    Without one in the title it is the year that most headlines and statements name, else most paragraphs.
    """
    voted = Counter(each.year for each in text.once(headlines)) + _opening_years(text)
    titled = next(iter(title_years(text)), None)
    if titled is None:
        return _most(_before(text, voted)) or _most(_before(text, years_in_prose(text)))
    most = _most(voted)
    is_outvoted = most is not None and voted[most] >= max(_AGREED, _TIMES * voted[titled] + 1)
    return most if is_outvoted else titled


def _before(text: DocumentText, counted: Counter[int]) -> Counter[int]:
    """Return the years that were over, or all but over, when a document was signed; all where no day is told."""
    day = text.once(signed_day)
    last = day.year - (day.month < _DECEMBER) if day else max(counted, default=0)
    return Counter({year: count for year, count in counted.items() if year <= last})


def _most(counted: Counter[int]) -> int | None:
    return min(counted, key=lambda year: (-counted[year], year), default=None)


def headlines(text: DocumentText) -> tuple[Headline, ...]:
    """Return the lines above tables and annexes that name one year."""
    found = ((index, each, {int(year) for year in YEAR.findall(each.text)}) for index, each in _above(text))
    return tuple(Headline(next(iter(years)), each, index) for index, each, years in found if len(years) == 1)


def _above(text: DocumentText) -> Iterator[tuple[int, Passage]]:
    for index, each in enumerate(text.passages):
        is_bracket = each.text.startswith(("（", "("))
        is_line = each.setting is not Setting.TITLE and (is_bracket or each.setting is not Setting.CELL)
        if is_line and _HEADED.fullmatch(each.text.strip()):
            yield index, each


def _opening_years(text: DocumentText) -> Counter[int]:
    """Return the years that sentences begin with (2024年，…) and that are called 年度, from paragraphs."""
    prose = (each.text for each in text.passages if each.setting in {Setting.BODY, Setting.ITEM})
    return Counter(int(found[1] or found[2]) for each in prose for found in _OPENS.finditer(each))


def title_years(text: DocumentText) -> list[int]:
    """Return the years that the title names; those of a day below it only where there are no others."""
    titles = "\n".join(each.text for each in text.passages if each.setting is Setting.TITLE)
    return [int(year) for year in _TITLED.findall(titles) or YEAR.findall(titles)]


def years_in_prose(text: DocumentText) -> Counter[int]:
    """Return how often each year is named in paragraphs, items and headings, but not as what is compared with."""
    prose = (each.text for each in text.passages if each.setting in {Setting.BODY, Setting.ITEM, Setting.HEADING})
    return Counter(int(year) for each in prose for year in _OWN_YEAR.findall(each))


def signed_day(text: DocumentText) -> SignedDay | None:
    """Return the day in a line of its own at the end of a document, at its head, or before its annexes."""
    near = (*reversed(text.passages[-_LAST:]), *text.passages[:_FIRST], *reversed(text.passages[_FIRST:-_LAST]))
    lines = ((each, line) for each in near if each.setting is not Setting.CELL for line in _lines(each))
    return next((day for passage, line in lines if (day := _day(passage, line))), None)


def _lines(passage: Passage) -> tuple[str, ...]:
    """Return the text of a passage, and of a title its lines, one of which may be the day."""
    return (passage.text, *(run.text for run in passage.runs)) if passage.setting is Setting.TITLE else (passage.text,)


def _day(passage: Passage, line: str) -> SignedDay | None:
    found, chinese = _DAY.fullmatch(line), _CHINESE_DAY.fullmatch(line)
    if found:
        return SignedDay(int(found[1]), int(found[2]), line.strip(), passage)
    if chinese:
        return SignedDay(int(chinese[1].translate(_DIGITS)), from_chinese(chinese[2]) or 1, line.strip(), passage)
    return None
