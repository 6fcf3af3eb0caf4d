"""What a section names: the prose that it prints, and the texts that are checked though they are not printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.outline.outline import Section
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.prose import Prose
from reportgen.wording.expand import Wording
from reportgen.wording.expression import Local
from reportgen.wording.names import View
from reportgen.wording.rules import UNKNOWN_NAME
from reportgen.wording.snippet import ScalarSnippet, has_jinja

_MOST_NAMED = 12


def found(wording: Wording, name: Placed[str], local: Local) -> View | None:
    """Return what a dotted name of 取自 stands for; None for one that does not exist, which is told.

    Args:
        wording: The names of the report.
        name: Such as `项.完成情况`.
        local: Names beside those of the report.
    """
    view: View | None = None
    outermost = wording.names.outermost
    for step in name.value.split("."):
        below = local.get(step, outermost.get(step)) if view is None else view.child(step)
        if not isinstance(below, View):
            known = [*local, *outermost] if view is None else view.keys()
            hint = did_you_mean(step, known) or f"可用的名称：{'、'.join(known[:_MOST_NAMED])}。"
            where = "" if view is None else f"“{view.path}”下"
            wording.tell(UNKNOWN_NAME.at(name.span, f"{where}没有“{step}”这个名称", hint=hint))
            return None
        view = below
    return view


def check_unprinted(wording: Wording, section: Section, scope: Local) -> None:
    """Tell what is misspelt in a section that is not printed this year.

    Args:
        wording: The names of the report.
        section: The section.
        scope: Names beside those of the report; of an entry that is repeated, any one.
    """
    for scalar in _texts(section):
        if has_jinja(scalar.text):
            wording.parsed(ScalarSnippet(scalar.unfolded), scope)


def _texts(value: Any) -> Iterator[Scalar]:
    """Yield the texts of a section, and of those below it that have no names of their own."""
    if isinstance(value, Placed):
        yield from _texts(value.value)
    elif isinstance(value, Scalar):
        yield value
    elif isinstance(value, Prose):
        yield from _texts((value.text, *value.items))
    elif isinstance(value, Block):
        for each in declared(type(value)).values():
            below = getattr(value, each.attribute)
            if each.key.name in {"章节", "图表"}:
                below = tuple(one for one in below or () if one.each is None)
            yield from _texts(below)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
