"""From a character of a scalar's text back to its line and column in the file."""

from __future__ import annotations

from reportgen.source.nodes import Scalar


def locate(scalar: Scalar, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character of the text.

    Blocks written with `|` keep their lines, so the place is reckoned; every other style is walked through side by side
    with the file, since YAML folds lines and resolves escapes.
    """
    if scalar.style == "|":
        return _in_block(scalar, offset)
    return _side_by_side(scalar, offset)


def _in_block(scalar: Scalar, offset: int) -> tuple[int, int]:
    before = scalar.text[:offset]
    line = scalar.line + 1 + before.count("\n")
    start = before.rfind("\n") + 1
    end = scalar.text.find("\n", start)
    words = scalar.text[start : end if end >= 0 else None]
    lines = scalar.source.lines
    raw = lines[line - 1] if line <= len(lines) else ""
    indent = max(raw.find(words), 0)
    return line, indent + offset - start + 1


def _side_by_side(scalar: Scalar, offset: int) -> tuple[int, int]:
    """Walk text and file together, passing over what only one of them has: white space, quotes, escapes."""
    lines = scalar.source.lines
    line, column = scalar.line, scalar.column
    if scalar.style == ">":
        line, column = line + 1, 1
    for character in scalar.text[:offset]:
        if character.isspace():
            continue
        line, column = _next(lines, line, column, character)
        column += 1
    target = scalar.text[offset : offset + 1]
    return _next(lines, line, column, target) if target and not target.isspace() else (line, column)


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
