"""The body of a Word file: blocks written as WordprocessingML, to be pasted into `w:body`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportgen.manuscript import Block, Break, Grid, Heading, Item, Paragraph, Picture, Role, Sheet, Signature, text_of
from reportgen.typeset.markup import paragraph_xml, run_xml
from reportgen.typeset.pictures import Room, picture_pieces, room_of
from reportgen.typeset.sections import Flow, TemplateSection, closed, opens_page, sections_of
from reportgen.typeset.sheet import NEW_PAGE_LINE, THIN, sheet_pieces
from reportgen.typeset.signature import signature_xml
from reportgen.typeset.styles import BLANK, RUN_IN_TITLE, StyleIds, heading
from reportgen.typeset.table import kept_with_next, report_frame, table_pieces

_KEEP_NEXT = "<w:keepNext/>"
_NEW_PAGE = "<w:pageBreakBefore/>"

Widths = Sequence[tuple[int, ...]]
"""For each sheet, in reading order, the widths of the columns of its table in twips."""


class Body(NamedTuple):
    """The body of a document.

    Attributes:
        xml: Its paragraphs and tables, without namespace declarations.
        section: The properties of its last section, which stand at the end of the document.
    """

    xml: str
    section: str


def body_of(blocks: Sequence[Block], styles: StyleIds, own: TemplateSection, widths: Widths) -> Body:
    """Return a whole document, section by section.

    Args:
        blocks: What to write, in reading order.
        styles: Ids of the styles of the template; none that is needed may be missing.
        own: The section of the template that text is printed in.
        widths: Widths of the tables of the sheets.

    Raises:
        KeyError: A style is missing.
        ValueError: The cells of a table do not fill it, or overlap.
    """
    pieces: list[str] = []
    section = ""
    tables = iter(widths)
    for index, part in enumerate(sections_of(blocks)):
        if pieces:
            closed(pieces, section)
        if isinstance(part, Sheet):
            pieces += sheet_pieces(part, styles, next(tables))
            section = own.for_sheet(part.page, index)
        else:
            pieces += _flow_pieces(part, styles, room_of(own.xml))
            section = own.for_text(index)
    return Body("".join(pieces), section or own.xml)


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


def _flow_pieces(blocks: tuple[Flow, ...], styles: StyleIds, room: Room) -> list[str]:
    """Return text and tables in pieces, the last of which is a paragraph."""
    pieces: list[str] = []
    new_page = ""
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        # A signature must not stand alone on a page (GB/T 9704—2012, 7.3.5.5).
        signs = isinstance(following, Signature)
        if isinstance(block, Break):
            # A break within a paragraph of its own would leave a blank page behind a full one.
            new_page = _NEW_PAGE if opens_page(following) else ""
            pieces += [] if new_page else [paragraph_xml(styles[BLANK], "", NEW_PAGE_LINE)]
        elif isinstance(block, Grid):
            table = table_pieces(block, styles, report_frame(block, styles))
            pieces += kept_with_next(table, block) if signs else table
            if following is None or isinstance(following, Grid):
                # Word wants a paragraph between two tables, and after a table at the end.
                pieces.append(paragraph_xml(styles[BLANK], "", THIN))
        elif isinstance(block, Picture):
            pieces += picture_pieces(block, styles, room, signs=signs)
        else:
            pieces.append(_block_xml(block, styles, (_KEEP_NEXT if signs else "") + new_page))
            new_page = ""
    return pieces


def _block_xml(block: Heading | Paragraph | Item | Signature, styles: StyleIds, keep: str) -> str:
    match block:
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
