"""Rows of the benchmark: what is measured, against what, and how far it may go.

To add one, write a function in a module of `rows/`:

    @row("one wide sheet", over="openpyxl", target=1.0)
    def one_wide_sheet(bench):
        return timed(ours), timed(theirs)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

Side = Callable[[], float]
"""Takes one sample: milliseconds or megabytes."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a row may know of the run it is measured in.

    Attributes:
        folder: A folder for whatever it writes; deleted afterwards.
        is_smoke: Whether it is only tried out, so that the smallest input will do.
        seconds: How long samples are taken.
    """

    folder: Path
    is_smoke: bool = False
    seconds: float = 6.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Attributes:
        name: What is measured.
        over: What it is compared with.
        target: The highest ratio that is good enough; None when there is no promise.
        unit: Unit of the samples.
        sides: Makes ready and returns how to take a sample of what is measured, and of what it is compared with.
    """

    name: str
    over: str
    target: float | None
    unit: str
    sides: Callable[[Bench], tuple[Side, Side]]


def row(name: str, *, over: str, target: float | None = None, unit: str = "ms") -> Callable[..., Row]:
    """Make a row of the function that returns its two sides."""
    return lambda sides: Row(name, over, target, unit, sides)


def rows() -> Iterator[Row]:
    """Yield the rows of all modules in `rows/`, module by module and in their order there."""
    for module in sorted(iter_modules([str(Path(__file__).parent / "rows")])):
        for value in vars(import_module(f"bench.rows.{module.name}")).values():
            if isinstance(value, Row):
                yield value
