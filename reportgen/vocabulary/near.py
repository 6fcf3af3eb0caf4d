"""Near misses: what the author may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `是不是“年初预算”？` for the known word nearest to a misspelt one, or an empty text."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"是不是“{near[0]}”？" if near else ""
