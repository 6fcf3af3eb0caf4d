"""What a project may set for its checks; every setting has a value that suits a report nobody has configured."""

from __future__ import annotations

from dataclasses import field
from fractions import Fraction

from reportgen.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What the checks may be told of a project (reportgen.yaml).

    Attributes:
        far_above: From which multiple of its target a result needs a reason (超额线); no national text names one.
        names: Further names that must be spelt as they stand here.
        confusions: Further words that are taken for others: the wrong one and the right one.
        accepted: Words that no dictionary of confusions may object to.
    """

    far_above: Fraction = Fraction(13, 10)
    names: tuple[str, ...] = ()
    confusions: dict[str, str] = field(default_factory=dict)
    accepted: tuple[str, ...] = ()
