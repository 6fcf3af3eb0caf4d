"""What wording may say: names, conditions, loops over lists, filters. Everything else of Jinja is refused.

A list of what is allowed, and not of what is forbidden: nothing that Jinja learns later slips through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import signature
from typing import Any

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.source.characters import is_printable
from reportgen.vocabulary.near import did_you_mean
from reportgen.wording.environment import offset_of
from reportgen.wording.filters import FILTERS
from reportgen.wording.rules import BAD_SYNTAX, NOT_ALLOWED
from reportgen.wording.snippet import Snippet

_HINT = "只引用名称，用 {% if %} 判断，用 {% for %} 逐项印出列表；要算的数字由程序计算。"


def refused_nodes(template: nodes.Template) -> tuple[nodes.Node, ...]:
    """Return the outermost parts of a template that wording may not say."""
    return tuple(_refused(template))


def refused(node: nodes.Node, snippet: Snippet) -> Finding:
    """Return the finding for a part of a template that wording may not say."""
    place = snippet.at(offset_of(node))
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        hint = did_you_mean(node.name, FILTERS) or f"可用的有：{'、'.join(FILTERS)}。"
        written = snippet.text.find(node.name, (node.lineno or 1) - 1)
        place = snippet.at(written, len(node.name)) if written >= 0 else place
        return BAD_SYNTAX.at(place, f"没有“{node.name}”这个过滤器", hint=hint)
    return NOT_ALLOWED.at(place, f"行文里不能{_deed(node)}", hint=_HINT)


def _refused(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the outermost nodes that are not allowed."""
    rule = _RULES.get(type(node))
    if rule is None or not rule(node):
        yield node
        return
    for child in node.iter_child_nodes():
        yield from _refused(child)


def _deed(node: nodes.Node) -> str:
    """Return in words what a part of a template would do."""
    return next((words for kinds, words in _DEEDS if isinstance(node, kinds)), "这样写")


def _always(_node: Any) -> bool:
    return True


def _is_name(node: nodes.Node | None) -> bool:
    if isinstance(node, nodes.Getitem):
        known = isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str | int)
        return (known or _is_name(node.arg)) and _is_name(node.node)
    return isinstance(node, nodes.Name) or (isinstance(node, nodes.Getattr) and _is_name(node.node))


def _is_filter(node: nodes.Filter) -> bool:
    if node.name not in FILTERS or not _is_name(node.node):
        return False
    words = all(isinstance(each, nodes.Const) and isinstance(each.value, str) for each in node.args)
    takes = len(signature(FILTERS[node.name]).parameters) - 1
    return words and len(node.args) <= takes and not (node.kwargs or node.dyn_args or node.dyn_kwargs)


def _is_loop(node: nodes.For) -> bool:
    return _is_name(node.iter) and isinstance(node.target, nodes.Name) and not node.recursive


def _is_new_name(node: nodes.Assign) -> bool:
    return isinstance(node.target, nodes.Name) and _is_name(node.node)


def _is_constant(node: nodes.Const) -> bool:
    return not isinstance(node.value, str) or is_printable(node.value)


def _is_negative(node: nodes.Neg) -> bool:
    return isinstance(node.node, nodes.Const)


_PLAIN: tuple[type[nodes.Node], ...] = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.CondExpr),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.List, nodes.Tuple),
)
_RULES: dict[type[nodes.Node], Callable[[Any], bool]] = {
    **dict.fromkeys(_PLAIN, _always),
    nodes.Assign: _is_new_name,
    nodes.Const: _is_constant,
    nodes.Filter: _is_filter,
    nodes.For: _is_loop,
    nodes.Getattr: _is_name,
    nodes.Getitem: _is_name,
    nodes.Neg: _is_negative,
}

_DEEDS: tuple[tuple[tuple[type[nodes.Node], ...], str], ...] = (
    ((nodes.Call, nodes.CallBlock, nodes.Macro), "调用"),
    ((nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow), "计算"),
    ((nodes.Concat, nodes.Neg, nodes.Pos), "计算"),
    ((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends), "引入别的文件"),
    ((nodes.For,), "对不是名称的东西逐项印出"),
    ((nodes.Filter,), "把过滤器用在不是名称的东西上，或者给它不是文字的参数"),
    ((nodes.Getattr, nodes.Getitem), "取用名称以外的东西"),
    ((nodes.Const,), "用转义写出不能印出的字符"),
)
