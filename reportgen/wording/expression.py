"""A name, or a name behind filters, looked up without Jinja: what a cell of a large table holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes

from reportgen.wording.environment import offset_of
from reportgen.wording.filters import FILTERS
from reportgen.wording.lists import below, called
from reportgen.wording.names import View

Local = Mapping[str, object]
NO_NAMES: Local = {}


class Expression:
    """What `项.资金.执行 | 数` says: a first name, the steps below it, and filters.

    Attributes:
        offset: Where in its text it begins.
        filters: The names of its filters, first come first.
    """

    def __init__(self, node: nodes.Node) -> None:
        """Read a part of a parsed template, of which `is_plain` holds."""
        self.offset = offset_of(node)
        calls: list[nodes.Filter] = []
        while isinstance(node, nodes.Filter) and node.node is not None:
            calls.insert(0, node)
            node = node.node
        self.filters = tuple(call.name for call in calls)
        self._calls: list[tuple[Callable[..., Any], list[Any]]] = [
            (FILTERS[call.name], [each.as_const() for each in call.args]) for call in calls
        ]
        self._steps: list[Any] = []
        while isinstance(node, nodes.Getattr | nodes.Getitem):
            self._steps.insert(0, _step(node))
            node = node.node
        self._first = node.name if isinstance(node, nodes.Name) else ""
        self._constant = node.value if isinstance(node, nodes.Const) else None

    def value(self, outermost: Mapping[str, Any], local: Local) -> Any:
        """Return what it stands for: a name, what a filter gives, or something typed.

        Args:
            outermost: The names that stand by themselves.
            local: Further names, such as the entry that a row stands for.

        Raises:
            LookupError: There is no such name; the message says so in the author's words.
            TypeError: A filter was put behind something that it cannot take.
        """
        found = self.subject(outermost, local)
        for function, arguments in self._calls:
            if not isinstance(found, View):
                raise TypeError("过滤器只能跟在名称后面")
            found = function(found, *arguments)
        return found

    def subject(self, outermost: Mapping[str, Any], local: Local) -> Any:
        """Return what stands before the filters.

        Raises:
            LookupError: There is no such name; the message says so in the author's words.
        """
        if self._constant is not None:
            return self._constant
        found: Any = local[self._first] if self._first in local else outermost.get(self._first)
        for step in self._steps:
            found = _below(found, step.value(outermost, local) if isinstance(step, Expression) else step)
        return found


def is_plain(node: nodes.Node) -> bool:
    """Whether a part of a parsed template is a name, or a filter of one, or something typed."""
    while isinstance(node, nodes.Filter) and node.node is not None:
        node = node.node
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        node = node.node
    return isinstance(node, nodes.Name | nodes.Const)


def _step(node: nodes.Getattr | nodes.Getitem) -> Any:
    if isinstance(node, nodes.Getattr):
        return node.attr
    return node.arg.value if isinstance(node.arg, nodes.Const) else Expression(node.arg)


def _below(owner: Any, step: Any) -> View:
    """Return the name one step below another.

    Raises:
        LookupError: There is none.
    """
    if not isinstance(owner, View):
        raise LookupError("这里不是名称，下面没有别的名称")
    if isinstance(step, int):
        entry = owner.entry(step)
        if entry is None:
            raise LookupError(f"“{owner.path}”没有第 {step} 项")
        return entry
    is_named = isinstance(step, View)
    key = step.names.text(step.single().plain) if is_named else str(step)
    found = called(owner, key) if is_named else below(owner, key)
    if found is None:
        raise LookupError(f"“{owner.path}”下没有“{key}”这个名称")
    return found
