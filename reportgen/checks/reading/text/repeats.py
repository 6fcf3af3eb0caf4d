"""Paragraphs and clauses that come again in a document, found by hash: the time grows with the text, not its square."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.text.document_text import DocumentText, Passage
from reportgen.checks.reading.text.hits import PROSE
from reportgen.frozen import dataclass
from reportgen.regex import regex

_FULL_WIDTH = tuple(zip(",;:()!?", "，；：（）！？", strict=True))
_HALF_WIDTH = regex("[,;:()!?]")
_SENTENCE = regex(r"[^。；！？]+")
_CLAUSE = regex(r"[^。；！？，：]+")
_NUMBER = regex(r"\d[\d,.]*")
_NOT_HAN = regex(r"[^一-龥]+")
_NUMBERED = regex(r"(?:[（(]?[\d一二三四五六七八九十]+[)）.、]|[一二三四五六七八九十]是)+")
# Shorter sentences and clauses come again by chance.
_SHORTEST_SENTENCE, _SHORTEST_NEIGHBOUR, _SHORTEST_CLAUSE = 15, 8, 5


class Repeat(NamedTuple):
    """A passage whose words stand in an earlier one.

    Attributes:
        passage: The later passage.
        earlier: The earlier one.
        number: Which passage of the document the later one is.
        earlier_number: Which one the earlier one is.
        shared: How many of its characters stand there, in whole sentences.
        length: How many characters it has.
    """

    passage: Passage
    earlier: Passage
    number: int
    earlier_number: int
    shared: int
    length: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with numbers: where it stands, its words with # for each number, and the numbers."""

    index: int
    start: int
    end: int
    masked: str
    numbers: tuple[str, ...]
    beside: tuple[str, str]


def repeats(text: DocumentText) -> Iterator[Repeat]:
    """Yield each passage that shares sentences with an earlier one, with the one it shares most with."""
    seen: dict[str, int] = {}
    for index, passage in enumerate(text.passages):
        if passage.setting not in PROSE:
            continue
        found = [_bare(each) for each in _SENTENCE.findall(passage.text)]
        sentences = [each for each in found if len(each) >= _SHORTEST_SENTENCE]
        shared: dict[int, int] = {}
        for each in sentences:
            at = seen.setdefault(each, index)
            if at != index:
                shared[at] = shared.get(at, 0) + len(each)
        if shared:
            at = max(shared, key=lambda each: (shared[each], -each))
            yield Repeat(passage, text.passages[at], index, at, sum(shared.values()), sum(map(len, found)))


def changed_clauses(text: DocumentText) -> Iterator[tuple[Clause, Clause]]:
    """Yield an earlier and a later clause that are the same but for numbers, and stand beside the same other clause."""
    seen: dict[tuple[str, str], Clause] = {}
    for clause in _clauses(text):
        keys = [(clause.masked, f"{at}{beside}") for at, beside in enumerate(clause.beside) if _is_telling(beside)]
        earlier = next((seen[key] for key in keys if key in seen and seen[key].index != clause.index), None)
        if earlier and earlier.numbers != clause.numbers:
            yield earlier, clause
        for key in keys:
            seen.setdefault(key, clause)


def _clauses(text: DocumentText) -> Iterator[Clause]:
    for index, passage in enumerate(text.passages):
        if passage.setting not in PROSE or not _NUMBER.search(passage.text):
            continue
        raw = _in_full_width(passage.text)
        found = list(_CLAUSE.finditer(_keep_commas(raw)))
        stating = [at for at, each in enumerate(found) if _NUMBER.search(each.group())]
        near = {each for at in stating for each in range(max(at - 1, 0), min(at + 2, len(found)))}
        bare = {at: _bare(found[at].group()) for at in near}
        for at in stating:
            numbers = tuple(_NUMBER.findall(bare[at]))
            if numbers and _length(bare[at]) >= _SHORTEST_CLAUSE:
                masked, beside = _NUMBER.sub("#", bare[at]), (bare.get(at - 1, ""), bare.get(at + 1, ""))
                yield Clause(index, *found[at].span(), masked, numbers, beside)


def _keep_commas(text: str) -> str:
    """Return a text whose thousands are not parted: the comma in them is a mark of its own again."""
    return re.sub(r"(?<=\d)，(?=\d{3})", ",", text)


def _is_telling(clause: str) -> bool:
    return len(clause) >= _SHORTEST_NEIGHBOUR and _length(clause) >= _SHORTEST_NEIGHBOUR


def _length(words: str) -> int:
    """Return how many Chinese characters some words have."""
    return len(_NOT_HAN.sub("", words))


def _bare(words: str) -> str:
    full = _in_full_width("".join(words.split()))
    numbered = _NUMBERED.match(full)
    return full[numbered.end() :] if numbered else full


def _in_full_width(words: str) -> str:
    """Return words whose marks are all full-width; a table of characters would be asked for each of them."""
    for half, full in _FULL_WIDTH if _HALF_WIDTH.search(words) else ():
        words = words.replace(half, full)
    return words
