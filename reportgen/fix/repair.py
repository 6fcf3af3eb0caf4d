"""What may be repaired in prose without asking: the width of marks, idle spaces, straight quotes."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.regex import regex

_CHINESE = "一-龥"
_MARKS = "，。；：、！？（）《》“”…—"
# Jinja's tags are not prose; an escape of YAML stands for a character that need not be looked at.
_TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TAG_OR_ESCAPE = regex(rf"{_TAG.pattern}|\\[^{{]", re.DOTALL)
_SPACE = regex(rf"(?<=[{_CHINESE}{_MARKS}])[ \t\u3000]+(?=[{_CHINESE}{_MARKS}])")
_HAN = regex(f"[{_CHINESE}]")
_STAND_IN = "\ufffc"
_WIDE = str.maketrans(",;:!?", "，；：！？")


def _wide_mark(found: re.Match[str]) -> str:
    return found[0].translate(_WIDE)


def _paired(found: re.Match[str]) -> str:
    """Return a line with the straight quotes around Chinese made a pair; left alone where one of them is missing."""
    parts = found[0].split('"')
    if len(parts) % 2 == 0:
        return found[0]
    quoted = (f"“{part}”" if _HAN.search(part) else f'"{part}"' for part in parts[1::2])
    return "".join(part for pair in zip(parts[::2], [*quoted, ""], strict=True) for part in pair)


def _closed_up(found: re.Match[str]) -> str:
    """Return a line without the spaces between Chinese; within quotes and titles a space parts two lines of verse."""
    line = found[0]
    return _SPACE.sub(lambda space: space[0] if _is_quoted(line[: space.start()]) else "", line)


def _is_quoted(before: str) -> bool:
    """Whether a quotation or a title is open behind some words."""
    return any(before.count(opening) > before.count(closing) for opening, closing in ("“”", "《》"))


# Every one leaves fewer half-width characters than it found, so that they come to an end.
_REPAIRS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (regex(rf"(?<=[{_CHINESE}{_MARKS}])[,;!?](?![,;!?])|(?<=[{_CHINESE}”》）]):(?!//)"), _wide_mark),
    (regex(rf"(?<=[{_CHINESE}”》）])\.(?=[ \t]*$|[{_CHINESE}“])", re.MULTILINE), "。"),
    (regex(rf"\(([^()\n]*[{_CHINESE}][^()\n]*)\)"), r"（\1）"),
    (regex(r"^[^\n]*\"[^\n]*\"[^\n]*$", re.MULTILINE), _paired),
    (regex(r"^[^\n]*[ \t\u3000][^\n]*$", re.MULTILINE), _closed_up),
)


def repaired(text: str, *, has_escapes: bool = False) -> str:
    """Return prose as GB/T 15834 has it; what is within Jinja's tags, and the number of lines, stay as they are.

    A repaired text is left as it is.

    Args:
        text: The prose as it stands in its file.
        has_escapes: Whether a backslash makes an escape, as within double quotes.
    """
    tag = _TAG_OR_ESCAPE if has_escapes else _TAG
    if _STAND_IN in text:
        return text
    kept = tag.findall(text)
    prose = _settled(tag.sub(_STAND_IN, text)).split(_STAND_IN)
    return "".join(part + each for part, each in zip(prose, [*kept, ""], strict=True))


def _settled(text: str) -> str:
    """Return a text repaired again and again, until nothing is left to repair."""
    while True:
        before = text
        for pattern, new in _REPAIRS:
            text = pattern.sub(new, text)
        if text == before:
            return text
