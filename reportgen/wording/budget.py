"""How much wording may make: enough for any report, and an end to loops in loops and texts that quote texts."""

from __future__ import annotations

from jinja2.exceptions import SecurityError

# In turns of a loop, about a microsecond each; many times what the largest report needs.
MOST = 3_000_000
PRINTED, TEXT = 10, 100
_CHARACTERS_A_TURN = 10


class Budget:
    """Counts down while a report is put together; one for each report and outline."""

    def __init__(self) -> None:
        self._left = MOST

    def spend(self, turns: int, characters: int = 0) -> None:
        """Count what is about to be made.

        Args:
            turns: Turns of a loop, or what takes as long: `PRINTED` for a value, `TEXT` for a text within a text.
            characters: Length of the text that each turn makes.

        Raises:
            SecurityError: It is more than any report can need.
        """
        self._left -= turns * (1 + characters // _CHARACTERS_A_TURN)
        if self._left < 0:
            raise SecurityError("逐项印出的次数或引用的文字太多")
