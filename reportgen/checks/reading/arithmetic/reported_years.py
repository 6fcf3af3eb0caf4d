"""Which year the text of a report is of, where that is not the year of its title."""

from __future__ import annotations

from collections import Counter

from reportgen.checks.reading.arithmetic.times import is_planned
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.regex import regex

_OFTEN, _TIMES = 4, 3
_TOLD = PROSE | {Setting.HEADING}
# Work of the year is ended, and reported, in the months of the next; its last day is its own.
_OF_RESULT = regex(r"(20(?<![\d比较与由从同和]20)\d\d)[ ]*年(?!为|[ ]*(?:[1-9]|1[01])[ ]*月)")
# The year itself, from its first month to its last day, or as what is evaluated.
_WHOLE_YEAR = regex(
    r"(?<![与较比由从])(20\d\d)[ ]*年(?:度|1月(?:1日)?(?:至|到|[—~～-]+)(?:20\d\d年)?12月|12月31日|末|底)"
)
_EVALUATED = regex(
    r"(?<!关于)(?:开展|组织|对|完成)了?[一-龥]{0,8}(20\d\d)年度[^，。；》]{0,24}(?:自评|评价)(?![^《》]{0,12}》)"
)
_TWICE = 2


def other_year(text: DocumentText, stated: int) -> tuple[int, int] | None:
    """Return the year that the text of a report is plainly of, and how often it says so; None where it is the stated.

    Args:
        text: The report.
        stated: The year in its title.
    """
    counted, whole = _years_reported(text), _whole_years(text)
    most, count = max(counted.items(), key=lambda each: (each[1], each[0]), default=(stated, 0))
    if most != stated and count >= _OFTEN and count >= _TIMES * counted[stated]:
        return most, count
    most, count = max(whole.items(), key=lambda each: (each[1], each[0]), default=(stated, 0))
    is_named = count >= _OFTEN and count >= _OFTEN * whole[stated] and counted[most] >= counted[stated]
    is_said = count >= _TWICE and not counted[stated] and not whole[stated] and most in _evaluated(text)
    return (most, count) if most != stated and (is_named or is_said) else None


def _years_reported(text: DocumentText) -> Counter[int]:
    """Return how often each year is named, but not as what is compared with, in a date, or below a heading of plans."""
    prose = (each for each in text.passages if each.setting in _TOLD and not is_planned(text, each))
    return Counter(int(year) for each in prose for year in _OF_RESULT.findall(each.text))


def _whole_years(text: DocumentText) -> Counter[int]:
    """Return how often the prose tells of each year as a whole, or of its end."""
    prose = (each for each in text.passages if each.setting in PROSE and not is_planned(text, each))
    return Counter(int(year) for each in prose for year in _WHOLE_YEAR.findall(each.text))


def _evaluated(text: DocumentText) -> set[int]:
    """Return the years that the text says it evaluates, names of notices left out."""
    return {int(year) for each in text.passages if each.setting in PROSE for year in _EVALUATED.findall(each.text)}
