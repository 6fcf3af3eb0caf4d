"""Counts of what was done and of what was to be done: 受理 N 件, 办结 M 件."""

from __future__ import annotations

import re

from reportgen.checks.reading.numbers import Kind
from reportgen.checks.reading.prose import Mention, Sentence
from reportgen.checks.reading.ratios import Division

# 按期结案 is less than 结案, and no numerator of 结案率.
_MANNER = re.compile("(?:按[时期]|超[时期]|逾期|提前|当场|一次|部分|基本)..")
# Words that stand for the word of a rate: 收回有效问卷 for 回收率.
_SYNONYMS = {
    "回收": "收回|回收",
    "完成": "完成|实现|实施|实际|建成",
    "合格": "合格|通过",
    "办结": "办结|结案",
    "及时": "及时|按[时期]|如期",
}


def count_divisions(sentence: Sentence, rate: Mention, word: str) -> tuple[Division, ...]:
    """Return the counts that the word of the rate names over every greater count of the same things before it."""
    wanted = re.compile(_SYNONYMS.get(word, re.escape(word)))
    counts = _counts_for(sentence, rate)
    return tuple(
        Division(part, whole)
        for part in counts
        if wanted.search(_without_manner(part.name, rate))
        or wanted.search(re.split("[，。；、]", sentence.text[part.end : part.end + 8])[0])
        for whole in counts
        if whole is not part and whole.is_like(part) and whole.number.value and _is_base(whole, wanted)
    )


def _is_base(whole: Mention, wanted: re.Pattern[str]) -> bool:
    """Whether a count may be the denominator: it is not itself done, but may be what was to be done (应办结)."""
    return not wanted.search(whole.name) or bool(re.search("[应需须]|计划", whole.name))


def _counts_for(sentence: Sentence, rate: Mention) -> list[Mention]:
    """Return the counts before a rate; where there are none, those between it and the next rate."""
    counts = sentence.exact(Kind.COUNT)
    later = (each.start for each in sentence.mentions if each.number.kind is Kind.RATE and each.start > rate.start)
    end = next(later, len(sentence.text))
    return [each for each in counts if each.start < rate.start] or [each for each in counts if each.start < end]


def _without_manner(name: str, rate: Mention) -> str:
    """Return a name without what was only done in some manner (按期结案), unless the rate says so too (按期结案率)."""
    manner = _MANNER.search(name)
    return name if manner is None or manner[0][:2] in rate.name else name[: manner.start()]
