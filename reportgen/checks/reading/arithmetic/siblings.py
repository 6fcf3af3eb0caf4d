"""Shares that stand one to a paragraph in a list, of the total that stands before the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.ratios import Division, nearest
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_SHARE = regex(r"^，?约?占(?:比(?:例|重)?)?为?$")
_FEWEST = 2
# How far a share may be from what a total gives and still be meant of it.
_NEAR = Fraction(1, 20)


class ListedShare(NamedTuple):
    """A share that the total before its list does not give."""

    rate: Mention
    division: Division


def listed_shares(text: DocumentText) -> tuple[ListedShare, ...]:
    """Return the shares of paragraphs side by side that are not of the total before them, when another one is."""
    paragraphs = [list(group) for _, group in groupby(text.once(sentences), key=lambda each: each.stretch.number)]
    found: list[ListedShare] = []
    run: list[tuple[Mention, Mention]] = []
    before: Sequence[Sentence] = ()
    for paragraph in [*paragraphs, []]:
        pair = _pair(paragraph[0]) if paragraph else None
        if pair:
            run.append(pair)
            continue
        found += _odd(run, before)
        run, before = [], paragraph
    return tuple(found)


def _pair(sentence: Sentence) -> tuple[Mention, Mention] | None:
    """Return the first number of a sentence and the share right behind it; None where it has none."""
    first, second = next(pairwise(sentence.mentions), (None, None))
    if first is None or second is None or second.number.kind is not Kind.RATE:
        return None
    is_share = first.number.kind is not Kind.RATE and _SHARE.match(sentence.text[first.end : second.start])
    return (first, second) if is_share and first.number.is_exact and second.number.is_exact else None


def _odd(run: Sequence[tuple[Mention, Mention]], before: Sequence[Sentence]) -> Iterator[ListedShare]:
    """Yield the shares that no total gives, where a total before the list gives one of the others."""
    totals = [each for sentence in before for each in sentence.mentions if each.number.is_exact and each.number.value]
    wholes = [
        total for total in totals if any(Division(part, total).gives(rate) for part, rate in run if part.is_like(total))
    ]
    for part, rate in run if len(run) >= _FEWEST else ():
        divisions = [Division(part, whole) for whole in wholes if part.is_like(whole)]
        if divisions and not any(each.gives(rate) for each in divisions):
            division = nearest(divisions, rate)
            if abs(division.value - rate.number.value) < _NEAR:
                yield ListedShare(rate, division)
