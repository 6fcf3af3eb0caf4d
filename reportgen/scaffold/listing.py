"""Everything that can be printed: places with their documents, editions and forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.diagnostics.columns import padded, width
from reportgen.diagnostics.span import Span
from reportgen.outline.read import Library, read_outline
from reportgen.outline.read_form import read_form
from reportgen.vocabulary.placed import Stated

_GAP = 2
# A year for which no edition is new enough, so that each outline is its own.
_BEFORE_ALL = 0


class Listed(NamedTuple):
    """A document or a form.

    Attributes:
        name: What a report writes in 报告.印发 to ask for it.
        sort: 提纲, 版本 or 表格.
        kind: What it is called.
        basis: By which rule.
    """

    name: str
    sort: str
    kind: str
    basis: str


def listed(library: Library) -> tuple[Listed, ...]:
    """Return all outlines, each with its editions, and all forms, place by place."""
    found = [*_outlines(library), *_forms(library)]
    return tuple(sorted(found, key=lambda each: (each.name.split("/")[0], each.sort == "表格", each.name)))


def listing(library: Library) -> str:
    """Return the list as text, a line each."""
    rows = listed(library)
    widths = [max((width(row[column]) for row in rows), default=0) + _GAP for column in range(3)]
    lines = ("".join(padded(text, wide) for text, wide in zip(row, [*widths, 0], strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _outlines(library: Library) -> Iterator[Listed]:
    editions = {f"{name}/{year}" for name in library.places() for year in library.editions(name)}
    for name in sorted({*library.places(), *editions}):
        outline = read_outline(library, name, Span(""), _BEFORE_ALL).product
        if outline is not None:
            sort = "版本" if name in editions else "提纲"
            yield Listed(name, sort, _said(outline.file.name), _said(outline.file.basis))


def _forms(library: Library) -> Iterator[Listed]:
    for name in library.forms():
        form = read_form(library, name, Span("")).product
        if form is not None:
            yield Listed(name, "表格", _said(form.file.name), _said(form.file.basis))


def _said(stated: Stated[str]) -> str:
    return stated.value if stated is not None and isinstance(stated.value, str) else ""
