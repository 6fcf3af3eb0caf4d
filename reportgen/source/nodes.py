"""YAML as plain nodes, every one with its place.

Nodes are tuples: a file of 5 MB has a hundred thousand of them, and a tuple is made four times as fast as a frozen
dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.source.locate import Written, locate


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

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """Return the place of some characters of one line; line and column count from 1."""
        return Span(self.name, line, column, line, column + length)


class Scalar(NamedTuple):
    """A text as it was typed: `4.80` stays `4.80`.

    Attributes:
        text: The text, with YAML's quotes and escapes resolved.
        style: How it was written: empty for plain, a quote, `|` or `>`.
        source: The file it stands in.
        line: First line, from 1; for a block (`|`), the line of the mark.
        column: First column, from 1.
        end_line: Line of its end.
        end_column: Column just after its end.
    """

    text: str
    style: str
    source: SourceText
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.source.name, self.line, self.column, self.end_line, self.end_column)

    def locate(self, offset: int, length: int = 1) -> Span:
        """Return the place in the file of some characters of the text.

        Args:
            offset: Index into `text` of the first character.
            length: How many characters, all on one line.
        """
        written = Written(self.text, self.style, self.source.lines, self.line, self.column)
        line, column = locate(written, offset)
        return self.source.span(line, column, length)


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys and values in the order of the file; no key stands twice."""

    entries: tuple[Entry, ...]
    source: SourceText
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.source.name, self.line, self.column, self.end_line, self.end_column)

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    source: SourceText
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.source.name, self.line, self.column, self.end_line, self.end_column)


class Unread(NamedTuple):
    """Something that could not be read and has been reported; whoever meets it stays silent."""

    source: SourceText
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.source.name, self.line, self.column, self.end_line, self.end_column)


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
