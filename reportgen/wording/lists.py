"""Lists in wording: their entries of one class, what all their entries have under a key, and groups of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from reportgen.diagnostics.span import Span
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Key, declared
from reportgen.vocabulary.kinds import TEXT, RawKind, ScalarKind
from reportgen.vocabulary.placed import Placed
from reportgen.wording.names import LABEL, Gathered, Group, View

REST = "其余"
"""What a form writes for the words that it puts in no other class."""
VALUE = "值"
"""Under which a part of a sum has what it states."""


def below(view: View, key: str) -> View | None:
    """Return the name below another, be it a block, a table or a list; None when there is no such name."""
    found = view.child(key)
    return over_entries(view, key) if found is None and view.is_list else found


def over_entries(view: View, key: str) -> View | None:
    """Return what a list has below it: the entries of one class, or what all its entries have under a key.

    `项.指标.数量指标` are the indicators whose 一级 or 二级 is 数量指标; `项.指标.目标` are the goals of all of them.

    Args:
        view: A list or table.
        key: A word of one of the choices of its entries, or one of their keys.

    Returns:
        The entries, each with its own path; None when there is no such word or key.
    """
    sample = view.sample()
    if sample is None:
        return None
    path = f"{view.path}.{key}"
    classed = _choices(sample.value.__class__, key)
    if classed:
        return View(view.names, Gathered(_of_class(view, classed, key), sample), path, view.kind)
    one = below(sample, key)
    if one is None:
        return None
    values = tuple(each for entry in view.items() if (each := below(entry, key)) is not None)
    if not one.is_list or isinstance(one.item_kind, RawKind):  # the facts under 补充 are as different as keys
        return View(view.names, Gathered(values, one), path, None, view.is_written)
    inner = one.sample()
    entries = tuple(entry for each in values for entry in each.items())
    return View(view.names, Gathered(entries, inner), path, one.kind, view.is_written) if inner is not None else None


@cache
def _choices(block: type[Any], word: str) -> tuple[str, ...]:
    """Return the attributes of a block that hold one of some words, of which this is one."""
    if not issubclass(block, Block):
        return ()
    kinds = ((each.attribute, each.key.kind) for each in declared(block).values())
    return tuple(name for name, kind in kinds if isinstance(kind, ScalarKind) and word in kind.spelling.words)


def _of_class(view: View, attributes: tuple[str, ...], word: str) -> tuple[View, ...]:
    """Return the entries of a list that have a word in one of some attributes."""

    def fits(block: Any) -> bool:
        for name in attributes:
            stated = getattr(block, name, None)
            if stated is not None and stated.value == word:
                return True
        return False

    if isinstance(view.value, tuple):  # of a long list few are wanted: the others need no name
        numbers = [number for number, block in enumerate(view.value, start=1) if fits(block)]
        return tuple(View(view.names, view.value[n - 1], f"{view.path}[{n}]", view.item_kind) for n in numbers)
    return tuple(each for each in view.items() if fits(each.value))


def grouped(view: View, key: str) -> tuple[View, ...]:
    """Return the entries of a list gathered by what they have under a key, in the order of the first of each.

    A group has the key's value as its 名称, and its entries under the last key of the list (`组.项目`).

    Args:
        view: A list or table.
        key: Dotted name below an entry.
    """
    groups: dict[str, tuple[View, list[View]]] = {}
    for entry in view.items():
        named = at(entry, key)
        word = "" if named is None else view.names.text(named.single().plain)
        groups.setdefault(word, (entry if named is None else named, []))[1].append(entry)
    return tuple(_group(view, named, tuple(entries)) for named, entries in groups.values())


def classed(view: View, key: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[View, ...]:
    """Return the entries of a list gathered into classes that a form lists, in its order, also those without entries.

    Args:
        view: A list or table.
        key: Dotted name below an entry, whose word tells the class.
        classes: The words of each class, beside its own name; `REST` stands for all other words. Where no class takes
            those, each is a class of its own after the others.
    """
    class_of = {word: name for name, words in classes.items() for word in (name, *words)}
    members: dict[str, list[View]] = {name: [] for name in classes}
    for entry in view.items():
        named = at(entry, key)
        word = "" if named is None else view.names.text(named.single().plain)
        members.setdefault(class_of.get(word) or class_of.get(REST) or word, []).append(entry)
    span = view.span or Span("")
    names = {name: View(view.names, Placed(name, span, view.path), view.path, TEXT) for name in members}
    return tuple(_group(view, names[name], tuple(entries)) for name, entries in members.items())


def group_sample(view: View, key: str) -> View | None:
    """Return a group for the sake of the names it has, whether or not there is any."""
    sample = view.sample()
    named = None if sample is None else at(sample, key)
    return None if named is None else _group(view, named, view.items())


def at(view: View, path: str) -> View | None:
    """Return the name at a dotted path below another, or None when there is no such name."""
    found: View | None = view
    for key in path.split("."):
        found = None if found is None else below(found, key)
    return found


def _group(view: View, named: View, entries: tuple[View, ...]) -> View:
    sample = view.sample()
    last = view.path.rpartition(".")[2]
    gathered = Gathered(entries, named if sample is None else sample)
    list_of = View(view.names, gathered, view.path, view.kind, view.is_written)
    return View(view.names, Group({LABEL: named, last: list_of}), view.path, None)


def with_parts(view: View) -> View:
    """Return a block that is a sum as the list of its parts that were written; anything else as it is.

    A part has its official term as its 名称 and what it states as its 值: `每: 资金.级次 as 级`.
    """
    keys = _parts_of(view)
    if not keys:
        return view
    sample = View(view.names, None, f"{view.path}.{keys[0].name}", keys[0].kind, is_written=False)
    entries = tuple(_part(title, part) for title, part in view.parts())
    return View(view.names, Gathered(entries, _part(keys[0].title, sample)), view.path, None)


def called(view: View, name: str) -> View | None:
    """Return what is called so below another: what a dot leads to, and of a sum a part by its official term.

    So the parts of two sums stand side by side: `每: 资金.执行.收入 as 源` and `=资金.年初预算.收入[源.名称]`.

    Args:
        view: A table, a list, or a block.
        name: What a name in brackets says.
    """
    found = below(view, name)
    if found is not None:
        return found
    return next((view.child(part.name) for part in _parts_of(view) if part.title == name), None)


def any_called(view: View) -> View | None:
    """Return any one of what can be called by a name below a table or a sum; None where nothing can."""
    if isinstance(view.value, dict):
        return view.sample()
    return next((view.child(part.name) for part in _parts_of(view)), None)


def _parts_of(view: View) -> list[Key]:
    """Return the keys of the parts of a sum; none of anything else."""
    known = declared(type(view.value)).values() if isinstance(view.value, Block) else ()
    return [each.key for each in known if each.key.is_part]


def _part(title: str, part: View) -> View:
    name = View(part.names, Placed(title, part.span or Span(""), part.path), part.path, TEXT)
    return View(part.names, Group({LABEL: name, VALUE: part}), part.path, None)
