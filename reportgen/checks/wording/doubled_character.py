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

from collections.abc import Callable, Iterator
from functools import cache

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.words.doublings import is_explained
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去多出来的一个；确实应当重复的，不必改。"
_CHARACTER = regex(r"([一-龥])\1(?!\1)")
_WORD = regex(r"([一-龥]{2,6}?)\1")
_OFTEN = 3
_WITHIN = frozenset({Setting.TITLE, Setting.HEADING, Setting.BODY, Setting.ITEM, Setting.CELL, Setting.ASIDE})
# 一个一个 goes step by step; 农户每户每年 holds 户每 twice.
_IN_TURN, _DISTRIBUTIVE = "一", frozenset("每各一逐")
_SUFFIXES = frozenset("化建性型率")


@check("TXT005", Severity.WARNING)
def doubled_character(text: DocumentText) -> Iterator[Fault]:
    """Yield the characters and words that stand twice in a row without reason."""
    words = [hit for hit in hits(text, _WORD, _WITHIN) if not _is_in_turn(hit) and not _is_shifted(text, hit)]
    inside = {(hit.index, at) for hit in words for at in range(hit.start, hit.end)}
    count = cache(text.joined.count)
    single = (hit for hit in hits(text, _CHARACTER, _WITHIN) if (hit.index, hit.start) not in inside)
    found = [*words, *(hit for hit in single if not _is_right(hit) and not _is_usual(hit, count))]
    yield from gathered(sorted(found, key=lambda hit: hit.match.start()), _told, HINT)


def _is_right(hit: Hit) -> bool:
    return is_explained(hit.match[1], hit.before, hit.after)


def _is_usual(hit: Hit, count: Callable[[str], int]) -> bool:
    """Whether the document writes it so again and again, as it does with a name."""
    return count(hit.before[-1:] + hit.text + hit.after[:1]) >= _OFTEN


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
