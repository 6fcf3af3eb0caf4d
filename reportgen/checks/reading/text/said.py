"""Words that a check reads off a document or off facts, with their place."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.diagnostics.finding import Related
from reportgen.diagnostics.span import Span


class Said(NamedTuple):
    """Words, and where they stand."""

    text: str
    span: Span
    path: str = ""

    def beside(self) -> tuple[Related, ...]:
        """Return these words as a place that belongs to a fault."""
        return (Related(self.span, f"这里写的是“{self.text}”"),)
