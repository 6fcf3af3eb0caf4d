"""Samples, taken in turns so that a noisy machine disturbs both sides alike, and their medians."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.row import Bench, Row, Side

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


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured for a row: the medians of both sides."""

    row: Row
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """What is measured over what it is compared with."""
        return self.ours / self.theirs

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met, to the two decimals that are shown; None when there is none."""
        return None if self.row.target is None else round(self.ratio, 2) <= self.row.target


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

    def sample() -> float:
        return int(_run([sys.executable, "-I", "-S", "-c", _PEAK, sys.executable, *arguments])) / 1_000_000

    return sample


def _run(command: list[str]) -> bytes:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True).stdout
