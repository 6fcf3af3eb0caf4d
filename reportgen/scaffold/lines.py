"""Lines of YAML files that are to be filled in, and their comments."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.diagnostics.columns import padded, width, wrapped

_MOST_COLUMNS = 80
# Where a comment begins behind a key; one column for the eye to run down.
_MARGIN = 30


def comment(text: str, level: int = 0, spare: int = 0) -> list[str]:
    """Return a text as lines of comment.

    Args:
        text: The text; its line ends stay.
        level: How deep the keys around it stand.
        spare: How many columns are left free at the end of each line, for lines that will be moved further in.
    """
    margin = "  " * level
    lines = (line for each in text.split("\n") for line in wrapped(each, _MOST_COLUMNS - len(margin) - 2 - spare))
    return [f"{margin}# {line}".rstrip() for line in lines]


def spaced(groups: Iterable[list[str]]) -> list[str]:
    """Return groups of lines one below the other, with a blank line on either side of each that has several."""
    lines: list[str] = []
    was_long = False
    for group in groups:
        is_long = len(group) > 1
        lines += ["", *group] if lines and (is_long or was_long) else group
        was_long = is_long
    return lines


def beside(line: str, text: str) -> str:
    """Return a line of YAML with a comment behind it."""
    return f"{padded(line, max(_MARGIN, width(line) + 2))}# {text}" if text else line
