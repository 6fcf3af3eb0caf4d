"""Locks between processes: held by the system, so that one whose process died is free again."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reportgen.world import Busy

# A disk that knows no locks must not keep anybody from working.
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
# Windows locks bytes, which nobody else can read then; this one stands far behind the number that the file holds.
_LOCKED_BYTE = 1 << 20
# A lock that is a link would have the number of a process written over somebody's file.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock by a file, which is removed in the end; it holds the number of the process for whoever comes second.

    Raises:
        Busy: Another process holds it.
        OSError: The file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    file = _held(path)
    try:
        file.write(str(os.getpid()).encode())
        file.truncate()
        file.flush()
        yield
    finally:
        if sys.platform == "win32":
            file.close()  # there an open file cannot be removed
        with suppress(OSError):
            path.unlink()
        file.close()


def _held(path: Path) -> BinaryIO:
    """Return the file of a lock, locked.

    Raises:
        Busy: Another process holds it.
        OSError: The file cannot be written.
    """
    while True:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o644), "r+b")
        if not _taken(file):
            holder = file.read(20).decode(errors="replace").strip()
            file.close()
            raise Busy(holder)
        if _is_there(file, path):
            return file
        file.close()  # who held it before has removed it meanwhile


def _taken(file: BinaryIO) -> bool:
    """Return whether the lock could be had."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.seek(0)
        return error.errno in _NO_LOCKS
    return True


def _is_there(file: BinaryIO, path: Path) -> bool:
    """Whether the file that is held is still the one of that name."""
    with suppress(OSError):
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    return False
