"""How programs that fill in Word templates want their tags."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LIST, FIGURES = "项目", "数据"
"""What the tags of loops and of single values are about."""

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a program wants its tags.

    Attributes:
        figure: Returns the tag of a figure.
        paragraphs: Returns the paragraphs that stand for a loop over one, given how its tags are put into it.
        rows: Returns the rows that stand for a loop over one, given the names in its cells.
        end: What must stand at the end of the text.
    """

    figure: Callable[[str], str]
    paragraphs: Callable[[Callable[[Callable[[str], str]], str]], tuple[str, ...]]
    rows: Callable[[tuple[str, ...]], Rows]
    end: tuple[str, ...] = ()


def _of_jinja(name: str) -> str:
    return f"{{{{ 项.{name} }}}}"


def _of_mustache(name: str) -> str:
    return f"{{{name}}}"


def _of_carbone(index: str) -> Callable[[str], str]:
    return lambda name: f"{{d.{LIST}[{index}].{name}}}"


def _mustache_rows(names: tuple[str, ...]) -> Rows:
    first, *others, last = map(_of_mustache, names)
    return ((f"{{#{LIST}}}{first}", *others, f"{last}{{/{LIST}}}"),)


def _jinja_row(tag: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{{%tr {tag} %}}", *[""] * (len(names) - 1))


_EACH = f"for 项 in {LIST}"
JINJA = Dialect(
    figure=lambda name: f"{{{{ {FIGURES}.{name} }}}}",
    paragraphs=lambda words: (f"{{%p {_EACH} %}}", words(_of_jinja), "{%p endfor %}"),
    rows=lambda names: (_jinja_row(_EACH, names), tuple(map(_of_jinja, names)), _jinja_row("endfor", names)),
    end=("{{p 正文 }}",),
)
MUSTACHE = Dialect(
    figure=_of_mustache,
    paragraphs=lambda words: (f"{{#{LIST}}}", words(_of_mustache), f"{{/{LIST}}}"),
    rows=_mustache_rows,
)
CARBONE = Dialect(
    figure=lambda name: f"{{d.{name}}}",
    paragraphs=lambda words: tuple(words(_of_carbone(index)) for index in ("i", "i+1")),
    rows=lambda names: tuple(tuple(map(_of_carbone(index), names)) for index in ("i", "i+1")),
)
