"""Text to nodes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from _ruamel_yaml import YAMLError

from reportgen.diagnostics.outcome import Outcome
from reportgen.source.build import Builder
from reportgen.source.nodes import Node, SourceText
from reportgen.source.recover import Part, recover


def parse(source: SourceText) -> Outcome[Node | None]:
    """Return the root node of a YAML text, or None when it is empty.

    A syntax error ends only its own key: the others are read on their own, so that one run shows the errors of all.
    """
    builder = Builder(source)
    with _no_collection():
        try:
            root = builder.build(source.text)
        except YAMLError as error:
            root = recover(builder, Part(0, source.lines), error)
    return Outcome(root, tuple(builder.findings))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking the nodes again and again while they are made: none is garbage yet."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
