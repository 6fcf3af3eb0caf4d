"""Files into the output folder: written beside it first, then put in its place in one move."""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePath

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.publish.rules import NOT_WRITTEN
from reportgen.world import World

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
            world.move(folder, old)
            _keep_foreign(world, old, new)
        world.move(new, folder)
        world.remove(old)
    except OSError as error:
        message = f"写不进“{folder.as_posix()}”：{error.strerror or error}"
        hint = "关闭正打开的旧文件，或用 --out 换一个文件夹，再运行一次；原来的文件没有动。"
        _put_back(world, folder, new, old)
        return Outcome((), (NOT_WRITTEN.at(Span(folder.as_posix()), message, hint=hint),))
    return Outcome(tuple(folder / name for name in files))


def _recover(world: World, folder: PurePath, new: PurePath, old: PurePath) -> None:
    """Undo what an interrupted run left: put the last good files back, remove the unfinished ones."""
    if world.is_folder(old):
        if world.is_folder(folder):
            world.remove(old)
        else:
            world.move(old, folder)
    world.remove(new)


def _put_back(world: World, folder: PurePath, new: PurePath, old: PurePath) -> None:
    try:
        _recover(world, folder, new, old)
    except OSError:
        return  # the disk refuses everything; the next run tries again


def _keep_foreign(world: World, old: PurePath, new: PurePath) -> None:
    """Take over files that are not in the old manifest: they are not ours to remove."""
    ours = _listed(world, old / MANIFEST)
    for child in world.children(old):
        if child.name not in ours and not (world.is_file(new / child.name) or world.is_folder(new / child.name)):
            world.move(child, new / child.name)


def _listed(world: World, manifest: PurePath) -> frozenset[str]:
    try:
        names = json.loads(world.read(manifest))["files"]
    except (OSError, ValueError, KeyError):
        return frozenset()
    return frozenset({*names, MANIFEST})


def _manifest(files: dict[str, bytes]) -> bytes:
    """Return the list of files with their digests, in the order of their names."""
    digests = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    return (json.dumps({"files": digests}, ensure_ascii=False, indent=2) + "\n").encode()
