"""Texts one below the other: a search goes through all of them at once, and a look tells which hold a word at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from operator import add

_PAIR = 2


class Lines:
    """Some texts, each a line of one long text.

    Attributes:
        joined: All of them, a line feed between each and the next.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.joined = "\n".join(texts)
        self._lengths = [len(each) + 1 for each in texts]

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character that occurs in them."""
        return frozenset(self.joined)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand side by side in them."""
        return frozenset(map(add, self.joined, self.joined[1:]))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each begins in the joined text, and behind the last where another would begin."""
        return tuple(accumulate(self._lengths, initial=0))

    def index_at(self, position: int) -> int:
        """Return which of them holds a character of the joined text."""
        return bisect_right(self.starts, position) - 1

    def holds(self, words: str) -> bool:
        """Whether some words stand in any of them; most that are looked for begin with a pair that never occurs."""
        return (words[:2] in self.pairs or len(words) < _PAIR) and words in self.joined

    def holding(self, cues: Iterable[str]) -> list[int]:
        """Return which of them hold one of some words, in their order."""
        found: set[int] = set()
        for cue in cues:
            at = self.joined.find(cue) if self.characters.issuperset(cue) else -1
            while at >= 0:
                index = bisect_right(self.starts, at) - 1
                found.add(index)
                at = self.joined.find(cue, self.starts[index + 1])
        return sorted(found)
