"""What was printed, compared with the manuscript piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Manuscript, Role
from reportgen.proof.align import align
from reportgen.proof.compare_tables import compare_table
from reportgen.proof.printed import Printed, PrintedBlock, PrintedParagraph, PrintedTable
from reportgen.proof.rules import ADDED_TEXT, CHANGED_TEXT, MISSING_TEXT, WRONG_STYLE
from reportgen.proof.wanted import Wanted, missing_facts, wanted_in, with_origin
from reportgen.proof.words import differing, is_alike, shortened, style_shown
from reportgen.regex import regex
from reportgen.typeset.styles import (
    BLANK,
    CAPTION,
    CONTENTS,
    CONTENTS_TITLE,
    COVER_LINE,
    COVER_TITLE,
    DATE,
    HEADINGS,
    TABLE,
    TABLE_TEXT,
    TABLE_UNIT,
    TITLE,
    UNIT,
)

# Text in any other style belongs to the template: a cover, a fixed line.
_FRONT = (COVER_TITLE, COVER_LINE, CONTENTS_TITLE, *CONTENTS)
_ROLES = tuple(role.value for role in Role)
_OURS = frozenset((*_FRONT, TITLE, *HEADINGS, *_ROLES, UNIT, DATE, CAPTION, TABLE_UNIT, BLANK, TABLE))
# Stands for any table among the texts of paragraphs; no text of a file can hold this character.
_A_TABLE = "\0"
_PAGE = regex(r"\t\d+$")


def compare(manuscript: Manuscript, printed: Printed) -> Iterator[Finding]:
    """Yield a finding for everything that was lost, added, changed or printed in another style.

    Raises:
        ValueError: The cells of a table of the manuscript overlap or do not fill it.
    """
    wanted = wanted_in(manuscript)
    ours = [_as_wanted(block) for block in printed.blocks if _is_ours(block)]
    keys = [_A_TABLE if piece.grid else piece.text for piece in wanted], [_text(block) for block in ours]
    before = 0
    for piece, block in align(wanted, ours, keys, _may_be):
        if piece and block and _is_same_kind(piece, block):
            yield from _differences(piece, block, printed)
        else:
            yield from _missing(piece, before, printed) if piece else ()
            yield from _added(block, printed) if block else ()
        before = _number(block) if block else before


def _as_wanted(block: PrintedBlock) -> PrintedBlock:
    """Return a block without what only the word processor knows: pages of headings, lines of the title of a cover."""
    if isinstance(block, PrintedParagraph) and block.style in CONTENTS:
        return block._replace(text=_PAGE.sub("", block.text))
    if isinstance(block, PrintedParagraph) and block.style == COVER_TITLE:
        return block._replace(text=block.text.replace("\n", ""))
    return block


def _differences(piece: Wanted, block: PrintedBlock, printed: Printed) -> Iterator[Finding]:
    if isinstance(block, PrintedTable):
        if piece.grid:
            yield from compare_table(piece.grid, block, printed)
        return
    if (block.style, block.text) == (piece.style, piece.text):
        return
    span = printed.paragraph_span(block.number)
    if block.style != piece.style:
        message = f"{shortened(piece.text)}印成样式{style_shown(block.style)}，应为{style_shown(piece.style)}"
        yield with_origin(WRONG_STYLE.at(span, message, hint="检查模板里这两个样式的名称。"), piece.runs)
    if block.text != piece.text:
        message, hint = differing(piece.text, block.text), "请把文件和这条提示交给维护人员。"
        yield with_origin(CHANGED_TEXT.at(span, message, hint=hint), piece.runs)
        yield from missing_facts(piece.runs, block.text, span)


def _missing(piece: Wanted, before: int, printed: Printed) -> Iterator[Finding]:
    """Yield one finding: the piece is not there, or it stands there in a style that the program does not use."""
    stray = _stray(piece, printed)
    if stray:
        yield from _differences(piece, stray, printed)
        return
    what = "一张表" if piece.grid else shortened(piece.text)
    where = f"第{before}段之后" if before else "开头"
    hint = "检查模板里正文的标记是否独占一段。"
    finding = MISSING_TEXT.at(printed.paragraph_span(before), f"{where}没有印出{what}", hint=hint)
    yield with_origin(finding, piece.runs)


def _stray(piece: Wanted, printed: Printed) -> PrintedParagraph | None:
    for block in printed.blocks:
        if isinstance(block, PrintedParagraph) and piece.text and block.text == piece.text and not _is_ours(block):
            return block
    return None


def _added(block: PrintedBlock, printed: Printed) -> Iterator[Finding]:
    what = "一张表" if isinstance(block, PrintedTable) else shortened(block.text)
    hint = "文稿里没有，或印了两遍；模板里固定的文字请用别的样式。"
    yield ADDED_TEXT.at(printed.paragraph_span(_number(block)), f"多印了{what}", hint=hint)


def _text(block: PrintedBlock) -> str:
    return block.text if isinstance(block, PrintedParagraph) else _A_TABLE


def _number(block: PrintedBlock) -> int:
    """Return the number of a paragraph, for a table that of the paragraph before it."""
    return block.number if isinstance(block, PrintedParagraph) else block.after


def _is_ours(block: PrintedBlock) -> bool:
    """Whether the program prints such a piece; blank lines are the template's and the signature's, and say nothing."""
    is_blank = isinstance(block, PrintedParagraph) and block.style == BLANK and not block.text
    return block.style.startswith(TABLE_TEXT) or (block.style in _OURS and not is_blank)  # it has many sizes


def _is_same_kind(piece: Wanted, block: PrintedBlock) -> bool:
    return (piece.grid is not None) == isinstance(block, PrintedTable)


def _may_be(piece: Wanted, block: PrintedBlock) -> bool:
    """Whether a piece may have become a block."""
    return _is_same_kind(piece, block) and (piece.grid is not None or is_alike(piece.text, _text(block)))
