"""Which year a number is of, also in a list of several years: 2022年、2023年支出分别为 10 万元和 9 万元."""

from __future__ import annotations

from itertools import pairwise

from reportgen.checks.reading.numbers.names import Role, stated_role
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_LIST = regex(
    r"(?P<first>20[0-9]{2})(?:年度?)?(?:[至到—～~-]+(?P<last>20[0-9]{2})年|(?<=年|度)(?:[、和及与]20[0-9]{2}年度?)+)"
)
# The year that a sentence speaks of.
_SAID = regex(r"20[0-9]{2}(?=年)|上年|去年|上一年")
_YEAR, _CLAUSE = regex(r"20[0-9]{2}"), regex("[。；]")
_BESIDE = frozenset({"、", "和", "，", "及"})


def respective_year(sentence: Sentence, mention: Mention) -> str:
    """Return the year that 分别 gives to a number of a list; empty where it stands in none with a number for each."""
    told = sentence.text.rfind("分别", 0, mention.start)
    lists = list(_LIST.finditer(sentence.text, 0, told)) if told > 0 else []
    if not lists:
        return ""
    found = lists[-1]
    years: list[str] = _YEAR.findall(found[0])
    if found["last"]:
        years = [str(year) for year in range(int(found["first"]), int(found["last"]) + 1)]
    behind = [each for each in sentence.mentions if each.start > told][: len(years)]
    is_list = all(sentence.text[one.end : other.start] in _BESIDE for one, other in pairwise(behind))
    if len(behind) < len(years) or not is_list or mention not in behind:
        return ""
    return years[behind.index(mention)]


def is_respective(value: Mention) -> bool:
    """Whether a value is one of several that are told of several things: 两次下达，分别为300万元和156万元."""
    return "分别" in _CLAUSE.split(value.stretch.text[: value.offset + value.start])[-1]


def year_of(sentence: Sentence, mention: Mention) -> str:
    """Return the year of a number: that of its place in a list, else the last before it, `上年`, or nothing."""
    if "年" in mention.words and stated_role(mention.words)[0] is Role.LAST_YEAR:
        return "上年"
    if year := respective_year(sentence, mention):
        return year
    said = _SAID.findall(sentence.text, 0, mention.start)
    return (said[-1] if said[-1].isdigit() else "上年") if said else ""
