"""The user's own cache folder: what lies there was put there by this user's programs, never by a project."""

from __future__ import annotations

import os
import sys
from pathlib import PurePath


def cache_folder() -> PurePath | None:
    """Return the folder that the program may keep things in; None where nobody says where that is."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        home = os.environ.get("HOME", "")
        usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
        base = os.environ.get("XDG_CACHE_HOME", "") or (f"{home}/{usual}" if home else "")
    # The norm of those folders wants anything that is not absolute left alone.
    return PurePath(base) / "reportgen" if base and PurePath(base).is_absolute() else None
