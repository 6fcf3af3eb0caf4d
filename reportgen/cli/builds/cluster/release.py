"""Which program would make the documents: what decides over their bytes, told apart on any machine by content alone."""

from __future__ import annotations

import platform
import zlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import reportgen
from reportgen.trace import digest_of

# Those that print, and those that carry the tasks.
_LIBRARIES = (
    *("docxtpl", "jinja2", "lxml", "markupsafe", "python-docx", "ruamel.yaml", "ruamel.yaml.clib", "xlsxwriter"),
    *("matplotlib", "pdfplumber"),
    *("dask", "distributed"),
)
Release = dict[str, str]
"""Version of each part by its name."""


@lru_cache(maxsize=1)
def release() -> Release:
    """Return what this program consists of; of its own code a digest, since a version may be in the making."""
    python = ".".join(platform.python_version_tuple()[:2])
    own = {
        "reportgen": f"{reportgen.__version__}（代码 {_code()}）",
        "Python": python,
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    return own | {name: _version(name) for name in _LIBRARIES}


def differences(here: Release, there: Release) -> str:
    """Return in words how two programs differ; empty when they do not.

    Args:
        here: The program that gives the tasks.
        there: The program of a worker.
    """
    names = sorted({*here, *there}, key=lambda name: (name != "reportgen", name))
    return "；".join(
        f"{name} 这里是 {here.get(name, '没有')}，那里是 {there.get(name, '没有')}"
        for name in names
        if here.get(name) != there.get(name)
    )


def _code() -> str:
    folder = Path(reportgen.__file__).parent
    files = sorted(folder.rglob("*.py"))
    lines = [f"{file.relative_to(folder).as_posix()} {digest_of(file.read_bytes())}" for file in files]
    return digest_of("\n".join(lines).encode())[:12]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "没有"
