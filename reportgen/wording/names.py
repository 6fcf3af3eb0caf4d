"""Facts and figures as a tree of names, as wording sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cached_property
from typing import Any

from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures, derivable, is_computed
from reportgen.figures.figure import Figure
from reportgen.figures.tree import parts
from reportgen.frozen import dataclass
from reportgen.manuscript import Origin, Run
from reportgen.outline.form import FormFile
from reportgen.outline.scoring import Scoring
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, Unit
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared, key
from reportgen.vocabulary.kinds import TEXT, WORDING, BlockKind, Kind, ListKind, RawKind, TableKind
from reportgen.vocabulary.levels import steps_of
from reportgen.vocabulary.placed import Faulty, Placed
from reportgen.vocabulary.prose import Prose
from reportgen.wording.measures import compare, measure

LABEL = "名称"
"""Under which an entry of a table has its own name."""


@dataclass(frozen=True, slots=True)
class _Everything(Facts):
    """The outermost names: those of the facts, the scoring table, and the forms that are printed with the document."""

    scoring: Scoring | None = key("评分", BlockKind(lambda: Scoring))
    forms: tuple[FormFile, ...] | None = key("附表", ListKind(BlockKind(lambda: FormFile)))


class Names:
    """The names that wording may use, over one report's facts and figures.

    Attributes:
        facts: What the authors wrote.
        figures: What was computed from it.
        root: The outermost names.
    """

    def __init__(
        self, facts: Facts, figures: Figures, scoring: Scoring | None = None, forms: tuple[FormFile, ...] = ()
    ) -> None:
        """Make the names of a report.

        Args:
            facts: What the authors wrote.
            figures: What was computed from it.
            scoring: The table that it is scored by, which has its names too.
            forms: The other forms that the report asks for.
        """
        self.facts = facts
        self.figures = figures
        stated = {each.name: getattr(facts, each.name) for each in fields(facts)}
        self.root = View(self, _Everything(**stated, scoring=scoring, forms=forms), "", None)

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
        for step in path.split("."):
            view = None if view is None else view.child(step)
        return view

    def label_of(self, path: str) -> str:
        """Return what the entry of a list at a path is called (its 名称); nothing when it has no name."""
        view: View | None = self.root
        for step in (*steps_of(path), LABEL):
            if view is not None:
                view = view.entry(int(step[1:-1])) if step[0] == "[" else view.child(step)
        return view.plain if view is not None and isinstance(view.plain, str) else ""

    def nearest(self, path: str) -> Span | None:
        """Return the place of the innermost block above a path that was written, or None when there is none."""
        view: View | None = self.root
        span: Span | None = None
        for step in steps_of(path):
            if view is not None:
                view = view.entry(int(step[1:-1])) if step[0] == "[" else view.child(step)
            if view is None or not view.is_written:
                break
            span = view.span or span
        return span if span and span.file else None

    def text(self, value: Any, *, with_unit: bool = True) -> str:
        """Return a value as this report prints it: amounts in its unit and decimals."""
        if isinstance(value, Amount):
            return value.text(self.unit, self.places, with_unit=with_unit)
        if isinstance(value, bool):
            return "是" if value else "否"
        return str(value)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Entries of one or more lists that belong together; each keeps its own path.

    Attributes:
        entries: The entries.
        sample: One of them for the sake of the names it has, whether or not there is any.
    """

    entries: tuple[View, ...]
    sample: View


