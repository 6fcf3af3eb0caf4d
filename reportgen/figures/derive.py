"""From facts to figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from sys import modules
from typing import Any

from reportgen.facts.facts import Facts
from reportgen.figures.figure import BY_NAME, EVERY, Figure, Formula, Input, Parameter, filled, stars_in, unknown
from reportgen.figures.tree import blocks, parts, stated
from reportgen.frozen import dataclass
from reportgen.outline.scoring import Scoring
from reportgen.regex import regex
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, total
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind
from reportgen.vocabulary.levels import kind_at

TOTAL = "合计"
# A part that is stated not to exist adds nothing to its total.
_NOTHING = (Absence.NONE, Absence.NOT_APPLICABLE)
SUM_OF_PARTS = "合计 = 各分项之和"
_NUMBER = regex(r"\[\d+\]")
_MOST_SHAPES = 4096  # kept in mind; a report has some dozens, and one more for each name of 数据


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a report by their dotted Chinese paths."""

    by_path: dict[str, Figure] = field(default_factory=dict)

    def get(self, path: str) -> Figure | None:
        """Return the figure of a path, or None."""
        return self.by_path.get(path)

    def written_inputs(self, figure: Figure) -> Iterator[Input]:
        """Yield the written values behind a figure, in the order of its formulas."""
        for each in figure.inputs:
            below = self.get(each.path)
            if each.span is not None:
                yield each
            elif below is not None:
                yield from self.written_inputs(below)


def derive(facts: Facts, scoring: Scoring | None = None) -> Figures:
    """Return every figure that the facts give, and with a scoring table the scores.

    A figure whose inputs were not written is left out; one whose input is 待填, 无 or wrong is there, with that as
    its value, so that whoever prints it knows why it is not known.

    Args:
        facts: What the authors wrote.
        scoring: The table by which it is scored; its values are inputs like the facts (`评分.预算执行.分值`).
    """
    return _Derivation((facts, scoring) if scoring else (facts,)).figures()


@cache
def formulas() -> tuple[Formula, ...]:
    """Return every formula declared in this folder, module by module and in the order of the functions in them."""
    folder = modules["reportgen.figures"].__path__
    found = (import_module(f"reportgen.figures.{module.name}") for module in iter_modules(folder))
    return tuple(
        formula for module in found for each in vars(module).values() for formula in getattr(each, "formulas", ())
    )


def is_computed(path: str) -> bool:
    """Whether what stands at a path is computed when the author leaves it out."""
    return path.endswith(f".{TOTAL}") or any(stars_in(path, formula.path) is not None for formula in formulas())


def derivable(block: Block) -> tuple[str, ...]:
    """Return the names of the figures that may stand below a block, whether or not they can be computed."""
    keys = declared(type(block))
    names = [TOTAL] if any(each.key.is_part for each in keys.values()) else []
    names += (name for each in _names_below(_shape(block.path)) for name in _spelt_out(each, type(block)))
    return tuple(name for name in dict.fromkeys(names) if name not in keys)


@lru_cache(_MOST_SHAPES)
def _names_below(shape: str) -> tuple[str, ...]:
    """Return the last names of the formulas below a path without numbers."""
    ends = (formula.path.rpartition(".") for formula in formulas())
    return tuple(name for owner, _, name in ends if stars_in(shape, owner) is not None)


@lru_cache(_MOST_SHAPES)
def _owners_of(shape: str) -> tuple[str, ...]:
    """Return what stands above the last names of formulas with a `*` there, for a path without numbers."""
    owners = dict.fromkeys(formula.path.rpartition(".")[0] for formula in formulas())
    return tuple(owner for owner in owners if "*" in owner and stars_in(shape, owner) is not None)


@lru_cache(_MOST_SHAPES)
def _formulas_for(shape: str) -> tuple[Formula, ...]:
    """Return the formulas of a path without numbers, in the order in which they are tried."""
    return tuple(formula for formula in formulas() if stars_in(shape, formula.path) is not None)


def _shape(path: str) -> str:
    """Return a path with `[*]` for its numbers: all entries of a list are computed alike."""
    return _NUMBER.sub("[*]", path) if "[" in path else path


def _spelt_out(name: str, block: type[Block] | None) -> list[str]:
    """Return the names that a name with a `*` stands for below a block: one for each key but that of its total."""
    if "*" not in name:
        return [name]
    return [name.replace("*", key) for key in declared(block) if key != block.SHORT_FORM] if block else []


def _unwritten(path: str) -> type[Block] | None:
    """Return the block of a path where none was written: what stands below it may be computed all the same."""
    kind = kind_at(path, Facts)
    return kind.load() if isinstance(kind, BlockKind) else None


