"""At which levels of the vocabulary a key stands."""

from __future__ import annotations

from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind, ListKind, TableKind

# Blocks may hold blocks of their own kind (sections within sections).
_MOST_LEVELS = 5


def levels_of(name: str, block: type[Block], path: str = "", depth: int = 0) -> list[str]:
    """Return the dotted paths of the blocks and tables in which a key may be written.

    Args:
        name: The key.
        block: Where to begin to look.
        path: Path of that block.
        depth: How far below the outermost block it stands.
    """
    keys = declared(block)
    found = [path] if name in keys else []
    for each in keys.values():
        kind, below = each.key.kind, f"{path}.{each.key.name}".lstrip(".")
        if isinstance(kind, TableKind) and name in dict(kind.names):
            found.append(below)
        if isinstance(kind, ListKind | TableKind):
            kind = kind.item
        if isinstance(kind, BlockKind) and depth < _MOST_LEVELS:
            found.extend(levels_of(name, kind.load(), below, depth + 1))
    return found
