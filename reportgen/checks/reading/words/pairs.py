"""Marks that come in pairs: brackets, quotes, 书名号."""

from __future__ import annotations

from reportgen.regex import regex

_CLOSING = {
    "）": "（",
    ")": "(",
    "”": "“",
    "’": "‘",
    "》": "《",
    "〉": "〈",
    "〕": "〔",
    "】": "【",
    "」": "「",
    "』": "『",
}
_OPENING = frozenset("（(“‘《〈〔【「『")
# Quotes and brackets of one kind are not set inside each other; 书名号 are, for want of 〈〉.
_NOT_NESTED = frozenset("“‘")
MARKS = '（()）“”‘’《》〈〉〔〕【】「」『』"'
"""Every mark that comes in pairs."""
_MARK = regex(f"[{MARKS}]")
# `1）`, `a)`, `一）` at the head of a clause has no other half; neither has the apostrophe of a Latin word.
_ALONE = regex(
    r"(?:^|[\s，。；：、,;:（(])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,2})[）)]|(?<=[A-Za-z])’(?=[A-Za-z])"
)


def unpaired(text: str) -> int | None:
    """Return where the first mark stands that has no other half, or None when all have; (…） counts as no pair."""
    open_: list[tuple[str, int]] = []
    straight: list[int] = []
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == '"':
            straight = [] if straight else [at]
        elif mark in _OPENING:
            if mark in _NOT_NESTED and any(each == mark for each, _ in open_):
                return at
            open_.append((mark, at))
        elif open_ and open_[-1][0] == _CLOSING[mark]:
            open_.pop()
        elif all(each.end() - 1 != at for each in _ALONE.finditer(text)):
            return at
    return next(iter([at for _, at in open_] + straight), None)
