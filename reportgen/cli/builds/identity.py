"""Which program this is: its own files, the libraries it prints with, and Python.

What was built by another is built again. Files are told apart by length and time of change: reading them all would take
as long as everything else that a build does when nothing has changed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress

from reportgen import __file__ as _package
from reportgen import __version__
from reportgen.trace import digest_of

_LIBRARIES = ("docxtpl", "jinja2", "lxml", "markupsafe", "matplotlib", "python_docx", "ruamel", "xlsxwriter")
_INSTALLED = ".dist-info"


def program() -> str:
    """Return what tells this program, as it is installed, from every other."""
    own: list[tuple[str, int, int]] = []
    with suppress(OSError):  # it runs out of an archive, which is known by its version alone
        own = sorted(_files(os.path.dirname(_package)))  # noqa: PTH120 - pathlib takes three times as long
    libraries = sorted({name for folder in sys.path for name in _libraries(folder)})
    return digest_of(repr((__version__, sys.version, own, libraries)).encode())


def _files(folder: str, under: str = "") -> Iterator[tuple[str, int, int]]:
    """Yield the modules below a folder, each with its length and the time of its last change."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{under}{entry.name}"
            if entry.name.endswith(".py"):
                stat = entry.stat()
                yield name, stat.st_size, stat.st_mtime_ns
            elif "." not in entry.name and entry.name not in {"__pycache__", "_bundled"}:
                yield from _files(entry.path, f"{name}/")


def _libraries(folder: str) -> Iterator[str]:
    """Yield the libraries installed in a folder, each with its version, as `jinja2-3.1.6.dist-info`."""
    try:
        names = os.listdir(folder or ".")  # noqa: PTH208 - pathlib takes three times as long
    except OSError:
        return  # an archive, or nothing
    for name in names:
        if name.endswith(_INSTALLED) and name.lower().startswith(_LIBRARIES):
            yield name
