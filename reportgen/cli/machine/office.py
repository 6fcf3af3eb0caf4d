"""LibreOffice as a maker of PDF files: run apart from the user's own, for a bounded time, and never believed unseen."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from reportgen.cli.machine.locks import locked
from reportgen.world import Busy, NoOffice

_PROGRAMS = ("soffice", "libreoffice", "soffice.com")
_WINDOWS = (Path("C:/Program Files/LibreOffice/program/soffice.com"),)
_MAC = (Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),)
_MOST_SECONDS = 180
_PDF = b"%PDF-"
_PREFIX, _LOCK = "reportgen-", "lock"


def pdf_of(content: bytes, suffix: str) -> bytes:
    """Return an Office file as PDF.

    Each run has a profile folder of its own: two runs on one profile would stop each other. The exit code says nothing
    (it is 0 after a failure), so the file itself is looked for.

    Args:
        content: The Office file.
        suffix: Its ending, `.docx` or `.xlsx`.

    Raises:
        NoOffice: LibreOffice is not installed.
        OSError: It made no PDF, or not in time.
    """
    program = _program()
    _tidy()
    with TemporaryDirectory(prefix=_PREFIX) as name, locked(Path(name) / _LOCK):
        folder = Path(name)
        source = folder / f"document{suffix}"
        source.write_bytes(content)
        command = [
            str(program),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", name, str(source)),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_MOST_SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise OSError(f"LibreOffice 过了 {_MOST_SECONDS} 秒还没有完成") from error
        made = source.with_suffix(".pdf")
        pdf = made.read_bytes() if made.is_file() else b""
        if not pdf.startswith(_PDF):
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise OSError("LibreOffice 没有生成 PDF" + (f"（{said[-1]}）" if said else ""))
        return pdf


def _tidy() -> None:
    """Remove the folders of runs that were killed: those whose lock nobody holds any more."""
    for lock in Path(gettempdir()).glob(f"{_PREFIX}*/{_LOCK}"):
        with suppress(OSError, Busy), locked(lock):
            shutil.rmtree(lock.parent)


def _program() -> Path:
    """Return where LibreOffice is.

    Raises:
        NoOffice: It is nowhere.
    """
    named = (shutil.which(program) for program in _PROGRAMS)
    found = next((Path(path) for path in named if path), None)
    found = found or next((path for path in (*_WINDOWS, *_MAC) if path.is_file()), None)
    if found is None:
        raise NoOffice
    return found
