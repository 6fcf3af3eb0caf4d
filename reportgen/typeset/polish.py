"""The last characters of width, moved from column to column while that makes a table lower.

Widths in proportion are nearly right; but lines are whole, so one character less may cost a column nothing, and one
more may save another a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportgen.typeset.measure import lines

_ROUNDS = 48
# Columns that are tried as givers and as takers in each round: those that seem the best.
_GIVERS, _TAKERS = 5, 4
_STEPS = (1, 2)

# For each row the widths of its cells by column, in halves of a character.
Rows = tuple[dict[int, int], ...]


class Column(NamedTuple):
    """A column whose width may change.

    Attributes:
        at: Its place in the table, from 0.
        floor: Its least width.
    """

    at: int
    floor: int


class _Heights(NamedTuple):
    """For each row the lines of its highest cell, the column of that cell, and the lines of the next highest."""

    first: int
    column: int
    second: int


def polished(rows: Rows, widths: tuple[int, ...], columns: tuple[Column, ...]) -> tuple[int, ...]:
    """Return widths with the same sum under which the rows are as high as before, or lower.

    Args:
        rows: What stands in the rows.
        widths: Widths of all columns, in halves of a character.
        columns: Those that may change.
    """
    found = list(widths)
    for _ in range(_ROUNDS):
        tops = [_top(row, found) for row in rows]
        moves = [move for step in _STEPS for move in _moves(rows, found, columns, tops, step)]
        best = min(moves, default=(0, 0, 0, 0))
        if best[0] >= 0:
            break
        _, giver, taker, step = best
        found[giver] -= step
        found[taker] += step
    return tuple(found)


def _moves(
    rows: Rows, widths: list[int], columns: tuple[Column, ...], tops: list[_Heights], step: int
) -> Iterable[tuple[int, int, int, int]]:
    """Yield the lines that a move costs, the giver, the taker and the step, for the moves that promise most."""
    losses = sorted((_cost(rows, widths, tops, {at: -step}), at) for at, floor in columns if widths[at] - step >= floor)
    gains = sorted((_cost(rows, widths, tops, {at: step}), at) for at, _ in columns)
    for _, giver in losses[:_GIVERS]:
        for gain, taker in gains[:_TAKERS]:
            if giver != taker and gain < 0:
                yield _cost(rows, widths, tops, {giver: -step, taker: step}), giver, taker, step


def _cost(rows: Rows, widths: list[int], tops: list[_Heights], changes: dict[int, int]) -> int:
    """Return how many lines more, or less, all rows take when some widths change."""
    cost = 0
    for row, (first, column, second) in zip(rows, tops, strict=True):
        changed = [lines(row[index], widths[index] + change) for index, change in changes.items() if index in row]
        kept = first if column not in changes else second
        if column in changes and len(changes) > 1:
            kept = max((lines(width, widths[index]) for index, width in row.items() if index not in changes), default=1)
        cost += max(kept, *changed, 1) - first
    return cost


def _top(row: dict[int, int], widths: list[int]) -> _Heights:
    heights = sorted(((lines(width, widths[index]), -index) for index, width in row.items()), reverse=True)
    (first, column), (second, _) = (*heights, (1, 0), (1, 0))[:2]
    return _Heights(first, -column, second)
