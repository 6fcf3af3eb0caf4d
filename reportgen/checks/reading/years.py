"""The years and dates that a document names: the year it reports, the day it was signed."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from reportgen.checks.reading.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.subject import Subject
from reportgen.values.numerals import from_chinese

YEAR = re.compile(r"(?<!\d)(20\d\d)[ ]*年")
_DAY = re.compile(r"\s*(20\d\d)\s*[年.·/-]\s*(\d{1,2})\s*[月.·/-]\s*(\d{1,2})?\s*[日.。]?\s*")
_CHINESE_DAY = re.compile(
    r"\s*(二[〇○零][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)?日?\s*"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
# A document is dated in its last lines; some put the day on the cover.
_LAST, _FIRST = 8, 4


class SignedDay(NamedTuple):
    """The day a document was signed, in what words and where it says so."""

    year: int
    month: int
    words: str
    passage: Passage


def report_year(text: DocumentText, subject: Subject) -> int | None:
    """Return the year that a document reports: what is known of it, else the one year of its title."""
    return subject.year or next(iter(title_years(text)), None)


def title_years(text: DocumentText) -> list[int]:
    """Return the years that the title names."""
    titles = (each.text for each in text.passages if each.setting is Setting.TITLE)
    return [int(year) for title in titles for year in YEAR.findall(title)]


def years_in_prose(text: DocumentText) -> Counter[int]:
    """Return how often each year is named in paragraphs, items and headings."""
    prose = (each.text for each in text.passages if each.setting in {Setting.BODY, Setting.ITEM, Setting.HEADING})
    return Counter(int(year) for each in prose for year in YEAR.findall(each))


def signed_day(text: DocumentText) -> SignedDay | None:
    """Return the day in a line of its own at the end of a document, else at its head; None when there is none."""
    near = (*reversed(text.passages[-_LAST:]), *text.passages[:_FIRST])
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
