"""Results as tables, and as the page `BENCHMARKS.md`."""

from __future__ import annotations

import platform
import re
import tomllib
from collections.abc import Iterable, Sequence
from importlib.metadata import version

from bench import peers
from bench.contest import FLOOR, Standing, Standings
from bench.measure import ROOT
from bench.row import Result, shown

HEAD = ("measured", "compared with", "ours", "theirs", "ratio", "target", "verdict")
CONTEST_HEAD = ("program", "time", f"÷ {FLOOR}", "growth", "peak memory", "size")
_WORDS = frozenset(("measured", "compared with", "verdict", "program"))
Lines = Iterable[tuple[str, ...]]


def table(results: Iterable[Result]) -> str:
    """Return the results as a table that reads well in Markdown and on a terminal."""
    return _table(HEAD, map(_cells, results))


def contest_table(standings: Standings) -> str:
    """Return what was measured of the programs in a contest as such a table."""
    floor = standings[FLOOR].time
    return _table(CONTEST_HEAD, (_standing_cells(name, each, floor) for name, each in standings.items()))


def page(results: Sequence[Result], contests: Sequence[tuple[str, Standings]]) -> str:
    """Return the page; but for the figures, the same input gives the same page."""
    held = "\n".join(f"## {name[0].upper()}{name[1:]}\n\n{contest_table(standings)}" for name, standings in contests)
    return f"""\
# Benchmarks

Written by `make bench`; do not edit.

Each ratio is the median of what is measured over the median of what it is compared with. Samples of both are taken in
turns within one run, so the ratios hold on a busy machine, where the figures beside them may not. A row whose ratio is
above its target makes `make bench` fail.

{table(results)}
The text of facts is made by `tests/bench/year.py`: prose, money, figures and twelve projects with indicators for each
unit. One whole report is the example from its YAML to the proved Word file. Report and sheets are made by
`tests/bench/report.py` and `tests/bench/sheet.py`: about a hundred characters in a paragraph, 30 to 150 in a cell.

{held}
All programs print into the same template, but for how each wants its tags, and a time counts only when all have
written the same text. {FLOOR} is the floor: the parts that do not change copied, the rendered XML deflated at level 6.
Growth is the time of a row in the whole over that in a fifth of it. Peak memory is that of a process that makes
one document. Our times are for output that was checked for being well-formed; reportgen typesets a manuscript whose
words are put in already, and a sheet's widths are solved; programs in Node are timed inside, without their start.

{_versions()}.
"""


def _versions() -> str:
    """Return the versions of Python and of each library that is declared and installed, and of what runs in Node."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = [*project["dependencies"], *project["optional-dependencies"]["bench"]]
    names = [re.split(r"[<>=!~\[; ]", requirement)[0] for requirement in required]
    libraries = ", ".join(f"{name} {version(name)}" for name in names)
    python = f"{platform.python_implementation()} {platform.python_version()}; {libraries}"
    return "; ".join(filter(None, (python, peers.versions())))


def _cells(result: Result) -> tuple[str, ...]:
    row = result.row
    target = "" if row.target is None else f"≤ {shown(row.target)}"
    told = {None: "", True: "met", False: "**missed**"}[result.is_met]
    amounts = (_amount(amount, row.unit) for amount in (result.ours, result.theirs))
    return row.name, row.over, *amounts, shown(result.ratio), target, told


def _standing_cells(name: str, standing: Standing, floor: float) -> tuple[str, ...]:
    return (
        name,
        _amount(standing.time, "ms"),
        f"{standing.time / floor:.1f}",
        shown(standing.growth) if standing.growth else "",
        _amount(standing.memory, "MB") if standing.memory else "",
        _amount(standing.size / 1000, "KB"),
    )


def _amount(amount: float, unit: str) -> str:
    decimals = 0 if amount >= 100 else 1 if amount >= 10 else 2
    return f"{amount:.{decimals}f} {unit}"


def _table(head: tuple[str, ...], lines: Lines) -> str:
    rows = [head, *lines]
    widths = [max(3, *map(len, column)) for column in zip(*rows, strict=True)]
    rule = tuple("-" * (width - 1) + ("-" if name in _WORDS else ":") for name, width in zip(head, widths, strict=True))
    return "".join(_line(line, head, widths) for line in (head, rule, *rows[1:]))


def _line(cells: tuple[str, ...], head: tuple[str, ...], widths: list[int]) -> str:
    padded = (
        cell.ljust(width) if name in _WORDS else cell.rjust(width)
        for name, cell, width in zip(head, cells, widths, strict=True)
    )
    return f"| {' | '.join(padded)} |\n"
