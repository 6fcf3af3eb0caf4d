"""Which piece of what was wanted is which piece of what was printed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


def align(
    wanted: Sequence[Wanted],
    found: Sequence[Found],
    keys: tuple[Sequence[Hashable], Sequence[Hashable]],
    is_alike: Callable[[Wanted, Found], bool],
) -> Iterator[tuple[Wanted | None, Found | None]]:
    """Yield every piece of both sides once, in reading order: equal and changed ones as pairs, the others beside None.

    Args:
        wanted: What should stand there.
        found: What stands there.
        keys: For either side what makes its pieces equal.
        is_alike: Whether a piece may have become another; asked only where it is in doubt which became which.
    """
    if keys[0] == keys[1]:
        yield from zip(wanted, found, strict=True)
        return
    from difflib import SequenceMatcher

    for operation, w1, w2, f1, f2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if operation == "equal" or w2 - w1 == f2 - f1:
            yield from zip(wanted[w1:w2], found[f1:f2], strict=True)
        else:
            yield from _by_likeness(wanted[w1:w2], list(found[f1:f2]), is_alike)


def _by_likeness(
    wanted: Sequence[Wanted], found: list[Found], is_alike: Callable[[Wanted, Found], bool]
) -> Iterator[tuple[Wanted | None, Found | None]]:
    """Pair each wanted piece with the next found one that is like it."""
    for piece in wanted:
        place = next((index for index, other in enumerate(found) if is_alike(piece, other)), None)
        if place is None:
            yield piece, None
            continue
        yield from ((None, other) for other in found[:place])
        yield piece, found[place]
        del found[: place + 1]
    yield from ((None, other) for other in found)
