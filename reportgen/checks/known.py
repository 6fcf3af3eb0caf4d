"""Where checks of facts look values up: what was written at a path, else what was computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportgen.diagnostics.finding import Related
from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.figures.derive import TOTAL, Figures
from reportgen.figures.tree import blocks, stated
from reportgen.values.amount import Amount
from reportgen.vocabulary.placed import Placed

Known = Mapping[str, Placed[Any]]


def known_values(facts: Facts, figures: Figures) -> Known:
    """Return every value of a report by its dotted Chinese path.

    What was written outweighs what could be computed in its stead. A figure has no place of its own; it gets the
    place of the block that it belongs to.
    """
    places = {block.path: block.span for block in blocks(facts)}
    known = {path: Placed(each.value, _place(places, path), path) for path, each in figures.by_path.items()}
    for block in blocks(facts):
        known |= {path: value for path, value in stated(block) if value is not None}
    return known


def _place(places: dict[str, Span], path: str) -> Span:
    """Return the place of the nearest block around a path; the outermost has the empty path and is around all."""
    while path not in places:
        path = path.rpartition(".")[0]
    return places[path]


def amount_at(known: Known, path: str) -> Placed[Amount] | None:
    """Return the amount of a path; None when there is none, or it is 待填, 无 or wrong."""
    found = known.get(path)
    return found if found is not None and isinstance(found.value, Amount) else None


def wrong_totals(known: Known, figures: Figures) -> list[str]:
    """Return the paths of the totals that were written and are not the sum of their parts."""
    return [
        path
        for path, figure in figures.by_path.items()
        if path.endswith(f".{TOTAL}")
        and (written := amount_at(known, path))
        and isinstance(figure.value, Amount)
        and written.value != figure.value
    ]


def beside(known: Known, *paths: str) -> tuple[Related, ...]:
    """Return what is known at some paths as places that belong to a fault."""
    return tuple(Related(known[path].span, f"“{path}”是 {known[path].value}") for path in paths)
