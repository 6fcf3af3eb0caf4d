"""Samples, taken in turns so that a noisy machine disturbs both sides alike, and their medians."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.row import Bench, Result, Row, Side

ROOT = Path(__file__).parents[2]
FEWEST, MOST = 7, 200
"""Pairs of samples: at least and at most so many, and in between as many as there is time for."""

# A small process that starts the one to be measured: memory of whoever starts a process counts as the process's own.
_PEAK = """\
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak if sys.platform == "darwin" else 1024 * peak)
"""


def measure(row: Row, bench: Bench) -> Result:
    """Measure a row; when it is only tried out, with one pair of samples."""
    ours, theirs = row.sides(bench)
    if bench.is_smoke:
        return Result(row, ours(), theirs())
    ours(), theirs()  # what is done once, such as compiling modules, is not measured
    pairs: list[tuple[float, float]] = []
    end = time.monotonic() + bench.seconds
    while len(pairs) < FEWEST or (len(pairs) < MOST and time.monotonic() < end):
        pairs.append((ours(), theirs()))
    return Result(row, *map(median, zip(*pairs, strict=True)))


def timed(call: Callable[[], Any]) -> Side:
    """Return a side that takes the milliseconds of a call; what it returns is let go only after that."""

    def sample() -> float:
        gc.collect()
        start = time.perf_counter()
        result = call()
        end = time.perf_counter()
        del result
        return 1000 * (end - start)

    return sample


def process(*arguments: str) -> Side:
    """Return a side that takes the milliseconds of Python with some arguments, from its start to its end."""
    return timed(lambda: _run([sys.executable, *arguments]))


def peak_memory(*arguments: str) -> Side:
    """Return a side that takes the most memory that Python with some arguments holds, in megabytes."""

    return peak_memory_of([sys.executable, *arguments])


def peak_memory_of(command: Sequence[str], words: bytes = b"", **variables: str) -> Side:
    """Return a side that takes the most memory that a command holds, in megabytes.

    Args:
        command: The command.
        words: What it reads from standard input.
        **variables: Of its environment.
    """

    def sample() -> float:
        return int(_run([sys.executable, "-I", "-S", "-c", _PEAK, *command], words, **variables)) / 1_000_000

    return sample


def _run(command: list[str], words: bytes = b"", **variables: str) -> bytes:
    path = os.pathsep.join(filter(None, (str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path, **variables}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or one side's modules would be compiled again for every sample
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, input=words).stdout
