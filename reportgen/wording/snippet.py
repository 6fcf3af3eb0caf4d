"""A stretch of wording, and the places of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from reportgen.diagnostics.span import Span
from reportgen.source.nodes import Scalar

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NAME = re.compile(r"[^\W\d]\w*(?:\s*\.\s*\w+)*")


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


def has_jinja(text: str) -> bool:
    """Whether a text holds anything that Jinja would act on; most prose does not and is taken as it is."""
    return "{{" in text or "{%" in text or "{#" in text


def data_offsets(text: str) -> list[int]:
    """Return where each stretch of text between tags begins; tags are `{{ }}`, `{% %}` and `{# #}`."""
    ends = [0]
    found: list[int] = []
    for tag in _TAG.finditer(text):
        if tag.start() > ends[-1]:
            found.append(ends[-1])
        ends.append(tag.end())
    if ends[-1] < len(text):
        found.append(ends[-1])
    return found


def print_offsets(text: str) -> list[int]:
    """Return where the expression of each `{{ }}` begins."""
    return [tag.start() + 2 + _blank(tag[0][2:]) for tag in _TAG.finditer(text) if tag[0].startswith("{{")]


def name_places(snippet: Snippet, dotted: str) -> Iterator[int]:
    """Yield the offsets in tags at which a dotted name stands, as a whole or as the beginning of a longer one."""
    for tag in _TAG.finditer(snippet.text):
        for found in _NAME.finditer(tag[0]):
            written = "".join(found[0].split())
            if written == dotted or written.startswith(f"{dotted}."):
                yield tag.start() + found.start()


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip(" -+\n\t"))