class _Derivation:
    """One run over the facts of one report and what they are scored by; figures are computed on demand, each once."""

    def __init__(self, roots: tuple[Block, ...]) -> None:
        self._blocks = {block.path: block for root in roots for block in blocks(root)}
        self._facts = {
            path: value for block in self._blocks.values() for path, value in stated(block) if value is not None
        }
        self._known: dict[str, Figure | None] = {}
        self._lists: dict[tuple[str, tuple[Any, ...]], tuple[Input, ...]] = {}
        self._owned: dict[str, list[str]] = {}
        for path in self._blocks:
            for owner in _owners_of(_shape(path)):
                self._owned.setdefault(owner, []).append(path)

    def figures(self) -> Figures:
        """Return everything that can be computed."""
        for path, block in self._blocks.items():
            if any(parts(block)):
                self._figure(f"{path}.{TOTAL}")
        for formula in formulas():
            for path in self._paths(formula.path) if self._may_be(formula) else ():
                self._figure(path)
        return Figures({path: figure for path, figure in self._known.items() if figure is not None})

    def _paths(self, pattern: str) -> Iterator[str]:
        """Yield the paths that a formula's path stands for in this report."""
        owner, _, name = pattern.rpartition(".")
        if "*" not in owner:
            owners = {owner: type(self._blocks[owner]) if owner in self._blocks else _unwritten(owner)}
        else:
            owners = {path: type(self._blocks[path]) for path in self._owned.get(owner, ())}
        return (f"{path}.{each}" for path, block in owners.items() for each in _spelt_out(name, block))

    def _value(self, path: str) -> Input | None:
        """Return the fact or figure of a path, or None when it was not written and cannot be computed."""
        block = self._blocks.get(path)
        if block is not None:  # a block stands for its total, or for its bare form
            return self._value(f"{path}.{block.SHORT_FORM}") if block.SHORT_FORM else None
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
        inputs = [self._value(part) for part, _, _ in parts(block)]
        known = tuple(each for each in inputs if each is not None and each.value not in _NOTHING)
        value = known and (unknown(known) or _added([each.value for each in known]))
        return Figure(path, value, SUM_OF_PARTS, known) if known else None

    def _computed(self, path: str) -> Figure | None:
        for formula in _formulas_for(_shape(path)):
            stars = stars_in(path, formula.path)
            figure = self._by(formula, path, stars) if stars is not None and self._may_be(formula) else None
            if figure is not None:
                return figure
        return None

    def _may_be(self, formula: Formula) -> bool:
        return not formula.given or formula.given in self._blocks

    def _by(self, formula: Formula, path: str, stars: tuple[str, ...]) -> Figure | None:
        """Return the figure that a formula gives for a path, or None when something that it needs is missing."""
        arguments: dict[str, Any] = {}
        inputs: list[Input] = []
        for parameter in formula.parameters:
            taken = self._taken(parameter, stars, path)
            if isinstance(taken, tuple):
                inputs += taken
                arguments[parameter.name] = tuple(each.value for each in taken)
            elif taken is not None:
                inputs.append(taken)
                arguments[parameter.name] = taken.value
            elif parameter.is_needed:
                return None
        value = unknown(tuple(inputs)) or formula.compute(**arguments)
        return None if value is None else Figure(path, value, formula.words, tuple(inputs))

    def _taken(self, parameter: Parameter, stars: tuple[str, ...], figure: str) -> Input | tuple[Input, ...] | None:
        """Return what a parameter takes for a figure: one value, or the values of several entries of a list."""
        for declared_path in parameter.paths:
            path = filled(declared_path, stars)
            gathered = EVERY.search(path)
            path = self._named(path) if "{" in path else path
            taken = self._gathered(path, gathered[1], figure) if path and gathered else path and self._value(path)
            if taken:
                return taken
        return None

    def _gathered(self, path: str, keys: str, figure: str) -> tuple[Input, ...]:
        """Return the values of the entries of a list that have the same under some keys as the figure's own entry."""
        owner = figure.rpartition(".")[0]
        alike = tuple(self._stated(f"{owner}.{key}") for key in keys.split(",")) if keys else ()
        if (path, alike) not in self._lists:
            entries = (self._value(entry) for entry in self._entries(path, keys, alike))
            self._lists[path, alike] = tuple(each for each in entries if each is not None)
        return self._lists[path, alike]

    def _entries(self, path: str, keys: str, alike: tuple[Any, ...]) -> Iterator[str]:
        before, after = path.split(f"[{keys}]", 1)
        number = 1
        while (entry := f"{before}[{number}]") in self._blocks:
            if not alike or alike == tuple(self._stated(f"{entry}.{key}") for key in keys.split(",")):
                yield f"{entry}{after}"
            number += 1

    def _named(self, path: str) -> str:
        """Return a path with what is written where its `{…}` point to; empty when nothing is."""
        names = [self._stated(each) for each in BY_NAME.findall(path)]
        texts = iter(names)
        return BY_NAME.sub(lambda _: str(next(texts)), path) if all(isinstance(name, str) for name in names) else ""

    def _stated(self, path: str) -> Any:
        fact = self._facts.get(path)
        return fact.value if fact is not None else None


def _added(values: list[Any]) -> Any:
    """Return the sum of amounts, or of whole numbers such as posts and people."""
    return total(values) if isinstance(values[0], Amount) else sum(values)
