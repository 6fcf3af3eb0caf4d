"""Filters put into a parsed template: whatever is printed or looped over goes through the program's own hands."""

from __future__ import annotations

from copy import copy
from typing import Any

from jinja2 import nodes

from reportgen.wording.environment import offset_of

# Nobody can type these: `grammar` knows only the filters of wording.
PRINT, EACH, MARK = "印", "逐项", "标"

_PARTS = ("body", "elif_", "else_")


def instrumented(node: Any, *, is_marked: bool) -> Any:
    """Return a template that prints through `印`, given the offset, and loops through `逐项`, given the length.

    The template that is given stays as it is.

    Args:
        node: A parsed template, or a statement of one.
        is_marked: Whether `标` is printed before each stretch of text, with its offset.
    """
    made = copy(node)
    for part in _PARTS:
        if hasattr(node, part):
            setattr(made, part, [instrumented(child, is_marked=is_marked) for child in getattr(node, part)])
    if isinstance(node, nodes.For):
        made.iter = _through(EACH, node.iter, sum(len(data.data) for data in node.find_all(nodes.TemplateData)))
    elif isinstance(node, nodes.Output):
        made.nodes = [part for child in node.nodes for part in _printed(child, is_marked=is_marked)]
    return made


def _printed(child: nodes.Expr, *, is_marked: bool) -> list[nodes.Expr]:
    """Return what stands for a piece of output: an expression sent through `印`, or text with its mark before it."""
    offset = offset_of(child)
    if not isinstance(child, nodes.TemplateData):
        return [_through(PRINT, child, offset)]
    return [_through(MARK, nodes.Const(offset, lineno=child.lineno), offset), child] if is_marked else [child]


def _through(name: str, expression: nodes.Node, argument: int) -> nodes.Filter:
    return nodes.Filter(expression, name, [nodes.Const(argument)], [], None, None, lineno=expression.lineno)
