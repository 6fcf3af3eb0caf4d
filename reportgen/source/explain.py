"""A syntax error in the author's words.

The library says where it lost the thread, often a line after the slip and in English. The slips that authors make are
few, so the line itself is looked at, and the ones just above it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.diagnostics.finding import Finding
from reportgen.source.nodes import SourceText
from reportgen.source.rules import FULL_WIDTH_COLON, SYNTAX, TAB

_KEY = r"^[ ]*(?:- +)*[\w（）()]+"
_FULL_WIDTH_KEY = re.compile(_KEY + r"(：)")
_NO_SPACE = re.compile(_KEY + r"(:)[^\s:/]")
_TAB_INDENT = re.compile(r"^[ ]*(\t)")
_OPEN_QUOTE = re.compile(r"(?::|-) +([\"'])(?!.*\1\s*(?:#.*)?$)")
_BARE_JINJA = re.compile(r"(?::|-) +(\{[{%])")
_RESERVED = re.compile(r"(?::|-) +([@`%])")
# How far above the reported line the slip may be: a quote is missed only when the file ends or the next key comes.
_LOOK_BACK = 3


def explain(source: SourceText, line: int, column: int) -> Finding:
    """Return the finding for a syntax error that the parser met at a line and column (from 1)."""
    lines = source.lines
    line = min(line, len(lines))
    for number in range(line, max(0, line - _LOOK_BACK), -1):
        for pattern, tell in _SLIPS:
            found = pattern.search(lines[number - 1])
            if found:
                return tell(source, number, found)
    return SYNTAX.at(
        source.span(line, max(1, column)),
        "这里不合 YAML 语法",
        hint="检查这一行和上一行的缩进、引号、括号和冒号；同级的键左边要对齐。",
    )


_Tell = Callable[[SourceText, int, "re.Match[str]"], Finding]


def full_width_colon(source: SourceText, line: int, found: re.Match[str]) -> Finding:
    """Return the finding for `键：值`."""
    key = found[0].strip(" -：")
    return FULL_WIDTH_COLON.at(
        source.span(line, found.start(1) + 1),
        f"“{key}”后面是全角冒号“：”",
        hint=f"改成半角冒号加一个空格：“{key}: ”。",
    )


def _tab(source: SourceText, line: int, found: re.Match[str]) -> Finding:
    return TAB.at(source.span(line, found.start(1) + 1), "行首用了制表符（Tab）", hint="换成空格，每级两个。")


def _slip(message: str, hint: str) -> _Tell:
    def tell(source: SourceText, line: int, found: re.Match[str]) -> Finding:
        return SYNTAX.at(source.span(line, found.start(1) + 1, len(found[1])), message.format(found[1]), hint=hint)

    return tell


_SLIPS: tuple[tuple[re.Pattern[str], _Tell], ...] = (
    (_TAB_INDENT, _tab),
    (_FULL_WIDTH_KEY, full_width_colon),
    (_BARE_JINJA, _slip("值以“{0}”开头，会被当作 YAML 的括号", "在值的两边加引号，或换行用“|”。")),
    (_OPEN_QUOTE, _slip("引号“{0}”没有收尾", "在值的末尾补上同样的引号；引号里的引号用中文“ ”。")),
    (_RESERVED, _slip("值不能以“{0}”开头", "在值的两边加引号。")),
    (_NO_SPACE, _slip("冒号后面少一个空格", "写成“键: 值”，冒号后空一格。")),
)


def find_full_width_key(source: SourceText, line: int) -> Finding | None:
    """Return the finding when a line that YAML took for text is a key with a full-width colon."""
    found = _FULL_WIDTH_KEY.search(source.lines[line - 1])
    return full_width_colon(source, line, found) if found else None
