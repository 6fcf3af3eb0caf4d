"""Facts and figures as a tree of names, as wording sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures, derivable, is_computed
from reportgen.figures.figure import Figure
from reportgen.figures.tree import parts
from reportgen.manuscript import Origin, Run
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, Unit
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind, Kind, ListKind, TableKind
from reportgen.vocabulary.placed import Faulty, Placed
from reportgen.wording.measures import compare, measure


class Names:
    """The names that wording may use, over one report's facts and figures.

    Attributes:
        facts: What the authors wrote.
        figures: What was computed from it.
    """

    def __init__(self, facts: Facts, figures: Figures) -> None:
        self.facts = facts
        self.figures = figures
        self.root = View(self, facts, "", None)

    @cached_property
    def unit(self) -> Unit:
        """The unit in which amounts are printed."""
        written = self.facts.report.unit if self.facts.report else None
        return next((unit for unit in Unit if written and unit.value == written.value), Unit.WAN_YUAN)

    @cached_property
    def places(self) -> int:
        """How many decimals an amount is printed with; two unless the report says otherwise."""
        written = self.facts.report.decimals if self.facts.report else None
        return written.value if written and isinstance(written.value, int) else 2

    @cached_property
    def outermost(self) -> dict[str, View | None]:
        """The names that stand by themselves: 报告, 部门, 资金 and so on."""
        known = self.root.keys()
        return {key: self.root.child(key) for key in known}

    def get(self, path: str) -> View | None:
        """Return the name at a dotted path without entries of lists, or None when there is no such name."""
        view: View | None = self.root
        for key in path.split("."):
            view = None if view is None else view.child(key)
        return view

    def text(self, value: Any, *, with_unit: bool = True) -> str:
        """Return a value as this report prints it: amounts in its unit and decimals."""
        if isinstance(value, Amount):
            return value.text(self.unit, self.places, with_unit=with_unit)
        if isinstance(value, bool):
            return "是" if value else "否"
        return str(value)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A name in wording: a block, a list, or a single value.

    Attributes:
        names: The tree it belongs to.
        value: Block, tuple, dict, `Placed` value or `Figure`; None for a single value that was not written.
        path: Dotted Chinese path.
        kind: What it is declared to be; None for figures and the outermost.
        is_written: Whether the author wrote it, or it could be computed.
    """

    names: Names
    value: Any
    path: str
    kind: Kind | None
    is_written: bool = True

    def child(self, key: str) -> View | None:
        """Return the name below this one, or None when there is no such name.

        A block that was not written has all its names too, none of them written: so a name in wording can be told
        to be right before it is told to be missing.
        """
        path = f"{self.path}.{key}".lstrip(".")
        if isinstance(self.value, dict):
            return self._view(self.value[key], path, self._item_kind()) if key in self.value else None
        if not isinstance(self.value, Block):
            return None
        known = declared(type(self.value)).get(key)
        written = getattr(self.value, known.attribute) if known else None
        if known and written is not None:
            return self._view(written, path, known.key.kind)
        figure = self.names.figures.get(path)
        if figure is not None:
            return View(self.names, figure, path, None)
        if known:
            return self._view(None, path, known.key.kind)
        return View(self.names, None, path, None, is_written=False) if key in derivable(self.value) else None

    def keys(self) -> list[str]:
        """Return the names below this one."""
        if isinstance(self.value, dict):
            return list(self.value)
        if isinstance(self.value, Block):
            return [*declared(type(self.value)), *derivable(self.value)]
        return []

    @property
    def is_list(self) -> bool:
        """Whether it is a list or a table, be it empty."""
        return isinstance(self.value, dict | tuple) and not isinstance(self.value, Placed)

    def items(self) -> tuple[View, ...]:
        """Return the entries of a list or table; empty for everything else."""
        if isinstance(self.value, dict):
            return tuple(
                self._view(value, f"{self.path}.{key}", self._item_kind()) for key, value in self.value.items()
            )
        if self.is_list:
            kind = self._item_kind()
            return tuple(self._view(item, f"{self.path}[{number}]", kind) for number, item in enumerate(self.value, 1))
        return ()

    def sample(self) -> View | None:
        """Return an entry of a list for the sake of the names it has, whether or not one was written."""
        kind = self._item_kind()
        entries = self.items()
        return entries[0] if entries else self._view(None, f"{self.path}[1]", kind) if kind else None

    def parts(self) -> list[tuple[str, View]]:
        """Return official title and value of each part of a block's total that was written."""
        if not isinstance(self.value, Block):
            return []
        return [(title, self._view(value, path, None).single()) for path, title, value in parts(self.value)]

    def single(self) -> View:
        """Return the single value that stands for a block: its total, or its bare form; any other name is itself."""
        if isinstance(self.value, Block) and self.value.SHORT_FORM:
            short = self.child(self.value.SHORT_FORM)
            return self if short is None else short
        return self

    @property
    def plain(self) -> Any:
        """The value without its place: Amount, Rate, text, Absence, Faulty; None when it was not written."""
        return self.value.value if isinstance(self.value, Placed | Figure) else None

    @property
    def span(self) -> Span | None:
        """Where it was written; None for figures and for what was not written."""
        if isinstance(self.value, Placed | Block):
            return self.value.span
        return None

    def run(self, text: str) -> Run:
        """Return a run of text that remembers this name as its origin."""
        return Run(text, Origin(self.span or self._first_input(), self.path))

    def stating(self, value: Any) -> View:
        """Return the same name with another value, such as one without its sign; its origin stays."""
        stated = self.value
        other = stated._replace(value=value) if isinstance(stated, Placed) else replace(stated, value=value)
        return replace(self, value=other)

    @property
    def is_told(self) -> bool:
        """Whether a fault has been reported from which it follows that there is no value here.

        A figure is computed from values that may stand anywhere below the same outermost key.
        """
        facts, outermost = self.names.facts, self.path.partition(".")[0]
        if facts.is_told(self.path):
            return True
        below = any(fault.partition(".")[0] == outermost for fault in facts.told)
        return below and is_computed(self.path)

    def _first_input(self) -> Span | None:
        """Return the place of the first written value behind a figure."""
        inputs = self.names.figures.written_inputs(self.value) if isinstance(self.value, Figure) else ()
        return next((each.span for each in inputs), None)

    def _view(self, value: Any, path: str, kind: Kind | None) -> View:
        if value is not None:
            return View(self.names, value, path, kind)
        empty: Any = None
        if isinstance(kind, BlockKind):
            empty = kind.load()(path=path)
        elif isinstance(kind, ListKind):
            empty = ()
        elif isinstance(kind, TableKind):
            empty = {}
        return View(self.names, empty, path, kind, is_written=False)

    def _item_kind(self) -> Kind | None:
        return self.kind.item if isinstance(self.kind, ListKind | TableKind) else None

    # What Jinja asks of a value.

    def __bool__(self) -> bool:
        """Whether there is something to print: written, and not 待填, 无, 否 or a fault."""
        if isinstance(self.value, Placed | Figure):
            return self.plain is not False and not isinstance(self.plain, Absence | Faulty)
        if isinstance(self.value, Block) and self.value.SHORT_FORM:
            single = self.single()
            if single is not self and (not self.is_written or isinstance(single.value, Placed)):
                return bool(single)
        return self.is_written and bool(self.value)

    def __iter__(self) -> Iterator[View]:
        return iter(self.items())

    def __len__(self) -> int:
        return len(self.items())

    def __eq__(self, other: object) -> bool:
        return bool(self._measure(self) == self._measure(other))

    def __hash__(self) -> int:
        return hash(self.path)

    def __lt__(self, other: Any) -> bool:
        return compare(self._measure(self), self._measure(other)) < 0

    def __gt__(self, other: Any) -> bool:
        return compare(self._measure(self), self._measure(other)) > 0

    def __le__(self, other: Any) -> bool:
        return not self > other

    def __ge__(self, other: Any) -> bool:
        return not self < other

    def _measure(self, other: Any) -> Any:
        return measure(other.single().plain if isinstance(other, View) else other, self.names.unit)
