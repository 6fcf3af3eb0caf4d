"""A form that is a tree of columns: its header, a row for each entry, its totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.compose.cells import CellPlan, Inherited, Local, affordable, label, nothing
from reportgen.compose.grid import Slot, SlotRow, cells_of, merged
from reportgen.compose.totals import Total, Totals
from reportgen.frozen import dataclass
from reportgen.manuscript import Cell, Runs
from reportgen.outline.form import Column, FormFile, is_said, number_of, scalar_of
from reportgen.wording.cells import Condition, compiled, line_of
from reportgen.wording.entries import Entries
from reportgen.wording.expand import Wording


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A column of one table: how its cells are made, and the names that it has of its own."""

    plan: ColumnPlan
    cell: CellPlan
    own: Local


@dataclass(frozen=True, slots=True)
class _Head:
    """A column or group of columns of one table, as its header shows it."""

    title: Runs
    leaves: tuple[_Leaf, ...]
    below: tuple[_Head, ...]
    is_vertical: bool

    @property
    def depth(self) -> int:
        """How many rows its header has."""
        return 1 + max((head.depth for head in self.below), default=0)


class ColumnPlan:
    """A column, or a group of columns, compiled."""

    def __init__(self, spec: Column, wording: Wording, scopes: tuple[Local, Local], inherited: Inherited) -> None:
        """Compile a column and those below it; what is wrong with them is told.

        Args:
            spec: What the form says of it.
            wording: Whose names it prints.
            scopes: The names of its title and the names of its cells, beside those of the report.
            inherited: What the form and the groups above it say.
        """
        table, row = scopes
        each = scalar_of(spec.each)
        self._each = Entries(wording, each, table) if each else None
        if self._each:
            own = {name: self._each.scope[name] for name in (self._each.name,) if name}
            table, row = {**table, **own}, {**row, **own}
        condition = scalar_of(spec.condition)
        self._condition = Condition(wording, condition, table) if condition else None
        title = scalar_of(spec.title)
        self._title = compiled(wording, title, table) if title else None
        self._is_vertical = is_said(spec.vertical)
        self.width = number_of(spec.width, 0)
        self._cell: CellPlan | None = None
        self._below: tuple[ColumnPlan, ...] = ()
        if spec.columns:
            passed = inherited.below(spec, wording, row)
            self._below = tuple(ColumnPlan(each, wording, (table, row), passed) for each in spec.columns)
        else:
            self._cell = CellPlan(spec, wording, row, inherited)
        self.total = Total.of(scalar_of(spec.total), wording, table)
        self.subtotal = Total.of(scalar_of(spec.subtotal), wording, row)

    def heads(self, local: Local, own: Local) -> Iterator[_Head]:
        """Yield the column as it stands in one table: not at all, once, or for each entry of a list.

        Args:
            local: The names of the table, beside those of the report.
            own: The names that the column has of its own.
        """
        for each in self._each.entries(local) if self._each else (None,):
            mine = {**own, self._each.name: each} if self._each else own
            here = {**local, **mine} if mine else local
            if self._condition and not self._condition.holds(here):
                continue
            below = tuple(head for plan in self._below for head in plan.heads(here, mine))
            leaves = tuple(leaf for head in below for leaf in head.leaves)
            if self._cell is not None:
                leaves = (_Leaf(self, self._cell, mine),)
            if leaves:
                title = line_of(self._title, here) if self._title else ()
                yield _Head(title, leaves, below, self._is_vertical)


class ColumnForm:
    """A form of columns, compiled."""

    def __init__(self, file: FormFile, wording: Wording, scope: Local, inherited: Inherited) -> None:
        """Compile the form; what is wrong with it is told.

        Args:
            file: The form.
            wording: Whose names it prints.
            scope: The names of the table, beside those of the report, with any one entry of what is repeated.
            inherited: What holds for all cells.
        """
        groups, each, no_data = scalar_of(file.groups), scalar_of(file.each), scalar_of(file.no_data)
        self._groups = Entries(wording, groups, scope) if groups else None
        inside = self._groups.scope if self._groups else scope
        self._each = Entries(wording, each, inside) if each else None
        row = self._each.scope if self._each else inside
        self._columns = tuple(ColumnPlan(spec, wording, (scope, row), inherited) for spec in file.columns or ())
        self._no_data = compiled(wording, no_data, scope) if no_data else None
        self._wording = wording

    def grid(self, local: Local) -> tuple[tuple[int, ...], tuple[tuple[Cell, ...], ...], int]:
        """Return the widths of the columns, the rows and the number of header rows of one table.

        Args:
            local: The names of the table, beside those of the report.
        """
        heads = [head for plan in self._columns for head in plan.heads(local, {})]
        leaves = [leaf for head in heads for leaf in head.leaves]
        header = _header(heads)
        rows = self._rows(leaves, local)
        return tuple(leaf.plan.width for leaf in leaves), (*header, *rows), len(header)

    def _rows(self, leaves: list[_Leaf], local: Local) -> tuple[tuple[Cell, ...], ...]:
        totals = Totals([leaf.plan.total for leaf in leaves], self._wording)
        rows: list[SlotRow] = []
        for group in self._groups.bound(local) if self._groups else [local]:
            subtotals = Totals([leaf.plan.subtotal for leaf in leaves], self._wording)
            bound = affordable(self._each, group, len(leaves), self._wording) if self._each else ()
            rows += [_row(leaves, local, (totals, subtotals)) for local in bound]
            if subtotals.are_wanted:
                rows.append(_slots(subtotals.cells(group)))
        if not rows:
            return ((nothing(self._no_data, len(leaves), local),),)
        if totals.are_wanted:
            rows.append(_slots(totals.cells(local)))
        if any(leaf.cell.merges for leaf in leaves):
            merged(rows)
        return cells_of(rows)


def _row(leaves: list[_Leaf], local: Local, totals: tuple[Totals, Totals]) -> SlotRow:
    made = [leaf.cell.made({**local, **leaf.own} if leaf.own else local) for leaf in leaves]
    values = [each.value for each in made]
    for each in totals:
        each.add(values)
    return [
        Slot(number, each.cell, leaf.cell.merges) for number, (leaf, each) in enumerate(zip(leaves, made, strict=True))
    ]


def _slots(cells: Sequence[Cell]) -> SlotRow:
    return [Slot(number, cell) for number, cell in enumerate(cells)]


def _header(heads: list[_Head]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of a header: a group stands across its columns, a column reaches down to the last row."""
    depth = max((head.depth for head in heads), default=0)
    rows: list[SlotRow] = [[] for _ in range(depth)]
    _place(heads, rows, 0, 0)
    return cells_of(rows)


def _place(heads: Sequence[_Head], rows: list[SlotRow], level: int, left: int) -> None:
    for head in heads:
        reach = 1 if head.below else len(rows) - level
        cell = label(head.title, is_vertical=head.is_vertical, colspan=len(head.leaves), rowspan=reach)
        rows[level].append(Slot(left, cell))
        _place(head.below, rows, level + 1, left)
        left += len(head.leaves)
