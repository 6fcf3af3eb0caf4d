"""Whether every name in wording exists, also in branches that are not printed this year."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.vocabulary.near import did_you_mean
from reportgen.wording.environment import LOOP, offset_of
from reportgen.wording.lists import any_called, below
from reportgen.wording.names import Names, View
from reportgen.wording.rules import NOT_ALLOWED, UNKNOWN_NAME
from reportgen.wording.snippet import Snippet

# What a name stands for while the template is read; None: something that is known only when it is printed.
Scope = dict[str, "View | None"]

_LOCAL = "补充"


class Spelling:
    """Looks up every name of one template.

    Attributes:
        findings: Everything found so far.
    """

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

    def check(self, template: nodes.Template) -> list[Finding]:
        """Return a finding for every name that does not exist."""
        scope: Scope = {name: value if isinstance(value, View) else None for name, value in self._extra.items()}
        self._node(template, scope)
        return self.findings

    def _node(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.Assign):
            found = self._name(node.node, scope)
            if isinstance(node.target, nodes.Name):
                scope[node.target.name] = found
        elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            self._name(node, scope)
        else:
            for child in node.iter_child_nodes():
                self._node(child, scope)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        over = self._name(node.iter, scope)
        inner: Scope = {**scope, "loop": None}
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = None if over is None else over.sample()
        for child in (*node.body, *([node.test] if node.test else [])):
            self._node(child, inner)
        for child in node.else_:
            self._node(child, scope)

    def _name(self, node: nodes.Node, scope: Scope) -> View | None:
        """Return what a name stands for, or None when that is not known; a wrong one is noted."""
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            found = self._names.root.child(node.name)
            if found is None:
                self._unknown(node, node.name, "", [*self._names.root.keys(), *scope])
            return found
        if not isinstance(node, nodes.Getattr | nodes.Getitem):
            return None
        owner = self._name(node.node, scope)
        if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
            self._name(node.arg, scope)
            return self._entry(node, owner)
        name = node.attr if isinstance(node, nodes.Getattr) else node.arg.as_const()
        if isinstance(node.node, nodes.Name) and node.node.name == "loop" and name not in LOOP:
            self._unknown(node, str(name), "loop", list(LOOP))
        if owner is None:
            return None
        if isinstance(name, int):
            return owner.sample()
        found = below(owner, name)
        if found is None:
            self._unknown(node, name, owner.path, owner.keys())
        return found

    def _entry(self, node: nodes.Getitem, owner: View | None) -> View | None:
        """Return any one entry of a table, or part of a sum, of which wording asks by a name that is itself a name."""
        if owner is None or isinstance(owner.value, dict):
            return None if owner is None else owner.sample()
        part = any_called(owner)
        if part is None:
            place = self._snippet.at(offset_of(node))
            hint = "只有“季度”“地区”“来源”这样的一组名称，和有各分项的合计，可以这样取。"
            self.findings.append(NOT_ALLOWED.at(place, f"“{owner.path}”不能用方括号取", hint=hint, path=owner.path))
        return part

    def _unknown(self, node: nodes.Expr, name: str, owner: str, known: list[str]) -> None:
        """Note that a name does not exist, at the very word."""
        text, start = self._snippet.text, (node.lineno or 1) - 1
        place = text.find(name, start)  # the token of `a.b` is the point
        span = self._snippet.at(max(place, start), len(name))
        where = f"“{owner}”下" if owner else ""
        nothing = "先在提纲或表格的“补充”里列出它。" if owner.endswith(_LOCAL) else f"“{owner}”是一个值，下面没有名称。"
        hint = did_you_mean(name, known) or (f"可用的名称：{'、'.join(known[:12])}。" if known else nothing)
        message = f"{where}没有“{name}”这个名称"
        dotted = text[offset_of(node) : max(place, start) + len(name)]
        self.findings.append(UNKNOWN_NAME.at(span, message, hint=hint, path=dotted))
