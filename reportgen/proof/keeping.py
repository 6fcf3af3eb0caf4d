"""What must stay on the page of what follows it: headings, lines above tables, the text before a signature."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Role
from reportgen.proof.printed import PAGE_BREAK, STYLES, Printed, PrintedBlock, PrintedParagraph, PrintedTable
from reportgen.proof.rules import LOOSE_HEADING
from reportgen.proof.words import shortened
from reportgen.typeset.style_looks import looks_of
from reportgen.typeset.styles import BLANK, CAPTION, DATE, HEADINGS, TABLE_UNIT, UNIT

_KEPT = frozenset((*HEADINGS, TABLE_UNIT, Role.ANNEX_MARK.value, UNIT))
_ANNEX_LIST = frozenset((Role.ANNEX_LIST.value, Role.ANNEX_LIST_NEXT.value))
_HINT = "在模板的样式里勾上“段落—换行和分页—与下段同页”。"


def keeping_faults(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every heading that may end a page, and for a signature that may stand alone on one."""
    looks = looks_of(printed.parts[STYLES])
    keeping = {name for name, style_id in printed.style_ids.items() if looks[style_id].keeps}
    signs = False  # whether only blank lines and the list of annexes stand between here and a signature
    below: PrintedBlock | None = None
    for block in reversed(printed.blocks):
        style = block.style
        is_blank = style == BLANK and isinstance(block, PrintedParagraph) and not block.text
        if style == BLANK and isinstance(block, PrintedParagraph) and PAGE_BREAK in block.text:
            signs = False  # the page was asked for
            continue
        # A caption belongs to the table below it; that of a picture stands below the picture.
        is_kept = style in _KEPT or (style == CAPTION and (isinstance(below, PrintedTable) or _is_unit(below)))
        if (is_kept or (signs and style != DATE)) and not _keeps(block, keeping):
            yield _told(block, printed, signs=signs and not is_kept)
        below = block
        signs = style == UNIT or (signs and (is_blank or style in _ANNEX_LIST))
        signs = signs and not (isinstance(block, PrintedParagraph) and block.text.startswith(PAGE_BREAK))


def _is_unit(block: PrintedBlock | None) -> bool:
    return block is not None and block.style == TABLE_UNIT


def _keeps(block: PrintedBlock, keeping: set[str]) -> bool:
    if not isinstance(block, PrintedParagraph):
        return bool(block.rows) and block.rows[-1].keeps
    return block.style in keeping if block.keeps is None else block.keeps


def _told(block: PrintedBlock, printed: Printed, *, signs: bool) -> Finding:
    if not isinstance(block, PrintedParagraph):
        place = printed.cell_span(block, len(block.rows) - 1, 0)
        return LOOSE_HEADING.at(place, "落款前的表格没有与落款同页，落款可能单独一页", hint=_HINT)
    words = "落款可能单独一页" if signs else "可能单独留在页末"
    message = f"{shortened(block.text)}没有与下段同页，{words}"
    return LOOSE_HEADING.at(printed.paragraph_span(block.number), message, hint=_HINT)
