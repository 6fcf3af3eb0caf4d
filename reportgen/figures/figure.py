"""A derived figure, and how the functions that derive them are declared."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, get_type_hints

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Faulty

# `[]` stands for every entry of a list, `[一级,二级]` for those that have the same there as the entry of the figure.
EVERY = regex(r"\[([^\d*\]]*)\]")
# `{数据.甲.占}` stands for the text that is written at the path inside.
BY_NAME = regex(r"\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Input:
    """A fact or figure that went into a figure.

    Attributes:
        path: Its dotted Chinese path.
        value: Its value.
        span: Where it is written; None when it is itself derived.
    """

    path: str
    value: Any
    span: Span | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A derived figure that knows how it came about.

    Attributes:
        path: Its dotted Chinese path, such as `资金.执行率`.
        value: What was computed; 不适用 where a denominator is zero, 待填 or a fault where an input is.
        formula: The formula in words, with its clause.
        inputs: What it was computed from, in the order of the formula.
    """

    path: str
    value: Any
    formula: str
    inputs: tuple[Input, ...]

    @property
    def is_known(self) -> bool:
        """Whether it could be computed."""
        return not isinstance(self.value, Absence | Faulty)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a formula takes.

    Attributes:
        name: Its name in the function.
        paths: Where its value may be read from, first come first served.
        is_needed: Whether there is no figure without it.
    """

    name: str
    paths: tuple[str, ...]
    is_needed: bool


@dataclass(frozen=True, slots=True)
class Formula:
    """A function that computes a figure, with the paths of what it takes.

    Attributes:
        path: Path of the figure; a `*` stands for one key, `[*]` for one entry of a list.
        parameters: What the function takes, in its order.
        compute: The function, from values to value; None when there is nothing to compute.
        words: The formula in words: the docstring of the function.
        given: Path of the block without which it is not computed at all; empty when there is none.
    """

    path: str
    parameters: tuple[Parameter, ...]
    compute: Callable[..., Any]
    words: str
    given: str = ""

    @property
    def gives(self) -> object:
        """What it is declared to give."""
        return get_type_hints(self.compute).get("return")


Function = TypeVar("Function", bound=Callable[..., Any])


def figure(path: str, given: str = "", /, **inputs: str) -> Callable[[Function], Function]:
    """Declare that a pure function computes a figure.

    Args:
        path: Path of the figure; a `*` stands for one key, `[*]` for one entry of a list.
        given: Path of the block without which it is not computed at all, such as the scoring table.
        **inputs: For each parameter the path of its value, in which a `*` is what the star of `path` stands for.
            Alternatives are parted by ` | `; `[]` gathers the values of all entries of a list into a tuple, `[一级]`
            those of the entries whose 一级 is that of the entry in which the figure stands; `{…}` stands for what is
            written at the path inside. A parameter with a default may be missing.

    Returns:
        A decorator that leaves the function as it is and notes the formula on it.
    """

    def declare(function: Function) -> Function:
        parameters = tuple(
            Parameter(each.name, tuple(inputs[each.name].split(" | ")), each.default is each.empty)
            for each in inspect.signature(function).parameters.values()
        )
        declared = Formula(path, parameters, function, inspect.cleandoc(function.__doc__ or ""), given)
        formulas = (*getattr(function, "formulas", ()), declared)
        function.formulas = formulas  # type: ignore[attr-defined] # a note on the function, read by `formulas()`
        return function

    return declare


@cache
def matcher(pattern: str) -> re.Pattern[str]:
    """Return the expression for the paths that a pattern stands for, with a group for each `*`."""
    return re.compile(re.escape(pattern).replace(r"\*", r"([^.\[\]]+)"))


def stars_in(path: str, pattern: str) -> tuple[str, ...] | None:
    """Return what each `*` of a pattern stands for in a path; None where the path is none of the pattern's."""
    if "*" not in pattern:  # so are most, and an expression takes longer to compile than all figures to compute
        return () if path == pattern else None
    found = matcher(pattern).fullmatch(path)
    return found.groups() if found else None


def filled(path: str, stars: tuple[str, ...]) -> str:
    """Return a path with its `*` replaced, one by one, by what they stand for."""
    for star in stars:
        path = path.replace("*", star, 1)
    return path


def looked_up(path: str) -> str:
    """Return a path under which an input can be looked for by itself: in the first entry of a list, or its name."""
    named = BY_NAME.search(path)
    return EVERY.sub("[1]", named[1] if named else path)


def unknown(inputs: tuple[Input, ...]) -> Absence | Faulty | None:
    """Return why nothing can be computed from the inputs, or None; a fault outweighs 待填, which outweighs 不适用."""
    found = [each.value for each in inputs if isinstance(each.value, Absence | Faulty)]
    return next((reason for reason in (Faulty.REPORTED, *Absence) if reason in found), None) if found else None
