"""Numbers of one kind that stand side by side in a sentence, set off by 、 or 和 alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_BETWEEN = regex(r"[一-龥]{0,8}?(?:、|和|及|以及)(?!等)[^，。；：、（）0-9]{0,12}")
_FEWEST = 2
_NOUN, _BRACKETED = regex("[一-龥（）]+"), regex("（[^）]*）")
_MARK, _UNCOUNTED = regex("[，；：。]"), regex("、|以及|及其")


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


def is_of_listed(sentence: Sentence, total: Mention, run: Sequence[Mention]) -> bool:
    """Whether a total is of what is listed, as far as nouns behind the numbers tell: 21个村、2个社区，共186个小组."""
    of_total, *nouns = (_noun(sentence, each) for each in (total, *run))
    return not (of_total and all(nouns)) or of_total.endswith(tuple(nouns))


def has_uncounted(sentence: Sentence, first: Mention) -> bool:
    """Whether a list begins with some that have no number: 财务室、总务处负责人以及教师2名、家长1名，共8人."""
    return bool(_UNCOUNTED.search(_MARK.split(sentence.text[: first.start])[-1]))


def _noun(sentence: Sentence, mention: Mention) -> str:
    found = _NOUN.match(sentence.text, mention.end)
    return _BRACKETED.sub("", found[0]) if found else ""


def _whole(run: list[Mention]) -> Iterator[list[Mention]]:
    if len(run) >= _FEWEST and all(each.number.is_exact for each in run):
        yield run
