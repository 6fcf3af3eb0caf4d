"""Faults of a harness: which one an input brings about, and the shortest input that does."""

from __future__ import annotations

import traceback
from pathlib import Path

from fuzz.harness import ROOT, Harness


def fault_of(harness: Harness, data: bytes) -> Exception | None:
    """Return what an input breaks, or None."""
    try:
        harness.check(data)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
        return error
    return None


def name_of(fault: Exception | None) -> str:
    """Return a name that two inputs share when they meet the same fault: the error and the line that raised it."""
    frames = traceback.extract_tb(fault.__traceback__) if fault else []
    own = [frame for frame in frames if frame.filename.startswith(str(ROOT))]
    return f"{type(fault).__name__}-{Path(own[-1].filename).stem}-{own[-1].lineno}" if own else ""


def shrink(harness: Harness, data: bytes) -> bytes:
    """Return a piece of an input that meets the same fault and cannot do so with any character less."""
    name = name_of(fault_of(harness, data))
    units = _characters(data)
    size = len(units)
    while size:
        start = 0
        while start < len(units):
            shorter = units[:start] + units[start + size :]
            if name_of(fault_of(harness, b"".join(shorter))) == name:
                units, size = shorter, min(size, len(shorter))
            else:
                start += size
        size //= 2
    return b"".join(units)


def keep(harness: Harness, data: bytes, folder: Path) -> None:
    """Write an input that breaks something and its traceback to a folder, unless a shorter one is there already.

    Args:
        harness: What it breaks.
        data: The input; one that breaks nothing is not kept.
        folder: Where to write; the files are named for the fault.
    """
    fault = fault_of(harness, data)
    kept = folder / f"{name_of(fault)}.input"
    if fault and not (kept.is_file() and kept.stat().st_size <= len(data)):
        kept.write_bytes(data)
        kept.with_suffix(".txt").write_text("".join(traceback.format_exception(fault, limit=-12)), encoding="utf-8")


def _characters(data: bytes) -> list[bytes]:
    """Return the characters of an input, and its bytes when they are no text."""
    try:
        return [character.encode() for character in data.decode()]
    except UnicodeDecodeError:
        return [bytes([byte]) for byte in data]
