"""One harness under libFuzzer: `python -m fuzz.runner HARNESS FOLDER [FLAG…] [CORPUS FOLDER | INPUT]…`.

A fault does not end the run: the shortest input that brings it about is kept with its traceback, and the search goes
on, so one run shows all faults. What hangs or takes too much memory ends it; libFuzzer keeps that input.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reportgen", "jinja2"]):
    from fuzz.fault import fault_of, name_of
    from fuzz.harness import load


def main() -> None:
    """Run libFuzzer until it ends."""
    program, name, folder, *flags = sys.argv
    with atheris.instrument_imports(include=["reportgen", "jinja2"]):
        harness = load(name)
        harness.check(b"")  # so that modules which are loaded when they are needed are instrumented as well

    def check(data: bytes) -> None:
        if fault := fault_of(harness, data):
            keep(data, fault, Path(folder))

    atheris.Setup([program, f"-max_len={harness.longest}", *flags], check)
    atheris.Fuzz()


def keep(data: bytes, fault: Exception, folder: Path) -> None:
    """Write an input and its traceback to a folder, unless a shorter one for the same fault is there."""
    kept = folder / f"{name_of(fault)}.input"
    if not kept.is_file() or kept.stat().st_size > len(data):
        kept.write_bytes(data)
        kept.with_suffix(".txt").write_text("".join(traceback.format_exception(fault, limit=-12)), encoding="utf-8")


if __name__ == "__main__":
    main()
