"""The body of a Word report: blocks written as WordprocessingML, to be pasted into `w:body`."""

from __future__ import annotations

from reportgen.manuscript import Block, Break, Grid, Heading, Item, Paragraph, Role, Signature, text_of
from reportgen.typeset.markup import paragraph_xml, run_xml
from reportgen.typeset.signature import signature_xml
from reportgen.typeset.styles import BLANK, RUN_IN_TITLE, StyleIds, heading
from reportgen.typeset.table import table_pieces

# Width of the text on an A4 page, in twips: 210 mm less margins of 28 and 26 mm (GB/T 9704—2012, 5.2.1).
TEXT_WIDTH = 8844

_KEEP_NEXT = "<w:keepNext/>"
_LOOSE = '<w:keepNext w:val="0"/>'
_PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
# One point high, so that it takes no line of the page and never makes a page of its own.
_THIN = (
    f'{_LOOSE}<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
)


def body_xml(blocks: tuple[Block, ...], styles: StyleIds, text_width: int = TEXT_WIDTH) -> str:
    """Return the blocks as paragraphs and tables, without namespace declarations.

    Args:
        blocks: What to write, in reading order.
        styles: Ids of the styles of the template; none that is needed may be missing.
        text_width: Width of tables in twips.

    Raises:
        KeyError: A style is missing.
        ValueError: The cells of a table do not fill it, or overlap.
    """
    pieces: list[str] = []
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Grid):
            pieces.extend(table_pieces(block, styles, text_width))
            if following is None or isinstance(following, Grid):
                pieces.append(_thin_xml(styles))
        else:
            # A signature must not stand alone on a page (GB/T 9704—2012, 7.3.5.5).
            keep = _KEEP_NEXT if isinstance(following, Signature) else ""
            pieces.append(_block_xml(block, styles, keep))
    return "".join(pieces)


def _block_xml(block: Heading | Paragraph | Item | Break | Signature, styles: StyleIds, keep: str) -> str:
    match block:
        case Paragraph():
            return paragraph_xml(styles[block.role.value], run_xml(text_of(block.runs)), keep)
        case Item():
            return _item_xml(block, styles, keep)
        case Heading():
            return paragraph_xml(styles[heading(block.level)], run_xml(block.number + text_of(block.runs)), keep)
        case Signature():
            return signature_xml(block, styles)
        case Break.PAGE:
            return paragraph_xml(styles[BLANK], _PAGE_BREAK, _LOOSE)


def _item_xml(item: Item, styles: StyleIds, keep: str) -> str:
    """Return an item; the number looks like the title that it numbers, or like the text when there is none."""
    words = text_of(item.runs)
    style_id = styles[Role.BODY.value]
    title = text_of(item.title)
    if not title:
        return paragraph_xml(style_id, run_xml(item.number + words), keep)
    return paragraph_xml(style_id, run_xml(item.number + title, styles[RUN_IN_TITLE]) + run_xml(words), keep)


def _thin_xml(styles: StyleIds) -> str:
    """Return the paragraph that Word wants between two tables, and after a table at the end."""
    return paragraph_xml(styles[BLANK], "", _THIN)
