"""From a character of a YAML text back to its line and column in the file."""

from __future__ import annotations

from typing import NamedTuple


class Written(NamedTuple):
    """A text as YAML understood it, and where and how it is written.

    Attributes:
        text: The text, with quotes and escapes resolved and lines folded.
        style: How it is written: empty for plain, a quote, `|` or `>`.
        lines: All lines of the file.
        line: Its first line, from 1; for `|` and `>`, the line of the mark.
        column: Its first column, from 1.
    """

    text: str
    style: str
    lines: list[str]
    line: int
    column: int


def locate(written: Written, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character of the text.

    Blocks written with `|` keep their lines, so the place is reckoned; every other style is walked through side by side
    with the file, since YAML folds lines and resolves escapes.
    """
    return _in_block(written, offset) if written.style == "|" else _side_by_side(written, offset)


def _in_block(written: Written, offset: int) -> tuple[int, int]:
    line = written.line + 1 + written.text.count("\n", 0, offset)
    start = written.text.rfind("\n", 0, offset) + 1
    end = written.text.find("\n", start)
    words = written.text[start : end if end >= 0 else None]
    raw = written.lines[line - 1] if line <= len(written.lines) else ""
    return line, max(raw.find(words), 0) + offset - start + 1


def _side_by_side(written: Written, offset: int) -> tuple[int, int]:
    """Walk text and file together, passing over what only one of them has: white space, quotes, escapes."""
    line, column = (written.line + 1, 1) if written.style == ">" else (written.line, written.column)
    for character in written.text[:offset]:
        if not character.isspace():
            line, column = _next(written.lines, line, column, character)
            column += 1
    target = written.text[offset : offset + 1]
    return _next(written.lines, line, column, target) if target and not target.isspace() else (line, column)


def _next(lines: list[str], line: int, column: int, character: str) -> tuple[int, int]:
    """Return the first place at or after line and column where the character stands, or the place given."""
    found = lines[line - 1].find(character, column - 1)
    if found >= 0:
        return line, found + 1
    for later in range(line, min(line + 200, len(lines))):
        found = lines[later].find(character)
        if found >= 0:
            return later + 1, found + 1
    return line, column
