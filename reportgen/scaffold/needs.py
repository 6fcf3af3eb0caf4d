"""What must be filled in for an outline to be printed: the facts behind every name that it may print."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.facts.facts import Facts
from reportgen.figures.derive import TOTAL, formulas
from reportgen.figures.figure import BY_NAME, filled, looked_up, matcher
from reportgen.outline.outline import Outline
from reportgen.outline.scoring import Criterion
from reportgen.scaffold.reads import condition_of, printed_by_file, printed_by_form, readings
from reportgen.typeset.package import BadPackage, read_package
from reportgen.typeset.template import compile_parts
from reportgen.vocabulary.kinds import YES_NO, BlockKind, Kind, TableKind
from reportgen.vocabulary.levels import kind_at, kind_below, steps_of
from reportgen.wording.printed import PARTS, printed_names

# Keys, and below each the keys that are needed of it; `*` stands for the parts of a total.
Needs = dict[str, "Needs"]

_YES = "是"


def needs_of(outline: Outline, template: bytes) -> Needs:
    """Return the keys that hold whatever an outline and its Word template may print.

    Args:
        outline: What the place prescribes.
        template: Its Word template; one that cannot be read needs nothing, and `build` tells of it.
    """
    needs: Needs = {}
    read = tuple(readings(outline))
    tags = (name for text in _tags(template) for name in printed_names(text))
    prose = (name for each in read if each.section.is_required for name in each.prose if "." in name)
    printed = (*printed_by_file(outline.file), *(name for each in read for name in each.printed))
    forms = (name for form in outline.forms.values() for name in printed_by_form(form.file))
    scores = _typed_scores(outline.scoring.criteria or ()) if outline.scoring else ()
    for name in (*printed, *forms, *tags, *prose, *needed_to_print(outline)):
        for keys in _facts_behind(name):
            below = needs
            for key in keys:
                below = below.setdefault(key, {})
    for name in scores:
        needs.setdefault("评价", {}).setdefault("指标得分", {})[name] = {}
    return needs


def needed_to_print(outline: Outline) -> dict[str, str]:
    """Return the yes that an outline wants to hear of an entry before it prints anything of it, by its path.

    A new unit says it of the entry that it begins with, since there would be no document otherwise.
    """
    condition = condition_of(outline.file)
    return {condition: _YES} if kind_at(condition, Facts) is YES_NO else {}


def required_prose(outline: Outline) -> Iterator[str]:
    """Yield the paths of the prose that required sections print first; what else they print may be left out."""
    yield from (each.prose[0] for each in readings(outline) if each.section.is_required and each.prose)


def _typed_scores(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    """Yield the names of the lines of a scoring table that are scored by the unit, not by a figure."""
    for each in criteria:
        if each.criteria:
            yield from _typed_scores(each.criteria)
        elif each.figure is None and each.name is not None:
            yield str(each.name.value)


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
    return [looked_up(filled(way, match.groups())) for way in ways if not BY_NAME.search(way)]


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
