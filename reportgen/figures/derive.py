"""From facts to figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from sys import modules
from typing import Any

from reportgen.facts.facts import Facts
from reportgen.figures.figure import BY_NAME, EVERY, Figure, Formula, Input, Parameter, filled, matcher
from reportgen.figures.tree import blocks, parts, stated
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, total
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind
from reportgen.vocabulary.levels import kind_at
from reportgen.vocabulary.placed import Faulty

TOTAL = "合计"
# A part that is stated not to exist adds nothing to its total.
_NOTHING = (Absence.NONE, Absence.NOT_APPLICABLE)
SUM_OF_PARTS = "合计 = 各分项之和"


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


def is_computed(path: str) -> bool:
    """Whether what stands at a path is computed when the author leaves it out."""
    return path.endswith(f".{TOTAL}") or any(matcher(formula.path).fullmatch(path) for formula in formulas())


def derivable(block: Block) -> tuple[str, ...]:
    """Return the names of the figures that may stand below a block, whether or not they can be computed."""
    keys = declared(type(block))
    names = dict.fromkeys([TOTAL] if any(each.key.is_part for each in keys.values()) else [])
    for formula in formulas():
        owner, _, name = formula.path.rpartition(".")
        if matcher(owner).fullmatch(block.path):
            names |= dict.fromkeys(_spelt_out(name, block))
    return tuple(name for name in names if name not in keys)


def _spelt_out(name: str, block: Block | None) -> list[str]:
    """Return the names that a name with a `*` stands for below a block: one for each key but that of its total."""
    if "*" not in name:
        return [name]
    return [name.replace("*", key) for key in declared(type(block)) if key != block.SHORT_FORM] if block else []


def _unwritten(path: str) -> Block | None:
    """Return the empty block of a path where none was written: what stands below it may be computed all the same."""
    kind = kind_at(path, Facts)
    return kind.load()(path=path) if isinstance(kind, BlockKind) else None


class _Derivation:
    """One run over one report's facts; figures are computed on demand, each once."""

    def __init__(self, facts: Facts) -> None:
        self._blocks = {block.path: block for block in blocks(facts)}
        self._facts = {
            path: value for block in self._blocks.values() for path, value in stated(block) if value is not None
        }
        self._known: dict[str, Figure | None] = {}

    def figures(self) -> Figures:
        """Return everything that can be computed."""
        for path, block in self._blocks.items():
            if any(parts(block)):
                self._figure(f"{path}.{TOTAL}")
        for formula in formulas():
            for path in self._paths(formula.path):
                self._figure(path)
        return Figures({path: figure for path, figure in self._known.items() if figure is not None})

    def _paths(self, pattern: str) -> Iterator[str]:
        """Yield the paths that a formula's path stands for in this report."""
        owner, _, name = pattern.rpartition(".")
        if "*" not in owner:
            owners = {owner: self._blocks.get(owner) or _unwritten(owner)}
        else:
            owners = {path: block for path, block in self._blocks.items() if matcher(owner).fullmatch(path)}
        for path, block in owners.items():
            yield from (f"{path}.{each}" for each in _spelt_out(name, block))

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
        if not known:
            return None
        return Figure(path, _unknown(known) or _added([each.value for each in known]), SUM_OF_PARTS, known)

    def _computed(self, path: str) -> Figure | None:
        for formula in formulas():
            found = matcher(formula.path).fullmatch(path)
            figure = self._by(formula, path, found.groups()) if found else None
            if figure is not None:
                return figure
        return None

    def _by(self, formula: Formula, path: str, stars: tuple[str, ...]) -> Figure | None:
        """Return the figure that a formula gives for a path, or None when something that it needs is missing."""
        arguments: dict[str, Any] = {}
        inputs: list[Input] = []
        for parameter in formula.parameters:
            taken = self._taken(parameter, stars)
            if isinstance(taken, tuple):
                inputs += taken
                arguments[parameter.name] = tuple(each.value for each in taken)
            elif taken is not None:
                inputs.append(taken)
                arguments[parameter.name] = taken.value
            elif parameter.is_needed:
                return None
        value = _unknown(tuple(inputs)) or formula.compute(**arguments)
        return None if value is None else Figure(path, value, formula.words, tuple(inputs))

    def _taken(self, parameter: Parameter, stars: tuple[str, ...]) -> Input | tuple[Input, ...] | None:
        """Return what a parameter takes: one value, or the values of all entries of a list."""
        for path in (filled(each, stars) for each in parameter.paths):
            if EVERY in path:
                entries = tuple(each for entry in self._entries(path) if (each := self._value(entry)) is not None)
                if entries:
                    return entries
                continue
            taken = self._named(path[1:]) if path.startswith(BY_NAME) else self._value(path)
            if taken is not None:
                return taken
        return None

    def _entries(self, path: str) -> Iterator[str]:
        """Yield the path for every entry of the list at its `[]`."""
        before, _, after = path.partition(EVERY)
        number = 1
        while f"{before}[{number}]" in self._blocks:
            yield f"{before}[{number}]{after}"
            number += 1

    def _named(self, path: str) -> Input | None:
        """Return the value at the path that is written at a path."""
        name = self._facts.get(path)
        return self._value(name.value) if name is not None and isinstance(name.value, str) else None


def _added(values: list[Any]) -> Any:
    """Return the sum of amounts, or of whole numbers such as posts and people."""
    return total(values) if isinstance(values[0], Amount) else sum(values)


def _unknown(inputs: tuple[Input, ...]) -> Absence | Faulty | None:
    """Return why nothing can be computed from the inputs, or None; a fault outweighs 待填, which outweighs 不适用."""
    reasons: tuple[Absence | Faulty, ...] = (Faulty.REPORTED, *Absence)
    return next((reason for reason in reasons if any(each.value is reason for each in inputs)), None)
