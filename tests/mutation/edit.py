"""Documents with some of their numbers replaced, or a row of a table taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from mutation.binding import Site

from reportgen.manuscript import Cell, Grid, Manuscript, Run, Sheet

_MARKS = "，。；：（）、"


def with_texts(document: Manuscript, sites: Sequence[Site], texts: Sequence[str]) -> Manuscript:
    """Return a document with other texts at some places; nothing in its stead takes the words of a number out too."""
    runs: dict[int, tuple[Run, Run]] = {}
    for site, text in sorted(zip(sites, texts, strict=True), key=lambda each: -each[0].start):
        found = _run_of(site)
        if found:
            run, at = found
            _, changed = runs.get(id(run), (run, run))
            runs[id(run)] = run, replace(changed, text=_with(changed.text, at, site.text, text))
    mutant: Any = document
    for old, new in runs.values():
        mutant = _replaced(mutant, old, new)
    assert isinstance(mutant, Manuscript)
    return mutant


def without_row(document: Manuscript, block: int, row: int) -> Manuscript:
    """Return a document without a row of a table; the cell that reaches into it from above is that much shorter."""
    given = document.blocks[block]
    grid = given.grid if isinstance(given, Sheet) else given
    assert isinstance(grid, Grid)
    rows = [tuple(_shortened(cell, row - at) for cell in cells) for at, cells in enumerate(grid.rows)]
    less = replace(grid, rows=tuple(cells for at, cells in enumerate(rows) if at != row))
    changed = replace(given, grid=less) if isinstance(given, Sheet) else less
    return replace(document, blocks=(*document.blocks[:block], changed, *document.blocks[block + 1 :]))


def may_go(document: Manuscript, block: int, row: int) -> bool:
    """Whether a row can be taken out: none of its cells reaches down, and no table ends with it."""
    given = document.blocks[block]
    grid = given.grid if isinstance(given, Sheet) else given
    return isinstance(grid, Grid) and all(cell.rowspan == 1 for cell in grid.rows[row])


def _shortened(cell: Cell, down: int) -> Cell:
    return replace(cell, rowspan=cell.rowspan - 1) if 0 < down < cell.rowspan else cell


def _with(whole: str, at: int, old: str, new: str) -> str:
    start = at if new else max(max((whole.rfind(mark, 0, at) for mark in _MARKS), default=-1), 0)
    return whole[:start] + new + whole[at + len(old) :]


def _run_of(site: Site) -> tuple[Run, int] | None:
    """Return the run that a number stands in, when it stands in one, and where."""
    start = site.start
    for run in site.passage.runs:
        if start < len(run.text):
            return (run, start) if start + len(site.text) <= len(run.text) else None
        start -= len(run.text)
    return None


def _replaced(value: Any, old: Run, new: Run) -> Any:
    if value is old:
        return new
    if isinstance(value, tuple):
        changed = tuple(_replaced(each, old, new) for each in value)
        return value if all(one is other for one, other in zip(changed, value, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: _replaced(getattr(value, each.name), old, new) for each in fields(value)}
        different = {name: part for name, part in parts.items() if part is not getattr(value, name)}
        return replace(value, **different) if different else value
    return value
