"""What an outline reads, found without any facts: the names that its texts may print, and the prose that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.facts.facts import Facts
from reportgen.frozen import dataclass
from reportgen.outline.form import FormFile, scalar_of
from reportgen.outline.outline import Outline, OutlineFile, Section
from reportgen.outline.repeat import Repeat, parse_repeat
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind
from reportgen.vocabulary.levels import kind_at
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose
from reportgen.wording.printed import PARTS, Scope, printed_names

FIRST = "[1]"
"""The number of the entry that stands for all entries of a list."""

# Keys under which other sections stand, which read for themselves, and what is never printed.
_NOT_OWN = {"章节", "附件", "改动", "补充", "每", "如果", "图表"}
# What the text of a cell begins with that is a value, not wording.
_VALUE = "="
# Attributes of the parts of a form, and of a chart, that repeat it over a list, outermost first, and the texts that
# print no fact of their own: what stands for a value that is missing, and sums of what stands above.
_REPEATS = ("tables", "groups", "each", "entries")
_NOT_PRINTED = {"分表", "分组", "每", "逐条", "如果", "空", "无数据", "合计", "小计", "评分"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A section and what it reads.

    Attributes:
        section: The section.
        depth: How many sections it stands in.
        printed: Dotted paths of what its own texts may print; an entry of a list has the number 1.
        prose: Chapters and dotted paths of the prose that it takes (取自).
    """

    section: Section
    depth: int
    printed: tuple[str, ...]
    prose: tuple[str, ...]


def readings(outline: Outline) -> Iterator[Reading]:
    """Yield what each section of an outline reads, in reading order, those of the annexes last."""
    scope = _scope(outline.file.each, {})
    for sections in (outline.sections, outline.annexes):
        yield from _readings(sections, scope, 0)


def printed_by_file(file: OutlineFile) -> tuple[str, ...]:
    """Return the paths that title, file name, cover, opening and signature may print."""
    return _printed(file, _scope(file.each, {}))


def condition_of(file: OutlineFile) -> str:
    """Return the dotted path of the name that alone decides whether a document is printed; empty without one."""
    condition = scalar_of(file.condition)
    return _absolute(condition.text.strip(), _scope(file.each, {})) if condition else ""


def printed_by_form(form: FormFile) -> tuple[str, ...]:
    """Return the paths that a form may print and has nothing to print instead of (空)."""
    return tuple(dict.fromkeys(name for name in _printed_below(form, {}) if name))


def _printed_below(value: Any, scope: Scope) -> Iterator[str]:
    """Yield the names that a part of a form, or a chart, may print."""
    if isinstance(value, Placed):
        yield from _printed_below(value.value, scope)
    elif isinstance(value, Scalar):
        text = f"{{{{ {value.text[1:]} }}}}" if value.text.startswith(_VALUE) else value.text
        yield from map(_of_parts, printed_names(text, scope))
    elif isinstance(value, tuple):
        for each in value:
            yield from _printed_below(each, scope)
    elif isinstance(value, Prose):
        yield from _printed_below(value.text, scope)
    elif isinstance(value, Block) and getattr(value, "blank", None) is None:
        for name in _REPEATS:
            scope = _scope(getattr(value, name, None), scope)
        keys = (each for each in declared(type(value)).values() if each.key.name not in _NOT_PRINTED)
        yield from _printed_below(tuple(getattr(value, each.attribute) for each in keys), scope)


def _readings(sections: tuple[Section, ...], scope: Scope, depth: int) -> Iterator[Reading]:
    for section in sections:
        inner = _scope(section.each, scope)
        prose = tuple(_absolute(name.value, inner) for name in section.prose_names)
        drawn = _printed_below(section.charts, inner)
        printed = tuple(dict.fromkeys(name for name in (*_printed(section, inner), *drawn) if name))
        yield Reading(section, depth, printed, prose)
        yield from _readings(section.sections or (), inner, depth + 1)


def _scope(each: Stated[Scalar], scope: Scope) -> Scope:
    """Return the names that stand below a 每, with their paths; empty where a name is no single fact."""
    scalar = scalar_of(each)
    repeat = parse_repeat(scalar) if scalar else None
    if not isinstance(repeat, Repeat):
        return scope
    is_entry = not (repeat.words or repeat.key)
    return {**scope, repeat.name: f"{_absolute(repeat.source, scope)}{FIRST}" if is_entry else ""}


def _absolute(path: str, scope: Scope) -> str:
    first, dot, rest = path.partition(".")
    return f"{scope.get(first, first)}{dot}{rest}"


def _printed(block: Block, scope: Scope) -> tuple[str, ...]:
    names = (_of_parts(name) for text in _texts(block, is_outermost=True) for name in printed_names(text, scope))
    return tuple(name for name in dict.fromkeys(names) if name)


def _of_parts(path: str) -> str:
    """Return a path with `.*` for what a 每 over the parts of a sum takes of each of them."""
    owner, entry, _ = path.partition(FIRST)
    return f"{owner}.{PARTS}" if entry and isinstance(kind_at(owner, Facts), BlockKind) else path


def _texts(value: Any, *, is_outermost: bool = False) -> Iterator[str]:
    """Yield every text of wording in a part of an outline but those of the sections below it."""
    if isinstance(value, Placed):
        yield from _texts(value.value)
    elif isinstance(value, Scalar):
        yield value.text
    elif isinstance(value, Prose):
        yield from _texts((value.text, *value.items))
    elif isinstance(value, Block):
        keys = (each for each in declared(type(value)).values() if not (is_outermost and each.key.name in _NOT_OWN))
        yield from _texts(tuple(getattr(value, each.attribute) for each in keys))
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
