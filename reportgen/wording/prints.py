"""What a text of a form prints: paragraphs, and the number that they state."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.manuscript import Number, Run, Runs
from reportgen.values.absence import Absence
from reportgen.wording.names import View

NOTHING: tuple[Runs, ...] = ()


class Printed(NamedTuple):
    """What a text prints.

    Attributes:
        paragraphs: Its paragraphs; none when there is nothing to print.
        number: The number that it states, where it states nothing else.
        value: The name whose single value it is, for sums; None for any other text.
    """

    paragraphs: tuple[Runs, ...]
    number: Number | None = None
    value: View | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether it is a stated nothing, such as 不适用."""
        return not self.paragraphs or (self.value is not None and isinstance(self.value.plain, Absence))


def numbered(entries: list[Printed]) -> Printed:
    """Return several things, a paragraph each: `（1）25间；` and `（2）30台`; a single one stays as it is."""
    first = entries[0]
    if len(entries) == 1 or all(each.says_nothing for each in entries):
        return first
    paragraphs: list[Runs] = []
    for number, entry in enumerate(entries, start=1):
        said = [run for paragraph in entry.paragraphs for run in paragraph]
        is_last = number == len(entries)
        if said and not is_last:
            said[-1] = Run(said[-1].text.rstrip("。；;"), said[-1].origin)
        paragraphs.append((Run(f"（{number}）"), *said, *(() if is_last else (Run("；"),))))
    return Printed(tuple(paragraphs))
