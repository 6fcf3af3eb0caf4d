"""Declaring a key: its Chinese name, kind, title, description and example stand on the field itself."""

from __future__ import annotations

from dataclasses import field, fields, replace
from typing import Any, TypeVar

from reportgen.frozen import dataclass
from reportgen.values.amount import Amount
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.kinds import AMOUNT, Kind
from reportgen.vocabulary.placed import Stated


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
    kind: Kind
    title: str
    description: str = ""
    example: str = ""
    required: bool = False
    is_part: bool = False


def key(name: str, kind: Kind, title: str = "", **more: Any) -> Any:
    """Return a dataclass field that is read from a key; it is None when the author did not write the key.

    Args:
        name: The key as authors write it.
        kind: What its value must be.
        title: The official term in full; the key itself when left out.
        **more: Further attributes of `Key`.
    """
    return field(default=None, metadata={"key": Key(name, kind, title or name, **more)})


def amount_part(name: str, title: str = "", example: str = "", description: str = "") -> Stated[Amount]:
    """Return the field of an amount that is a part of its block's total."""
    part: Stated[Amount] = key(name, AMOUNT, title, description=description, example=example, is_part=True)
    return part


def amount_total() -> Stated[Amount]:
    """Return the field of a block's total, for authors who have no parts."""
    total: Stated[Amount] = key("合计", AMOUNT, description="各项之和；分项都写了就不必写")
    return total


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared key together with the attribute of the dataclass that holds it."""

    attribute: str
    key: Key


SomeBlock = TypeVar("SomeBlock", bound=Block)

_KNOWN: dict[type, dict[str, Declared]] = {}  # filled once a class; a class does not change


def declared(block: type[Block]) -> dict[str, Declared]:
    """Return the keys of a block (a dataclass made with `key`), by their Chinese names, in order."""
    if block not in _KNOWN:
        found = (Declared(each.name, each.metadata["key"]) for each in fields(block) if "key" in each.metadata)
        _KNOWN[block] = {each.key.name: each for each in found}
    return _KNOWN[block]


def filled(own: SomeBlock, other: SomeBlock) -> SomeBlock:
    """Return a block with every key that it does not state itself taken from another."""
    missing = {each.attribute: getattr(other, each.attribute) for each in declared(type(own)).values()}
    return replace(own, **{name: value for name, value in missing.items() if getattr(own, name) is None})
