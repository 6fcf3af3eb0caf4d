"""Cells to a grid: spans worked out, equal cells made one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportgen.manuscript import Cell, text_of


@dataclass(slots=True)
class Slot:
    """A cell on its way into a grid.

    Attributes:
        column: The first column that it covers.
        cell: The cell.
        merges: Whether it becomes one with an equal cell above it.
    """

    column: int
    cell: Cell
    merges: bool = False


SlotRow = list[Slot]


@dataclass(slots=True)
class _Anchor:
    slot: Slot
    last: int
    text: str


def merged(rows: list[SlotRow]) -> None:
    """Make cells that merge one with the equal cell above, but never across the edge of such a cell to their left.

    Args:
        rows: The rows of a table; they are changed.
    """
    anchors: dict[int, _Anchor] = {}
    for number, row in enumerate(rows):
        is_new = False
        for slot in tuple(row):
            if not slot.merges:
                is_new = is_new or slot.cell.rowspan > 1
                continue
            above = anchors.get(slot.column)
            text = "\n".join(text_of(runs) for runs in slot.cell.paragraphs)
            if above and not is_new and above.last == number - 1 and above.text == text:
                above.last = number
                above.slot.cell = replace(above.slot.cell, rowspan=above.slot.cell.rowspan + 1)
                row.remove(slot)
            else:
                anchors[slot.column] = _Anchor(slot, number, text)
                is_new = True


def cells_of(rows: Iterable[SlotRow]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows as a grid holds them."""
    return tuple(tuple(slot.cell for slot in sorted(row, key=lambda slot: slot.column)) for row in rows)
