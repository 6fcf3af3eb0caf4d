"""Bytes to paragraphs and tables: a Word file read in one pass, row by row, so that large tables stay out of memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.proof.elements import (
    SECTION,
    TBL,
    TR,
    P,
    is_in_cell,
    paragraph_of,
    relations_in,
    row_of,
    styles_in,
    table_of,
    text_in,
)
from reportgen.proof.printed import DOCUMENT, Printed, PrintedBlock, PrintedRow
from reportgen.proof.rules import UNREADABLE_FILE
from reportgen.typeset.ooxml import read_xml, stream_xml
from reportgen.typeset.package import BadPackage, Package, Part, read_package
from reportgen.typeset.styles import read_styles

_STYLES = "word/styles.xml"
_MARGINS = re.compile(r"word/(header|footer|footnotes|endnotes)[0-9]*\.xml")


def read_docx(content: bytes, name: str) -> Outcome[Printed | None]:
    """Return what stands in a Word file, or None with a finding when it cannot be read.

    Args:
        content: The file.
        name: What findings call it.
    """
    try:
        return Outcome(_read(read_package(content), name))
    except BadPackage as error:
        hint = "用 Word 打开后另存为 .docx，再试一次。"
        return Outcome(None, (UNREADABLE_FILE.at(Span(name), f"文件读不出来：{error}", hint=hint),))


@dataclass(frozen=True, slots=True)
class _References:
    """What the text refers to, gathered while it is read.

    Attributes:
        styles: Ids of styles, each with the number of the first paragraph.
        relations: Ids of relations to headers and footers.
    """

    styles: dict[str, int] = field(default_factory=dict)
    relations: list[str] = field(default_factory=list)


def _read(package: Package, name: str) -> Printed:
    styles = read_styles(package.content(_STYLES))
    references = _References()
    return Printed(
        name=name,
        package=package,
        blocks=tuple(_blocks(package.content(DOCUMENT), styles.names, references)),
        margins={part.name: _texts(part) for part in package.parts if _MARGINS.fullmatch(part.name)},
        unknown_styles={used: number for used, number in references.styles.items() if used not in styles.names},
        relations=tuple(references.relations),
    )


def _blocks(document: bytes, names: Mapping[str, str], references: _References) -> Iterator[PrintedBlock]:
    """Yield paragraphs and tables; what a cell holds, a table within it included, is text of the cell.

    Args:
        document: The content of the main part.
        names: Plain names of styles by id.
        references: Filled on the way.
    """
    paragraphs = tables = 0
    rows: list[PrintedRow] = []
    for element in stream_xml(document, DOCUMENT, (P, TR, TBL, SECTION)):
        tag = element.tag
        if is_in_cell(element):
            continue
        if tag == P:
            paragraphs += 1
            yield paragraph_of(element, names, paragraphs)
        elif tag == TR:
            rows.append(row_of(element))
        elif tag == TBL:
            tables += 1
            yield table_of(element, names, rows, (tables, paragraphs))
            rows = []
        else:
            references.relations.extend(relations_in(element))
        for style_id in styles_in(element):
            references.styles.setdefault(style_id, max(paragraphs, 1))
        element.clear()


def _texts(part: Part) -> tuple[str, ...]:
    return tuple([text_in(paragraph) for paragraph in read_xml(part.content, part.name).iter(P)])
