"""A form that is rows of cells: repeated, left out, beside a cell down their side."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.compose.cells import CellPlan, Inherited, Local, affordable, nothing
from reportgen.compose.grid import Slot, SlotRow, cells_of, merged
from reportgen.manuscript import Cell
from reportgen.outline.form import FormFile, Row, number_of, scalar_of, words_of
from reportgen.wording.cells import Condition, compiled
from reportgen.wording.entries import ORDINAL, Entries
from reportgen.wording.expand import Wording


class RowPlan:
    """A row of cells, or rows that belong together, compiled."""

    def __init__(self, spec: Row, wording: Wording, scope: Local, inherited: Inherited) -> None:
        """Compile rows; what is wrong with them is told.

        Args:
            spec: What the form says of them.
            wording: Whose names they print.
            scope: The names beside those of the report, with any one entry of what is repeated.
            inherited: What holds for all cells.
        """
        each, condition, no_data = (scalar_of(stated) for stated in (spec.each, spec.condition, spec.no_data))
        self._wording = wording
        classes = {name: words_of(words) for name, words in (spec.classes or {}).items()}
        self._each = Entries(wording, each, scope, classes) if each else None
        inside = self._each.scope if self._each else scope
        self._condition = Condition(wording, condition, inside) if condition else None
        self._no_data = compiled(wording, no_data, scope) if no_data else None
        self._side = CellPlan(spec.side, wording, inside, inherited, is_label=True) if spec.side else None
        self._cells = tuple(CellPlan(cell, wording, inside, inherited) for cell in spec.cells or ())
        self._rows = tuple(RowPlan(row, wording, inside, inherited) for row in spec.rows or ())

    @property
    def is_fixed(self) -> bool:
        """Whether it is one row that always stands there."""
        return bool(self._cells) and not (self._each or self._condition or self._side)

    def slots(self, left: int, width: int, local: Local) -> list[SlotRow]:
        """Return the rows of cells in one table.

        Args:
            left: The first column that they may use.
            width: How many columns there are for them.
            local: The names beside those of the report.
        """
        if self._each is None:
            return self._once(left, width, local) if self._holds(local) else []
        rows: list[SlotRow] = []
        number = 0
        for bound in affordable(self._each, local, width, self._wording):
            if self._holds(bound):
                number += 1
                rows += self._once(left, width, {**bound, ORDINAL: number})
        if not rows and self._no_data:
            rows = [[Slot(left, nothing(self._no_data, width, local))]]
        return rows

    def row(self, columns: Sequence[int], local: Local) -> SlotRow:
        """Return a row of cells in the columns that are free."""
        row: SlotRow = []
        at = 0
        for plan in self._cells:
            row.append(Slot(columns[at], plan.made(local).cell, plan.merges))
            at += plan.colspan
        return row

    def _holds(self, local: Local) -> bool:
        return self._condition is None or self._condition.holds(local)

    def _once(self, left: int, width: int, local: Local) -> list[SlotRow]:
        taken = self._side.colspan if self._side else 0
        inside = range(left + taken, left + width)
        rows = [self.row(inside, local)] if self._cells else placed(self._rows, inside, local)
        if self._side and rows:
            rows[0].insert(0, Slot(left, self._side.made(local, rows=len(rows)).cell))
        return rows


def placed(plans: Sequence[RowPlan], columns: range, local: Local) -> list[SlotRow]:
    """Return the rows of several plans one below the other; a cell of a fixed row may reach down into the next.

    Args:
        plans: The rows.
        columns: The columns that they may use.
        local: The names beside those of the report.
    """
    rows: list[SlotRow] = []
    reaching = dict.fromkeys(columns, 0)
    for plan in plans:
        if not plan.is_fixed:
            rows += plan.slots(columns.start, len(columns), local)
            continue
        row = plan.row([column for column in columns if not reaching[column]], local)
        reaching = {column: max(left - 1, 0) for column, left in reaching.items()}
        for slot in row:
            covered = range(slot.column, slot.column + slot.cell.colspan)
            reaching |= dict.fromkeys(covered, slot.cell.rowspan - 1)
        rows.append(row)
    return rows


class RowForm:
    """A form of rows, compiled."""

    def __init__(self, file: FormFile, wording: Wording, scope: Local, inherited: Inherited) -> None:
        """Compile the form; what is wrong with it is told.

        Args:
            file: The form.
            wording: Whose names it prints.
            scope: The names of the table, beside those of the report, with any one entry of what is repeated.
            inherited: What holds for all cells.
        """
        self._widths = tuple(number_of(width, 0) for width in file.widths or ())
        self._rows = tuple(RowPlan(row, wording, scope, inherited) for row in file.rows or ())
        no_data = scalar_of(file.no_data)
        self._no_data = compiled(wording, no_data, scope) if no_data else None

    def grid(self, local: Local) -> tuple[tuple[int, ...], tuple[tuple[Cell, ...], ...], int]:
        """Return the widths of the columns, the rows and the number of header rows of one table.

        Args:
            local: The names of the table, beside those of the report.
        """
        rows = placed(self._rows, range(len(self._widths)), local)
        if not rows:
            rows = [[Slot(0, nothing(self._no_data, len(self._widths), local))]]
        merged(rows)
        return self._widths, cells_of(rows), 0
