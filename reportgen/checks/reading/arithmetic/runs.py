"""Numbers of one kind that stand side by side in a sentence, set off by 、 or 和 alone."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_BETWEEN = regex(r"[一-龥]{0,8}?(?:、|和|及|以及)(?!等)[^，。；：、（）0-9]{0,12}")
_FEWEST = 2


def runs(sentence: Sentence) -> Iterator[list[Mention]]:
    """Yield the lists of exact numbers of a sentence that count the same things, each of at least two."""
    run: list[Mention] = []
    for each in sentence.mentions:
        goes_on = run and each.is_like(run[0]) and _BETWEEN.fullmatch(sentence.text[run[-1].end : each.start])
        if not goes_on:
            yield from _whole(run)
            run = []
        run.append(each)
    yield from _whole(run)


def _whole(run: list[Mention]) -> Iterator[list[Mention]]:
    if len(run) >= _FEWEST and all(each.number.is_exact for each in run):
        yield run
