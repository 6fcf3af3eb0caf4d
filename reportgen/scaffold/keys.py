"""Declared keys as YAML to be filled in: what is needed as 待填, what is optional behind a `#`."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.scaffold.lines import beside, comment, spaced
from reportgen.scaffold.needs import Needs
from reportgen.values.absence import Absence
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Key, declared
from reportgen.vocabulary.kinds import TEXT, BlockKind, ListKind, ScalarKind, TableKind
from reportgen.wording.printed import PARTS

Given = Mapping[str, str]
"""What is known already, as it is typed, by dotted Chinese path."""

_SAMPLE = "名称"
# How much further in a comment may come to stand: by two columns in each list, an entry of a list in an entry.
_IN_LISTS = 4


def key_lines(key: Key, needs: Needs, given: Given, path: str) -> list[str]:
    """Return a key with what is needed below it; behind a `#` where nothing is, or where 待填 may not stand.

    Args:
        key: The key.
        needs: What is needed below it.
        given: What is known already.
        path: Dotted Chinese path of the key.
    """
    kind = key.kind
    if path in given:
        return [_indented(f"{key.name}: {given[path]}", path, _about(key))]
    if isinstance(kind, TableKind) and (needs or _level(path) == 0):
        return [_indented(f"{key.name}:", path, _about(key)), *_table(kind, needs, given, path)]
    block = _block_of(key)
    wanted = _wanted(block, needs) if block else []
    if block and wanted != [block.SHORT_FORM]:
        lines = _block(block, wanted, needs, given, path)
        head = _indented(f"{key.name}:", path, _about(key))
        below = _as_entry(lines, path) if isinstance(kind, ListKind) else lines
        return [head, *below] if any(map(_is_written, lines)) else [optional_line(key, path)]
    if isinstance(kind, TableKind) or (isinstance(kind, ScalarKind) and not kind.states_absence):
        return [optional_line(key, path)]
    example = _example(key)
    return [_indented(f"{key.name}: {Absence.PENDING}", path, _about(key, f"例：{example}" if example else ""))]


def optional_line(key: Key, path: str) -> str:
    """Return a key behind a `#`; of a group of keys its first line only."""
    return _indented(f"# {key.name}: {_example(key)}".rstrip(), path, _about(key))


def _block(block: type[Block], wanted: list[str], needs: Needs, given: Given, path: str) -> list[str]:
    """Return the keys of a block; those that are not needed a line each at the top, below it their names only."""
    keys = {name: each.key for name, each in declared(block).items()}
    written = {name: key_lines(keys[name], needs.get(name, {}), given, f"{path}.{name}") for name in wanted}
    if _level(path) == 0:
        return spaced(written.get(name) or [optional_line(key, f"{path}.{name}")] for name, key in keys.items())
    others = [name for name in keys if name not in wanted and name != block.SHORT_FORM]
    told = comment(f"还可以写：{'、'.join(others)}", _level(path) + 1, _IN_LISTS) if others else []
    return [*(line for lines in written.values() for line in lines), *told]


def _table(kind: TableKind, needs: Needs, given: Given, path: str) -> list[str]:
    """Return the entries of a table; a sample behind a `#` where none is needed."""
    entries = [Key(name, kind.item, name) for name in needs if name.isidentifier()]
    lines = [line for each in entries for line in key_lines(each, needs[each.name], given, f"{path}.{each.name}")]
    name = next(iter(dict(kind.names)), _SAMPLE)
    return lines or [optional_line(Key(name, kind.item, name), f"{path}.{name}")]


def _wanted(block: type[Block], needs: Needs) -> list[str]:
    """Return the names of the keys of a block that have to be written; its bare form alone where that will do.

    A total is left to the program as soon as something is written that it is the sum of; and then all of the usual
    parts are, since a sum of some would be wrong.
    """
    keys = {name: each.key for name, each in declared(block).items()}
    wanted = {name for name, key in keys.items() if key.required or name in needs}
    parts = [key for key in keys.values() if key.is_part]
    if PARTS in needs or (block.SHORT_FORM in needs and any(part.name in wanted for part in parts)):
        wanted |= {part.name for part in [part for part in parts if part.example] or parts}
    if any(keys[name].is_part or isinstance(keys[name].kind, BlockKind) for name in wanted):
        wanted.discard(block.SHORT_FORM)
    return [name for name in keys if name in wanted] or ([block.SHORT_FORM] if block.SHORT_FORM else [])


def _block_of(key: Key) -> type[Block] | None:
    """Return the block that stands under a key, once or as the entries of a list."""
    kind = key.kind.item if isinstance(key.kind, ListKind) else key.kind
    return kind.load() if isinstance(kind, BlockKind) else None


def _as_entry(lines: list[str], path: str) -> list[str]:
    """Return the lines of a block as the one entry of a list."""
    margin = "  " * (_level(path) + 1)
    start = next(index for index, line in enumerate(lines) if _is_written(line))
    first, rest = lines[start], lines[:start] + lines[start + 1 :]
    return [f"{margin}- {first.removeprefix(margin)}", *(f"  {line}" if line else line for line in rest)]


def _is_written(line: str) -> bool:
    """Whether a line says something to the program."""
    return bool(line) and not line.lstrip().startswith("#")


def _about(key: Key, example: str = "") -> str:
    """Return what is said behind a key: what it means, or its official term in full."""
    meaning = key.description or (key.title if key.title != key.name else "")
    return "。".join(filter(None, (meaning, example)))


def _example(key: Key) -> str:
    """Return a value as it would be typed: the key's own, of its bare form, or of its kind."""
    block = _block_of(key)
    if key.example or (block and not block.SHORT_FORM):
        return key.example
    if block and not isinstance(key.kind, ListKind):
        return _example(declared(block)[block.SHORT_FORM].key)
    return key.kind.example if isinstance(key.kind, ScalarKind) and key.kind is not TEXT else ""


def _indented(line: str, path: str, text: str) -> str:
    return beside("  " * _level(path) + line, text)


def _level(path: str) -> int:
    return path.count(".")
