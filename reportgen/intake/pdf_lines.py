"""Words on a page to lines and lines to paragraphs, by where they stand and not by the order they are stored in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from reportgen.intake.plain_text import number_of
from reportgen.regex import regex

# What stands alone at the top or the bottom of a page: its number.
_PAGE_NUMBER = regex(r"[—–\-－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[—–\-－·\s]*")
# A line of the contents leads to a page, which is not text.
_LEADER = regex(r"(?:[.…·．]\s*){4,}\d*$")
_MARGIN = 0.12
_OFTEN = 3
# In sizes of a character: what parts two words, two columns; how far the first line of a paragraph stands to the right;
# how far before the margin the last one ends, with a mark of its end and without; how wide figures are.
_SPACE, _WIDE_SPACE, _COLUMN, _INDENT, _SHORT, _SHORTER, _NARROW = 0.2, 0.4, 1.5, 1.2, 2.5, 6, 0.55
_OTHER_SIZE = 0.15
# Of the measure, how much a title takes that needs another line.
_LONG = 0.6
_WORD = regex(r"[!-~]+")
ENDS = tuple("。；！？：")
# So many lines tell where the lines of their page end.
_ENOUGH = 5
# How much further apart than usual two paragraphs stand, in usual distances.
_APART = 1.6


class Word(NamedTuple):
    """Characters without a gap between them; lengths are in points, from the left and the top of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """How tall it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Where its middle stands, from the top: figures and words of different typefaces share it."""
        return (self.top + self.bottom) / 2


class Line(NamedTuple):
    """A line of a page."""

    text: str
    left: float
    right: float
    top: float
    size: float


class PageLines(NamedTuple):
    """The lines of a page that stand in no table, from the top, and how wide and tall the page is."""

    lines: tuple[Line, ...]
    width: int
    height: float


def lines_of(words: Iterable[Word]) -> Iterator[Line]:
    """Yield words as lines, from the top."""
    line: list[Word] = []
    for word in sorted(words, key=lambda each: (each.middle, each.left)):
        if line and word.middle - line[0].middle > min(word.size, line[0].size) / 2:
            yield _line(line)
            line = []
        line.append(word)
    if line:
        yield _line(line)


def text_of_words(words: Iterable[Word]) -> str:
    """Return words of one line as text: blanks stay as they are seen, but for those that only set figures off."""
    ordered = sorted(words, key=lambda each: each.left)
    text = ordered[0].text
    for one, following in pairwise(ordered):
        gap = (following.left - one.right) / max(one.size, 1)
        text += "  " if gap > _COLUMN else " " if gap > _space(one.text[-1], following.text[0]) else ""
        text += following.text
    return text


def _space(one: str, other: str) -> float:
    """Return how far apart, in sizes, two characters stand that have a blank between them."""
    if one.isascii() and other.isascii():
        return _SPACE
    return _WIDE_SPACE if one.isalpha() and other.isalpha() and not one.isascii() and not other.isascii() else _COLUMN


def without_furniture(pages: Sequence[PageLines]) -> list[PageLines]:
    """Return pages without what stands on them for the sake of paper: page numbers, running heads, contents."""
    heads = Counter(line.text for page in pages for line in page.lines if _is_outside(line, page.height))
    running = {text for text, count in heads.items() if count >= _OFTEN}
    return [
        page._replace(
            lines=tuple(
                line
                for line in page.lines
                if not _LEADER.search(line.text)
                and not (_is_outside(line, page.height) and (line.text in running or _PAGE_NUMBER.fullmatch(line.text)))
            )
        )
        for page in pages
    ]


def _is_outside(line: Line, height: float) -> bool:
    return not _MARGIN * height < line.top < (1 - _MARGIN) * height


def _line(words: list[Word]) -> Line:
    left, right = min(word.left for word in words), max(word.right for word in words)
    size = median(word.size for word in words)
    return Line(text_of_words(words), left, right, min(word.top for word in words), size)


