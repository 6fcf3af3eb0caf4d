"""YAML as plain nodes, every one with its place.

Nodes are tuples: a file of 5 MB has a hundred thousand of them, and a tuple is made four times as fast as a frozen
dataclass.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.source.locate import Written, end_of, locate, unfold

_STYLES = frozenset("'\"|>")


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
        return Span(self.source.name, *self.source.place(self.start), *end_of(self._written()))

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
        nodes: Key, value, key, value and so on; `entries` pairs them for whoever reads them.
        source: The file it stands in.
        start: Where in the file's text it begins.
    """

    nodes: tuple[Node, ...]
    source: SourceText
    start: int

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its keys with their values."""
        pairs = zip(self.nodes[::2], self.nodes[1::2], strict=True)
        return tuple(Entry(key, value) for key, value in pairs if isinstance(key, Scalar))

    @property
    def span(self) -> Span:
        """Where it begins."""
        return self.source.span(*self.source.place(self.start))

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


def mapping_of(entries: Iterable[Entry], source: SourceText, start: int) -> Mapping:
    """Return a mapping with some entries."""
    return Mapping(tuple(chain.from_iterable(entries)), source, start)


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    source: SourceText
    start: int

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
