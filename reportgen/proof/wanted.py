"""What a manuscript should look like when it is printed: one piece for every paragraph and table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import (
    Break,
    Grid,
    Heading,
    Item,
    Line,
    Manuscript,
    Paragraph,
    Picture,
    Role,
    Run,
    Runs,
    Sheet,
    text_of,
)
from reportgen.proof.printed import PAGE_BREAK
from reportgen.proof.rules import MISSING_FACT
from reportgen.typeset.front import CONTENTS_WORD, cover_name, entry_text, listed
from reportgen.typeset.sections import Flow, is_sheets_only, opens_page, sections_of
from reportgen.typeset.sheet import note_size, sheet_title, table_of
from reportgen.typeset.styles import (
    BLANK,
    CAPTION,
    CONTENTS,
    CONTENTS_TITLE,
    COVER_LINE,
    COVER_TITLE,
    DATE,
    TABLE,
    TABLE_TEXT,
    TABLE_UNIT,
    TITLE,
    UNIT,
    heading,
    plain_name,
    sized,
)
from reportgen.typeset.title import title_lines


class Wanted(NamedTuple):
    """A paragraph or table that should be printed.

    Attributes:
        style: Plain name of its style.
        text: Its text; empty for a table.
        runs: Where its text comes from.
        grid: The table, if it is one.
    """

    style: str
    text: str
    runs: Runs = ()
    grid: Grid | None = None


def wanted_in(manuscript: Manuscript) -> tuple[Wanted, ...]:
    """Return everything a manuscript should print, in reading order; one of sheets only has no title but theirs."""
    title = Wanted(TITLE, "\n".join(title_lines(manuscript.title)), manuscript.title)
    found = [*_front(manuscript), *([] if is_sheets_only(manuscript.blocks) else [title])]
    for section in sections_of(manuscript.blocks):
        if isinstance(section, Sheet):
            found += _sheet(section)
        else:
            found += _flow(section)
    return tuple(found)


def with_origin(finding: Finding, runs: Runs) -> Finding:
    """Return a finding that also shows where the text comes from: the place of the first run that has one."""
    origin = next((run.origin.span for run in runs if run.origin and run.origin.span), None)
    return finding.beside(origin, "这段文字出自这里") if origin else finding


def missing_facts(runs: Runs, text: str, span: Span) -> Iterator[Finding]:
    """Yield a finding for every printed fact that is not found as it was printed.

    Args:
        runs: What should be printed.
        text: What was printed.
        span: Where it was printed.
    """
    for run in runs:
        if run.origin and run.origin.path and run.text not in text:
            message = f"“{run.text}”没有原样印出"
            hint = "公开的文字须与数据一致；请重新生成，不要直接改 Word 文件。"
            yield with_origin(MISSING_FACT.at(span, message, hint=hint, path=run.origin.path), (run,))


def _front(manuscript: Manuscript) -> Iterator[Wanted]:
    """Yield what stands before the title; how the title of a cover is cut depends on its size, which is not told."""
    if text_of(manuscript.mark):
        yield _line(Role.ANNEX_MARK.value, manuscript.mark)
    if manuscript.cover:
        yield _line(COVER_TITLE, manuscript.cover.title)
        for line in manuscript.cover.lines:
            yield Wanted(COVER_LINE, f"{cover_name(line)}\t{text_of(line.value)}", (*line.name, *line.value))
    if manuscript.contents:
        yield Wanted(CONTENTS_TITLE, (PAGE_BREAK if manuscript.cover else "") + CONTENTS_WORD)
        for heading_, _ in listed(manuscript):
            yield Wanted(CONTENTS[heading_.level - 1], entry_text(heading_), heading_.runs)


def _flow(blocks: tuple[Flow, ...]) -> Iterator[Wanted]:
    """Yield text and tables; a page break is that of the paragraph behind it, if there is one."""
    page_break = ""
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Break) and opens_page(following):
            page_break = PAGE_BREAK
            continue
        for piece in _pieces(block):
            yield piece._replace(text=page_break + piece.text)
            page_break = ""


def _pieces(block: Flow) -> Iterator[Wanted]:
    match block:
        case Paragraph():
            yield _line(block.role.value, block.runs)
        case Item():
            yield _line(Role.BODY.value, (Run(block.number), *block.title, *block.runs))
        case Heading():
            yield _line(heading(block.level), (Run(block.number), *block.runs))
        case Grid():
            yield from _table(block)
        case Picture():
            yield _line(TABLE_TEXT, block.line)
        case Break.PAGE:
            yield Wanted(BLANK, PAGE_BREAK)
        case _:
            yield _line(UNIT, block.unit)
            yield _line(DATE, block.date)


def _line(style: str, runs: Runs) -> Wanted:
    return Wanted(style, text_of(runs), runs)


def _table(grid: Grid) -> Iterator[Wanted]:
    if text_of(grid.caption):
        yield _line(CAPTION, grid.caption)
    if grid.unit:
        yield Wanted(TABLE_UNIT, grid.unit)
    first_words = next((runs for row in grid.rows for cell in row for runs in cell.paragraphs if runs), ())
    yield Wanted(TABLE, "", grid.caption or first_words, grid)


def _sheet(sheet: Sheet) -> Iterator[Wanted]:
    if text_of(sheet.mark):
        yield _line(Role.ANNEX_MARK.value, sheet.mark)
    yield from _unit_line(sheet.number)
    if title := sheet_title(sheet):
        yield Wanted(TITLE, "\n".join(title), sheet.title)
    yield from _unit_line(sheet.subtitle)
    for line in sheet.lines:
        yield from _both_ends(line)
    yield from _table(table_of(sheet))
    note = plain_name(sized(TABLE_TEXT, note_size(sheet)))
    yield from (_line(note, runs) for runs in sheet.notes)
    yield from (_line(TABLE_TEXT, picture.line) for picture in sheet.pictures)


def _unit_line(runs: Runs) -> Iterator[Wanted]:
    if text_of(runs):
        yield _line(TABLE_UNIT, runs)


def _both_ends(line: Line) -> Iterator[Wanted]:
    left, right = text_of(line.left), text_of(line.right)
    if not left:
        yield from _unit_line(line.right)
        return
    text = f"{left}\t{right}" if right else left
    yield Wanted(TABLE_TEXT, text, (*line.left, *line.right))
