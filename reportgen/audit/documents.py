"""Which documents a path names: a file itself, or everything below a folder that can be audited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from reportgen.intake.read import KINDS
from reportgen.world import World, shown

_DEEPEST = 32


def documents_at(world: World, path: PurePath) -> tuple[PurePath, ...]:
    """Return a file as it is, whether or not it can be read; of a folder all documents below it, sorted by path.

    Symbolic links, hidden files and the lock files of Word are left out.

    Raises:
        OSError: A folder cannot be read.
    """
    return tuple(_below(world, path, 0)) if world.is_folder(path) else (path,)


def _below(world: World, folder: PurePath, depth: int) -> Iterator[PurePath]:
    for child in shown(world, folder):
        if world.is_link(child):
            continue
        if world.is_folder(child):
            yield from _below(world, child, depth + 1) if depth < _DEEPEST else ()
        elif child.suffix.lower() in KINDS:
            yield child
