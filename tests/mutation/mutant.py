"""A mutant: an example with one thing wrong."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What was done to a number."""

    DIGIT = "change one digit"
    SWAP = "swap two amounts"
    DROP = "drop a part"
    UNIT = "change a unit"
    ROW = "drop a row"
    CAPTION = "change a table's unit"


class Verdict(NamedTuple):
    """What became of a mutant.

    Attributes:
        side: `facts` or `document`.
        kind: What was done.
        place: Where.
        change: What stood there, and what stands there now.
        contradicts: What it contradicts; empty when nothing, so that nobody could find it.
        found: The codes of what was found beyond what is found without it.
    """

    side: str
    kind: Kind
    place: str
    change: str
    contradicts: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def counts(self) -> bool:
        """Whether it contradicts something."""
        return bool(self.contradicts)

    @property
    def survives(self) -> bool:
        """Whether it contradicts something and nothing was found."""
        return self.counts and not self.found
