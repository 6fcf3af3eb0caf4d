"""What a search through a whole document hits, and how many equal trivial faults are told as few."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.search import Cued, Search
from reportgen.checks.registry import Fault
from reportgen.diagnostics.finding import Related
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass

# More equal faults than this are one finding with their number: nobody reads the eleventh.
MANY = 10
# Faults of style are mended all alike: those of more paragraphs than this are one finding as well.
FEW = 2
_AROUND = 8
# Of these so many are shown beside the first.
_BESIDE = 10
PROSE = frozenset({Setting.BODY, Setting.ITEM})


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a pattern matches.

    Attributes:
        passage: The passage it stands in.
        index: Which passage of the document that is.
        start: Its first character in the passage.
        match: The match in the joined text.
    """

    passage: Passage
    index: int
    start: int
    match: re.Match[str]

    @property
    def text(self) -> str:
        """The matching text."""
        return self.match.group()

    @property
    def end(self) -> int:
        """The character of the passage just after it."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Its place."""
        return self.passage.span(self.start, self.end)

    @property
    def before(self) -> str:
        """What stands before it in its passage."""
        return self.passage.text[: self.start]

    @property
    def after(self) -> str:
        """What stands behind it in its passage."""
        return self.passage.text[self.end :]

    @property
    def around(self) -> str:
        """The hit with some characters on either side, as an excerpt."""
        return excerpt(self.passage.text, self.start, self.end)


def excerpt(text: str, start: int, end: int, around: int = _AROUND) -> str:
    """Return a stretch of a text with some characters on either side, … where more was left out."""
    left, right = max(start - around, 0), min(end + around, len(text))
    return f"{'…' if left else ''}{text[left:right]}{'…' if right < len(text) else ''}"


def hits(
    text: DocumentText, sought: re.Pattern[str] | Search | Cued, within: frozenset[Setting] | None = None
) -> Iterator[Hit]:
    """Yield what a pattern matches, in reading order.

    A pattern must not reach over a line feed, nor ask for the end of the text.

    Args:
        text: The document.
        sought: What to look for.
        within: The settings to look in; all when None.
    """
    for start, end in _parts(text, sought, within):
        for match in sought.finditer(text.joined, start, end):
            index = text.index_at(match.start())
            yield Hit(text.passages[index], index, match.start() - text.starts[index], match)


def _parts(
    text: DocumentText, sought: re.Pattern[str] | Search | Cued, within: frozenset[Setting] | None
) -> Iterable[tuple[int, int]]:
    """Return the parts of the joined text that a pattern is to be looked for in."""
    if isinstance(sought, Cued):
        found = text.lines.holding(sought.cues)
        places = [at for at in found if within is None or text.passages[at].setting in within]
        return [(text.starts[at], text.starts[at + 1]) for at in places]
    return ((0, len(text.joined)),) if within is None else text.parts(within)


def gathered(found: Iterable[Hit], say: Callable[[Hit], str], hint: str, few: int = MANY) -> Iterator[Fault]:
    """Yield one fault for each passage that was hit, or a single one with their number where there are very many.

    Args:
        found: The hits, in reading order.
        say: What is told of a hit.
        hint: The remedy.
        few: In more passages than this they are a single fault as well.
    """
    every = list(found)
    if len(every) > MANY or len({hit.index for hit in every}) > few:
        firsts = [next(group) for _, group in groupby(every, key=lambda hit: hit.index)]
        beside = tuple(Related(hit.span, f"同样：“{hit.around}”") for hit in firsts[1:_BESIDE])
        yield Fault(every[0].span, f"{say(every[0])}；全文共 {len(every)} 处", hint, "", beside)
        return
    for _, group in groupby(every, key=lambda hit: hit.index):
        first, *more = group
        counted = f"；本段共 {len(more) + 1} 处" if more else ""
        yield Fault(first.span, say(first) + counted, hint)


def in_quotes(hit: Hit) -> bool:
    """Whether a hit stands inside quotes or 书名号 of its passage: the words of others are not to be changed."""
    before = hit.before
    is_open = any(before.count(opening) > before.count(closing) for opening, closing in ("“”", "《》", "‘’", "「」"))
    return is_open or before.count('"') % 2 == 1
