"""What a stage hands on: its product, and everything it found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from reportgen.diagnostics.finding import Finding
from reportgen.frozen import dataclass

Product_co = TypeVar("Product_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Product_co]):
    """A product together with the findings made while it was produced.

    The product is there even when there are errors, as whole as it could be made: so the next stage can go on and one
    run tells the author everything that is wrong.
    """

    product: Product_co
    findings: tuple[Finding, ...] = ()


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings forbids publishing."""
    return any(finding.is_error for finding in findings)
