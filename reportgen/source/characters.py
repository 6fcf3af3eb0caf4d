"""Bytes to text: the encoding, and characters that cannot be printed."""

from __future__ import annotations

import unicodedata
from itertools import islice

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.regex import regex
from reportgen.source.nodes import Scalar, SourceText
from reportgen.source.rules import INVISIBLE_CHARACTER, NOT_UTF8

# Control characters but tab and line feed; zero-width and directional marks; line and paragraph separators; the soft
# hyphen; lone surrogates; noncharacters (the program marks origins with some of them while it composes).
_INVISIBLE = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]"
)
_REPLACEMENT = "\ufffd"
_MARK = b"\xef\xbb\xbf"
# A file that is no text at all has thousands of them; the first few tell as much.
_MOST_TOLD = 20
# What an encoding is called in a message.
_ENCODINGS = {"utf-16": "（像是 UTF-16）", "gb18030": "（像是 GB18030，即 ANSI）", "": ""}


def decode(name: str, content: bytes) -> Outcome[SourceText]:
    """Return the text of a file, with what cannot be printed reported and replaced by U+FFFD.

    A byte order mark is taken off and line ends become line feeds, so that files from Windows read alike. A file in
    another encoding is reported once and read on in the encoding it seems to have, so its other faults show as well.
    """
    content = content.removeprefix(_MARK)
    try:
        source = SourceText(name, _with_line_feeds(content.decode()))
    except UnicodeDecodeError as error:
        encoding = _guess(content)
        fault = _not_utf8(name, content[: error.start].decode(), encoding)
        text = content.decode(encoding or "utf-8", errors="replace")
        return Outcome(SourceText(name, printable(_with_line_feeds(text))), (fault,))
    if _INVISIBLE.search(source.text):
        return Outcome(SourceText(name, printable(source.text)), _invisible(source))
    return Outcome(source)


def printable(text: str) -> str:
    """Return a text with what cannot be printed replaced by U+FFFD."""
    return _INVISIBLE.sub(_REPLACEMENT, text)


def is_printable(text: str) -> bool:
    """Whether a text holds nothing but what can be printed."""
    return not _INVISIBLE.search(text)


def invisible_in(scalar: Scalar) -> Finding | None:
    r"""Return a finding when an escape inside quotes (`"\u200b"`) stands for a character that cannot be printed."""
    found = _INVISIBLE.search(scalar.text)
    if found is None:
        return None
    return INVISIBLE_CHARACTER.at(
        scalar.span, f"引号中的转义写出了不能印出的字符 {_name(found[0])}", hint="删去这个转义。"
    )


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(name: str, before: str, encoding: str) -> Finding:
    lines = _with_line_feeds(before).split("\n")
    span = SourceText(name, "").span(len(lines), len(lines[-1]) + 1)
    message = f"文件不是 UTF-8 编码{_ENCODINGS[encoding]}，从这里起读不成文字"
    return NOT_UTF8.at(span, message, hint="用编辑器打开后“另存为”，编码选 UTF-8。")


def _guess(content: bytes) -> str:
    """Return the encoding that a file seems to have, or nothing."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "gb18030"


def _invisible(source: SourceText) -> tuple[Finding, ...]:
    found = (
        INVISIBLE_CHARACTER.at(
            source.span(number, character.start() + 1),
            f"这里有不能印出的字符 {_name(character[0])}",
            hint="删去这个字符；看不见时，把前后两个字一起删掉重新输入。",
        )
        for number, line in enumerate(source.lines, start=1)
        for character in _INVISIBLE.finditer(line)
    )
    return tuple(islice(found, _MOST_TOLD))


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f"（{name}）" if name else "")
