"""Where a value comes from, in words: its place, or its formula and what went into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.diagnostics.span import Span
from reportgen.figures.derive import formulas
from reportgen.figures.figure import Figure, filled, looked_up, matcher
from reportgen.figures.tree import blocks, stated
from reportgen.regex import regex
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.near import nearest
from reportgen.vocabulary.placed import Faulty, Placed
from reportgen.vocabulary.prose import Prose
from reportgen.wording.names import Names, View

_STEP = regex(r"[^.\[\]]+|\[[0-9]+\]")
_MOST_LEVELS = 8
_MOST_CHARACTERS = 60
_MOST_NAMES = 8


def explanation(names: Names, path: str) -> str | None:
    """Return what stands at a path and where it comes from, line by line; None when there is no such name.

    Args:
        names: The facts and figures of a report.
        path: Dotted Chinese path; an entry of a list by its number, such as `项目[3].执行率`.
    """
    view = _find(names, path)
    return None if view is None else "\n".join(_explained(view.single()))


def near_names(names: Names, path: str) -> tuple[str, ...]:
    """Return the paths that somebody may have meant who wrote one that does not exist, the likeliest first."""
    known = {value for block in blocks(names.facts) for value, written in stated(block) if written}
    known |= names.figures.by_path.keys()
    ends = sorted((each for each in known if each.endswith(f".{path}")), key=lambda each: (each.count("."), each))
    near = _respelt(names, path)
    return tuple(([near] if near else []) + ends)[:_MOST_NAMES]


def _find(names: Names, path: str) -> View | None:
    view: View | None = names.root
    for step in _STEP.findall(path):
        view = None if view is None else _below(view, step)
    return view


def _below(view: View, step: str) -> View | None:
    """Return the name below a name, or the entry of a list."""
    if not step.startswith("["):
        return view.child(step)
    number = int(step[1:-1])
    return view.items()[number - 1] if 1 <= number <= len(view.items()) else None


def _respelt(names: Names, path: str) -> str:
    """Return the path with its first wrong key replaced by the nearest one there, or an empty text."""
    steps = _STEP.findall(path)
    view = names.root
    for position, step in enumerate(steps):
        below = _below(view, step)
        if below is None:
            near = nearest(step, view.keys())
            whole = ".".join([view.path, near, *steps[position + 1 :]]).lstrip(".").replace(".[", "[")
            return whole if near and _find(names, whole) is not None else ""
        view = below
    return ""


def _explained(view: View) -> Iterator[str]:
    names, value = view.names, view.value
    figure = names.figures.get(view.path)
    if isinstance(value, Placed | Figure):
        yield _line(names, view.path, value.value, view.span)
        if isinstance(value, Placed) and figure:
            yield f"  这是填报的数；按公式算得 {_text(names, figure.value)}。"
        if figure:
            yield from _origin(names, figure, 1, {view.path})
    elif view.is_written and value:
        yield f"{view.path} 是一组，其中："
        yield from (f"  {line}" for line in _members(view))
    elif view.is_told:
        yield f"{view.path} 没有可印的值，因为有关的键有误；请运行 reportgen check 并改正。"
    else:
        lacking = list(_lacking(view))
        yield f"{view.path} 没有填{'，也算不出来' if lacking else ''}。"
        yield from lacking


def _members(view: View) -> Iterator[str]:
    """Yield a line for everything that was written or computed below a name."""
    below = view.items() if view.is_list else map(view.child, view.keys())
    for each in below:
        if each is not None and each.is_written:
            single = each.single()
            yield each.path if single.plain is None else _line(view.names, each.path, single.plain, single.span)


def _origin(names: Names, figure: Figure, level: int, told: set[str]) -> Iterator[str]:
    """Yield the formula of a figure and what went into it, each derived input with its own below it, once."""
    margin = "  " * level
    yield f"{margin}公式：{figure.formula}"
    for each in figure.inputs:
        derived = names.figures.get(each.path) if each.span is None else None
        left_out = "（见上）" if each.path in told else "（……）" if derived and level == _MOST_LEVELS else ""
        yield margin + _line(names, each.path, each.value, each.span) + left_out
        if derived and not left_out:
            told.add(each.path)
            yield from _origin(names, derived, level + 1, told)


def _lacking(view: View) -> Iterator[str]:
    """Yield the formulas of a figure that could not be computed, and what they lack."""
    for formula in formulas():
        found = matcher(formula.path).fullmatch(view.path)
        if found is None:
            continue
        yield f"  公式：{formula.words}"
        for parameter in formula.parameters:
            paths = [filled(path, found.groups()) for path in parameter.paths]
            if parameter.is_needed and not any(_is_there(view.names, path) for path in paths):
                yield f"  还缺：{' 或 '.join(paths)}"


def _is_there(names: Names, path: str) -> bool:
    view = _find(names, looked_up(path))
    return view is not None and view.single().plain is not None


def _line(names: Names, path: str, value: Any, span: Span | None) -> str:
    return f"{path} = {_text(names, value)}{f'  {span}' if span else ''}"


def _text(names: Names, value: Any) -> str:
    """Return a value as the report prints it; of prose its beginning, as it was typed."""
    if isinstance(value, Faulty):
        return value.value
    if isinstance(value, Prose):
        value = value.text or f"{len(value.items)} 条"
    text = value.text if isinstance(value, Scalar) else names.text(value)
    first, *more = text.strip().split("\n")
    return f"{first[:_MOST_CHARACTERS]}…" if more or len(first) > _MOST_CHARACTERS else first
