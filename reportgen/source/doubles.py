"""Keys that stand twice, in one file or in two."""

from __future__ import annotations

from reportgen.diagnostics.finding import Finding
from reportgen.source.nodes import Scalar
from reportgen.source.rules import DUPLICATE_KEY


def duplicate(key: Scalar, first: Scalar) -> Finding:
    """Return the finding for a key that stands twice.

    Args:
        key: The key.
        first: The same key where it stands first.
    """
    finding = DUPLICATE_KEY.at(key.span, f"“{key.text}”写了两次", hint="留一处，删一处。", path=key.text)
    return finding.beside(first.span, "第一次写在这里")
