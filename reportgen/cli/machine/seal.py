"""A seal by which this user's programs know their own files again, wherever these lie.

A project from somebody else may bring an output folder; what stands in it must not decide what is built. The key lies
in the user's own cache folder; who has another, or none, builds everything once.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from reportgen.cli.machine.cache import cache_folder

if TYPE_CHECKING:
    from reportgen.world import World

_LENGTH = 32


def sealed(world: World, content: bytes) -> bytes | None:
    """Return a content with its seal in front, or None where there is no key and none can be made.

    Raises:
        OSError: The key cannot be written.
    """
    key = _key(world) or _new_key(world)
    return _seal(key, content) + b"\n" + content if key else None


def unsealed(world: World, written: bytes) -> bytes | None:
    """Return what was sealed; None when the seal is not ours, or what it stands for was changed."""
    seal, _, content = written.partition(b"\n")
    key = _key(world)
    return content if key and seal == _seal(key, content) else None


def _seal(key: bytes, content: bytes) -> bytes:
    return hashlib.blake2b(content, key=key, digest_size=_LENGTH).hexdigest().encode()


def _place() -> PurePath | None:
    folder = cache_folder()
    return folder / "key" if folder else None


def _key(world: World) -> bytes | None:
    place = _place()
    try:
        key = world.read(place) if place else b""
    except OSError:
        return None
    return key if len(key) == _LENGTH else None


def _new_key(world: World) -> bytes | None:
    """Return a new key; that of another process, when two make one at the same time."""
    place = _place()
    if place is None:
        return None
    own = place.with_name(f"key-{os.getpid()}")
    world.write(own, os.urandom(_LENGTH))
    world.move(own, place)
    return _key(world)
