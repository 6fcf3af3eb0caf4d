"""How numbers are written, as pieces of patterns that know what stands around them."""

from __future__ import annotations

from fractions import Fraction

from reportgen.values.numerals import from_chinese

GROUPED = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
"""Digits in groups of three, or without any; alternatives, to be put into a group."""
LOOSE = r"[0-9][0-9,]*(?:\.[0-9]+)?"
"""Digits with commas wherever they stand."""


def value_of(written: str) -> Fraction:
    """Return the number that digits with commas stand for."""
    return Fraction(written.replace(",", ""))


def count_of(word: str) -> int:
    """Return the number that a text counts by (3, 三, 两); 0 where the word is none."""
    return int(word) if word.isdigit() else from_chinese(word.replace("两", "二")) or 0
