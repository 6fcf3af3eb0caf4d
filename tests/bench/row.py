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
class Promise:
    """What a row of the table promises.

    Attributes:
        name: What is measured.
        over: What it is compared with.
        target: The highest ratio that is good enough; None when there is no promise.
        unit: Unit of what is measured.
    """

    name: str
    over: str
    target: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured for a promise: the medians of both sides."""

    row: Promise
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """What is measured over what it is compared with."""
        return self.ours / self.theirs

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met, to the decimals that are shown; None when there is none."""
        return None if self.row.target is None else float(shown(self.ratio)) <= float(shown(self.row.target))


def shown(ratio: float) -> str:
    """Return a ratio as it is shown: with two decimals, a small one with three."""
    return f"{ratio:.{2 if ratio >= 0.1 else 3}f}"


@dataclass(frozen=True, slots=True)
class Row(Promise):
    """A row of the table that is measured by itself.

    Attributes:
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
