"""Where something stands: a stretch of a text file, or a paragraph of a Word file."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a file, with lines and columns counted from 1 as editors show them.

    A tuple and not a dataclass: one is made for every value that is read, and a tuple is made four times as fast.

    Attributes:
        file: Path as the user would type it, with forward slashes.
        line: First line; in a Word file, the number of the paragraph.
        column: First column, in characters.
        end_line: Line of the last character.
        end_column: Column just after the last character.
        place: Words that say the place in a file without lines (`第12段`, `表1 行2 列3`); empty for text.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    place: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.place or f'{self.line}:{self.column}'}"
