"""The shares of a text that are not what their part is of their whole; several checks ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.ratios import Division, nearest
from reportgen.checks.reading.arithmetic.shares import (
    Named,
    divisions_of_share,
    learn,
    odd_share,
    of_named_whole,
    of_total_behind,
)
from reportgen.checks.reading.arithmetic.siblings import listed_shares
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences
from reportgen.checks.reading.text.document_text import DocumentText


class WrongShare(NamedTuple):
    """A share that is not what its part is of its whole, and the numbers that show it."""

    rate: Mention
    division: Division
    related: tuple[Mention, ...]


def wrong_shares(text: DocumentText) -> tuple[WrongShare, ...]:
    """Return the shares that no whole before them gives, or that do not go with those beside them."""
    found: list[WrongShare] = []
    named: Named = {}
    before: Sentence | None = None
    for sentence in text.once(sentences):
        if sentence.mentions:
            faults = [each for rate in sentence.exact(Kind.RATE) for each in _wrong(sentence, before, rate, named)]
            found += faults or _odd(sentence)
            learn(named, sentence)
        before = _with_total(sentence, before)
    return (*found, *(WrongShare(each.rate, each.division, each.division) for each in text.once(listed_shares)))


def _with_total(sentence: Sentence, before: Sentence | None) -> Sentence:
    """Return a sentence with the total whose parts it tells: what comes next may have a share of that total."""
    goes_on = before and before.stretch is sentence.stretch and sentence.text.startswith("其中")
    return sentence._replace(mentions=(*before.mentions, *sentence.mentions)) if before and goes_on else sentence


def _wrong(sentence: Sentence, before: Sentence | None, rate: Mention, named: Named) -> Iterator[WrongShare]:
    found = divisions_of_share(sentence, before, rate) or of_named_whole(sentence, rate, named)
    found = found or of_total_behind(sentence, rate)
    if found and not any(each.gives(rate) for each in found):
        yield WrongShare(rate, nearest(found, rate), nearest(found, rate))


def _odd(sentence: Sentence) -> Iterator[WrongShare]:
    """Yield the share that does not go with the others beside it."""
    found = odd_share(sentence)
    if found:
        yield WrongShare(found[1], found[0], found[0][:1])
