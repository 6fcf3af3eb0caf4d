"""Which facts a form reads, found without filling it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.facts.facts import Facts
from reportgen.facts.projects import DIRECTION, FIRST_LEVEL, PROJECT_CLASS, SECOND_LEVEL
from reportgen.outline.form import FormFile, scalar_of
from reportgen.outline.repeat import parse_repeat
from reportgen.outline.scoring import PATH
from reportgen.source.nodes import Scalar
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.prose import Prose
from reportgen.wording.names import LABEL
from reportgen.wording.printed import printed_names

# What a name of the form's own stands for; of a group, its 名称 and its list each have an entry of their own.
Scope = dict[str, str]

_CLASSES = {word for kind in (FIRST_LEVEL, SECOND_LEVEL, DIRECTION, PROJECT_CLASS) for word in kind.spelling.words}
_REPEATS = ("tables", "groups", "each", "entries")


def facts_read(file: FormFile) -> tuple[str, ...]:
    """Return the dotted names of the facts and figures that a form may print or ask, each once, in its order.

    Entries of lists are not numbered: `项目.资金.执行` is that of each project.
    """
    known = {*declared(Facts), PATH}
    found = dict.fromkeys(_without_classes(name.replace("[1]", "")) for name in _read(file, {}))
    return tuple(name for name in found if name.partition(".")[0] in known)


def _without_classes(name: str) -> str:
    """Return a name without the words that only choose among the entries of a list (`指标.数量指标.目标`)."""
    return ".".join(step for step in name.split(".") if step not in _CLASSES)


def _read(block: Block, scope: Scope) -> Iterator[str]:
    """Yield the names in a block of a form and in those below it."""
    inside = scope
    for attribute in _REPEATS:
        scalar = scalar_of(getattr(block, attribute, None))
        if scalar is not None:
            inside = _repeated(scalar, inside)
    for each in declared(type(block)).values():
        if each.attribute not in _REPEATS:
            yield from _in_value(getattr(block, each.attribute), inside)


def _in_value(value: Any, scope: Scope) -> Iterator[str]:
    if isinstance(value, Block):
        yield from _read(value, scope)
    elif isinstance(value, Placed):
        yield from _in_value(value.value, scope)
    elif isinstance(value, Prose):
        yield from _in_value(value.text, scope)
        yield from _in_value(value.items, scope)
    elif isinstance(value, Scalar):
        yield from (_resolved(name, scope) for name in _names(value.text))
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_value(item, scope)


def _names(text: str) -> tuple[str, ...]:
    """Return the names that a text asks: a value behind `=`, wording, or a condition without braces."""
    if text.startswith("="):
        return printed_names(f"{{{{ {text[1:]} }}}}")
    return printed_names(text) if "{" in text else ()


def _repeated(scalar: Scalar, scope: Scope) -> Scope:
    """Return the names that cells have where something is repeated."""
    repeat = parse_repeat(scalar)
    if isinstance(repeat, Refusal) or repeat.words:
        return scope
    path = _resolved(repeat.source, scope)
    if not repeat.key:
        return {**scope, repeat.name: path}
    last = path.rpartition(".")[2]
    return {**scope, f"{repeat.name}.{LABEL}": f"{path}.{repeat.key}", f"{repeat.name}.{last}": path}


def _resolved(name: str, scope: Scope) -> str:
    """Return a name with the form's own first name put for what it stands for."""
    steps = name.split(".")
    for count in (2, 1):
        first = ".".join(steps[:count])
        if first in scope:
            return ".".join((scope[first], *steps[count:]))
    return name
