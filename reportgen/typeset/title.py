"""The shape of a title: lines of whole words (GB/T 9704—2012, 7.3.1: 回行时词意完整，排列对称，长短适宜)."""

from __future__ import annotations

from itertools import combinations

from reportgen.manuscript import Runs, text_of

# Characters of 22 points in a line of 442.2 points.
_MOST = 20
_NO_BREAK_AFTER = tuple("0123456789“‘（《〈〔")
_NO_BREAK_BEFORE = ("年", "，", "、", "”", "’", "）", "》", "〉", "〕")


def title_lines(title: Runs, most: int = _MOST) -> list[str]:
    """Return the lines of a title: as few as will do, cut only where one of its runs ends, as even as can be.

    A run of a title is a fact or a stretch of wording, so a cut between two of them leaves words whole. A title that
    cannot be cut so stays one line, and the word processor breaks it.

    Args:
        title: The title.
        most: Characters that a line holds.
    """
    words = _words(title)
    for cuts in range(len(words)):
        fitting = [lines for lines in _cut(words, cuts) if all(_width(line) <= most for line in lines)]
        if fitting:
            return min(fitting, key=_unevenness)
    return [text_of(title)]


def _words(title: Runs) -> list[str]:
    """Return the stretches between which the title may be cut."""
    words: list[str] = []
    for run in title:
        if words and (words[-1].endswith(_NO_BREAK_AFTER) or run.text.startswith(_NO_BREAK_BEFORE)):
            words[-1] += run.text
        else:
            words.append(run.text)
    return words


def _cut(words: list[str], cuts: int) -> list[list[str]]:
    """Return every way to make lines of the words with a number of cuts."""
    ways = combinations(range(1, len(words)), cuts)
    return [["".join(words[a:b]) for a, b in zip((0, *way), (*way, len(words)), strict=True)] for way in ways]


def _unevenness(lines: list[str]) -> int:
    widths = [_halves(line) for line in lines]
    return max(widths) - min(widths)


def _width(text: str) -> int:
    return (_halves(text) + 1) // 2


def _halves(text: str) -> int:
    """Return the width in half characters: Latin letters and digits take one, everything else two."""
    return sum(1 if character.isascii() else 2 for character in text)
