"""Sections of a Word file: text as the template sets it, and sheets on pages of their own.

Word keeps the page of a section in its last paragraph, and that of the last section at the end of the document. So
the template's own section is taken from there and put where the text ends; sheets take its headers and footers, and
nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reportgen.frozen import dataclass
from reportgen.manuscript import Block, Break, Grid, Heading, Item, Page, Paragraph, Picture, Sheet, Signature
from reportgen.regex import regex
from reportgen.typeset.pages import size_of

Flow = Heading | Paragraph | Item | Grid | Picture | Break | Signature
Section = tuple[Flow, ...] | Sheet

_SECTION = regex(r"<w:sectPr\b(?:[^>]*/>|.*?</w:sectPr>)", re.DOTALL)
_REFERENCE = regex(r"<w:(?:header|footer)Reference\b[^>]*/>")
_START = regex(r"<w:pgNumType\b[^>]*/>")
# What holds for the first pages of a document only, or says how a section begins.
_BEGINNING = regex(r"<w:(?:pgNumType|titlePg|type)\b[^>]*/>")
_NEW_PAGE_OR_START = regex(r"<w:(?:pgNumType|type)\b[^>]*/>")
# What follows the start of page numbers in a section (ECMA-376, 17.6.17 and the schema of CT_SectPr).
_AFTER_START = regex(r"<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printer)")
_NEXT_PAGE = '<w:type w:val="nextPage"/>'
_END_OF_SECTION = "</w:sectPr>"
_END_OF_PROPERTIES = "</w:pPr>"


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """The last section of a template: the pages that its text is printed on.

    Attributes:
        xml: The whole `w:sectPr`.
        turned: References to the footers of pages that lie across; empty where these have the same as the others.
    """

    xml: str
    turned: str = ""

    @property
    def for_front(self) -> str:
        """The section of what stands before the text, such as a cover: the same page, without headers and footers."""
        bare = _BEGINNING.sub("", _REFERENCE.sub("", self.xml))
        return bare.replace("<w:pgSz", f"{_NEXT_PAGE}<w:pgSz")

    @property
    def from_one(self) -> TemplateSection:
        """The same, with pages counted from 1 after those before the text; it begins on a new page."""
        bare = _NEW_PAGE_OR_START.sub("", self.xml).replace("<w:pgSz", f"{_NEXT_PAGE}<w:pgSz")
        bare = bare if bare.endswith(_END_OF_SECTION) else bare.removesuffix("/>") + ">" + _END_OF_SECTION
        found = _AFTER_START.search(bare)
        place = found.start() if found else len(bare) - len(_END_OF_SECTION)
        return TemplateSection(f'{bare[:place]}<w:pgNumType w:start="1"/>{bare[place:]}', self.turned)

    def for_text(self, index: int) -> str:
        """Return the section of text; later ones go on with the page numbers of those before.

        Args:
            index: Place of the section in the document, from 0.
        """
        if index == 0:
            return self.xml
        return _BEGINNING.sub("", self.xml).replace("<w:pgSz", f"{_NEXT_PAGE}<w:pgSz")

    def for_sheet(self, page: Page, index: int) -> str:
        """Return the section of a sheet: its own page, and no grid of lines, which would stretch the rows of a table.

        Args:
            page: The page.
            index: Place of the section in the document, from 0.
        """
        size = size_of(page)
        references = (self.turned if page.lies_across else "") or "".join(_REFERENCE.findall(self.xml))
        start = "".join(_START.findall(self.xml)) if index == 0 else ""
        turned = ' w:orient="landscape"' if page.is_landscape else ""
        return (
            f'<w:sectPr>{references}{_NEXT_PAGE}<w:pgSz w:w="{size.width}" w:h="{size.height}"{turned}/>'
            f'<w:pgMar w:top="{size.top}" w:right="{size.right}" w:bottom="{size.bottom}" w:left="{size.left}" '
            f'w:header="{size.footer}" w:footer="{size.footer}" w:gutter="0"/>{start}<w:cols w:space="425"/></w:sectPr>'
        )


def sections_of(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Return the blocks cut into text and sheets; a page break beside a sheet is that of the sheet."""
    sections: list[Section] = []
    flow: list[Flow] = []
    for block in blocks:
        if isinstance(block, Sheet):
            sections += [*_text(flow, has_sheet_before=bool(sections), has_sheet_after=True), block]
            flow = []
        else:
            flow.append(block)
    return (*sections, *_text(flow, has_sheet_before=bool(sections), has_sheet_after=False))


def opens_page(block: Flow | None) -> bool:
    """Whether a block begins with a paragraph that can begin a page; before any other a break has a line of its own."""
    return isinstance(block, Heading | Paragraph | Item)


def is_sheets_only(blocks: Sequence[Block]) -> bool:
    """Whether a document is nothing but sheets: it has no title beside theirs."""
    return bool(blocks) and all(isinstance(section, Sheet) for section in sections_of(blocks))


def last_section(document: str) -> TemplateSection:
    """Return the last section of a document; an empty one where it has none."""
    found = _SECTION.findall(document)
    return TemplateSection(found[-1] if found else "<w:sectPr/>")


def with_last_section(document: str, section: str) -> str:
    """Return a document that ends with something else in place of its last section; one without stays as it is."""
    start = document.rfind("<w:sectPr")
    found = _SECTION.match(document, start) if start >= 0 else None
    return f"{document[:start]}{section}{document[found.end() :]}" if found else document


def closed(pieces: Iterable[str], section: str) -> Iterator[str]:
    """Yield pieces with the properties of a section in their last paragraph, which the last piece must end with."""
    coming = iter(pieces)
    last = next(coming)
    for piece in coming:
        yield last
        last = piece
    head, mark, tail = last.rpartition(_END_OF_PROPERTIES)
    yield f"{head}{section}{mark}{tail}"


def _text(flow: list[Flow], *, has_sheet_before: bool, has_sheet_after: bool) -> list[Section]:
    start = 1 if has_sheet_before and flow[:1] == [Break.PAGE] else 0
    end = len(flow) - (1 if has_sheet_after and flow[start:][-1:] == [Break.PAGE] else 0)
    return [tuple(flow[start:end])] if flow[start:end] else []
