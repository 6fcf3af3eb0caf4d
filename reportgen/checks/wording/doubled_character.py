"""字词写了两遍。

## 查什么    连着出现两次的字（第二十十届、的的、开展展活动）和词（进行进行）。叠词（人人、扎扎实实）、
            两个词相接（项目目标、全市市场、其中中文）不算：去掉一个字，后面的话要能照样接下去；同一个词在文中多处都这样写的，
            当作专名；两个词在文中别处各有的，是相接。
## 为什么    打字重复、改稿时没有删净，语句就不通。
## 例        组织学生参加第二十十届书画比赛（应为“第二十届”）。
## 怎么改    删去多出来的一个。
## 依据      《党政机关公文处理工作条例》第十九条：公文应当文字精练、表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.words.doublings import is_explained, meet_elsewhere
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去多出来的一个；确实应当重复的，不必改。"
_CHARACTER = regex(r"([一-龥])\1(?!\1)")
_WORD = regex(r"([一-龥]{2,6}?)\1")
_OFTEN = 3
_WITHIN = frozenset({Setting.TITLE, Setting.HEADING, Setting.BODY, Setting.ITEM, Setting.CELL, Setting.ASIDE})
# 一个一个 goes step by step, 很多很多 are very many; 农户每户每年 holds 户每 twice.
_IN_TURN, _DISTRIBUTIVE = frozenset("一很更太"), frozenset("每各一逐")
_SUFFIXES = frozenset("化建性型率")


@check("TXT005", Severity.WARNING)
def doubled_character(text: DocumentText) -> Iterator[Fault]:
    """Yield the characters and words that stand twice in a row without reason."""
    words = [
        hit
        for hit in hits(text, _WORD, _WITHIN)
        if not (_is_in_turn(hit) or _is_shifted(text, hit) or _is_two_lines(hit))
    ]
    inside = {(hit.index, at) for hit in words for at in range(hit.start, hit.end)}
    single = (hit for hit in hits(text, _CHARACTER, _WITHIN) if (hit.index, hit.start) not in inside)
    found = [*words, *(hit for hit in single if not _is_right(text, hit))]
    yield from gathered(sorted(found, key=lambda hit: hit.match.start()), _told, HINT)


def _is_right(text: DocumentText, hit: Hit) -> bool:
    """Whether two words meet, or the document writes it so again and again, as it does with a name."""
    place = (hit.match[1], hit.before, hit.after)
    if is_explained(*place) or meet_elsewhere(*place, text.joined):
        return True
    return text.joined.count(hit.before[-1:] + hit.text + hit.after[:1]) >= _OFTEN


def _is_in_turn(hit: Hit) -> bool:
    """Whether a doubled word means one after the other (一个一个), or ever so (很多很多); or is doubled in itself."""
    word = hit.match[1]
    return word[0] in _IN_TURN or len(set(word)) == 1 or not _DISTRIBUTIVE.isdisjoint(word[1:])


def _is_shifted(text: DocumentText, hit: Hit) -> bool:
    """Whether the words begin one character before: 深化 文化 文明 holds 化文 twice."""
    word = hit.match[1]
    turned = word[1:] + word[0]
    return word[0] in _SUFFIXES or text.joined.count(turned) > text.joined.count(word)


def _is_two_lines(hit: Hit) -> bool:
    """Whether a line of the title ends with the words with which the next begins."""
    is_title = hit.passage.setting is Setting.TITLE
    return is_title and hit.start + len(hit.match[1]) in accumulate(len(run.text) for run in hit.passage.runs)


def _told(hit: Hit) -> str:
    return f"“{hit.text}”写了两遍：“{hit.around}”"
