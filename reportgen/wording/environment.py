"""Jinja, strict and sandboxed: names only, no calls, no arithmetic, nothing of Python."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment

from reportgen.wording.filters import FILTERS
from reportgen.wording.names import View

_LOOP = frozenset({"index", "first", "last", "length"})


class WordingEnvironment(SandboxedEnvironment):
    """The environment of all wording.

    What can be reached is what the facts have: attributes lead from name to name by their Chinese keys, and everything
    else of Python is out of reach rather than filtered.
    """

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})

    def __init__(self, *, escape: bool) -> None:
        """Make an environment.

        Args:
            escape: Whether printed text is escaped for XML (Word templates); wording is plain text until typeset.
        """
        super().__init__(autoescape=escape, undefined=StrictUndefined, keep_trailing_newline=True)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()
        self.filters.update(FILTERS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the name below a name; anything else is undefined."""
        if isinstance(obj, View):
            found = obj.child(attribute)
            return found if found is not None else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an entry: by name as with a dot, or by number from 1."""
        if isinstance(obj, View) and isinstance(argument, int):
            entries = obj.items()
            if 1 <= argument <= len(entries):
                return entries[argument - 1]
            return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether something may be called: only macros written in the wording itself."""
        return isinstance(obj, Macro)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse arithmetic: a number is computed once, where it can be checked.

        Raises:
            SecurityError: Always.
        """
        raise SecurityError(f"行文里不做计算（{operator}）")

    def call_unop(self, context: Any, operator: str, arg: Any) -> Any:
        """Refuse arithmetic but for a sign before a number.

        Raises:
            SecurityError: The sign stands before something else.
        """
        if isinstance(arg, int):
            return -arg if operator == "-" else arg
        raise SecurityError(f"行文里不做计算（{operator}）")
