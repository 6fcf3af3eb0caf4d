"""YAML as plain nodes, every one with its place.

Nodes are tuples: a file of 5 MB has a hundred thousand of them, and a tuple is made four times as fast as a frozen
dataclass.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.source.locate import Written, end_of, locate, unfold

_STYLES = frozenset("'\"|>")
# Makes a named tuple of a tuple, in little more than half the time that calling its class takes.
new = tuple.__new__


class SourceText:
    """The text of one YAML file, under the name that messages give it.

    Attributes:
        name: Path as the user would type it, with forward slashes.
        text: The whole text, without byte order mark, lines ended by a line feed.
    """

    __slots__ = ("__dict__", "name", "text")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *accumulate(len(line) + 1 for line in self.lines[:-1])]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a character of the text; the parser may mean one past its end."""
        index = min(index, len(self.text))
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def index(self, line: int, column: int = 1) -> int:
        """Return which character of the text stands at a line and column, both from 1."""
        return self._starts[line - 1] + column - 1 if line <= len(self._starts) else len(self.text)

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """Return the place of some characters of one line; line and column count from 1."""
        return Span(self.name, line, column, line, column + length)


class Scalar(NamedTuple):
    """A text as it was typed: `4.80` stays `4.80`.

    A node holds where it begins as an index into the text of the file; line and column are reckoned when somebody asks.

    Attributes:
        text: The text, with YAML's quotes and escapes resolved.
        source: The file it stands in.
        start: Where in the file's text it begins; for a block (`|`), where its mark stands.
    """

    text: str
    source: SourceText
    start: int

    @property
    def style(self) -> str:
        """How it was written: empty for plain, a quote, `|` or `>`."""
        first = self.source.text[self.start : self.start + 1]
        return first if first in _STYLES else ""

    @property
    def span(self) -> Span:
        """Where it stands; of a block (`|`), its mark. The end is looked for only here, as few are ever asked."""
        # Nearly all texts are plain and on one line.
        text, source, start = self
        if text and text[0] not in _STYLES and "\n" not in text and source.text.startswith(text, start):
            line, column = source.place(start)
            return Span(source.name, line, column, line, column + len(text))
        return Span(source.name, *source.place(start), *end_of(self._written()))

    def locate(self, offset: int, length: int = 1) -> Span:
        """Return the place in the file of some characters of the text.

        Args:
            offset: Index into `text` of the first character.
            length: How many characters, all on one line.
        """
        line, column = locate(self._written(), offset)
        return self.source.span(line, column, length)

    @property
    def unfolded(self) -> Scalar:
        """The same text with the line ends of the file, for prose; places are the same in both."""
        return self._replace(text=unfold(self._written()))

    def _written(self) -> Written:
        return Written(self.text, self.style, self.source.lines, *self.source.place(self.start))


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys and values in the order of the file; no key stands twice.

    Attributes:
        held: Key, value, key, value and so on; `entries` pairs them for whoever reads them.
        starts: Where in the file's text each of them begins.
        source: The file it stands in.
        start: Where in the file's text it begins.
    """

    held: tuple[Held, ...]
    starts: tuple[int, ...]
    source: SourceText
    start: int

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its keys with their values."""
        nodes = nodes_of(self.held, self.starts, self.source)
        return tuple([new(Entry, pair) for pair in zip(nodes[::2], nodes[1::2], strict=True)])

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self.source.span(*self.source.place(self.start))

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


class Sequence(NamedTuple):
    """A list.

    Attributes:
        held: What it lists; `items` are the same as nodes.
        starts: Where in the file's text each of them begins.
        source: The file it stands in.
        start: Where in the file's text it begins.
    """

    held: tuple[Held, ...]
    starts: tuple[int, ...]
    source: SourceText
    start: int

    @property
    def items(self) -> tuple[Node, ...]:
        """What it lists."""
        return tuple(nodes_of(self.held, self.starts, self.source))

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self.source.span(*self.source.place(self.start))


class Unread(NamedTuple):
    """Something that could not be read and has been reported; whoever meets it stays silent."""

    source: SourceText
    start: int

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self.source.span(*self.source.place(self.start))


Node = Scalar | Mapping | Sequence | Unread
Held = Node | str
"""How a list or mapping holds a node: as it is, but a text bare."""


def nodes_of(held: Iterable[Held], starts: Iterable[int], source: SourceText) -> list[Node]:
    """Return what a list or mapping holds as nodes.

    A text becomes a `Scalar` only here, when somebody asks: making them all while a file is read would make reading
    an eighth slower.
    """
    pairs = zip(held, starts, strict=True)
    return [new(Scalar, (each, source, start)) if isinstance(each, str) else each for each, start in pairs]


def mapping_of(entries: Iterable[Entry], source: SourceText, start: int) -> Mapping:
    """Return a mapping with some entries."""
    nodes = tuple(chain.from_iterable(entries))
    return Mapping(nodes, tuple(node.start for node in nodes), source, start)


def sequence_of(items: tuple[Node, ...], source: SourceText, start: int) -> Sequence:
    """Return a list of some items."""
    return Sequence(items, tuple(item.start for item in items), source, start)


@dataclass(frozen=True, slots=True)
class Document:
    """Everything one report says, from all its files.

    Attributes:
        entries: Top-level keys with their values; what several files say of 项目 and 数据 is put together.
        span: Where the report stands, for what is missing from it altogether.
        is_whole: Whether every file could be read; what is missing may stand in one that could not.
    """

    entries: tuple[Entry, ...]
    span: Span
    is_whole: bool = True

    def get(self, *keys: str) -> Node | None:
        """Return the value at the end of a chain of keys, or None."""
        node = next((entry.value for entry in self.entries if entry.key.text == keys[0]), None)
        for key in keys[1:]:
            node = node.get(key) if isinstance(node, Mapping) else None
        return node
