"""Jinja, strict and sandboxed: names only, no calls, no arithmetic, nothing of Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.lexer import TokenStream
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from reportgen.wording.filters import FILTERS
from reportgen.wording.lists import below, called
from reportgen.wording.names import View

LOOP = ("index", "first", "last", "length")
"""What may be asked of `loop`."""


class WordingEnvironment(SandboxedEnvironment):
    """The environment of all wording.

    What can be reached is what the facts have: attributes lead from name to name by their Chinese keys, and everything
    else of Python is out of reach rather than filtered. Nodes of a parsed template know their place in the text: their
    line number is the offset of their token, from 1.
    """

    def __init__(self, *, escape: bool) -> None:
        """Make an environment.

        Args:
            escape: Whether printed text is escaped for XML (Word templates); wording is plain text until typeset.
        """
        # Not optimized: that folds constants, of which wording has none, and takes a seventh of the time.
        super().__init__(autoescape=escape, undefined=StrictUndefined, keep_trailing_newline=True, optimized=False)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()
        self.filters.update(_FILTERS_OF_NAMES)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the name below a name; anything else is undefined."""
        if isinstance(obj, View):
            found = below(obj, attribute)
            return self.undefined(f"“{obj.path}”下没有“{attribute}”这个名称") if found is None else found
        if isinstance(obj, LoopContext) and attribute in LOOP:
            return getattr(obj, attribute)
        return self.undefined(f"没有“{attribute}”这个名称")

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an entry: by name as with a dot, or by number from 1."""
        if isinstance(obj, View) and isinstance(argument, int):
            entry = obj.entry(argument)
            return self.undefined(f"“{obj.path}”没有第 {argument} 项") if entry is None else entry
        if not isinstance(argument, View):
            return self.getattr(obj, str(argument))
        name = argument.names.text(argument.single().plain)
        found = called(obj, name) if isinstance(obj, View) else None
        return self.getattr(obj, name) if found is None else found

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether something may be called: nothing may."""
        return False

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        """Return the tokens of a text, numbered by where they begin instead of by their lines.

        Why: a line of prose holds many names, and a finding must point at one of them.
        """
        tokens = _with_offsets(source, self.lexer.tokeniter(source, name, filename, state))
        return TokenStream(self.lexer.wrap(tokens, name, filename), name, filename)


def offset_of(node: nodes.Node) -> int:
    """Return where in its text a part of a template begins."""
    while isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Filter) and node.node:
        node = node.node
    simple = isinstance(node, nodes.Name | nodes.Const | nodes.TemplateData)  # nearly all there are
    places = (each.lineno for each in (node, *(() if simple else node.find_all(nodes.Node))))
    return min((place for place in places if place), default=1) - 1


def _with_offsets(source: str, tokens: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """Yield tokens with their offset, from 1, in the place of the line.

    Raises:
        TemplateSyntaxError: What follows the last token is not Jinja; its line, too, is the offset.
    """
    end = 0
    try:
        for _, kind, text in tokens:
            start = source.find(text, end)  # between two tokens stands at most white space that `{%-` took away
            end = start + len(text)
            yield start + 1, kind, text
    except TemplateSyntaxError as error:
        raise TemplateSyntaxError(error.message or "", end + 1) from None


def _of_names(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that refuses whatever is not a name."""

    @wraps(function)
    def checked(value: Any, *arguments: Any) -> Any:
        """Return what the filter gives.

        Raises:
            SecurityError: It was put behind something else.
        """
        if not isinstance(value, View):
            raise SecurityError(f"“{name}”只能跟在名称后面")
        return function(value, *arguments)

    return checked


_FILTERS_OF_NAMES = {name: _of_names(name, function) for name, function in FILTERS.items()}
