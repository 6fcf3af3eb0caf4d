"""A disk that lives in memory: a `reportgen.world.World` for tests that need no real one."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import PurePath

from reportgen.world import NoOffice


class MemoryWorld:
    """Files by path; folders are there as long as something stands in them."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        self.files = {
            PurePath(path): content.encode() if isinstance(content, str) else content for path, content in files.items()
        }

    def is_file(self, path: PurePath) -> bool:
        return path in self.files

    def is_folder(self, path: PurePath) -> bool:
        return any(path in file.parents for file in self.files)

    def is_link(self, path: PurePath) -> bool:
        return False

    def exchange(self, one: PurePath, other: PurePath) -> bool:
        return False

    def locked(self, path: PurePath) -> AbstractContextManager[None]:
        return nullcontext()

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        if not self.is_folder(folder):
            raise _not_there(folder)
        depth = len(folder.parts)
        return tuple(sorted({PurePath(*file.parts[: depth + 1]) for file in self.files if folder in file.parents}))

    def size(self, path: PurePath) -> int:
        return len(self.read(path))

    def read(self, path: PurePath) -> bytes:
        if path not in self.files:
            raise _not_there(path)
        return self.files[path]

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        raise NoOffice

    def write(self, path: PurePath, content: bytes) -> None:
        if self.is_folder(path):
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        self.files[path] = content

    def move(self, source: PurePath, target: PurePath) -> None:
        if self.is_folder(target):
            raise OSError(errno.ENOTEMPTY, "is not empty", str(target))
        moved = {file: target / file.relative_to(source) for file in self._within(source)}
        if not moved:
            raise _not_there(source)
        for old, new in moved.items():
            self.files[new] = self.files.pop(old)

    def remove(self, path: PurePath) -> None:
        for file in self._within(path):
            del self.files[file]

    def _within(self, path: PurePath) -> list[PurePath]:
        return [file for file in self.files if file == path or path in file.parents]


def _not_there(path: PurePath) -> FileNotFoundError:
    return FileNotFoundError(errno.ENOENT, "is not there", str(path))
