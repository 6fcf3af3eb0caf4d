"""Absences: the nothings that an author states, each of them a value of its own and none of them empty."""

from __future__ import annotations

from enum import Enum


class Absence(Enum):
    """A stated nothing; the value is the word that is typed and printed."""

    PENDING = "待填"
    """Not known yet: allowed in a draft, an error in what is published."""

    NONE = "无"
    """There is nothing of the kind."""

    NOT_APPLICABLE = "不适用"
    """The question does not arise, such as the rate of an amount to a budget of zero."""

    def __str__(self) -> str:
        return self.value


_WORDS = {"": Absence.PENDING} | {absence.value: absence for absence in Absence}


def parse_absence(text: str) -> Absence | None:
    """Return the absence that the text states, or None when it states something else; nothing typed is 待填."""
    return _WORDS.get(text.strip())
