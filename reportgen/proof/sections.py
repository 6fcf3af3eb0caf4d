"""The pages of a Word file, compared with those that the manuscript asks for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Grid, Manuscript, Page, Sheet
from reportgen.proof.printed import Printed, PrintedSection, PrintedTable
from reportgen.proof.rules import WRONG_PAGE
from reportgen.typeset.front import has_front
from reportgen.typeset.pages import size_of
from reportgen.typeset.sections import Section, sections_of
from reportgen.typeset.styles import TABLE
from reportgen.typeset.turned import TURNED

_HINT = "请把文件和这条提示交给维护人员；不要在模板里另设分节符。"


def section_faults(manuscript: Manuscript, printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every sheet that is not on pages of its own, or not on the pages that it asks for."""
    wanted = sections_of(manuscript.blocks)
    if has_front(manuscript):
        yield from _front_faults(printed, len(wanted) or 1)
    if not any(isinstance(section, Sheet) for section in wanted):
        return
    found = printed.sections[-len(wanted) :]  # what stands before is the template's, such as a cover
    if len(found) < len(wanted):
        message = f"文件分为 {len(found)} 节，应为 {len(wanted)} 节：每张表格单独一节"
        yield WRONG_PAGE.at(printed.paragraph_span(0), message, hint=_HINT)
        return
    for index, (section, pages) in enumerate(zip(wanted, found, strict=True)):
        for message in _faults(section, pages, found[index - 1] if index else None):
            yield WRONG_PAGE.at(printed.paragraph_span(pages.after), message, hint=_HINT)
    yield from _misplaced(wanted, printed)


def _front_faults(printed: Printed, count: int) -> Iterator[Finding]:
    """Yield a finding when the pages before the text are not apart from it, have page numbers, or are counted.

    Args:
        printed: The file.
        count: Sections behind them.
    """
    if len(printed.sections) <= count:
        yield WRONG_PAGE.at(printed.paragraph_span(0), "封面、目录没有单独一节，会印上页码", hint=_HINT)
        return
    front, text = printed.sections[-count - 1], printed.sections[-count]
    place = printed.paragraph_span(front.after)
    if front.relations:
        yield WRONG_PAGE.at(place, "封面、目录印上了页码或页眉", hint=_HINT)
    if not text.restarts:
        yield WRONG_PAGE.at(place, "正文的页码没有从 1 开始，封面、目录也计了页", hint=_HINT)
    if not text.is_new_page:
        yield WRONG_PAGE.at(place, "正文没有在封面、目录之后另起一页", hint=_HINT)


def _faults(section: Section, pages: PrintedSection, before: PrintedSection | None) -> Iterator[str]:
    name = f"表“{section.name}”" if isinstance(section, Sheet) else "正文"
    if isinstance(section, Sheet):
        yield from _page_faults(name, section.page, pages)
    if before and not pages.is_new_page:
        yield f"{name}没有另起一页"
    if before and pages.restarts:
        yield f"{name}的页码重新开始，应接着前面"
    if before and _straight(pages) != _straight(before):
        yield f"{name}的页眉页脚与前面不同"
    lies_across = isinstance(section, Sheet) and section.page.lies_across
    if not lies_across and _straight(pages) != pages.relations:
        yield f"{name}的页码印在横排页的位置"


def _straight(pages: PrintedSection) -> tuple[str, ...]:
    """Return the ids of headers and footers as pages that do not lie across have them."""
    return tuple(relation.removesuffix(TURNED) for relation in pages.relations)


def _page_faults(name: str, page: Page, pages: PrintedSection) -> Iterator[str]:
    size = size_of(page)
    shown = f"{page.paper.value} {'横向' if page.is_landscape else '竖向'}"
    if pages.size != (size.width, size.height) or pages.is_landscape != page.is_landscape:
        width, height = ((254 * length + 7200) // 14400 for length in pages.size)  # 1,440 twips are 25.4 mm
        yield f"{name}的纸印成 {width}×{height} 毫米，应为 {shown}"
    if pages.margins != (size.top, size.right, size.bottom, size.left):
        yield f"{name}的页边距与 {shown} 的不同"
    if pages.has_grid:
        yield f"{name}套用了文档网格，行会被拉高"


def _misplaced(wanted: tuple[Section, ...], printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every table in another section than its own; a lost table is told elsewhere."""
    places = [place for place, section in enumerate(wanted) for _ in range(_tables(section))]
    before = len(printed.sections) - len(wanted)
    tables = [block for block in printed.blocks if isinstance(block, PrintedTable) and block.style == TABLE]
    for place, table in zip(places, tables, strict=False):
        if len(places) == len(tables) and table.section != before + place:
            span = printed.cell_span(table, 0, 0)
            yield WRONG_PAGE.at(span, f"表{table.number}印在别的节里，纸张和方向会不对", hint=_HINT)


def _tables(section: Section) -> int:
    return 1 if isinstance(section, Sheet) else sum(isinstance(block, Grid) for block in section)
