"""The facts of a report as a tree of dotted Chinese paths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.placed import Placed


def blocks(block: Block) -> Iterator[Block]:
    """Yield a block and all blocks below it, in the order of their declaration."""
    yield block
    for value in _values_of(block):
        if value is not None and not isinstance(value, Placed):
            yield from _blocks_in(value)


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
    above = f"{block.path}." if block.path else ""
    for name, value in zip(declared(type(block)), _values_of(block), strict=True):
        if value is None or isinstance(value, Placed):
            yield above + name, value


def parts(block: Block) -> Iterator[tuple[str, str, Any]]:
    """Yield path, official title and value of every part of a block's total that was written."""
    for each, value in zip(declared(type(block)).values(), _values_of(block), strict=True):
        if value is not None and each.key.is_part:
            yield f"{block.path}.{each.key.name}", each.key.title, value


def _values_of(block: Block) -> tuple[Any, ...]:
    """Return what stands under each key of a block, in the order of their declaration."""
    declared_as: type = type(block)
    return _taker(declared_as)(block)


@cache
def _taker(block: type[Any]) -> Callable[[Block], tuple[Any, ...]]:
    """Return what takes all values from a block at once; most are not written, and asking one by one takes longer."""
    attributes = [each.attribute for each in declared(block).values()]
    take = attrgetter(*attributes)
    return take if len(attributes) > 1 else lambda of: (take(of),)
