"""The headings of a document and what stands below each of them."""

from __future__ import annotations

import re
from collections import Counter

from reportgen.checks.reading.text.annexes import annex_entries
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.series import ordinal_of
from reportgen.frozen import dataclass
from reportgen.regex import regex

_NUMBER = regex(r"^(?:\[[^\]]*\])*(?:第?[（(]?[一二三四五六七八九十百\d]+(?:部分|章)?[）)]?[、.．,，]?|[①-⑳])\s*")
# What a table of contents has behind a heading: dots or a gap, and the number of a page.
_LEADER = regex(r"[\s.…·—-]*\d{0,3}$")
_BLANK = regex(r"\s+")
_SENTENCE, _LONGEST_WORD = regex(r"[。；：，]"), 12
# A part whose content is the annexes behind it.
_ANNEX = regex(r"附[件表录]?\s*[0-9一二三四五六七八九十]*\s*[：:]")
_ANNEXES = regex(r"附[件表录]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is below it.

    Attributes:
        heading: The heading.
        index: Which passage of the document it is.
        level: Its level, from 1; 0 for parts that hold numbered chapters.
        parent: Index of the heading around it; -1 at the outermost level.
        is_empty: Whether the next passage is a heading of its level or above, or there is none.
        is_entry: Whether it stands in a table of contents, below the word 目录.
        is_listed: Whether it may stand in one: it does, or its words come again.
    """

    heading: Passage
    index: int
    level: int
    parent: int
    is_empty: bool
    is_entry: bool
    is_listed: bool


def sections(text: DocumentText) -> tuple[Section, ...]:
    """Return the headings of a document in reading order; the list of its annexes holds none."""
    found: list[Section] = []
    open_: list[tuple[int, int]] = []
    contents = _contents(text)
    left = Counter(_entry(each) for each in text.passages if each.setting is Setting.HEADING)
    for index, passage in enumerate(text.passages):
        if passage.setting is not Setting.HEADING or index in text.once(annex_entries):
            continue
        level = level_of(passage)
        open_ = [each for each in open_ if each[1] < level]
        left[_entry(passage)] -= 1
        parent, is_entry = open_[-1][0] if open_ else -1, index in contents
        is_listed = is_entry or left[_entry(passage)] > 0
        found.append(Section(passage, index, level, parent, _is_empty(text, index, level), is_entry, is_listed))
        open_.append((index, level))
    return tuple(found)


def headings_above(text: DocumentText) -> tuple[str, ...]:
    """Return for every passage the words of the last heading before it; empty where there is none."""
    above, found = "", []
    for passage in text.passages:
        found.append(above)
        above = passage.text if passage.setting is Setting.HEADING else above
    return tuple(found)


def heading_of(text: DocumentText, passage: Passage) -> str:
    """Return the words of the last heading before a passage of the document; empty where there is none."""
    return text.once(_heading_by_passage).get(id(passage), "")


def are_siblings(text: DocumentText, one: Passage, other: Passage) -> bool:
    """Whether two passages are points of one list, each of its own thing."""
    return one.level == other.level > 0 and heading_of(text, one) == heading_of(text, other)


def _heading_by_passage(text: DocumentText) -> dict[int, str]:
    return dict(zip(map(id, text.passages), text.once(headings_above), strict=True))


def level_of(heading: Passage) -> int:
    """Return the level of a heading: by its number (0 for 第一部分), else as it was set."""
    ordinal = ordinal_of(heading.number)
    return ordinal.form if ordinal else heading.level or 1


def words_of(heading: Passage) -> str:
    """Return the words of a heading without number, blanks and final mark."""
    return _BLANK.sub("", _NUMBER.sub("", heading.text)).rstrip("。：:；")


def _contents(text: DocumentText) -> range:
    """Return which passages are the table of contents: from the word 目录 to the first sentence or what comes again."""
    words = (index for index, each in enumerate(text.passages) if _is_contents(each))
    start = next(words, len(text.passages)) + 1
    seen: set[str] = set()
    for index, passage in enumerate(text.passages[start:], start):
        entry = _entry(passage)
        if passage.setting is Setting.CELL or _SENTENCE.search(passage.text) or entry in seen:
            return range(start, index)
        seen.add(entry)
    return range(start, start)


def _is_contents(passage: Passage) -> bool:
    """Whether a passage is the word 目录; it may be the last line of a title."""
    line = passage.runs[-1].text if passage.setting is Setting.TITLE and passage.runs else passage.text
    return len(line) < _LONGEST_WORD and _BLANK.sub("", line) == "目录"


def _entry(heading: Passage) -> str:
    return _LEADER.sub("", words_of(heading))


def _is_empty(text: DocumentText, index: int, level: int) -> bool:
    following = text.passages[index + 1] if index + 1 < len(text.passages) else None
    if following is None or following.setting is Setting.SIGNATURE:
        return True
    if following.setting is not Setting.HEADING:
        is_next = following.block == text.passages[index].block + 1
        return is_next and _begins_annex(following) and not _ANNEXES.search(text.passages[index].text)
    return level_of(following) <= level and not _is_nested(text.passages[index], following)


def _is_nested(heading: Passage, following: Passage) -> bool:
    """Whether a series of the form of a heading begins below it: that is a wrong level, and the heading has content."""
    one, other = ordinal_of(heading.number), ordinal_of(following.number)
    if one is None and _ANNEX.match(heading.text):  # 附：情况说明, whose chapters begin anew
        return other is not None and other.value == 1
    return bool(one and other and one.form == other.form and other.value == 1 and one.value > 1)


def _begins_annex(passage: Passage) -> bool:
    return bool(re.match(r"附[件表录]\s*\d*[：:]?\s*$", passage.text))
