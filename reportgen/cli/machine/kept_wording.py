"""Compiled wording, kept in the user's own cache folder for the next process of the same program."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import PurePath

from reportgen.cli.machine.cache import cache_folder
from reportgen.cli.machine.disk import Disk


@cache
def recall_wording(program: str) -> None:
    """Take in what earlier processes have compiled, once in a process.

    Args:
        program: Which program this is; another may compile otherwise.
    """
    from reportgen.wording.kept_code import KEPT_CODE

    place = _place(program)
    if place:
        with suppress(OSError):  # there is none yet
            KEPT_CODE.unpack(Disk().read(place))


def keep_wording(program: str) -> None:
    """Keep what this process has compiled, and nothing of other programs.

    Args:
        program: Which program this is.
    """
    from reportgen.wording.kept_code import KEPT_CODE

    place, packed = _place(program), KEPT_CODE.packed()
    if place is None or packed is None:
        return
    disk = Disk()
    with suppress(OSError):  # the next process compiles again
        disk.write(place.with_suffix(".part"), packed)
        disk.move(place.with_suffix(".part"), place)
        for other in disk.children(place.parent):
            if other != place:
                disk.remove(other)


def _place(program: str) -> PurePath | None:
    folder = cache_folder()
    return folder / "wording" / program if folder else None
