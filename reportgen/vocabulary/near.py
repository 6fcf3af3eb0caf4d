"""Near misses: what the author may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word nearest to a misspelt one, or an empty text when none is near.

    Of words equally near, the one that begins alike: keys are short, and the slip is rarely in the first character.
    """
    from difflib import SequenceMatcher

    near = [(SequenceMatcher(None, each, word).ratio(), each[:1] == word[:1], each) for each in known]
    ratio, _, best = max(near, default=(0, False, ""))
    return best if ratio >= 0.5 else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `是不是“年初预算”？` for the known word nearest to a misspelt one, or an empty text."""
    near = nearest(word, known)
    return f"是不是“{near}”？" if near else ""
