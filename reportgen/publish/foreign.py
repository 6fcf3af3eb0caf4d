"""What somebody else put into the output folder: it stays, and what cannot be kept stops the program."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from pathlib import PurePath

from reportgen.world import World

MANIFEST = "manifest.json"


def foreign_files(world: World, folder: PurePath, files: Container[str]) -> Iterator[PurePath]:
    """Yield the files below a folder that the program did not write, and that no new file replaces.

    Args:
        world: The disk.
        folder: The output folder, which need not be there.
        files: Names of the new files.

    Raises:
        OSError: The folder cannot be read.
    """
    ours = _listed(world, folder / MANIFEST) if world.is_folder(folder) else frozenset()
    for child in world.children(folder) if world.is_folder(folder) else ():
        replaced = child.name in files or child.name in ours
        if not (replaced and world.is_file(child)):
            yield from _files_in(world, child)


def obstacle(world: World, folder: PurePath, files: Container[str]) -> str:
    """Return what stands where a file or folder is to be written, or could not be kept; empty when nothing does.

    Args:
        world: The disk.
        folder: The output folder, which need not be there.
        files: Names of the new files.

    Raises:
        OSError: The folder cannot be read.
    """
    shown = folder.as_posix()
    if world.is_link(folder):
        return f"“{shown}”是一个链接，不是文件夹"
    if world.is_file(folder):
        return f"“{shown}”是一个文件，不是文件夹"
    for child in world.children(folder) if world.is_folder(folder) else ():
        if child.name in files and world.is_folder(child) and not world.is_link(child):
            return f"“{child.as_posix()}”是一个文件夹，同名的文件写不进去"
        told = _not_kept(world, child)
        if told:
            return told
    return ""


def _not_kept(world: World, path: PurePath) -> str:
    """Return what below a path is neither file nor folder: a link leads elsewhere, and its copy would be another."""
    if world.is_link(path):
        return f"“{path.as_posix()}”是一个链接，程序不能原样保留它"
    if world.is_folder(path):
        return next((told for child in world.children(path) if (told := _not_kept(world, child))), "")
    return "" if world.is_file(path) else f"“{path.as_posix()}”不是普通的文件，程序不能原样保留它"


def _files_in(world: World, path: PurePath) -> Iterator[PurePath]:
    if world.is_file(path):
        yield path
        return
    for child in world.children(path):
        yield from _files_in(world, child)


def _listed(world: World, manifest: PurePath) -> frozenset[str]:
    """Return the names in a manifest and its own; its own alone when it is not there or somebody has spoilt it."""
    try:
        names = json.loads(world.read(manifest))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        names = None
    return frozenset({MANIFEST, *(names if isinstance(names, dict) else ())})  # the manifest itself is always renewed
