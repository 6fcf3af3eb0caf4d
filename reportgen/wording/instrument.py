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
    for loop in list(template.find_all(nodes.For)):
        length = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
        loop.iter = _through(EACH, loop.iter, length)
    for output in list(template.find_all(nodes.Output)):
        children: list[nodes.Expr] = []
        for child in output.nodes:
            offset = offset_of(child)
            if not isinstance(child, nodes.TemplateData):
                children.append(_through(PRINT, child, offset))
                continue
            if mark:
                children.append(nodes.TemplateData(mark(offset), lineno=child.lineno))
            children.append(child)
        output.nodes = children


def _through(name: str, expression: nodes.Node, argument: int) -> nodes.Filter:
    return nodes.Filter(expression, name, [nodes.Const(argument)], [], None, None, lineno=expression.lineno)