@dataclass(frozen=True, slots=True)
class Group:
    """What gathered entries have in common, and the entries themselves, by name."""

    members: dict[str, View]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A name in wording: a block, a list, or a single value.

    Attributes:
        names: The tree it belongs to.
        value: Block, tuple, dict, `Gathered` entries, `Group`, `Placed` value or `Figure`; None for a single value
            that was not written.
        path: Dotted Chinese path.
        kind: What it is declared to be; None for figures and the outermost.
        is_written: Whether the author wrote it, or it could be computed.
        label: The name of an entry of a table, which it has as its 名称.
    """

    names: Names
    value: Any
    path: str
    kind: Kind | None
    is_written: bool = True
    label: str = ""

    def child(self, key: str) -> View | None:
        """Return the name below this one, or None when there is no such name; of a list, see `lists.below`.

        A block that was not written has all its names too, none of them written: so a name in wording can be told
        to be right before it is told to be missing.
        """
        path = f"{self.path}.{key}" if self.path else key
        if isinstance(self.value, Block):
            return self._below(key, path)
        if isinstance(self.value, dict):
            return self._entry(key, path)
        if isinstance(self.value, Group):
            return self.value.members.get(key)
        return None

    def _below(self, key: str, path: str) -> View | None:
        """Return what stands under a key of a block."""
        known = declared(type(self.value)).get(key)
        written = getattr(self.value, known.attribute) if known else None
        if known and written is not None:
            if known.key.kind is WORDING and isinstance(written.value, Scalar):  # printed as prose is: names and all
                written = written._replace(value=Prose(text=written.value))
            return self._view(written, path, known.key.kind)
        figure = self.names.figures.get(path)
        if figure is not None:
            return View(self.names, figure, path, None)
        if known:
            return self._view(None, path, known.key.kind)
        if self.label and key == LABEL:
            return View(self.names, Placed(self.label, self.value.span, path), path, TEXT)
        return View(self.names, None, path, None, is_written=False) if key in derivable(self.value) else None

    def _entry(self, key: str, path: str) -> View | None:
        """Return an entry of a table; within an entry of a list it may be missing, as not all have the same names."""
        kind = self.item_kind
        if isinstance(kind, RawKind):
            declared_as = self.names.facts.local_keys.get(kind.owner, {}).get(key)
            return self._view(self.value.get(key), path, declared_as.kind) if declared_as else None
        return self._view(self.value.get(key), path, kind, key) if key in self.value or "[" in path else None

    def keys(self) -> list[str]:
        """Return the names below this one."""
        if isinstance(self.value, dict):
            kind = self.item_kind
            return list(self.names.facts.local_keys.get(kind.owner, ()) if isinstance(kind, RawKind) else self.value)
        if isinstance(self.value, Block):
            return [*declared(type(self.value)), *derivable(self.value), *([LABEL] if self.label else [])]
        return list(self.value.members) if isinstance(self.value, Group) else []

    @property
    def is_list(self) -> bool:
        """Whether it is a list or a table, be it empty."""
        return isinstance(self.value, dict | tuple | Gathered) and not isinstance(self.value, Placed)

    def items(self) -> tuple[View, ...]:
        """Return the entries of a list or table; empty for everything else."""
        if isinstance(self.value, Gathered):
            return self.value.entries
        kind = self.item_kind
        if isinstance(self.value, dict):
            entries = self.value.items()
            return tuple(self._view(item, f"{self.path}.{key}", kind, key) for key, item in entries)
        if self.is_list:
            return tuple(self._view(item, f"{self.path}[{number}]", kind) for number, item in enumerate(self.value, 1))
        return ()

    def entry(self, number: int) -> View | None:
        """Return an entry of a list or table by its number, from 1; None when there is none."""
        if isinstance(self.value, tuple) and self.is_list:  # of a long list, the others need no name
            found = self.value[number - 1 : number] if number > 0 else ()
            return self._view(found[0], f"{self.path}[{number}]", self.item_kind) if found else None
        entries = self.items()
        return entries[number - 1] if 1 <= number <= len(entries) else None

    def sample(self) -> View | None:
        """Return an entry of a list for the sake of the names it has, whether or not one was written."""
        if isinstance(self.value, Gathered):
            return self.value.sample
        kind = self.item_kind
        if isinstance(self.value, tuple) and self.value and self.is_list:
            return self._view(self.value[0], f"{self.path}[1]", kind)
        entries = self.items()
        if entries or kind is None:
            return entries[0] if entries else None
        if not isinstance(self.kind, TableKind):
            return self._view(None, f"{self.path}[1]", kind)
        # Figures know the entries of a table by their names.
        label = LABEL if isinstance(kind, BlockKind) else ""
        return self._view(None, f"{self.path}.{LABEL}", kind, label)

    def parts(self) -> list[tuple[str, View]]:
        """Return official title and value of each part of a block's total that was written."""
        if not isinstance(self.value, Block):
            return []
        kinds = {key: each.key.kind for key, each in declared(type(self.value)).items()}
        return [
            (title, self._view(value, path, kinds[path.rpartition(".")[2]]).single())
            for path, title, value in parts(self.value)
        ]

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

    def _view(self, value: Any, path: str, kind: Kind | None, label: str = "") -> View:
        if value is not None:
            return View(self.names, value, path, kind, label=label)
        empty: Any = None
        if isinstance(kind, BlockKind):
            empty = kind.load()(path=path)
        elif isinstance(kind, ListKind):
            empty = ()
        elif isinstance(kind, TableKind):
            empty = {}
        return View(self.names, empty, path, kind, is_written=False, label=label)

    @property
    def item_kind(self) -> Kind | None:
        """What the entries of a list or table are declared to be; None for everything else."""
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
        if isinstance(self.value, Gathered):
            return any(self.value.entries)
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
