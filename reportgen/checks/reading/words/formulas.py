"""Formulas in words: 完成值÷指标值×分值."""

from __future__ import annotations

from reportgen.regex import regex

_FACTOR, _CLAUSE = regex(r"[一-龥\d）)%]$"), regex("[，。；]")
_SIGNS = frozenset("÷=＝＋+")


def is_times(mark: str, before: str, after: str) -> bool:
    """Whether a × multiplies what stands before it: a sign of a sum or of a quotient stands in the same clause.

    Args:
        mark: The mark, and any that follow it at once: two are a blank.
        before: What stands before it in its passage.
        after: What stands behind it.
    """
    clause = _CLAUSE.split(before)[-1] + _CLAUSE.split(after, maxsplit=1)[0]
    return mark == "×" and bool(_FACTOR.search(before)) and not _SIGNS.isdisjoint(clause)
