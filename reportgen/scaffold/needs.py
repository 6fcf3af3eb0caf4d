"""What must be filled in for an outline to be printed: the facts behind every name that it may print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.facts.facts import Facts
from reportgen.figures.derive import TOTAL, formulas
from reportgen.figures.figure import BY_NAME, EVERY, filled, matcher
from reportgen.outline.outline import Outline
from reportgen.source.nodes import Scalar
from reportgen.typeset.package import BadPackage, read_package
from reportgen.typeset.template import compile_parts
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind, Kind, TableKind
from reportgen.vocabulary.levels import kind_below, steps_of
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.prose import Prose
from reportgen.wording.printed import PARTS, printed_names

# Keys, and below each the keys that are needed of it; `*` stands for the parts of a total.
Needs = dict[str, "Needs"]


def needs_of(outline: Outline, template: bytes) -> Needs:
    """Return the keys that hold whatever an outline and its Word template may print.

    Args:
        outline: What the place prescribes.
        template: Its Word template; one that cannot be read needs nothing, and `build` tells of it.
    """
    needs: Needs = {}
    file = outline.file
    wording = [*_texts((file.title, file.file_name, file.closing, file.opening, outline.sections)), *_tags(template)]
    for name in (name for text in wording for name in printed_names(text)):
        for keys in _facts_behind(name):
            below = needs
            for key in keys:
                below = below.setdefault(key, {})
    return needs


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of wording in a part of an outline."""
    if isinstance(value, Placed):
        yield from _texts(value.value)
    elif isinstance(value, Scalar):
        yield value.text
    elif isinstance(value, Prose):
        yield from _texts((value.text, *value.items))
    elif isinstance(value, Block):
        yield from _texts(tuple(getattr(value, each.attribute) for each in declared(type(value)).values()))
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def _tags(template: bytes) -> Iterator[str]:
    try:
        yield from (part.source for part in compile_parts(read_package(template)))
    except BadPackage:
        return


def _facts_behind(path: str) -> Iterator[tuple[str, ...]]:
    """Yield the keys of the facts that give a name its value: those that it is computed from, or its own."""
    # A total may as well be typed: its parts are asked for where they are printed.
    computed = [] if path.endswith(TOTAL) else _inputs(path)
    if computed:
        for each in computed:
            yield from _facts_behind(each)
    elif keys := _keys(path):
        yield keys


def _inputs(path: str) -> list[str]:
    """Return the paths that a figure is computed from; of several ways to a value the last, which asks least."""
    found = next(((each, match) for each in formulas() if (match := matcher(each.path).fullmatch(path))), None)
    if found is None:
        return []
    formula, match = found
    ways = (parameter.paths[-1] for parameter in formula.parameters if parameter.is_needed)
    return [filled(way, match.groups()).replace(EVERY, "[1]") for way in ways if not way.startswith(BY_NAME)]


def _keys(path: str) -> tuple[str, ...]:
    """Return the declared keys down to a fact, a block with that of its bare form; none when it is no fact."""
    kind: Kind | None = BlockKind(lambda: Facts)
    keys: list[str] = []
    for step in steps_of(path):
        is_number = step.startswith("[")
        if is_number and isinstance(kind, TableKind):
            return tuple(keys)  # what its entries are called, the author will say
        kind = kind if step == PARTS else kind_below(kind, step)
        keys += [] if is_number else [step]
    if kind is None:
        return ()
    short = kind.load().SHORT_FORM if isinstance(kind, BlockKind) and keys[-1] != PARTS else ""
    return (*keys, short) if short else tuple(keys)
