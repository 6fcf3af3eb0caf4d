"""What stands before the text of a document: the mark of an annex, a cover, a page of contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportgen.manuscript import Cover, CoverLine, Heading, Manuscript, Role, text_of
from reportgen.typeset.anchors import linked
from reportgen.typeset.markup import RUN_PROPERTIES, field_xml, paragraph_xml, run_xml
from reportgen.typeset.measure import halves, lines
from reportgen.typeset.styles import BLANK, CONTENTS, CONTENTS_TITLE, COVER_LINE, COVER_TITLE, StyleIds
from reportgen.typeset.title import title_lines

CONTENTS_WORD = "目　录"
_FIELD = f' TOC \\o "1-{len(CONTENTS)}" \\h \\u '
_COLON = "："
_TAB = f"<w:r>{RUN_PROPERTIES}<w:tab/></w:r>"
_LINE_BREAK = f"<w:r>{RUN_PROPERTIES}<w:br/></w:r>"
_NEW_PAGE = "<w:pageBreakBefore/>"
# A line is 442.2 points long; a cover whose size is not known is set in 一号, 26 points.
_TEXT_WIDTH, _TEXT_HEIGHT, _FIRST_SIZE = 8844, 12756, 52
# Lines of a cover begin four characters from the left. A line holds 28 characters: half of one is 158 twips.
_COVER_LEFT, _HALF = 8, 158
# In twips: a line; above a line of a cover; above its title, with the mark of an annex; most between title and lines.
_LINE, _APART, _COVER_TOP, _COVER_GAP = 579, 289, 7 * 579, 9 * 579


class Front(NamedTuple):
    """What stands before the text.

    Attributes:
        pages: Pages before the text, in pieces, the last of which is a paragraph; none where there are no such pages.
        mark: The mark of an annex above the title, where no page stands before it.
    """

    pages: list[str]
    mark: str


def has_front(manuscript: Manuscript) -> bool:
    """Whether pages stand before the text."""
    return manuscript.cover is not None or manuscript.contents


def front_of(manuscript: Manuscript, styles: StyleIds, numbers: Sequence[int], size: int = _FIRST_SIZE) -> Front:
    """Return what stands before the text.

    Args:
        manuscript: The document.
        styles: Ids of the styles of the template; none that is needed may be missing.
        numbers: The pages of the headings, in reading order; none where they are not known.
        size: Size of the characters of the title of a cover, in half points.

    Raises:
        KeyError: A style is missing.
    """
    mark = text_of(manuscript.mark)
    line = paragraph_xml(styles[Role.ANNEX_MARK.value], run_xml(mark)) if mark else ""
    if not has_front(manuscript):
        # The title stands on the third line (GB/T 9704—2012, 7.3.7).
        return Front([], f"{line}{paragraph_xml(styles[BLANK], '')}" if mark else "")
    pages = [line] if mark else []
    pages += _cover(manuscript.cover, styles, size or _FIRST_SIZE) if manuscript.cover else []
    if manuscript.contents:
        start = _NEW_PAGE if manuscript.cover else ""
        pages += [paragraph_xml(styles[CONTENTS_TITLE], run_xml(CONTENTS_WORD), start)]
        pages += _contents(listed(manuscript, numbers), styles)
    return Front(pages, "")


def cover_name(line: CoverLine) -> str:
    """Return what a line of a cover is, with the colon behind it."""
    return text_of(line.name).removesuffix(_COLON) + _COLON


def listed(manuscript: Manuscript, numbers: Sequence[int] = ()) -> list[tuple[Heading, str]]:
    """Return the headings that the contents list, each with its page; the page is empty where it is not known."""
    headings = [block for block in manuscript.blocks if isinstance(block, Heading)]
    pages = [str(number) for number in numbers] if len(numbers) == len(headings) else []
    return [
        (heading, pages[place] if pages else "")
        for place, heading in enumerate(headings)
        if heading.level <= len(CONTENTS)
    ]


def entry_text(heading: Heading) -> str:
    """Return a heading as the contents list it."""
    return heading.number + text_of(heading.runs)


def front_styles(manuscript: Manuscript) -> Iterable[str]:
    """Yield the styles that are needed before the text."""
    if manuscript.mark:
        yield from (Role.ANNEX_MARK.value, BLANK)
    if manuscript.cover:
        yield from (COVER_TITLE, COVER_LINE)
    if manuscript.contents:
        yield from (CONTENTS_TITLE, *CONTENTS)


def _cover(cover: Cover, styles: StyleIds, size: int) -> list[str]:
    lines_of_title = title_lines(cover.title, _TEXT_WIDTH // (10 * size))
    title = _LINE_BREAK.join(run_xml(line) for line in lines_of_title)
    names = [cover_name(line) for line in cover.lines]
    hanging = max(map(halves, names), default=0) + 1  # the longest name must not reach the tab stop
    left = (_COVER_LEFT + hanging) * _HALF
    place = (
        f'<w:ind w:leftChars="{(_COVER_LEFT + hanging) * 50}" w:left="{left}" '
        f'w:hangingChars="{hanging * 50}" w:hanging="{hanging * _HALF}"/>'
    )
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
    heights = [_LINE * lines(halves(text_of(line.value)), 56 - _COVER_LEFT - hanging) + _APART for line in cover.lines]
    taken = _COVER_TOP + len(lines_of_title) * 17 * size + sum(heights)
    gap = max(_LINE, min(_COVER_GAP, _TEXT_HEIGHT - taken))
    gaps = [f'<w:spacing w:before="{gap}"/>', *[""] * len(names)]
    filled = [
        paragraph_xml(styles[COVER_LINE], run_xml(name) + _TAB + run_xml(text_of(line.value)), tab + gap + place)
        for name, line, gap in zip(names, cover.lines, gaps, strict=False)
    ]
    return [paragraph_xml(styles[COVER_TITLE], title), *filled]


def _contents(entries: list[tuple[Heading, str]], styles: StyleIds) -> list[str]:
    """Return the lines of the contents inside a field that Word can renew, with what it would show."""
    begin, end = field_xml(_FIELD)
    lines = [
        (styles[CONTENTS[heading.level - 1]], linked(_entry(heading, page), place))
        for place, (heading, page) in enumerate(entries, start=1)
    ] or [(styles[CONTENTS[0]], "")]
    pieces = [words for _, words in lines]
    pieces[0] = begin + pieces[0]
    pieces[-1] += end
    return [paragraph_xml(style, words) for (style, _), words in zip(lines, pieces, strict=True)]


def _entry(heading: Heading, page: str) -> str:
    return run_xml(entry_text(heading)) + (_TAB + run_xml(page) if page else "")
