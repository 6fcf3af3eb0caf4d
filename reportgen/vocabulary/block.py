"""A block: a mapping of declared keys, with its place."""

from __future__ import annotations

from typing import ClassVar

from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A mapping of declared keys, with its place.

    Attributes:
        span: Where its key stands.
        path: Its dotted Chinese path; empty for the outermost.
        SHORT_FORM: The key that a bare value stands for, such as 合计 where a sum may be written without its parts;
            a bare list where the key holds a list. Empty when only the long form may be written.
    """

    SHORT_FORM: ClassVar[str] = ""

    span: Span = Span("")
    path: str = ""
