"""Declaring a key: its Chinese name, kind, title, description and example stand on the field itself."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, ClassVar, Protocol

from reportgen.diagnostics.span import Span


class KindName(Protocol):
    """What a declaration needs to know of its kind; `reportgen.vocabulary.kinds` has them all."""

    @property
    def name(self) -> str:
        """Chinese name for messages and the glossary."""


@dataclass(frozen=True, slots=True)
class Block:
    """A mapping of declared keys, with its place.

    Attributes:
        span: Where its key stands.
        path: Its dotted Chinese path; empty for the outermost.
        SHORT_FORM: The key that a bare value stands for, such as 合计 where a sum may be written without its parts;
            empty when only the long form may be written.
    """

    SHORT_FORM: ClassVar[str] = ""

    span: Span = Span("")
    path: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """What is declared of one key.

    Attributes:
        name: The key as authors write it; a valid identifier.
        kind: What its value must be and how it is read.
        title: The official term in full, as it is printed in a table or a list of parts.
        description: What the author should write there.
        example: A value as it would be typed; empty where the block's own keys say it.
        required: Whether a report without it is incomplete.
        is_part: Whether it is a part of its block's total (合计).
    """

    name: str
    kind: KindName
    title: str
    description: str = ""
    example: str = ""
    required: bool = False
    is_part: bool = False


def key(name: str, kind: KindName, title: str = "", **more: Any) -> Any:
    """Return a dataclass field that is read from a key; it is None when the author did not write the key.

    Args:
        name: The key as authors write it.
        kind: What its value must be.
        title: The official term in full; the key itself when left out.
        **more: Further attributes of `Key`.
    """
    return field(default=None, metadata={"key": Key(name, kind, title or name, **more)})


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared key together with the attribute of the dataclass that holds it."""

    attribute: str
    key: Key


@cache
def declared(block: type[Block]) -> dict[str, Declared]:
    """Return the keys of a block (a dataclass made with `key`), by their Chinese names, in order."""
    found = (Declared(each.name, each.metadata["key"]) for each in fields(block) if "key" in each.metadata)
    return {each.key.name: each for each in found}
