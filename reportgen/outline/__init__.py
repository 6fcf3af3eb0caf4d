"""Stage 2 of 9: the YAML of a place to Outline, what its finance bureau prescribes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.outline.read import read_outline as read_outline

__all__ = ["read_outline"]


def __getattr__(name: str) -> object:
    """Return the entry, imported when it is asked for: whoever needs a part of an outline needs no reader of outlines.

    Raises:
        AttributeError: Something else is asked for.
    """
    if name not in __all__:
        raise AttributeError(name)
    from reportgen.outline.read import read_outline

    return read_outline
