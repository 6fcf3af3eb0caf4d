"""Contests: several programs make the same document, in turns, and all must have written the same text."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median
from zipfile import ZipFile

from bench.row import Bench, Promise, Result, Side
from lxml import etree

FLOOR = "F"
"""What no program can fall below: the parts that do not change copied, the rendered XML deflated."""

PARTS = 5
"""How much longer the whole of a work is than its part."""

_FEWEST, _MOST = 3, 100
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class OtherTextError(Exception):
    """A program wrote another text than the first one."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """A program in a contest.

    Attributes:
        time: Takes the milliseconds of the whole work; writes the document.
        part: Takes those of a fifth of it; None where the work has no size.
        out: The document.
        memory: Takes the peak memory of a process that makes the document, in megabytes; None where it has none.
    """

    time: Side
    out: Path
    part: Side | None = None
    memory: Side | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What was measured of a program.

    Attributes:
        time: Milliseconds of the whole work.
        part: Milliseconds of a fifth of it; 0 where the work has no size.
        memory: Megabytes; 0 where they were not taken.
        size: Bytes of its document.
    """

    time: float
    part: float
    memory: float
    size: int

    @property
    def growth(self) -> float:
        """What a row takes in the whole work over what it takes in a fifth; 0 where the work has no size."""
        return self.time / PARTS / self.part if self.part else 0.0


Standings = Mapping[str, Standing]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to hold in a contest: a promise, and what it compares."""

    promise: Promise
    sides: Callable[[Standings], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Contest:
    """A work that several programs do.

    Attributes:
        name: What they make.
        claims: What is to hold.
        entrants: Makes ready and returns the programs by name, ours first; the stack is closed after the contest.
    """

    name: str
    claims: tuple[Claim, ...]
    entrants: Callable[[Bench, ExitStack], Mapping[str, Entrant]]


def held(contest: Contest, bench: Bench) -> tuple[Standings, tuple[Result, ...]]:
    """Hold a contest: return what was measured of each program, and of each promise.

    Raises:
        OtherTextError: A program wrote another text than the first one.
    """
    with ExitStack() as stack:
        entrants = contest.entrants(bench, stack)
        samples: dict[str, list[tuple[float, float]]] = {name: [] for name in entrants}
        for entrant in entrants.values():
            entrant.time()  # what is done once, such as compiling templates, is not measured
        _check_texts(entrants)
        end = time.monotonic() + 10 * bench.seconds
        while _wants_more(len(next(iter(samples.values()))), end, bench):
            for name, entrant in entrants.items():
                samples[name].append((entrant.part() if entrant.part else 0.0, entrant.time()))
        standings = {name: _standing(entrant, samples[name]) for name, entrant in entrants.items()}
    return standings, tuple(Result(claim.promise, *claim.sides(standings)) for claim in contest.claims)


def text_in(document: Path) -> list[str]:
    """Return the text of each paragraph of a Word file that has any."""
    with ZipFile(document) as package:
        content = BytesIO(package.read("word/document.xml"))
    texts: list[str] = []
    for _, paragraph in etree.iterparse(content, tag=f"{_W}p", huge_tree=True):
        texts.append("".join(text.text or "" for text in paragraph.iter(f"{_W}t")))
        paragraph.clear()
    return [text for text in texts if text]


def _wants_more(taken: int, end: float, bench: Bench) -> bool:
    if bench.is_smoke:
        return taken == 0
    return taken < _FEWEST or (taken < _MOST and time.monotonic() < end)


def _check_texts(entrants: Mapping[str, Entrant]) -> None:
    """Compare what the programs wrote.

    Raises:
        OtherTextError: One is another than the first.
    """
    first: list[str] | None = None
    for name, entrant in entrants.items():
        if name != FLOOR:
            text = text_in(entrant.out)
            first = first or text
            if text != first:
                raise OtherTextError(name)


def _standing(entrant: Entrant, samples: list[tuple[float, float]]) -> Standing:
    part, whole = map(median, zip(*samples, strict=True))
    return Standing(whole, part, entrant.memory() if entrant.memory else 0.0, entrant.out.stat().st_size)