class Measure(NamedTuple):
    """How the text of a page is set, in points.

    Attributes:
        middle: Where its middle is; what begins behind it is set to the right, as signatures are.
        left: Where lines begin, but for the first of a paragraph.
        right: Where full lines end.
        pitch: How far lines are apart.
        size: How tall most lines of the document are.
    """

    middle: float
    left: float
    right: float
    pitch: float
    size: float


def measures_of(pages: Sequence[PageLines]) -> list[Measure]:
    """Return how the text of each page is set: to the left as all pages of its width, to the right as its own lines."""
    lines = [line for page in pages for line in page.lines]
    size = _most_common(round(line.size) for line in lines)
    pitches = [below.top - above.top for above, below in pairwise(lines) if below.top > above.top]
    pitch = median(pitches) if pitches else 0
    by_width = {width: _margins(of_width) for width, of_width in _by_width(pages).items()}
    measures: list[Measure] = []
    for page in pages:
        left, right = by_width[page.width]
        right = _margins([page])[1] if len(page.lines) >= _ENOUGH else right
        measures.append(Measure(page.width / 2, left, right, pitch, size))
    return measures


def paragraphs_of(lines: Sequence[tuple[Line, Measure]]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of lines that follow each other: the place of the first line, and the text.

    Args:
        lines: The lines, each with the measure of its page.
    """
    if not lines:
        return
    numbers = [0]
    for place, (above, line) in enumerate(pairwise(lines), start=1):
        below = lines[place + 1][0] if place + 1 < len(lines) else None
        numbers.append(numbers[-1] + begins_paragraph(line[0], above, below))
    for _, group in groupby(range(len(lines)), key=numbers.__getitem__):
        places = list(group)
        yield places[0], joined(lines[place][0].text for place in places)


def begins_paragraph(line: Line, before: tuple[Line, Measure], below: Line | None) -> bool:
    """Whether a line begins a paragraph and does not go on with the line above it.

    Args:
        line: The line.
        before: The line above it, on the same page or the last of the page before, with the measure of its page.
        below: The line below it.
    """
    above, measure = before
    if abs(line.size - above.size) > _OTHER_SIZE * line.size or line.top - above.top > _APART * measure.pitch > 0:
        return True
    level = number_of(line.text)[0]
    if line.size > measure.size + 1:  # a long title goes on in the line below it
        return level > 0 or above.right - above.left < _LONG * (measure.right - measure.left)
    size = max(line.size, 1)
    shift = (line.left - above.left) / size
    ends = above.text.endswith(ENDS)
    is_short = (measure.right - above.right) / size > max(_SHORT if ends else _SHORTER, _unbroken(line))
    follows = number_of(above.text)[0] > 0 and shift > -_INDENT
    if level == 1 or (level and (is_short or shift > _INDENT or ends or follows)):
        return True
    if shift < -_INDENT:  # the second line of a paragraph stands further to the left than its first
        return is_short or above.left > measure.middle
    is_indented = ends and (line.left - measure.left) / size > _INDENT
    is_first = below is not None and (line.left - below.left) / size > _INDENT
    return shift > _INDENT or is_short or is_indented or is_first or above.left > measure.middle


def _unbroken(line: Line) -> float:
    """Return how much room, in characters, the beginning of a line needs: a number is not broken off."""
    found = _WORD.match(line.text)
    return _NARROW * len(found.group()) + 2 if found else 0


def _margins(pages: Sequence[PageLines]) -> tuple[float, float]:
    lines = [line for page in pages for line in page.lines]
    return min((line.left for line in lines), default=0), max((line.right for line in lines), default=0)


def _by_width(pages: Sequence[PageLines]) -> dict[int, list[PageLines]]:
    found: dict[int, list[PageLines]] = {}
    for page in pages:
        found.setdefault(page.width, []).append(page)
    return found


def _most_common(values: Iterable[int]) -> int:
    counted = Counter(values)
    return counted.most_common(1)[0][0] if counted else 0


def joined(texts: Iterable[str]) -> str:
    """Return lines as one text; a blank stands where two Latin words meet."""
    text = ""
    for each in texts:
        is_latin = text[-1:].isascii() and text[-1:].isalpha() and each[:1].isascii() and each[:1].isalpha()
        text += (" " if is_latin else "") + each
    return text
