"""The sentences of a document that matter to a check: those with some words, or with numbers of some kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Sentence, sentences, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.lines import Lines
from reportgen.checks.reading.text.search import Cued


class Sayings:
    """What is said in a document; `text.once(Sayings)` gives it to whoever asks.

    Most checks find their sentence in few documents: they are told by a look for a word that it is not there.
    """

    def __init__(self, text: DocumentText) -> None:
        self._all = text.once(sentences)
        self._stating = text.once(stating)
        self._lines = Lines([each.text for each in self._all])
        self._by_kinds: dict[tuple[Kind, ...], tuple[Sentence, ...]] = {}

    def holding(self, *cues: str) -> Sequence[Sentence]:
        """Return the sentences that hold one of some words, in reading order."""
        return [self._all[at] for at in self._lines.holding(cues)]

    def matching(self, *sought: Cued) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Yield what some patterns match in each sentence, one pattern after the other."""
        for sentence in self.holding(*(cue for each in sought for cue in each.cues)):
            for each in sought:
                for found in each.finditer(sentence.text):
                    yield sentence, found

    def stating(self, *kinds: Kind) -> tuple[Sentence, ...]:
        """Return the sentences that state exact numbers of each of some kinds, in reading order."""
        if kinds not in self._by_kinds:
            self._by_kinds[kinds] = tuple(each for each in self._stating if all(map(each.exact, kinds)))
        return self._by_kinds[kinds]
