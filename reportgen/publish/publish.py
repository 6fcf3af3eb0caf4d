"""Files into the output folder: written beside it first, then put in its place in one move."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import PurePath

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.publish.rules import NOT_WRITTEN
from reportgen.world import World, reason

MANIFEST = "manifest.json"


def publish(world: World, folder: PurePath, files: dict[str, bytes]) -> Outcome[tuple[PurePath, ...]]:
    """Put the files of one report into its folder, all or none, and return their paths.

    What the program wrote there before is replaced; what somebody else put there stays. An interrupted run leaves the
    last good files, at the latest when the next run has put them back.

    Args:
        world: The disk.
        folder: Where the files belong, such as `out/shenzhen-women/2024`.
        files: Content by file name.
    """
    new, old = (folder.with_name(f".{folder.name}.{state}") for state in ("new", "old"))
    try:
        _recover(world, folder, new, old)
        for name, content in {**files, MANIFEST: _manifest(files)}.items():
            world.write(new / name, content)
        if world.is_folder(folder):
            # Copied and not moved: until the folders change places, the old one lacks nothing.
            for file in _foreign(world, folder, new):
                world.write(new / file.relative_to(folder), world.read(file))
            world.move(folder, old)
        world.move(new, folder)
    except OSError as error:
        message = f"写不进“{folder.as_posix()}”：{reason(error)}"
        hint = "关闭正打开的旧文件，或用 --out 换一个文件夹，再运行一次；原来的文件没有动。"
        _try_to_recover(world, folder, new, old)
        return Outcome((), (NOT_WRITTEN.at(Span(folder.as_posix()), message, hint=hint),))
    _try_to_recover(world, folder, new, old)
    return Outcome(tuple(folder / name for name in files))


def _recover(world: World, folder: PurePath, new: PurePath, old: PurePath) -> None:
    """Undo what an interrupted run left: put the last good files back, remove what is left over."""
    if world.is_folder(old) and not world.is_folder(folder):
        world.move(old, folder)
    world.remove(old)
    world.remove(new)


def _try_to_recover(world: World, folder: PurePath, new: PurePath, old: PurePath) -> None:
    try:
        _recover(world, folder, new, old)
    except OSError:
        return  # the next run tries again


def _foreign(world: World, folder: PurePath, new: PurePath) -> Iterator[PurePath]:
    """Yield the files that are not in the manifest, so not ours to remove, and that no new file replaces."""
    ours = _listed(world, folder / MANIFEST)
    for child in world.children(folder):
        if child.name not in ours and not world.is_file(new / child.name):
            yield from _files_in(world, child)


def _files_in(world: World, path: PurePath) -> Iterator[PurePath]:
    if world.is_file(path):
        yield path
    elif world.is_folder(path):
        for child in world.children(path):
            yield from _files_in(world, child)


def _listed(world: World, manifest: PurePath) -> frozenset[str]:
    """Return the names in a manifest; none when it is not there or somebody has spoilt it."""
    try:
        names = json.loads(world.read(manifest))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    return frozenset({*names, MANIFEST}) if isinstance(names, dict) else frozenset()


def _manifest(files: dict[str, bytes]) -> bytes:
    """Return the list of files with their digests, in the order of their names."""
    digests = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    return (json.dumps({"files": digests}, ensure_ascii=False, indent=2) + "\n").encode()
