"""The manual page of a rule, set for a terminal, for Markdown and as plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportgen.diagnostics.columns import padded, wrapped
from reportgen.diagnostics.finding import Rule
from reportgen.diagnostics.text import NAMES
from reportgen.regex import regex

_HEADING = regex(r"^##\s*(\S+)\s*", re.MULTILINE)
_MARKUP = regex(r"([\\`*_<>\[\]|])")
# Columns for the headings, the longest of which has three characters, and the space behind them.
_MARGIN = 10


class Section(NamedTuple):
    """What a manual page says below one heading, line by line."""

    heading: str
    lines: tuple[str, ...]


class Page(NamedTuple):
    """A manual page: one sentence that names the fault, and sections."""

    title: str
    sections: tuple[Section, ...]


def page_of(rule: Rule) -> Page:
    """Return the manual page of a rule."""
    title, *rest = _HEADING.split(rule.manual.strip())
    sections = zip(rest[::2], rest[1::2], strict=True)
    return Page(title.strip(), tuple(Section(heading, _lines(text)) for heading, text in sections))


def weight(rule: Rule) -> str:
    """Return in words how much the findings of a rule weigh."""
    return NAMES[rule.severity] + ("，草稿中为警告" if rule.is_gap else "")


def terminal_page(rule: Rule, columns: int) -> str:
    """Return the manual page as lines of at most so many columns, the text beside the headings."""
    title, sections = page_of(rule)
    lines = [f"{rule.code} {rule.slug}（{weight(rule)}）", "", *wrapped(title, columns), ""]
    for heading, text in sections:
        below = [line for each in text for line in wrapped(each, columns - _MARGIN)]
        margins = [heading, *("" for _ in below[1:])]
        lines += [padded(margin, _MARGIN) + line for margin, line in zip(margins, below, strict=True)]
    return "\n".join(lines)


def plain_page(rule: Rule) -> str:
    """Return the manual page as plain text, one line a section."""
    title, sections = page_of(rule)
    return "\n".join([title, *(f"{heading}：{' '.join(lines)}" for heading, lines in sections)])


def markdown_page(rule: Rule) -> str:
    """Return the manual page as Markdown, without a heading of its own."""
    title, sections = page_of(rule)
    paragraphs = (
        "\n".join([f"**{heading}**　{markdown(first)}", *map(markdown, more)]) for heading, (first, *more) in sections
    )
    return "\n\n".join([markdown(title), *paragraphs])


def markdown(text: str) -> str:
    """Return a text with everything escaped that Markdown or a table in it would take for markup."""
    return _MARKUP.sub(r"\\\1", text)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())
