"""Text on a terminal: how many columns it takes and where its lines end."""

from __future__ import annotations

import unicodedata
from itertools import accumulate

from reportgen.regex import regex

# What may not be torn apart: a word or one character, with the marks that must not end or begin a line.
_PIECE = regex(r"[（《〔“‘]*(?:[!-~]+|.)[，。、；：？！）》〕”’…]*\s*")


def width(text: str) -> int:
    """Return the columns that a text takes on a terminal: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def fitting(text: str, columns: int) -> str:
    """Return as much of the beginning of a text as so many columns have room for."""
    taken = accumulate(map(width, text))
    return text[: sum(each <= columns for each in taken)]


def padded(text: str, columns: int) -> str:
    """Return a text filled with spaces up to a number of columns."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int) -> list[str]:
    """Return one line of text as lines of at most so many columns.

    A word or number stays whole, and no line begins with a closing mark or ends with an opening one; a piece that is
    wider than the line has a line to itself.
    """
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1]) + width(piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
