"""Filters put into a parsed template: whatever is printed or looped over goes through the program's own hands."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes

from reportgen.wording.environment import offset_of

# Nobody can type these: `grammar` knows only the filters of wording.
PRINT, EACH = "印", "逐项"


def instrument(template: nodes.Template, mark: Callable[[int], str] | None) -> None:
    """Send what is printed through `印` with its offset and what is looped over through `逐项` with its length.

    Args:
        template: A parsed template; it is changed.
        mark: Returns what to put before a stretch of text that begins at an offset; None to put nothing.
    """
    for node in list(template.find_all((nodes.For, nodes.Output))):
        if isinstance(node, nodes.For):
            length = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
            node.iter = _through(EACH, node.iter, length)
        elif isinstance(node, nodes.Output):
            node.nodes = [part for child in node.nodes for part in _printed(child, mark)]


def _printed(child: nodes.Expr, mark: Callable[[int], str] | None) -> list[nodes.Expr]:
    """Return what stands for a piece of output: an expression sent through `印`, or text with its mark before it."""
    offset = offset_of(child)
    if not isinstance(child, nodes.TemplateData):
        return [_through(PRINT, child, offset)]
    return [nodes.TemplateData(mark(offset), lineno=child.lineno), child] if mark else [child]


def _through(name: str, expression: nodes.Node, argument: int) -> nodes.Filter:
    return nodes.Filter(expression, name, [nodes.Const(argument)], [], None, None, lineno=expression.lineno)
