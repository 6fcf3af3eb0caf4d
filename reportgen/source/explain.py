"""A syntax error in the author's words.

The library says where it lost the thread, often a line after the slip and in English. The slips that authors make are
few, so the line itself is looked at, and the ones just above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding, Rule
from reportgen.diagnostics.span import Span
from reportgen.regex import regex
from reportgen.source.nodes import Scalar, SourceText
from reportgen.source.rules import FULL_WIDTH_COLON, SYNTAX, TAB
from reportgen.values.refusal import quoted


class Slip(NamedTuple):
    """A slip that authors make.

    Attributes:
        pattern: What to look for in a line; its group is what is at fault.
        rule: The rule of its finding.
        message: What is told; `{}` is what is at fault, `{key}` the key before it.
        hint: The remedy.
    """

    pattern: re.Pattern[str]
    rule: Rule
    message: str
    hint: str

    def find(self, source: SourceText, line: int) -> Finding | None:
        """Return the finding when a line has the slip."""
        found = self.pattern.search(_without_comment(source.lines[line - 1]))
        if found is None:
            return None
        key = found[0][: found.start(1) - found.start()].strip(" -")
        return self.at(source.span(line, found.start(1) + 1, len(found[1])), found[1], key)

    def at(self, span: Span, words: str, key: str = "") -> Finding:
        """Return the finding for some words at fault."""
        return self.rule.at(span, self.message.format(quoted(words), key=key), hint=self.hint.format(key=key))


_KEY = r"^[ ]*(?:- +)*[\w（）()]+ *"
_VALUE = r"(?::|-) +"
_QUOTE_HINT = "在值的两边加引号。"

_FULL_WIDTH_KEY = Slip(
    regex(_KEY + "(：)"), FULL_WIDTH_COLON, "“{key}”后面是全角冒号“：”", "改成半角冒号加一个空格：“{key}: ”。"
)
_NO_SPACE = Slip(regex(_KEY + r"(:)[^\s:/]"), SYNTAX, "“{key}”的冒号后面少一个空格", "写成“{key}: 值”，冒号后空一格。")
_BARE_JINJA = Slip(
    regex(_VALUE + r"(\{[{%])"),
    SYNTAX,
    "值以{}开头，会被当作 YAML 的括号",
    "在值的两边加引号，或换行用“|”。",
)
# In this order: the first that a line has is told.
_SLIPS = (
    Slip(regex(r"^[ ]*(\t)"), TAB, "行首用了制表符（Tab）", "换成空格，每级两个。"),
    _FULL_WIDTH_KEY,
    _BARE_JINJA,
    Slip(
        regex(_VALUE + r"""(?:"[^"]*"|'[^']*')\s*([^\s#:].*)"""),
        SYNTAX,
        "引号收尾以后还有{}",
        "把引号移到值的末尾；值里面的引号用中文“ ”。",
    ),
    Slip(
        regex(_VALUE + r"""(["'])(?!.*\1\s*$)"""),
        SYNTAX,
        "引号{}没有收尾",
        "在值的末尾补上同样的引号；值里面的引号用中文“ ”。",
    ),
    Slip(regex(_VALUE + r"([\[{])(?!.*[\]}])"), SYNTAX, "括号{}没有收尾", "补上收尾的括号，或改成一行一项。"),
    Slip(regex(_VALUE + r"([@`%*&!,\]}]|[|>](?![-+0-9]*\s*$))"), SYNTAX, "值不能以{}开头", _QUOTE_HINT),
    _NO_SPACE,
    Slip(
        regex(r"""^[^:#]*: +[^\s"'|>#].*?(:)(?: |$)"""),
        SYNTAX,
        "值里面又有一个冒号加空格",
        f"用全角冒号“：”，或{_QUOTE_HINT}",
    ),
)
# How far above the reported line the slip may be: a quote is missed only when the file ends or the next key comes.
_LOOK_BACK = 3
# Characters of a line that are looked at; nobody slips later, and no pattern can be made slow.
_LONGEST = 1_000
_OPENS = regex(r"(?::|-|[|>][-+0-9]*)\s*$")
_CODE = regex(r"""(?:"[^"]*"|'[^']*'|\S|\s(?!#))*""")
_BLOCK = regex(r"(?::|-) +[|>][-+0-9]*\s*(?:#.*)?$")


def explain(source: SourceText, line: int, column: int, first: int = 1) -> Finding:
    """Return the finding for a syntax error.

    Args:
        source: The file.
        line: Where the parser met it, from 1.
        column: Where in the line, from 1.
        first: The first line of the part that was being read.
    """
    last = min(line, len(source.lines))
    lines = range(last, max(first, last - _LOOK_BACK) - 1, -1)
    told = (slip.find(source, each) for each in lines if not _is_prose(source.lines, each, first) for slip in _SLIPS)
    slip = next((finding for finding in told if finding), None)
    return (
        slip
        or _misaligned(source, last, first)
        or SYNTAX.at(
            source.span(last, column),
            "这里不合 YAML 语法",
            hint="检查这一行和上一行的缩进、引号、括号和冒号。",
        )
    )


def _misaligned(source: SourceText, line: int, first: int) -> Finding | None:
    """Return the finding when a line begins further to the right than its neighbours, or between their levels."""
    indent = _indent(source.lines[line - 1])
    above = [each for each in source.lines[first - 1 : line - 1] if each.strip()]
    if not above or indent == _indent(above[-1]) or _OPENS.search(_without_comment(above[-1])):
        return None
    span = source.span(line, indent + 1)
    hint = "同级的键左边要对齐，下一级比上一级多两个空格。"
    if indent > _indent(above[-1]):
        return SYNTAX.at(span, f"这一行比上一行多缩进了 {indent - _indent(above[-1])} 格", hint=hint)
    if indent not in map(_indent, above):
        return SYNTAX.at(span, "这一行的缩进和上面哪一级都不对齐", hint=hint)
    return None


def bare_jinja(source: SourceText, line: int, column: int) -> Finding | None:
    """Return the finding when the bracket at a place opens a tag of the wording, not a mapping."""
    tag = source.lines[line - 1][column - 1 : column + 1]
    return _BARE_JINJA.at(source.span(line, column, 2), tag) if tag == "{{" else None


def keys_taken_for_text(scalar: Scalar) -> Iterator[Finding]:
    """Yield a finding for each line of a text that is a key with a wrong colon, so that YAML took it for text."""
    span = scalar.span
    for line in range(span.line, min(span.end_line, len(scalar.source.lines)) + 1):
        finding = _FULL_WIDTH_KEY.find(scalar.source, line) or _NO_SPACE.find(scalar.source, line)
        if finding:
            yield finding


def no_keys(scalar: Scalar) -> list[Finding]:
    """Return what is wrong with a text that stands where keys should."""
    plain = SYNTAX.at(scalar.span, "这里不是“键: 值”", hint="写成“键: 值”，冒号后空一格；同级的键左边要对齐。")
    return list(keys_taken_for_text(scalar)) or [plain]


def _is_prose(lines: list[str], line: int, first: int) -> bool:
    """Whether a line belongs to a block of text (`|`), where every mark is allowed."""
    indent = _indent(lines[line - 1])
    above = (each for each in reversed(lines[first - 1 : line - 1]) if each.strip() and _indent(each) < indent)
    return bool(_BLOCK.search(next(above, "")))


def _without_comment(line: str) -> str:
    found = _CODE.match(line[:_LONGEST])
    return "" if line.lstrip().startswith("#") or found is None else found[0]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
