"""Search for inputs that break the program: `python -m fuzz [--seconds N] [HARNESS…]`, as `make fuzz` runs it.

Exits with 1 when there are findings. They are kept in `.fuzz/<harness>/findings`, an input as long as it breaks
something, a hang until it is deleted; once mended, an input belongs into `tests/fuzz_cases/<harness>`, where the tests
run it every time.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from fuzz.fault import fault_of, keep, shrink
from fuzz.harness import NAMES, ROOT, inputs, load

WORK = ROOT / ".fuzz"
LIMITS = ("-timeout=5", "-rss_limit_mb=1024")
QUIET = ("-verbosity=0", "-print_final_stats=1")
# How libFuzzer ends for an input that hangs, takes too much memory, or makes Python itself crash.
ENDED_BY_AN_INPUT = (70, 71, 77)
MOST_RESTARTS = 20


def main() -> int:
    """Share the time among the harnesses and tell what was found."""
    parser = argparse.ArgumentParser(prog="fuzz", description="Search for inputs that break the program.")
    parser.add_argument("--seconds", type=int, default=600, help="time for all harnesses together (default: 600)")
    parser.add_argument("names", nargs="*", metavar="HARNESS", help=f"some of: {', '.join(NAMES)} (default: all)")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(NAMES):
        parser.error(f"no such harness: {', '.join(sorted(unknown))}")
    names = arguments.names or NAMES
    for name in names:
        fuzz(name, arguments.seconds // len(names))
    return tell([file for name in names for file in findings_of(name)])


def fuzz(name: str, seconds: int) -> None:
    """Run one harness for some time; begin again when an input has ended it.

    Raises:
        SystemExit: It could not be run.
    """
    corpus, seeds, kept = (WORK / name / folder for folder in ("corpus", "seeds", "findings"))
    for folder in (corpus, seeds, kept):
        folder.mkdir(parents=True, exist_ok=True)
    harness = load(name)
    write_seeds(seeds, inputs(name))
    dictionary = WORK / name / "tokens.dict"
    dictionary.write_text("".join(f'"{escaped(token)}"\n' for token in harness.tokens), encoding="ascii")
    end = time.monotonic() + seconds
    for _ in range(MOST_RESTARTS):
        left = round(end - time.monotonic())
        if left < 1:
            return
        flags = [*LIMITS, *QUIET, f"-max_total_time={left}", f"-dict={dictionary}", f"-artifact_prefix={kept}/"]
        command = [sys.executable, "-m", "fuzz.runner", name, str(kept), *flags, str(corpus), str(seeds)]
        sys.stdout.write(f"{name}: {left} s\n")
        sys.stdout.flush()
        code = subprocess.run(command, check=False).returncode
        if code == 0:
            return
        if code not in ENDED_BY_AN_INPUT:
            sys.exit(f"{name}: cannot be run")


def findings_of(name: str) -> list[Path]:
    """Return the inputs that were found for a harness and still break something, as short as they can be."""
    harness, folder = load(name), WORK / name / "findings"
    for file in sorted(folder.glob("*.input")):
        data = file.read_bytes()
        file.unlink()
        file.with_suffix(".txt").unlink()
        if fault_of(harness, data):
            keep(harness, shrink(harness, data), folder)
    return sorted(file for file in folder.iterdir() if file.suffix != ".txt")


def write_seeds(folder: Path, seeds: Iterable[bytes]) -> None:
    """Write each input to a file named by what it holds."""
    for seed in seeds:
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


def escaped(token: str) -> str:
    """Return a token as a dictionary of libFuzzer spells it."""
    return "".join(f"\\x{byte:02X}" for byte in token.encode())


def tell(found: list[Path]) -> int:
    """Tell which inputs were found, each with its traceback; return the exit code."""
    for file in found:
        explained = file.with_suffix(".txt")
        sys.stdout.write(f"\n{file.relative_to(ROOT)} ({file.stat().st_size} bytes)\n")
        sys.stdout.write(explained.read_text(encoding="utf-8") if explained.is_file() else "")
    sys.stdout.write(f"\n{len(found)} findings\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
