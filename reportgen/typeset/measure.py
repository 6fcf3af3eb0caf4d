"""How much room text takes, reckoned without a font: widths in halves of a character, and lines.

Chinese characters are as wide as they are high; digits and most Latin letters take half of that. So a width in halves
holds for every size of character, and for Word as for Excel.
"""

from __future__ import annotations

from reportgen.manuscript import Cell, text_of
from reportgen.regex import regex

# What is not to be broken, up to this width: an amount, a rate, a short word, the number of an item with its brackets.
# Longer ones are broken anyway.
LONGEST_WORD = 24
_WORDS = tuple(regex(f"[0-9A-Za-z.,%（）]{{{1 + width // 2},}}") for width in range(LONGEST_WORD + 1))

# A line of mixed text loses half a character on average, where a word or a closing mark does not fit any more.
_LOSS = 1
# Marks that may not begin a line take the character before them along: about once in so many lines of a narrow cell.
_LINES_A_MARK = 8


def halves(text: str) -> int:
    """Return the width of a text in halves of a character."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def longer_word(text: str, length: int) -> int:
    """Return the width of the longest stretch that must not be broken, if it is longer than a length, else the length.

    Args:
        text: Any text.
        length: In halves of a character, `LONGEST_WORD` at most.
    """
    # A per cent sign is nearly as wide as a Chinese character.
    widths = [halves(word) + word.count("%") for word in _WORDS[length].findall(text)]
    return min(max(length, *widths), LONGEST_WORD) if widths else length


def may_hold_word(text: str, width: int, length: int) -> bool:
    """Whether a text has enough letters, figures and brackets for a longer word: most have not, and are not searched.

    Args:
        text: Any text.
        width: Its width in halves of a character.
        length: In halves of a character.
    """
    letters = 2 * len(text) - width
    return bool(letters) and letters + 4 * text.count("（") + text.count("%") > length


def lines(width: int, room: int) -> int:
    """Return how many lines a paragraph takes; rather one too many than one too few.

    Args:
        width: Of the text, in halves of a character.
        room: Of a line, in halves of a character.
    """
    if width <= room:
        return 1
    count = -(-width // max(2, room - room % 2 - _LOSS))
    return count + count // _LINES_A_MARK


def cell_lines(cell: Cell, room: int) -> int:
    """Return how many lines the paragraphs of a cell take in a room of some halves of a character."""
    return sum(lines(halves(text_of(runs)), room) for runs in cell.paragraphs)
