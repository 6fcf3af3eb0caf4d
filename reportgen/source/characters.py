"""Bytes to text: the encoding, and characters that cannot be printed."""

from __future__ import annotations

import re
import unicodedata

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.source.nodes import Scalar, SourceText
from reportgen.source.rules import INVISIBLE_CHARACTER, NOT_UTF8

# Control characters but tab and line feed; zero-width and directional marks; line and paragraph separators; the soft
# hyphen; lone surrogates; noncharacters (the program marks origins with some of them while it composes).
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]"
)
_ALLOWED = "\ufffd"


def decode(name: str, content: bytes) -> Outcome[SourceText]:
    """Return the text of a file, with what cannot be printed reported and replaced by U+FFFD.

    A byte order mark is taken off and line ends become line feeds, so that files from Windows read alike.
    """
    findings: list[Finding] = []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        findings.append(_not_utf8(name, content, error.start))
        text = content.decode("utf-8-sig", errors="replace")
    source = SourceText(name, text.replace("\r\n", "\n").replace("\r", "\n"))
    if _INVISIBLE.search(source.text):
        findings.extend(_invisible(source))
        source = SourceText(name, _INVISIBLE.sub(_ALLOWED, source.text))
    return Outcome(source, tuple(findings))


def invisible_in(scalar: Scalar) -> Finding | None:
    r"""Return a finding when an escape inside quotes (`"\u200b"`) stands for a character that cannot be printed."""
    found = _INVISIBLE.search(scalar.text)
    if found is None:
        return None
    return INVISIBLE_CHARACTER.at(
        scalar.span, f"引号中的转义写出了不能印出的字符 {_name(found[0])}", hint="删去这个转义。"
    )


def _not_utf8(name: str, content: bytes, offset: int) -> Finding:
    before = content[:offset]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", errors="replace")) + 1
    span = SourceText(name, "").span(line, column)
    guess = _guess(content)
    message = f"文件不是 UTF-8 编码{guess}，从这里起读不成文字"
    return NOT_UTF8.at(span, message, hint="用编辑器打开后“另存为”，编码选 UTF-8。")


def _guess(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "（像是 UTF-16）"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "（像是 GB18030，即 ANSI）"


def _invisible(source: SourceText) -> list[Finding]:
    return [
        INVISIBLE_CHARACTER.at(
            source.span(number, found.start() + 1),
            f"这里有不能印出的字符 {_name(found[0])}",
            hint="删去这个字符；看不见时，把前后两个字一起删掉重新输入。",
        )
        for number, line in enumerate(source.lines, start=1)
        for found in _INVISIBLE.finditer(line)
    ]


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f"（{name}）" if name else "")
