"""From a character of a YAML text back to its line and column in the file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from reportgen.regex import regex

# What stands for one character of the text, white space aside.
_PLAIN = regex(r"\S")
_UNITS = {
    "'": regex(r"''|\S"),
    '"': regex(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.|$)|\S"),
}
_WORDS = regex(r"(\s*)(\S+)")
_QUOTED = frozenset("'\"\\")


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

    Blocks written with `|` keep their lines, so the place is reckoned; in every other style YAML folds lines and
    resolves escapes, so characters are counted in the text and in the file.
    """
    return _in_block(written, offset) if written.style == "|" else _counted(written, offset)


def end_of(written: Written) -> tuple[int, int]:
    """Return line and column just after the end of a text; after its mark, for one written with `|` or `>`."""
    text, quote = written.text, written.style in _UNITS
    if written.style in {"|", ">"}:
        return written.line, written.column + 1
    if _QUOTED.isdisjoint(text) and written.lines[written.line - 1].startswith(text, written.column - 1 + quote):
        return written.line, written.column + len(text) + 2 * quote  # as it is, on one line: nearly all texts are
    words = "".join(text.split())
    if not words:
        return written.line, written.column + 1
    line, _, end = _character(written, len(words) - 1)
    return line, end + quote


def unfold(written: Written) -> str:
    """Return the text with the line ends of the file, which YAML has folded into spaces.

    Chinese lines are to be joined without a space, and a blank line parts paragraphs; YAML's text no longer tells.
    """
    if written.style == "|" or (written.style != ">" and end_of(written)[0] == written.line):
        return written.text
    places = _characters(written)
    last, unfolded = written.line, ""
    for gap, words in _WORDS.findall(written.text):
        lines = [line for line, _, _ in islice(places, len(words))] or [last]
        unfolded += ("\n" * (lines[0] - last) if unfolded and lines[0] > last else gap) + words
        last = lines[-1]
    return unfolded


def _in_block(written: Written, offset: int) -> tuple[int, int]:
    line = written.line + 1 + written.text.count("\n", 0, offset)
    start = written.text.rfind("\n", 0, offset) + 1
    end = written.text.find("\n", start)
    words = written.text[start : end if end >= 0 else None]
    if line > len(written.lines):
        return written.line, written.column
    raw = written.lines[line - 1]
    return line, max(len(raw) - len(words), 0) + offset - start + 1


def _counted(written: Written, offset: int) -> tuple[int, int]:
    """Count characters in the text and in the file; white space, which YAML folds, counts in neither."""
    before = written.text[:offset]
    words = before.rstrip()
    if written.text[offset : offset + 1].strip():
        line, start, _ = _character(written, len("".join(words.split())))
        return line, start
    if not words:
        return written.line, written.column
    line, _, end = _character(written, len("".join(words.split())) - 1)
    return line, min(end + len(before) - len(words), len(written.lines[line - 1]) + 1)


def _character(written: Written, number: int) -> tuple[int, int, int]:
    """Return line, first and end column of a character of the text, numbered from 0 and without white space."""
    start = written.line, written.column, written.column
    return next(islice(_characters(written), number, None), start)


def _characters(written: Written) -> Iterator[tuple[int, int, int]]:
    """Yield line, first and end column of each character in the file from where the text begins, but white space."""
    pattern = _UNITS.get(written.style, _PLAIN)
    line, start = (written.line + 1, 0) if written.style == ">" else (written.line, written.column - 1)
    start += written.style in _UNITS  # the opening quote is not part of the text
    for each in range(line, len(written.lines) + 1):
        for unit in pattern.finditer(written.lines[each - 1], start):
            if not _is_white(unit[0], written):
                yield each, unit.start() + 1, unit.end() + 1
        start = 0


def _is_white(unit: str, written: Written) -> bool:
    """Whether an escape stands for white space, or ends a line that goes on."""
    if written.style != '"' or not unit.startswith("\\"):
        return False
    code = unit[2:]
    character = chr(int(code, 16)) if code else unit[1:]
    return unit[1:] in {"", "n", "t", "_"} or character in "\t\n" or unicodedata.category(character) == "Zs"
