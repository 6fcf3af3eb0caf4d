"""Marks that should have become text: tags of a template, and characters that the program uses for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import Printed, PrintedParagraph
from reportgen.proof.rules import LEFTOVER_TAG
from reportgen.regex import regex

# Braces of Jinja, the same typed in full width, and noncharacters.
_MARK = regex(r"\{\{|\}\}|\{%|%\}|｛｛|｝｝|[\ufdd0-\ufdef]")
# A set of characters is searched for three times as fast: nearly every text has none of them.
_SUSPECT = regex("[{}｛｝\ufdd0-\ufdef]")
_REACH = 20


def leftovers(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every paragraph with such a mark: in the text, headers, footers, notes and properties."""
    for span, text in _suspects(printed):
        mark = _MARK.search(text)
        if mark:
            hint = "标记用半角的 {{ }}，在同一种字体里重新输入。"
            yield LEFTOVER_TAG.at(span, f"印出了模板标记“{_shown(text, mark)}”", hint=hint)


def _suspects(printed: Printed) -> Iterator[tuple[Span, str]]:
    for block in printed.blocks:
        if isinstance(block, PrintedParagraph):
            if _SUSPECT.search(block.text):
                yield printed.paragraph_span(block.number), block.text
            continue
        for index, row in enumerate(block.rows):
            texts = ["\n".join(cell.texts) for cell in row.cells]
            if _SUSPECT.search("\n".join(texts)):
                yield from ((printed.cell_span(block, index, column), text) for column, text in enumerate(texts))
    for part, texts_of_part in printed.margins.items():
        yield from ((Span(printed.name, place=part), text) for text in texts_of_part)


def _shown(text: str, mark: re.Match[str]) -> str:
    """Return the mark with what follows it; a character without a shape is shown by its code."""
    if "\ufdd0" <= mark[0] <= "\ufdef":
        return f"U+{ord(mark[0]):04X}"
    return text[mark.start() : mark.start() + _REACH]
