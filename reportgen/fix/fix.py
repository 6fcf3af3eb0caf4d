"""From a report to the same report with its prose repaired, and what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath
from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.facts import validate
from reportgen.figures.tree import blocks, stated
from reportgen.fix.repair import repaired
from reportgen.source import read
from reportgen.source.characters import decode
from reportgen.source.nodes import Scalar, SourceText
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.prose import Prose
from reportgen.world import World

_AROUND = 10
_MARK = b"\xef\xbb\xbf"


class Change(NamedTuple):
    """A line of prose that was repaired.

    Attributes:
        span: Its place in the file.
        before: What stood there.
        after: What stands there now.
    """

    span: Span
    before: str
    after: str

    @property
    def excerpt(self) -> tuple[str, str]:
        """What stood there and what stands there now, with only a few characters around what differs."""
        head = _shared(self.before, self.after)
        tail = _shared(self.before[head:][::-1], self.after[head:][::-1])
        start = max(0, head - _AROUND)
        before, after = (each[start : len(each) - max(0, tail - _AROUND)] for each in (self.before, self.after))
        return before, after


def fix_report(world: World, place: PurePath) -> tuple[Change, ...]:
    """Repair the prose of a report in its files, and return what was changed, in reading order.

    A file that is no UTF-8, holds characters that cannot be printed, or mixes line ends is left alone.

    Args:
        world: The disk.
        place: A file or a folder of facts.

    Raises:
        OSError: A file cannot be written.
    """
    scalars = sorted(_prose(world, place), key=lambda each: (each.source.name, each.start))
    changes: list[Change] = []
    for name, group in groupby(scalars, key=lambda each: each.source.name):
        path = PurePath(name)
        content = world.read(path)
        found = list(_changes(group))
        fixed = _with(content, found, name) if found else None
        if fixed is not None:
            _replace(world, path, fixed)
            changes += found
    return tuple(changes)


def _prose(world: World, place: PurePath) -> Iterator[Scalar]:
    """Yield every text of a report that is prose by its key."""
    facts = validate(read(world, place).product).product
    for block in blocks(facts):
        for _, value in stated(block):
            yield from _texts(value)
    for chapter in (facts.chapters or {}).values():
        yield from _texts(chapter)


def _texts(value: Placed[object] | None) -> Iterator[Scalar]:
    if value is None:
        return
    if isinstance(value.value, Scalar):
        yield value.value
    elif isinstance(value.value, Prose):
        prose = value.value
        yield from (prose.text,) if prose.text else ()
        for item in prose.items:
            for part in (item.title, item.body, item.below):
                yield from _texts(part)


def _changes(scalars: Iterable[Scalar]) -> Iterator[Change]:
    """Yield the lines of some texts that need repair; a text shared by an alias is repaired once."""
    for start, end, source, style in sorted({_place(each) for each in scalars}, key=lambda each: each[:2]):
        before = source.text[start:end]
        after = repaired(before, has_escapes=style == '"')
        at = start
        for old, new in zip(before.split("\n"), after.split("\n"), strict=True):
            if old != new:
                yield Change(source.span(*source.place(at), len(old)), old, new)
            at += len(old) + 1


def _place(scalar: Scalar) -> tuple[int, int, SourceText, str]:
    """Return where in its file the first and the last printed character of a text stand."""
    bare = scalar.text.rstrip()
    if not bare:
        return scalar.start, scalar.start, scalar.source, scalar.style
    first, last = (scalar.locate(offset) for offset in (len(bare) - len(bare.lstrip()), len(bare) - 1))
    start = scalar.source.index(first.line, first.column)
    return start, scalar.source.index(last.line, last.column) + 1, scalar.source, scalar.style


def _with(content: bytes, changes: Iterable[Change], name: str) -> bytes | None:
    """Return the bytes of a file with some lines changed; None for a file that must be left alone."""
    decoded = decode(name, content)
    is_windows = b"\r\n" in content
    if decoded.findings or content.count(b"\r") != (content.count(b"\n") if is_windows else 0):
        return None
    lines = list(decoded.product.lines)
    for span, before, after in sorted(changes, reverse=True):
        line, column = lines[span.line - 1], span.column - 1
        lines[span.line - 1] = line[:column] + after + line[column + len(before) :]
    mark = _MARK if content.startswith(_MARK) else b""
    return mark + ("\r\n" if is_windows else "\n").join(lines).encode()


def _replace(world: World, path: PurePath, content: bytes) -> None:
    """Write a file in one step: whoever reads it meanwhile sees the old text or the new one."""
    beside = path.with_name(f".{path.name}.new")
    world.write(beside, content)
    world.move(beside, path)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
