"""Files into the output folder: written beside it first, then put in its place in one move."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.publish.foreign import MANIFEST, foreign_files, obstacle
from reportgen.publish.places import Places
from reportgen.publish.rules import IN_THE_WAY, NOT_WRITTEN, OTHER_BUILD
from reportgen.world import Busy, World, reason

_IN_USE = "关闭正打开的旧文件，或用 --out 换一个文件夹"
_FULL = "删去不要的文件，腾出空间，或用 --out 换一个有空间的磁盘"
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: "用 --out 换一个可以写的文件夹",
    errno.EACCES: "关闭正打开的旧文件；这个文件夹不让写的，用 --out 换一个，或请管理员开通",
    errno.EPERM: "这个文件夹或里面的文件不让改，用 --out 换一个，或请管理员开通",
}


def publish(world: World, folder: PurePath, files: dict[str, bytes]) -> Outcome[tuple[PurePath, ...]]:
    """Put the files of one report into its folder, all or none, and return their paths.

    What the program wrote there before is replaced; what somebody else put there stays. Whenever a run is interrupted,
    the folder holds the last good files or the new ones; on a machine that cannot exchange two folders in one step
    there is a moment without the folder, when both stand complete beside it, and the next run puts one back.

    Args:
        world: The disk.
        folder: Where the files belong, such as `out/shenzhen-women/2024`.
        files: Content by file name.
    """
    places = Places(folder)
    try:
        with world.locked(places.lock):
            return _published(world, places, files)
    except Busy as busy:
        holder = f"（进程 {busy}）" if str(busy) else ""
        message = f"另一个 reportgen{holder}正在写“{folder.as_posix()}”"
        hint = "等它完成再运行一次，或用 --out 换一个文件夹；原来的文件没有动。"
        return Outcome((), (OTHER_BUILD.at(_place(folder), message, hint=hint),))
    except OSError as error:
        return Outcome((), (_not_written(folder, error),))


def _published(world: World, places: Places, files: dict[str, bytes]) -> Outcome[tuple[PurePath, ...]]:
    """Return the paths of the files, or why they were not written; the lock is held."""
    folder = places.folder
    try:
        places.recover(world)
        in_the_way = obstacle(world, folder, files)
        if in_the_way:
            hint = "移走它，或用 --out 换一个文件夹，再运行一次；原来的文件没有动。"
            return Outcome((), (IN_THE_WAY.at(_place(folder), in_the_way, hint=hint),))
        for name, content in {**files, MANIFEST: _manifest(files)}.items():
            world.write(places.part / name, content)
        # Copied and not moved: until the folders change places, the old one lacks nothing.
        for file in foreign_files(world, folder, files):
            world.write(places.part / file.relative_to(folder), world.read(file))
        places.change(world)
    except OSError as error:
        return Outcome((), (_not_written(folder, error),))
    finally:  # also when the user interrupts it
        _try_to_recover(world, places)
    return Outcome(tuple(folder / name for name in files))


def _try_to_recover(world: World, places: Places) -> None:
    try:
        places.recover(world)
    except OSError:
        return  # the next run tries again


def _not_written(folder: PurePath, error: OSError) -> Finding:
    message = f"写不进“{folder.as_posix()}”：{reason(error)}"
    hint = f"{_REMEDIES.get(error.errno or 0, _IN_USE)}，再运行一次；原来的文件没有动。"
    return NOT_WRITTEN.at(_place(folder), message, hint=hint)


def _place(folder: PurePath) -> Span:
    return Span(folder.as_posix(), place="文件夹")


def _manifest(files: dict[str, bytes]) -> bytes:
    """Return the list of files with their digests, in the order of their names."""
    digests = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    return (json.dumps({"files": digests}, ensure_ascii=False, indent=2) + "\n").encode()
