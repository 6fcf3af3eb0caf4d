"""Pieces of text to paragraphs: blank lines part them, single line ends only fold the YAML."""

from __future__ import annotations

from reportgen.frozen import dataclass
from reportgen.manuscript import Origin, Run, Runs
from reportgen.regex import regex
from reportgen.wording.snippet import Snippet


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a stretch of expanded text came from.

    Attributes:
        run: A printed value with its origin, or None for text of the snippet itself.
        snippet: The snippet whose text it is.
        offset: Where in the snippet it begins.
    """

    run: Run | None
    snippet: Snippet | None
    offset: int


_LINE_ENDS = regex(r"[ \t]*\n[ \t]*(?:\n\s*)*")
_LATIN = regex(r"[0-9A-Za-z]")


def split(pieces: list[tuple[str, Piece]]) -> tuple[Runs, ...]:
    """Return the paragraphs of a text given as pieces in reading order; empty paragraphs are left out."""
    paragraphs: list[list[Run]] = [[]]
    gap = ""  # white space with line ends before the words to come; it may go on from piece to piece
    for text, piece in pieces:
        at = 0
        for end in (*_LINE_ENDS.finditer(text), None):
            words = text[at : end.start() if end else None]
            if gap.count("\n") > 1 and words.strip():
                paragraphs.append([])
            if not any(paragraphs[-1]):  # a paragraph begins with its first words, and so does their place
                at += len(words) - len(words.lstrip())
                words = words.lstrip()
            if words:
                paragraphs[-1].append(_run(words, piece, at, gap, paragraphs[-1]))
                gap = ""
            if end:
                gap += end[0]
                at = end.end()
    return tuple(stripped for runs in paragraphs if (stripped := _without_end(runs)))


def _run(words: str, piece: Piece, offset: int, gap: str, before: list[Run]) -> Run:
    """Return words with their origin; after a line end Chinese joins, and words in Latin letters need a space."""
    space = " " if gap and before and _LATIN.match(words) and _LATIN.match(before[-1].text[-1]) else ""
    return Run(space + words, _origin(piece, offset, len(words)))


def _origin(piece: Piece, offset: int, length: int) -> Origin | None:
    if piece.run is not None:
        return piece.run.origin
    return Origin(piece.snippet.at(piece.offset + offset, length)) if piece.snippet else None


def _without_end(runs: list[Run]) -> Runs:
    """Return a paragraph without white space at its end."""
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    return (*runs[:-1], Run(runs[-1].text.rstrip(), runs[-1].origin)) if runs else ()
