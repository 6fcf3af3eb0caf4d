"""The body of a Word file: blocks written as WordprocessingML, to be pasted into `w:body`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reportgen.manuscript import Block, Break, Grid, Heading, Item, Paragraph, Role, Sheet, Signature, text_of
from reportgen.typeset.markup import paragraph_xml, run_xml
from reportgen.typeset.pictures import Room, picture_pieces, room_of
from reportgen.typeset.sections import Flow, TemplateSection, closed, opens_page, sections_of
from reportgen.typeset.sheet import NEW_PAGE_LINE, THIN, sheet_pieces
from reportgen.typeset.signature import signature_xml
from reportgen.typeset.styles import BLANK, RUN_IN_TITLE, StyleIds, heading
from reportgen.typeset.table import kept_with_next, report_frame, table_pieces

_KEEP_NEXT = "<w:keepNext/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
# Made once, since every block is asked: what is one paragraph, and what the lists of annexes consist of.
_LINES = Paragraph, Item, Heading, Signature
_ANNEX_LISTS = Role.ANNEX_LIST, Role.ANNEX_LIST_NEXT

Widths = Sequence[tuple[int, ...]]
"""For each sheet, in reading order, the widths of the columns of its table in twips."""


class Body(NamedTuple):
    """The body of a document.

    Attributes:
        pieces: Gives its paragraphs and tables, without namespace declarations, piece by piece; raises `KeyError` where
            a style is missing, and `ValueError` where the cells of a table do not fill it, or overlap.
        section: The properties of its last section, which stand at the end of the document.
    """

    pieces: Callable[[], Iterator[str]]
    section: str


def body_of(blocks: Sequence[Block], styles: StyleIds, own: TemplateSection, widths: Widths) -> Body:
    """Return a whole document, section by section.

    Args:
        blocks: What to write, in reading order.
        styles: Ids of the styles of the template; none that is needed may be missing.
        own: The section of the template that text is printed in.
        widths: Widths of the tables of the sheets.
    """
    parts = sections_of(blocks)
    sections = [
        own.for_sheet(part.page, index) if isinstance(part, Sheet) else own.for_text(index)
        for index, part in enumerate(parts)
    ]
    room = room_of(own.xml)

    def pieces() -> Iterator[str]:
        tables = iter(widths)
        for number, (part, section) in enumerate(zip(parts, sections, strict=True), start=1):
            if isinstance(part, Sheet):
                written = sheet_pieces(part, styles, next(tables))
            else:
                written = _flow_pieces(part, styles, room)
            yield from written if number == len(parts) else closed(written, section)

    return Body(pieces, sections[-1] if sections else own.xml)


def body_xml(blocks: tuple[Flow, ...], styles: StyleIds) -> str:
    """Return text and tables of a report as paragraphs and tables, without namespace declarations.

    Args:
        blocks: What to write, in reading order.
        styles: Ids of the styles of the template; none that is needed may be missing.

    Raises:
        KeyError: A style is missing.
        ValueError: The cells of a table do not fill it, or overlap.
    """
    return "".join(_flow_pieces(blocks, styles, room_of("")))


def _flow_pieces(blocks: tuple[Flow, ...], styles: StyleIds, room: Room) -> Iterator[str]:
    """Yield text and tables in pieces, the last of which is a paragraph."""
    new_page = ""
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        signs = _closes(following)
        if isinstance(block, _LINES):
            yield _block_xml(block, styles, (_KEEP_NEXT if signs else "") + new_page)
            new_page = ""
        elif isinstance(block, Break):
            # A break within a paragraph of its own would leave a blank page behind a full one.
            new_page = _NEW_PAGE if opens_page(following) else ""
            if not new_page:
                yield paragraph_xml(styles[BLANK], "", NEW_PAGE_LINE)
        elif isinstance(block, Grid):
            table = table_pieces(block, styles, report_frame(block, styles))
            yield from kept_with_next(table, block) if signs else table
            if following is None or isinstance(following, Grid):
                # Word wants a paragraph between two tables, and after a table at the end.
                yield paragraph_xml(styles[BLANK], "", THIN)
        else:
            yield from picture_pieces(block, styles, room, signs=signs)


def _closes(block: Flow | None) -> bool:
    """Whether a block closes a document, which must not stand alone on a page (GB/T 9704—2012, 7.3.5.5)."""
    return block.role in _ANNEX_LISTS if isinstance(block, Paragraph) else isinstance(block, Signature)


def _block_xml(block: Heading | Paragraph | Item | Signature, styles: StyleIds, keep: str) -> str:
    match block:
        case Paragraph(role=Role.ANNEX_LIST):
            # A line below the text (GB/T 9704—2012, 7.3.4); at the top of a page there is no text above.
            blank = "" if _NEW_PAGE in keep else paragraph_xml(styles[BLANK], "", _KEEP_NEXT)
            return blank + paragraph_xml(styles[Role.ANNEX_LIST.value], run_xml(text_of(block.runs)), keep)
        case Paragraph():
            return paragraph_xml(styles[block.role.value], run_xml(text_of(block.runs)), keep)
        case Item():
            return _item_xml(block, styles, keep)
        case Heading():
            return paragraph_xml(styles[heading(block.level)], run_xml(block.number + text_of(block.runs)), keep)
        case Signature():
            return signature_xml(block, styles)


def _item_xml(item: Item, styles: StyleIds, keep: str) -> str:
    """Return an item; the number looks like the title that it numbers, or like the text when there is none."""
    words = text_of(item.runs)
    style_id = styles[Role.BODY.value]
    title = text_of(item.title)
    if not title:
        return paragraph_xml(style_id, run_xml(item.number + words), keep)
    return paragraph_xml(style_id, run_xml(item.number + title, styles[RUN_IN_TITLE]) + run_xml(words), keep)
