"""Frozen dataclasses whose methods are made when they are needed.

The standard library writes six methods of a class as text and compiles them while the class is declared. That takes a
third of a millisecond; the vocabulary has more than a hundred classes, and of most a command never makes one. Here all
classes share five of the six, and the text of the last, `__init__`, is compiled when the first of a class is made.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_set = object.__setattr__


def _dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, **more: bool) -> Callable[[type], type]:
    """Make a dataclass; anything but a frozen one with slots is left to the standard library."""
    if more or not (frozen and slots):
        return partial(dataclasses.dataclass, frozen=frozen, slots=slots, eq=eq, **more)
    return partial(_frozen, has_equals=eq)


if TYPE_CHECKING:
    from dataclasses import dataclass  # nobody sees a difference
else:
    dataclass = _dataclass


def _frozen(declared: type, *, has_equals: bool) -> type:
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(declared)
    own = vars(declared)
    for name, method in {**_SHARED, **(_equality(made) if has_equals else {})}.items():
        if name not in own:
            setattr(made, name, method)

    def first_init(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = init = _init(made)  # type: ignore[misc]  # that is the point
        init(self, *values, **named)

    made.__init__ = first_init  # type: ignore[misc]  # the library was told to make none
    return made


def _init(made: type) -> Callable[..., None]:
    """Return the `__init__` that the standard library would have made."""
    parameters: list[str] = []
    lines: list[str] = []
    # Names that no field has.
    names: dict[str, Any] = {"__set": _set, "__missing": dataclasses.MISSING}
    for number, field in enumerate(dataclasses.fields(made)):
        value = field.name
        if field.default_factory is not dataclasses.MISSING:
            names[f"__make{number}"] = field.default_factory
            value = f"__make{number}() if {field.name} is __missing else {field.name}"
        names[f"__default{number}"] = field.default
        is_needed = field.default is field.default_factory  # both are missing
        parameters.append(field.name if is_needed else f"{field.name}=__default{number}")
        lines.append(f" __set(self, {field.name!r}, {value})")
    exec(f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), names)
    init: Callable[..., None] = names["__init__"]
    return init


def _equality(made: type) -> dict[str, Any]:
    compared = [field.name for field in dataclasses.fields(made) if field.compare]
    values = attrgetter(*compared) if compared else lambda _: ()

    def equals(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": equals, "__hash__": lambda self: hash(values(self))}


def _repr(self: Any) -> str:
    values = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(values)})"


def _refuse(_self: Any, name: str, *_value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        _set(self, field.name, value)


_SHARED = {
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,
    "__setstate__": _restore,
}
