"""Texts as findings show them: shortened, around the first difference."""

from __future__ import annotations

from reportgen.proof.printed import PAGE_BREAK
from reportgen.typeset.styles import HEADINGS, TITLE

_BEFORE = 10
_AFTER = 20
_LIKE = 0.5

_SHOWN_STYLES = {"": "正文", "normal": "正文", TITLE: "标题"} | {
    name: f"标题 {level}" for level, name in enumerate(HEADINGS, start=1)
}


def shortened(text: str) -> str:
    """Return the head of a text in quotes."""
    return _quoted(text, 0)


def differing(wanted: str, found: str) -> str:
    """Return a message that shows both texts around their first difference."""
    differences = (index for index, (one, other) in enumerate(zip(wanted, found, strict=False)) if one != other)
    start = next(differences, min(len(wanted), len(found)))
    return f"印成{_quoted(found, start)}，应为{_quoted(wanted, start)}"


def style_shown(name: str) -> str:
    """Return the name of a style as Chinese Word shows it."""
    return f"“{_SHOWN_STYLES.get(name, name)}”"


def is_alike(one: str, other: str) -> bool:
    """Whether one text may have become the other: cut short, or changed here and there."""
    if not one or not other:
        return False
    if one.startswith(other) or other.startswith(one):
        return True
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


def _quoted(text: str, middle: int) -> str:
    if not text:
        return "空白"
    start, end = max(0, middle - _BEFORE), middle + _AFTER
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    shown = text[start:end].replace(PAGE_BREAK, "〔分页〕").replace("\n", "〔换行〕").replace("\t", "〔制表位〕")
    return f"“{head}{shown}{tail}”"
