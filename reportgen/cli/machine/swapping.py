"""Two folders that change places in one step, by the calls that Linux and macOS have for it and Python does not."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD: a path that is not absolute begins at the current folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return False, with nothing done, where the machine cannot.

    Raises:
        OSError: They cannot be moved.
    """
    paths = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = library.renamex_np(*paths, _EXCHANGE)
        else:
            failed = library.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE)
    except (AttributeError, OSError, TypeError):
        return False  # no such library, as on Windows, or an old one without the call
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False  # the kernel or the disk has no such call
    raise OSError(number, os.strerror(number), str(other))
