"""The real disk."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path, PurePath


class Disk:
    """Files and folders of this machine, as `reportgen.world.World` describes them."""

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""
        return Path(path).is_file()

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""
        return Path(path).is_dir()

    def is_link(self, path: PurePath) -> bool:
        """Whether a symbolic link is there, wherever it leads."""
        return Path(path).is_symlink()

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return what is directly inside a folder, sorted by name.

        Raises:
            OSError: The folder cannot be read.
        """
        return tuple(sorted(Path(folder).iterdir(), key=lambda child: child.name))

    def size(self, path: PurePath) -> int:
        """Return the length of a file in bytes.

        Raises:
            OSError: The file cannot be read.
        """
        return Path(path).stat().st_size

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file.

        Raises:
            OSError: The file cannot be read.
        """
        return Path(path).read_bytes()

    def write(self, path: PurePath, content: bytes) -> None:
        """Write a file, making its folder when it is not there, and hand it to the disk.

        Raises:
            OSError: The file cannot be written.
        """
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def move(self, source: PurePath, target: PurePath) -> None:
        """Rename a file or folder in one step; an existing file at the target is replaced.

        Raises:
            OSError: It cannot be moved.
        """
        if Path(source).is_dir():
            _settle(Path(source))
        Path(source).replace(target)
        _settle(Path(target).parent)

    def exchange(self, one: PurePath, other: PurePath) -> bool:
        """Let two folders change places in one step; return False, with nothing done, where the machine cannot.

        Raises:
            OSError: They cannot be moved.
        """
        from reportgen.cli.machine.swapping import exchange

        done = exchange(Path(one), Path(other))
        if done:
            _settle(Path(one).parent)
        return done

    def locked(self, path: PurePath) -> AbstractContextManager[None]:
        """Hold a lock that only one process can hold, by a file that is there as long; a dead process holds nothing.

        Raises:
            Busy: Another process holds it.
            OSError: The file cannot be written.
        """
        from reportgen.cli.machine.locks import locked

        return locked(Path(path))

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        """Return an Office file as PDF, made by LibreOffice.

        Raises:
            NoOffice: LibreOffice is not installed.
            OSError: It failed.
        """
        from reportgen.cli.machine.office import pdf_of

        return pdf_of(content, suffix)

    def remove(self, path: PurePath) -> None:
        """Remove a file or a whole folder; nothing happens when it is not there.

        Raises:
            OSError: It cannot be removed.
        """
        target = Path(path)
        if target.is_dir() and not target.is_symlink():
            import shutil

            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Hand the names in a folder to the disk, so that they outlast a failure of power; not every disk takes them."""
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows keeps its names by itself
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError:
        return  # a network disk that knows no such thing; the file itself is there
    finally:
        os.close(handle)
