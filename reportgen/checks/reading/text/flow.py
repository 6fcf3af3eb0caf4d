"""Passages as prose: without the spaces and line breaks that printing left in them, but with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.diagnostics.span import Span
from reportgen.regex import regex

# A space means something only between two digits or letters.
_SPACE = regex(r"\s(?:(?<![0-9A-Za-z]\s)\s*|\s*(?![0-9A-Za-z\s]))")
_COMMA = regex(r",(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))")
# In full width the comma between thousands is full-width too: １，７５３.
_WIDE_COMMA = regex(r"，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))")
_OTHER_WIDTH = regex(r"[０-９．％;:()!?]")
# Without any of these a text is clean.
_UNCLEAN = regex(r"[\s,０-９．％;:()!?]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％;:()!?", "0123456789.%；：（）！？")
_MARKS = regex(r"[，。；：、,;:]")
_ENDS = "。！？；：…”）》|!?;:"
# A line that was broken by the width of a page is about as long as the page is wide, and no heading: it has marks.
_SHORTEST_BROKEN_LINE = 20
# With such words something new begins, whatever the line before ends with.
_POINT = regex(r"\s*(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十][，,])")


class Piece(NamedTuple):
    """A passage inside a stretch, from a character of the stretch on."""

    start: int
    passage: Passage


class Stretch(NamedTuple):
    """Prose that is read in one: a paragraph, an item, a heading, a cell; a paragraph broken by a page is whole again.

    Attributes:
        text: The text with full-width marks, half-width digits and no idle space.
        pieces: The passages that it was made of.
        number: Its place among the stretches of the document.
        passage: The passage that it begins with.
        setting: Where it stands in the document.
    """

    text: str
    pieces: tuple[Piece, ...]
    number: int
    passage: Passage
    setting: Setting

    def span(self, start: int, end: int) -> Span:
        """Return the place in the document of some of its characters."""
        piece = next(each for each in reversed(self.pieces) if each.start <= start)
        raw = piece.passage.text
        return piece.passage.span(_raw_offset(raw, start - piece.start), _raw_offset(raw, end - piece.start - 1) + 1)


def stretches(text: DocumentText) -> tuple[Stretch, ...]:
    """Return a document as stretches of prose, in reading order."""
    groups: list[list[Passage]] = []
    for passage in text.passages:
        if groups and _goes_on(groups[-1][-1], passage):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    return tuple(_stretch(group, number) for number, group in enumerate(groups))


def clean(raw: str) -> str:
    """Return a text with full-width marks and half-width digits, without idle space."""
    if not _UNCLEAN.search(raw):
        return raw
    text = _COMMA.sub("，", _SPACE.sub("", raw))
    if not _OTHER_WIDTH.search(text):
        return text
    return _WIDE_COMMA.sub(",", text).translate(_FULL_WIDTH)


def _stretch(passages: list[Passage], number: int) -> Stretch:
    texts = [clean(passage.text) for passage in passages]
    starts = _starts(texts)
    pieces = tuple(map(Piece, starts, passages))
    return Stretch("".join(texts), pieces, number, passages[0], passages[0].setting)


def _starts(texts: list[str]) -> Iterator[int]:
    start = 0
    for text in texts:
        yield start
        start += len(text)


def _goes_on(before: Passage, after: Passage) -> bool:
    """Whether a passage is the rest of the one before it, from which a page or line end has parted it."""
    is_prose = before.setting in {Setting.BODY, Setting.ITEM} and after.setting is Setting.BODY
    if not is_prose or after.block != before.block + 1 or len(before.text) < _SHORTEST_BROKEN_LINE:
        return False
    is_open = before.text.rstrip()[-1:] not in _ENDS and not _POINT.match(after.text)
    return is_open and _MARKS.search(before.text) is not None


def _raw_offset(raw: str, offset: int) -> int:
    """Return where a character of the clean text stands in the passage as printed."""
    for space in _SPACE.finditer(raw):
        if space.start() > offset:
            break
        offset += space.end() - space.start()
    return offset
