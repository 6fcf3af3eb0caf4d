"""One harness under libFuzzer: `python -m fuzz.runner HARNESS FOLDER [FLAG…] [CORPUS FOLDER | INPUT]…`.

A fault does not end the run: the shortest input that brings it about is kept with its traceback, and the search goes
on, so one run shows all faults. What hangs or takes too much memory ends it; libFuzzer keeps that input.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reportgen", "jinja2"]):
    from fuzz.fault import keep
    from fuzz.harness import load


def main() -> None:
    """Run libFuzzer until it ends."""
    program, name, folder, *flags = sys.argv
    with atheris.instrument_imports(include=["reportgen", "jinja2"]):
        harness = load(name)
        harness.check(b"")  # so that modules which are loaded when they are needed are instrumented as well

    def check(data: bytes) -> None:
        keep(harness, data, Path(folder))

    atheris.Setup([program, f"-max_len={harness.longest}", *flags], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
