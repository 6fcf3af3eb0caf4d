"""字词写了两遍。

## 查什么    连着出现两次的字（第二十十届、的的、开展展活动）和词（进行进行）。叠词（人人、扎扎实实）、
            两个词相接（项目目标、全市市场、其中中文）不算：去掉一个字，后面的话要能照样接下去；同一个词在文中多处都这样写的，
            当作专名。
## 为什么    打字重复、改稿时没有删净，语句就不通。
## 例        组织学生参加第二十十届书画比赛（应为“第二十届”）。
## 怎么改    删去多出来的一个。
## 依据      《党政机关公文处理工作条例》第十九条：公文应当文字精练、表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.common_words import COMMON_WORDS
from reportgen.checks.reading.document_text import DocumentText, Setting
from reportgen.checks.reading.doublings import ALONE, EACH, FUNCTION_WORDS, MEETING, REDUPLICATED, SAYING_EACH
from reportgen.checks.reading.hits import Hit, gathered, hits
from reportgen.checks.reading.persons import MORE_SURNAMES
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "删去多出来的一个；确实应当重复的，不必改。"
_CHARACTER = re.compile(r"([一-龥])\1(?!\1)")
_WORD = re.compile(r"([一-龥]{2,6}?)\1")
_OFTEN = 3
_WITHIN = frozenset({Setting.TITLE, Setting.HEADING, Setting.BODY, Setting.ITEM, Setting.CELL, Setting.ASIDE})
# 一个一个 goes step by step; 农户每户每年 holds 户每 twice.
_IN_TURN, _DISTRIBUTIVE = "一", frozenset("每各一逐")
_SUFFIXES = frozenset("化建性型率")
_NO_NAMES = frozenset("的了是在和十与及第为对")


@check("TXT005", Severity.WARNING)
def doubled_character(text: DocumentText) -> Iterator[Fault]:
    """Yield the characters and words that stand twice in a row without reason."""
    words = [hit for hit in hits(text, _WORD, _WITHIN) if not _is_in_turn(hit) and not _is_shifted(text, hit)]
    inside = {(hit.index, at) for hit in words for at in range(hit.start, hit.end)}
    single = (hit for hit in hits(text, _CHARACTER, _WITHIN) if (hit.index, hit.start) not in inside)
    found = [*words, *(hit for hit in single if not _is_right(hit) and not _is_usual(text, hit))]
    yield from gathered(sorted(found, key=lambda hit: hit.match.start()), _told, HINT)


def _is_right(hit: Hit) -> bool:
    """Whether the pair is a reduplication or a given name, or two words meet in it."""
    character, before, after = hit.match[1], hit.before[-1:], hit.after[:1]
    is_doubled_beside = hit.before[-2:] == before * 2 != "" or hit.after[:2] == after * 2 != ""
    is_each = character in EACH and before in SAYING_EACH
    is_name = bool(before) and before in MORE_SURNAMES and character not in _NO_NAMES
    if is_doubled_beside or is_name or (character in REDUPLICATED and not is_each):
        return True
    lefts, rights = MEETING.get(character, ("", ""))
    is_met = (lefts == "*" or before in lefts) and after != "" and after in rights
    return is_met or character + after in COMMON_WORDS or not _reads_on(character, hit.after)


def _reads_on(character: str, after: str) -> bool:
    """Whether the words behind a pair go on without its second character: a word, a mark or the end is there."""
    if character in FUNCTION_WORDS or after[:2] in COMMON_WORDS:
        return True
    return character not in ALONE and not _is_han(after[:1])


def _is_han(character: str) -> bool:
    return "一" <= character <= "龥"


def _is_usual(text: DocumentText, hit: Hit) -> bool:
    """Whether the document writes it so again and again, as it does with a name."""
    return text.joined.count(hit.before[-1:] + hit.text + hit.after[:1]) >= _OFTEN


def _is_in_turn(hit: Hit) -> bool:
    """Whether a doubled word means one after the other: 一个一个, 一步一步; or is made of doubled characters."""
    word = hit.match[1]
    return word[0] == _IN_TURN or len(set(word)) == 1 or not _DISTRIBUTIVE.isdisjoint(word[1:])


def _is_shifted(text: DocumentText, hit: Hit) -> bool:
    """Whether the words begin one character before: 深化 文化 文明 holds 化文 twice."""
    word = hit.match[1]
    turned = word[1:] + word[0]
    return word[0] in _SUFFIXES or text.joined.count(turned) > text.joined.count(word)


def _told(hit: Hit) -> str:
    return f"“{hit.text}”写了两遍：“{hit.around}”"
