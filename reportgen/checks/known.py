"""What checks of facts look values up in: what was written at a path, else what was computed."""

from __future__ import annotations

from typing import Any

from reportgen.diagnostics.finding import Related
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.figures.figure import Figure
from reportgen.figures.tree import blocks, stated
from reportgen.vocabulary.placed import Placed


def known_values(facts: Facts, figures: Figures) -> dict[str, Placed[Any]]:
    """Return every value of a report by its dotted Chinese path.

    A value that was written outweighs the figure that could be computed in its stead. A figure has no place of its
    own; it gets the place of the block that it belongs to.
    """
    known: dict[str, Placed[Any]] = {}
    places = {block.path: block.span for block in blocks(facts)}
    for path, figure in figures.by_path.items():
        known[path] = Placed(figure.value, places[path.rpartition(".")[0]], path)
    for block in blocks(facts):
        known |= {path: value for path, value in stated(block) if value is not None}
    return known


def inputs_of(figure: Figure, known: dict[str, Placed[Any]]) -> tuple[Related, ...]:
    """Return the values that a figure was computed from, each with its place."""
    return tuple(Related(known[each.path].span, f"“{each.path}”是 {each.value}") for each in figure.inputs)
