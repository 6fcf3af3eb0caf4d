"""Marks that should have become text: tags of a template, and characters that the program uses for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import Printed, PrintedParagraph
from reportgen.proof.rules import LEFTOVER_TAG

# Braces of Jinja, the same typed in full width, and noncharacters.
_SUSPECT = re.compile("[{}｛｝\ufdd0-\ufdef]")
_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|｛｛|｝｝|[\ufdd0-\ufdef]")
_PROPERTIES = "docProps/core.xml"
_REACH = 20


def leftovers(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every paragraph with such a mark: in the text, headers, footers, notes and properties."""
    for span, text in _texts(printed):
        mark = _MARK.search(text)
        if mark:
            shown = _shown(text, mark)
            yield LEFTOVER_TAG.at(span, f"印出了模板标记“{shown}”", hint="标记用半角的 {{ }}，在同一种字体里重新输入。")


def _texts(printed: Printed) -> Iterator[tuple[Span, str]]:
    for block in printed.blocks:
        if isinstance(block, PrintedParagraph):
            yield printed.paragraph_span(block.number), block.text
            continue
        for index, row in enumerate(block.rows):
            cells = ["\n".join(cell.texts) for cell in row.cells]
            # Places are made only for rows with a mark: large tables have a hundred thousand cells.
            if _MARK.search("\n".join(cells)):
                yield from ((printed.cell_span(block, index, column), text) for column, text in enumerate(cells))
    for part, texts in printed.margins.items():
        yield from ((Span(printed.name, place=part), text) for text in texts)
    if printed.package.find(_PROPERTIES):
        yield Span(printed.name, place=_PROPERTIES), printed.package.content(_PROPERTIES).decode(errors="replace")


def _shown(text: str, mark: re.Match[str]) -> str:
    """Return the mark with what follows it; a character without a shape is shown by its code."""
    if "\ufdd0" <= mark[0] <= "\ufdef":
        return f"U+{ord(mark[0]):04X}"
    return text[mark.start() : mark.start() + _REACH]
