"""The world outside, as a parameter: stages reach disk and programs only through it.

The command line makes the real one (`reportgen.cli.machine.disk`); tests may pass one that lives in memory.
"""

from __future__ import annotations

import errno
from contextlib import AbstractContextManager
from pathlib import PurePath
from typing import Protocol


class NoOffice(Exception):  # noqa: N818 - it names what is missing
    """There is no program that turns Office files into PDF."""


class Busy(Exception):  # noqa: N818 - it says what the matter is
    """Another process holds what only one may hold; the argument says which, where that is known."""


class World(Protocol):
    """Files, folders and programs as the stages need them; paths are relative to the current folder or absolute."""

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""

    def is_link(self, path: PurePath) -> bool:
        """Whether a symbolic link is there, wherever it leads."""

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return files and folders directly inside a folder, sorted by name.

        Raises:
            OSError: The folder cannot be read.
        """

    def size(self, path: PurePath) -> int:
        """Return the length of a file in bytes.

        Raises:
            OSError: The file cannot be read.
        """

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file.

        Raises:
            OSError: The file cannot be read.
        """

    def write(self, path: PurePath, content: bytes) -> None:
        """Write a file, making its folder when it is not there, and hand it to the disk.

        Raises:
            OSError: The file cannot be written.
        """

    def move(self, source: PurePath, target: PurePath) -> None:
        """Rename a file or folder in one step; an existing file at the target is replaced.

        Raises:
            OSError: It cannot be moved.
        """

    def exchange(self, one: PurePath, other: PurePath) -> bool:
        """Let two folders change places in one step; return False, with nothing done, where the machine cannot.

        Raises:
            OSError: They cannot be moved.
        """

    def remove(self, path: PurePath) -> None:
        """Remove a file or a whole folder; nothing happens when it is not there.

        Raises:
            OSError: It cannot be removed.
        """

    def locked(self, path: PurePath) -> AbstractContextManager[None]:
        """Hold a lock that only one process can hold, by a file that is there as long; a dead process holds nothing.

        Raises:
            Busy: Another process holds it.
            OSError: The file cannot be written.
        """

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        """Return an Office file as PDF.

        Raises:
            NoOffice: No program for it is installed.
            OSError: It failed.
        """


class Relay:
    """A world that hands everything on to another, for those that look at some of what passes."""

    def __init__(self, world: World) -> None:
        self._world = world

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""
        return self._world.is_file(path)

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""
        return self._world.is_folder(path)

    def is_link(self, path: PurePath) -> bool:
        """Whether a symbolic link is there."""
        return self._world.is_link(path)

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return files and folders directly inside a folder, sorted by name."""
        return self._world.children(folder)

    def size(self, path: PurePath) -> int:
        """Return the length of a file in bytes."""
        return self._world.size(path)

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file."""
        return self._world.read(path)

    def write(self, path: PurePath, content: bytes) -> None:
        """Write a file."""
        self._world.write(path, content)

    def move(self, source: PurePath, target: PurePath) -> None:
        """Rename a file or folder."""
        self._world.move(source, target)

    def exchange(self, one: PurePath, other: PurePath) -> bool:
        """Let two folders change places."""
        return self._world.exchange(one, other)

    def remove(self, path: PurePath) -> None:
        """Remove a file or a whole folder."""
        self._world.remove(path)

    def locked(self, path: PurePath) -> AbstractContextManager[None]:
        """Hold a lock that only one process can hold."""
        return self._world.locked(path)

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        """Return an Office file as PDF."""
        return self._world.pdf_of(content, suffix)


def shown(world: World, folder: PurePath) -> tuple[PurePath, ...]:
    """Return files and folders directly inside a folder, sorted by name; hidden and backup files left out.

    Raises:
        OSError: The folder cannot be read.
    """
    return tuple(child for child in world.children(folder) if not child.name.startswith((".", "~")))


_REASONS = {
    errno.ENOENT: "不存在",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘满了",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EEXIST: "已经有同名的文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "是文件夹，不是文件",
    errno.EBUSY: "正被别的程序使用",
    errno.EDQUOT: "超过了磁盘配额",
}
# Windows tells by numbers of its own that another program has a file open.
_IN_USE = {32, 33}


def reason(error: OSError) -> str:
    """Return in Chinese why the disk refused; in the system's own words where it is out of the common."""
    if getattr(error, "winerror", None) in _IN_USE:
        return "正被别的程序打开"
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
