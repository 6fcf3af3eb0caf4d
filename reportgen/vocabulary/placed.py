"""A value that knows where it was written."""

from __future__ import annotations

from enum import Enum
from typing import Generic, NamedTuple, TypeVar

from reportgen.diagnostics.span import Span
from reportgen.values.absence import Absence

Value_co = TypeVar("Value_co", covariant=True)


class Faulty(Enum):
    """A value that could not be understood and has been reported; whatever depends on it stays silent."""

    REPORTED = "有误"


class Placed(NamedTuple, Generic[Value_co]):
    """A value with its place and its dotted Chinese path, such as `资金.执行.支出.项目支出`."""

    value: Value_co
    span: Span
    path: str


# A value as a report may state it: written, stated as nothing, wrong, or not written at all.
Stated = Placed[Value_co | Absence | Faulty] | None
