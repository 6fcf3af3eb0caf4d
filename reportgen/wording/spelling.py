"""Whether every name in wording exists, also in branches that are not printed this year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.vocabulary.near import did_you_mean
from reportgen.wording.names import Names, View
from reportgen.wording.rules import UNKNOWN_NAME
from reportgen.wording.snippet import Snippet, name_places

# What a name stands for while the template is read; None: something that is known only when it is printed.
Scope = dict[str, "View | None"]


class Spelling:
    """Looks up every name of one template."""

    def __init__(self, names: Names, snippet: Snippet, extra: Mapping[str, object]) -> None:
        """Prepare to read a template.

        Args:
            names: The names that exist.
            snippet: The template's text, for places.
            extra: Further names that the caller gives when it prints.
        """
        self.findings: list[Finding] = []
        self._names = names
        self._snippet = snippet
        self._extra = extra
        self._places: dict[str, Iterator[int]] = {}

    def check(self, template: nodes.Template) -> None:
        """Note a finding for every name that does not exist."""
        scope: Scope = {name: value if isinstance(value, View) else None for name, value in self._extra.items()}
        self._node(template, scope)

    def _node(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.Assign):
            self._node(node.node, scope)
            if isinstance(node.target, nodes.Name):
                scope[node.target.name] = self._resolve(node.node, scope)
        elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            self._resolve(node, scope, report=True)
        else:
            inner = dict(scope) if isinstance(node, nodes.Macro | nodes.AssignBlock | nodes.With) else scope
            for target in _targets(node):
                inner[target] = None
            for child in node.iter_child_nodes():
                self._node(child, inner)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        self._node(node.iter, scope)
        inner: Scope = {**scope, "loop": None}
        over = self._resolve(node.iter, scope)
        for target in node.target.find_all(nodes.Name):
            inner[target.name] = None
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = over.sample() if over else None
        for child in (*node.body, *([node.test] if node.test else [])):
            self._node(child, inner)
        for child in node.else_:
            self._node(child, scope)

    def _resolve(self, node: nodes.Node, scope: Scope, *, report: bool = False) -> View | None:
        """Return the name that an expression is, or None when that is not known; a wrong name is reported once."""
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            found = self._names.root.child(node.name)
            if found is None and report and node.ctx == "load":
                self._unknown(node, node.name, "", [*self._names.root.keys(), *scope])
            return found
        if isinstance(node, nodes.Getattr) or (isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const)):
            owner = self._resolve(node.node, scope, report=report)
            name = node.attr if isinstance(node, nodes.Getattr) else node.arg.as_const()
            if owner is None:
                return None
            if isinstance(name, int):
                return owner.sample()
            found = owner.child(name)
            if found is None and report:
                self._unknown(node, name, owner.path, owner.keys())
            return found
        if report:
            for child in node.iter_child_nodes():
                self._node(child, scope)
        return None

    def _unknown(self, node: nodes.Node, name: str, owner: str, known: list[str]) -> None:
        dotted = _dotted(node)
        places = self._places.setdefault(dotted, name_places(self._snippet, dotted))
        offset = next(places, None)
        start = offset + len(dotted) - len(name) if offset is not None else 0
        span = self._snippet.at(start, len(name))
        where = f"“{owner}”下" if owner else ""
        hint = did_you_mean(name, known) or (
            f"可用的名称：{'、'.join(known[:12])}。" if known else f"“{owner}”是一个值，下面没有名称。"
        )
        self.findings.append(UNKNOWN_NAME.at(span, f"{where}没有“{name}”这个名称", hint=hint, path=dotted))


def _targets(node: nodes.Node) -> list[str]:
    """Return the names that a macro, a block assignment or a `with` brings in."""
    if isinstance(node, nodes.Macro):
        return [node.name, *(argument.name for argument in node.args), "varargs", "kwargs", "caller"]
    if isinstance(node, nodes.With):
        return [target.name for target in node.targets if isinstance(target, nodes.Name)]
    if isinstance(node, nodes.AssignBlock) and isinstance(node.target, nodes.Name):
        return [node.target.name]
    return []


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""
