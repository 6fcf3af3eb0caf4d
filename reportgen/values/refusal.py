"""Refusals: what a parser returns when a text is not a value of its kind."""

from __future__ import annotations

from reportgen.frozen import dataclass

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is not a value of some kind.

    Attributes:
        message: What was written and what is wrong with it, in Chinese, without a full stop.
        hint: The remedy, a Chinese sentence; may be empty.
    """

    message: str
    hint: str = ""


def quoted(text: str) -> str:
    """Return the text in Chinese quotation marks, on one line and cut short, for use in a message."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= _SHOWN else line[:_SHOWN] + '……'}”"
