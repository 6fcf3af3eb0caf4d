"""Pieces of text to paragraphs: blank lines part them, single line ends only fold the YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.manuscript import Origin, Run, Runs
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


_LINE_ENDS = re.compile(r"[ \t]*\n[ \t]*(?:\n\s*)*")
_LATIN = re.compile(r"[0-9A-Za-z]")


def split(pieces: list[tuple[str, Piece]]) -> tuple[Runs, ...]:
    """Return the paragraphs of a text given as pieces in reading order; empty paragraphs are left out."""
    paragraphs: list[list[Run]] = [[]]
    pending = ""  # white space at the end of a piece, which may turn out to belong to a blank line
    for text, piece in pieces:
        at = 0
        for gap in (*_LINE_ENDS.finditer(text), None):
            words = text[at : gap.start() if gap else None]
            if words:
                _add(paragraphs, pending, Run(words, _origin(piece, at, len(words))))
                pending = ""
            if gap is None:
                break
            pending += gap[0]
            at = gap.end()
    return tuple(_stripped(runs) for runs in paragraphs if any(run.text.strip() for run in runs))


def _add(paragraphs: list[list[Run]], gap: str, run: Run) -> None:
    if gap.count("\n") > 1:
        paragraphs.append([])
    elif gap and paragraphs[-1] and _LATIN.match(run.text) and _LATIN.match(paragraphs[-1][-1].text[-1]):
        # Chinese lines join without a space, words and numbers in Latin letters need one.
        run = Run(f" {run.text}", run.origin)
    paragraphs[-1].append(run)


def _origin(piece: Piece, offset: int, length: int) -> Origin | None:
    if piece.run is not None:
        return piece.run.origin
    return Origin(piece.snippet.at(piece.offset + offset, length)) if piece.snippet else None


def _stripped(runs: list[Run]) -> Runs:
    """Return a paragraph without white space at its ends and without empty runs."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = Run(kept[0].text.lstrip(), kept[0].origin)
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].origin)
    return tuple(kept)
