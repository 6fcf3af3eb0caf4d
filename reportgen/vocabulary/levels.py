"""At which levels of the vocabulary a key stands, and what stands at a level."""

from __future__ import annotations

from reportgen.regex import regex
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind, Kind, ListKind, TableKind

# Blocks may hold blocks of their own kind (sections within sections).
_MOST_LEVELS = 5
_STEP = regex(r"[^.\[\]]+|\[\d+\]")


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


def steps_of(path: str) -> list[str]:
    """Return the keys of a dotted path, and each number of an entry, `[3]`, as a step of its own."""
    return _STEP.findall(path)


def kind_at(path: str, block: type[Block]) -> Kind | None:
    """Return what stands at a dotted path, or None when nothing is declared there.

    Args:
        path: The path, such as `项目[3].资金.执行`.
        block: The outermost block.
    """
    kind: Kind | None = BlockKind(lambda: block)
    for step in steps_of(path):
        kind = kind_below(kind, step)
    return kind


def kind_below(kind: Kind | None, step: str) -> Kind | None:
    """Return what stands one step below a kind: under a key, or, since all entries are alike, under any number."""
    if isinstance(kind, ListKind | TableKind) and step.startswith("["):
        return kind.item
    if isinstance(kind, BlockKind):
        known = declared(kind.load()).get(step)
        return known.key.kind if known else None
    if isinstance(kind, TableKind):
        return kind.item if not kind.names or step in dict(kind.names) else None
    return None
