"""A derived figure, and how the functions that derive them are declared."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from reportgen.diagnostics.span import Span
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Faulty


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
class Formula:
    """A function that computes a figure, with the paths of what it takes.

    Attributes:
        path: Path of the figure; a `*` stands for one key or one entry of a list.
        inputs: For each parameter the paths it may be read from, first come first served; a `*` in them is what the
            star of `path` stands for.
        compute: The function, from values to value.
    """

    path: str
    inputs: tuple[tuple[str, ...], ...]
    compute: Callable[..., Any]

    @property
    def words(self) -> str:
        """The formula in words: the docstring of the function."""
        return inspect.cleandoc(self.compute.__doc__ or "")


Function = TypeVar("Function", bound=Callable[..., Any])


def figure(path: str, **inputs: str) -> Callable[[Function], Function]:
    """Declare that a pure function computes a figure.

    Args:
        path: Path of the figure; a `*` stands for one key or one entry of a list.
        **inputs: For each parameter the path of its value; alternatives are parted by ` | `.

    Returns:
        A decorator that leaves the function as it is and notes the formula on it.
    """

    def declare(function: Function) -> Function:
        paths = tuple(tuple(inputs[name].split(" | ")) for name in inspect.signature(function).parameters)
        formulas = getattr(function, "formulas", ())
        function.formulas = (*formulas, Formula(path, paths, function))  # type: ignore[attr-defined] # a note on the function
        return function

    return declare
