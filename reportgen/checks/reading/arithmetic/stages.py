"""What is done year by year: 2023年治理 9.8 公里，2024年治理 13.3 公里，2025年治理 9.5 公里, of a total told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_YEAR = regex(r"(20[0-9]{2})年")
_STAGED = regex(r"分[二两三四五六2-6]年|分[二两三四五六2-6]期|分年度|逐年|各年|分别")
_FEWEST = 3
# How far before its years a total may stand, in paragraphs, and how far it may be from their sum.
_REACH, _NEAR = 2, Fraction(1, 8)


class Staged(NamedTuple):
    """A total told before and the parts of the years that do not make it up."""

    total: Mention
    parts: tuple[Mention, ...]

    @property
    def sum(self) -> str:
        """What the parts add up to, in the unit of the total."""
        number = self.total.number
        places = max(number.places, *(part.number.places for part in self.parts))
        return number.like(_sum(self.parts), places)


def staged_totals(text: DocumentText) -> tuple[Staged, ...]:
    """Return the totals near a list of years that all but fit it, where none fits."""
    found: list[Staged] = []
    told: list[Sentence] = []
    for sentence in text.once(sentences):
        parts = _parts(sentence) if _STAGED.search(sentence.text) else ()
        if parts:
            near = [each for each in told if sentence.stretch.number - each.stretch.number <= _REACH]
            found += _mismatch(parts, [*near, sentence])
        told.append(sentence)
    return tuple(found)


def _parts(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the numbers of three years or more in a row, each behind its own year, of one unit."""
    listed = [(year, each) for each in sentence.mentions if (year := _own_year(sentence, each))]
    years = [year for year, _ in listed]
    parts = tuple(each for _, each in listed)
    is_run = len(years) >= _FEWEST and years == list(range(years[0], years[0] + len(years)))
    is_alike = is_run and all(each.is_like(parts[0]) and each.number.is_exact for each in parts)
    return parts if is_alike else ()


def _own_year(sentence: Sentence, mention: Mention) -> int:
    """Return the year that the clause of a number begins with; 0 where it names none."""
    before = sentence.text[max(0, mention.start - 16) : mention.start]
    clause = before[max(before.rfind(mark) for mark in "，；：。、") + 1 :]
    found = _YEAR.search(clause)
    return int(found[1]) if found else 0


def _mismatch(parts: Sequence[Mention], near: Sequence[Sentence]) -> Iterator[Staged]:
    """Yield the total that shares words with the parts and is all but their sum, unless another one is their sum."""
    numbers = [each for sentence in near for each in sentence.mentions if each not in parts and each.is_like(parts[0])]
    if any(
        each.number.interval.meets(each.number.interval.around(_sum(parts), each.number.step / 2)) for each in numbers
    ):
        return
    words = {name[at : at + 2] for part in parts for name in [part.name] for at in range(len(name) - 1)}
    close = [
        each
        for each in numbers
        if each.number.is_exact
        and any(pair in each.name for pair in words)
        and abs(each.number.value - _sum(parts)) < _NEAR * each.number.value
        and each.number.value > max(part.number.value for part in parts)
    ]
    yield from (Staged(each, tuple(parts)) for each in close[-1:])


def _sum(parts: Sequence[Mention]) -> Fraction:
    return sum((part.number.value for part in parts), Fraction(0))
