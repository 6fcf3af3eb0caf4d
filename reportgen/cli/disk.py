"""The real disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePath


class Disk:
    """Files and folders of this machine, as `reportgen.world.World` describes them."""

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""
        return Path(path).is_file()

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""
        return Path(path).is_dir()

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
        Path(source).replace(target)

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        """Return an Office file as PDF, made by LibreOffice.

        Raises:
            NoOffice: LibreOffice is not installed.
            OSError: It failed.
        """
        from reportgen.cli.office import pdf_of

        return pdf_of(content, suffix)

    def remove(self, path: PurePath) -> None:
        """Remove a file or a whole folder; nothing happens when it is not there.

        Raises:
            OSError: It cannot be removed.
        """
        target = Path(path)
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)
