"""Results as a table, and as the page `BENCHMARKS.md`."""

from __future__ import annotations

import platform
import re
import tomllib
from collections.abc import Iterable, Sequence
from importlib.metadata import version

from bench.measure import ROOT, Result

HEAD = ("measured", "compared with", "ours", "theirs", "ratio", "target", "verdict")
_RIGHT = frozenset(HEAD[2:6])


def table(results: Iterable[Result]) -> str:
    """Return the results as a table that reads well in Markdown and on a terminal."""
    lines = [HEAD, *map(_cells, results)]
    widths = [max(3, *map(len, column)) for column in zip(*lines, strict=True)]
    rule = tuple("-" * (width - 1) + (":" if name in _RIGHT else "-") for name, width in zip(HEAD, widths, strict=True))
    return "".join(_line(line, widths) for line in (HEAD, rule, *lines[1:]))


def page(results: Sequence[Result]) -> str:
    """Return the page; but for the figures, the same input gives the same page."""
    return f"""\
# Benchmarks

Written by `make bench`; do not edit.

Each ratio is the median of what is measured over the median of what it is compared with. Samples of both are taken in
turns within one run, so the ratios hold on a busy machine, where the figures beside them may not. A row whose ratio is
above its target makes `make bench` fail.

{table(results)}
The text of facts is made by `tests/bench/year.py`: prose, money, figures and twelve projects with indicators for each
unit. One whole report is the example from its YAML to the proved Word file. The sheets are made by
`tests/bench/sheet.py`: 30 to 150 characters in a cell.

{_versions()}.
"""


def _versions() -> str:
    """Return the versions of Python and of each library that is declared and installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = [*project["dependencies"], *project["optional-dependencies"]["bench"]]
    names = [re.split(r"[<>=!~\[; ]", requirement)[0] for requirement in required]
    libraries = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{platform.python_implementation()} {platform.python_version()}; {libraries}"


def _cells(result: Result) -> tuple[str, ...]:
    row = result.row
    target = "" if row.target is None else f"≤ {row.target:.2f}"
    told = {None: "", True: "met", False: "**missed**"}[result.is_met]
    amounts = (f"{amount:.{0 if amount >= 100 else 1}f} {row.unit}" for amount in (result.ours, result.theirs))
    return row.name, row.over, *amounts, f"{result.ratio:.2f}", target, told


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    padded = (
        cell.rjust(width) if name in _RIGHT else cell.ljust(width)
        for name, cell, width in zip(HEAD, cells, widths, strict=True)
    )
    return f"| {' | '.join(padded)} |\n"
