"""Reading on after a syntax error: key by key, so that one run shows the errors of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from _ruamel_yaml import YAMLError

from reportgen.regex import regex
from reportgen.source.build import Builder
from reportgen.source.explain import explain, no_keys
from reportgen.source.nodes import Entry, Mapping, Node, Scalar, Sequence, SourceText, Unread, mapping_of, sequence_of

_KEY = regex(r"^(\s*)(\w+)")
_KEY_ALONE = regex(r"^ *[^\s:#]+ *:\s*(?:#.*)?$")
_NO_CONTENT = ("#", "%", "---", "...")
# A broken key is looked into, but not for ever.
_MOST_DEPTHS = 6


class Part(NamedTuple):
    """Some lines of a file: the whole of it, or a key or an entry of a list with everything below it.

    Attributes:
        before: How many lines stand before them.
        lines: The lines.
        depth: How many keys it stands below.
    """

    before: int
    lines: list[str]
    depth: int = 0

    def place(self, source: SourceText) -> tuple[SourceText, int]:
        """Return where the lines stand, as nodes hold it."""
        return source, source.index(self.before + 1)


def recover(builder: Builder, whole: Part, error: YAMLError) -> Node:
    """Return what can be read of lines that are not YAML as a whole; what cannot is reported and `Unread`.

    Args:
        builder: What turns lines into nodes, and keeps the findings.
        whole: The lines.
        error: Why they could not be read as a whole.
    """
    return _recover(builder, whole, _place_of(error, whole))


def _recover(builder: Builder, whole: Part, error: tuple[int, int]) -> Node:
    told = len(builder.findings)
    nodes = [_read(builder, part) for part in _parts(whole)]
    place = whole.place(builder.source)
    if len(builder.findings) == told:  # each part can be read, so it is how they stand together that is wrong
        builder.findings.append(explain(builder.source, *error, whole.before + 1))
        return Unread(*place)
    entries = [entry for node in nodes if isinstance(node, Mapping) for entry in node.entries]
    items = [item for node in nodes if isinstance(node, Sequence) for item in node.items]
    if entries:
        return mapping_of(builder.entries(entries), *place)
    return sequence_of(tuple(items), *place) if items else Unread(*place)


def _read(builder: Builder, part: Part) -> Node | None:
    try:
        node = builder.build("\n".join(part.lines) + "\n", builder.source.index(part.before + 1))
    except YAMLError as error:
        return _broken(builder, part, _place_of(error, part))
    if isinstance(node, Scalar):
        builder.findings += no_keys(node)
        return _unread_keys(builder, part)
    return node


def _broken(builder: Builder, part: Part, error: tuple[int, int]) -> Node:
    """Return a key, or an entry of a list, that cannot be read as a whole, with what can be read below it."""
    below = Part(part.before + 1, part.lines[1:], part.depth + 1)
    key = _KEY.match(part.lines[0])
    if key and _KEY_ALONE.match(part.lines[0]) and any(_parts(below)) and below.depth < _MOST_DEPTHS:
        value = _recover(builder, below, error)
        return mapping_of([Entry(_name(builder, part.before + 1, key), value)], *part.place(builder.source))
    builder.findings.append(explain(builder.source, *error, part.before + 1))
    return _unread_keys(builder, part)


def _unread_keys(builder: Builder, part: Part) -> Node:
    """Return lines that cannot be read; whatever may be a key in them is there, lest it be told to be missing."""
    place = part.place(builder.source)
    if part.lines[0].lstrip().startswith("-"):
        return sequence_of((Unread(*place),), *place)
    keys = ((number, _KEY.match(line)) for number, line in enumerate(part.lines, part.before + 1))
    names = [_name(builder, number, key) for number, key in keys if key]
    return mapping_of(builder.entries([Entry(name, Unread(*place)) for name in names]), *place)


def _name(builder: Builder, line: int, key: re.Match[str]) -> Scalar:
    return Scalar(key[2], builder.source, builder.source.index(line, key.start(2) + 1))


def _parts(whole: Part) -> Iterator[Part]:
    """Yield each stretch of lines that begins with a key, or with an entry of a list, at the outermost level."""
    lines = [(number, line, line.lstrip(" ")) for number, line in enumerate(whole.lines)]
    lines = [each for each in lines if each[2].strip() and not each[2].startswith(_NO_CONTENT)]
    level = len(lines[0][1]) - len(lines[0][2]) if lines else 0
    within = "]}\t" if lines and lines[0][2].startswith("-") else "]}\t-"
    starts = [number for number, line, words in lines if len(line) - len(words) <= level and words[0] not in within]
    for start, end in pairwise([*starts, len(whole.lines)]):
        yield Part(whole.before + start, whole.lines[start:end], whole.depth)


def _place_of(error: YAMLError, part: Part) -> tuple[int, int]:
    """Return line and column, from 1, of a syntax error: for what is never closed, those of its beginning."""
    open_to_the_end = "end of stream" in (getattr(error, "problem", None) or "")
    marks = [getattr(error, name, None) for name in ("context_mark", "problem_mark")]
    mark = next(filter(None, marks if open_to_the_end else reversed(marks)), None)
    return (part.before + mark.line + 1, mark.column + 1) if mark else (part.before + 1, 1)
