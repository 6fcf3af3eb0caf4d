"""How alike two short texts are, by the pairs of characters they share."""

from __future__ import annotations

from fractions import Fraction
from operator import add

_ENOUGH = Fraction(3, 5)


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a text."""
    return frozenset(map(add, text, text[1:]))


def alike(first: str, second: str) -> bool:
    """Whether two titles are the same but for some words: one holds the other, or most pairs are shared."""
    if not first or not second:
        return False
    if min(len(first), len(second)) >= 3 and (first in second or second in first):
        return True
    one, other = pairs(first), pairs(second)
    return bool(one and other) and Fraction(2 * len(one & other), len(one) + len(other)) >= _ENOUGH


def held(part: frozenset[str], whole: frozenset[str]) -> Fraction:
    """Return the share of the pairs of one text that are among those of another, from 0 to 1."""
    return Fraction(len(part & whole), len(part)) if part else Fraction(0)
