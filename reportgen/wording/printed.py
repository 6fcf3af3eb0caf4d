"""Which names a text prints, found without printing it: what the author of a new report has to fill in."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import TemplateSyntaxError, nodes

from reportgen.wording.environment import WordingEnvironment
from reportgen.wording.filters import FILTERS, breakdown

PARTS = "*"
"""The last key of a path that stands for the parts of a total."""

# What a name of the text's own stands for.
Scope = dict[str, str]


def printed_names(text: str, scope: Scope | None = None) -> tuple[str, ...]:
    """Return the dotted paths of everything that a text may print, in any of its branches; each once, in its order.

    An entry of a list that is looped over has the number 1 (`项目[1].名称`); what 其中 prints ends in `.*`. A name that
    only decides whether something is printed is none of them, and a text that Jinja cannot read prints nothing.

    Args:
        text: Wording, or a part of a Word template with Jinja tags.
        scope: Further names, with the paths that they stand for.
    """
    try:
        template = WordingEnvironment(escape=False).parse(text)
    except TemplateSyntaxError:
        return ()
    found: dict[str, None] = {}
    _read(template, dict(scope or {}), found)
    return tuple(found)


def _read(node: nodes.Node, scope: Scope, found: dict[str, None]) -> None:
    if isinstance(node, nodes.For):
        target = {node.target.name: f"{_path(node.iter, scope)}[1]"} if isinstance(node.target, nodes.Name) else {}
        _read_all(node.body, {**scope, **target}, found)
        _read_all(node.else_, scope, found)
    elif isinstance(node, nodes.If):
        _read_all((*node.body, *node.elif_, *node.else_), scope, found)
    elif isinstance(node, nodes.CondExpr):
        _read_all((each for each in (node.expr1, node.expr2) if each), scope, found)
    elif isinstance(node, nodes.Assign):
        if isinstance(node.target, nodes.Name):
            scope[node.target.name] = _path(node.node, scope)
    elif isinstance(node, nodes.Filter):
        end = f".{PARTS}" if FILTERS.get(node.name) is breakdown else ""
        found[_path(node.node, scope) + end] = None
    elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        found[_path(node, scope)] = None
    else:
        _read_all(node.iter_child_nodes(), scope, found)


def _read_all(below: Iterable[nodes.Node], scope: Scope, found: dict[str, None]) -> None:
    for each in below:
        _read(each, scope, found)


def _path(node: nodes.Node | None, scope: Scope) -> str:
    """Return the dotted path of a name; of anything else, which wording may not print, an empty text."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        return f"{_path(node.node, scope)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        key = node.arg.value
        return f"{_path(node.node, scope)}{f'[{key}]' if isinstance(key, int) else f'.{key}'}"
    return ""
