"""A stretch of wording, and the places of its parts."""

from __future__ import annotations

from typing import Protocol

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.source.nodes import Scalar

_NAME = regex(r"\w+(?:\.\w+)*")


class Snippet(Protocol):
    """Text with Jinja in it, whose characters have places."""

    @property
    def text(self) -> str:
        """The text."""

    def at(self, offset: int, length: int = 1) -> Span:
        """Return the place of some characters of the text."""


@dataclass(frozen=True, slots=True)
class ScalarSnippet:
    """A text of a YAML file as a snippet."""

    scalar: Scalar

    @property
    def text(self) -> str:
        """The text."""
        return self.scalar.text

    def at(self, offset: int, length: int = 1) -> Span:
        """Return the place of some characters of the text."""
        return self.scalar.locate(offset, length)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text of a file with words of Jinja around it, such as the braces that `=` stands for."""

    scalar: Scalar
    start: int
    before: str
    after: str

    @property
    def text(self) -> str:
        """The text with the words around it."""
        return f"{self.before}{self.scalar.text[self.start :]}{self.after}"

    def at(self, offset: int, length: int = 1) -> Span:
        """Return the place of some characters of the text; of the words around it, the nearest there is."""
        inside = min(max(offset - len(self.before), 0), max(len(self.scalar.text) - self.start - 1, 0))
        return self.scalar.locate(self.start + inside, length)


def has_jinja(text: str) -> bool:
    """Whether a text holds anything that Jinja would act on; most prose does not and is taken as it is."""
    return "{{" in text or "{%" in text or "{#" in text


def name_at(snippet: Snippet, offset: int) -> Span:
    """Return the place of the dotted name that begins at an offset, or of one character when none does."""
    found = _NAME.match(snippet.text, offset)
    return snippet.at(offset, len(found[0]) if found else 1)
