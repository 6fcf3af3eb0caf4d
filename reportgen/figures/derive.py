"""From facts to figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from sys import modules
from typing import Any

from reportgen.facts.facts import Facts
from reportgen.figures.figure import Figure, Formula, Input
from reportgen.figures.tree import blocks, parts, stated
from reportgen.values.absence import Absence
from reportgen.values.amount import total
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.placed import Faulty, Placed

TOTAL = "合计"
SUM_OF_PARTS = "合计 = 各分项之和"


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a report by their dotted Chinese paths."""

    by_path: dict[str, Figure] = field(default_factory=dict)

    def get(self, path: str) -> Figure | None:
        """Return the figure of a path, or None."""
        return self.by_path.get(path)


def derive(facts: Facts) -> Figures:
    """Return every figure that the facts give.

    A figure whose inputs were not written is left out; one whose input is 待填, 无 or wrong is there, with that as
    its value, so that whoever prints it knows why it is not known.
    """
    return _Derivation(facts).figures()


@cache
def formulas() -> tuple[Formula, ...]:
    """Return every formula declared in this folder, module by module and in the order of the functions in them."""
    folder = modules["reportgen.figures"].__path__
    found = (import_module(f"reportgen.figures.{module.name}") for module in iter_modules(folder))
    return tuple(
        formula for module in found for each in vars(module).values() for formula in getattr(each, "formulas", ())
    )


class _Derivation:
    """One run over one report's facts; figures are computed on demand, each once."""

    def __init__(self, facts: Facts) -> None:
        self._blocks = {block.path: block for block in blocks(facts)}
        self._facts = {
            path: value for block in self._blocks.values() for path, value in stated(block) if value is not None
        }
        self._formulas = formulas()
        self._known: dict[str, Figure | None] = {}

    def figures(self) -> Figures:
        for path, block in self._blocks.items():
            if any(parts(block)):
                self._figure(f"{path}.{TOTAL}")
        for formula in self._formulas:
            for path in self._paths(formula.path):
                self._figure(path)
        return Figures({path: figure for path, figure in self._known.items() if figure is not None})

    def _paths(self, pattern: str) -> Iterator[str]:
        """Yield the paths that a formula's path stands for in this report."""
        owner, _, name = pattern.rpartition(".")
        matcher = _matcher(owner)
        for path in self._blocks:
            if matcher.fullmatch(path):
                yield f"{path}.{name}"

    def _value(self, path: str) -> Input | None:
        """Return the fact or figure of a path, or None when it was not written and cannot be computed."""
        fact = self._facts.get(path)
        if fact is not None:
            return Input(path, fact.value, fact.span)
        found = self._figure(path)
        return Input(path, found.value, None) if found else None

    def _figure(self, path: str) -> Figure | None:
        if path not in self._known:
            self._known[path] = None  # a formula that needs itself finds nothing
            self._known[path] = self._sum(path) or self._computed(path)
        return self._known[path]

    def _sum(self, path: str) -> Figure | None:
        owner, _, name = path.rpartition(".")
        block = self._blocks.get(owner)
        if name != TOTAL or block is None:
            return None
        inputs = [self._part(part, value) for part, _, value in parts(block)]
        known = tuple(each for each in inputs if each is not None)
        if not known:
            return None
        return Figure(path, _unknown(known) or total([each.value for each in known]), SUM_OF_PARTS, known)

    def _part(self, path: str, value: Any) -> Input | None:
        if isinstance(value, Block):
            return self._value(f"{path}.{TOTAL}")
        return Input(path, value.value, value.span) if isinstance(value, Placed) else None

    def _computed(self, path: str) -> Figure | None:
        for formula in self._formulas:
            found = _matcher(formula.path).fullmatch(path)
            if found:
                inputs = [self._first(paths, found.groups()) for paths in formula.inputs]
                known = tuple(each for each in inputs if each is not None)
                if len(known) == len(inputs):
                    value = _unknown(known) or formula.compute(*(each.value for each in known))
                    return Figure(path, value, formula.words, known)
        return None

    def _first(self, paths: tuple[str, ...], stars: tuple[str, ...]) -> Input | None:
        for path in paths:
            value = self._value(_filled(path, stars))
            if value is not None:
                return value
        return None


def _filled(path: str, stars: tuple[str, ...]) -> str:
    """Return a path with its `*` replaced by what they stand for."""
    for star in stars:
        path = path.replace("*", star, 1)
    return path


def _unknown(inputs: tuple[Input, ...]) -> Absence | Faulty | None:
    """Return why nothing can be computed from the inputs, or None; a fault outweighs 待填, which outweighs 不适用."""
    reasons: tuple[Absence | Faulty, ...] = (Faulty.REPORTED, *Absence)
    return next((reason for reason in reasons if any(each.value is reason for each in inputs)), None)


_MATCHERS: dict[str, re.Pattern[str]] = {}


def _matcher(pattern: str) -> re.Pattern[str]:
    if pattern not in _MATCHERS:
        _MATCHERS[pattern] = re.compile(re.escape(pattern).replace(r"\*", r"([^.]+)"))
    return _MATCHERS[pattern]


def path_matches(pattern: str, path: str) -> bool:
    """Whether a path is one that a pattern with `*` stands for."""
    return _matcher(pattern).fullmatch(path) is not None
