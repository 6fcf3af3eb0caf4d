"""The facts of a report as a tree of dotted Chinese paths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.placed import Placed


def blocks(block: Block) -> Iterator[Block]:
    """Yield a block and all blocks below it, in the order of their declaration."""
    yield block
    for each in declared(type(block)).values():
        yield from _blocks_in(getattr(block, each.attribute))


def _blocks_in(value: Any) -> Iterator[Block]:
    if isinstance(value, Block):
        yield from blocks(value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _blocks_in(item)
    elif isinstance(value, tuple) and not isinstance(value, Placed):
        for item in value:
            yield from _blocks_in(item)


def stated(block: Block) -> Iterator[tuple[str, Placed[Any] | None]]:
    """Yield path and value of every single value that a block declares, written or not."""
    for each in declared(type(block)).values():
        value = getattr(block, each.attribute)
        if value is None or isinstance(value, Placed):
            yield f"{block.path}.{each.key.name}".lstrip("."), value


def parts(block: Block) -> Iterator[tuple[str, str, Any]]:
    """Yield path, official title and value of every part of a block's total that was written."""
    for each in declared(type(block)).values():
        value = getattr(block, each.attribute)
        if each.key.is_part and value is not None:
            yield f"{block.path}.{each.key.name}", each.key.title, value
