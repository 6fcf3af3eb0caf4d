"""Wording read and compiled once: the same text of an outline or a Word template serves all reports.

What is kept knows nothing of any report: which names there are, and what they print, is for each report to say.
"""

from __future__ import annotations

from functools import cache, lru_cache
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import nodes, pass_context

from reportgen.wording.environment import WordingEnvironment
from reportgen.wording.grammar import refused_nodes
from reportgen.wording.instrument import EACH, MARK, PRINT, instrumented
from reportgen.wording.kept_code import KEPT_CODE

# Many times the texts of an outline; the prose of the facts, which is another for each report, must not drive them out.
_MOST = 4_096


class Parsed(NamedTuple):
    """A text as Jinja understands it.

    Attributes:
        tree: The text; nobody changes it.
        refused: What wording may not say.
    """

    tree: nodes.Template
    refused: tuple[nodes.Node, ...]


@lru_cache(maxsize=_MOST)
def parsed(text: str) -> Parsed:
    """Return a text as Jinja understands it.

    Raises:
        TemplateSyntaxError: It is not Jinja.
        RecursionError: It is too deep.
        ValueError: A number in it is too long.
    """
    tree = _compiler(escape=False).parse(text)
    return Parsed(tree, refused_nodes(tree))


@lru_cache(maxsize=_MOST)
def code_of(text: str, *, is_xml: bool) -> CodeType:
    """Return the code of a text that wording may say, to be given to the environment of a report.

    Args:
        text: The text.
        is_xml: Whether it is a part of a Word template, in which printed text is escaped and origins are not marked.

    Raises:
        RecursionError: It is too deep.
        SyntaxError: Python cannot read it: it is too deep.
        ValueError: A number in it is too long.
    """
    source = f"{'xml' if is_xml else 'text'}:{text}"
    kept = KEPT_CODE.get(source)
    if kept:
        return kept
    code = _compiler(escape=is_xml).compile(instrumented(parsed(text).tree, is_marked=not is_xml))
    KEPT_CODE.add(source, code)
    return code


@cache
def _compiler(*, escape: bool) -> WordingEnvironment:
    """Return an environment to compile in; it knows the filters of `instrument` by name only."""
    environment = WordingEnvironment(escape=escape)
    environment.filters |= dict.fromkeys((PRINT, EACH, MARK), _of_a_report)
    return environment


@pass_context
def _of_a_report(_context: Any, value: Any, _argument: int) -> Any:
    """Stand for a filter that each report brings along."""
    return value
