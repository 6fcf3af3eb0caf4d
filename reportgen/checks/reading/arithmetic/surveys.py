"""How many people a survey asked, and how many of them gave each answer."""

from __future__ import annotations

from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_PEOPLE = frozenset({"份", "人", "户", "名", "张", "位", "家"})
DEGREE = regex(
    r"(?:回答|表示|选择|评价为|其中|认为)*(?:非常满意|很满意|十分满意|比较满意|较满意|基本满意|满意|一般|不太满意|不满意|很不满意|非常不满意|不了解|未表态)(?:的|度为)?(?:为|有)?$"
)
# People who were asked without a questionnaire: all of them have answered.
_SURVEYED = regex(
    r"(?:^|[，；])(?:另|共|随机|抽样|电话|现场|入户|全年|累计|共计)*(?:调查|访问|访谈|走访|测评|回访|抽查|询问)(?:了)?"
    r"(?:[^，。；比满]{0,12})$"
)


def surveyed(told: list[Mention]) -> list[Mention]:
    """Return the one number of people that was asked directly before the first degree, where there is one such."""
    found = [one for one, then in pairwise(told) if _SURVEYED.search(one.words) and DEGREE.fullmatch(then.name)]
    return found if len(found) == 1 else []


def counts_of_people(sentence: Sentence) -> list[Mention]:
    """Return the numbers of people and of sheets that a sentence states."""
    return [each for each in sentence.exact(Kind.COUNT) if each.number.unit in _PEOPLE]
