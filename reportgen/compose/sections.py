"""Sections of an outline to blocks of a manuscript."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportgen.compose.rules import EMPTY_SECTION, PENDING_CHAPTER, TOO_DEEP
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Heading, Item, Paragraph, Run, Runs, text_of
from reportgen.outline.outline import Outline, Section
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence
from reportgen.values.numbering import Numbering
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose, ProseItem
from reportgen.wording.expand import Wording

RUN_IN, ON_ITS_OWN, FIRSTLY = "段首", "独立", "一是"
_FIRSTLY = Numbering(("一是",))
_SENTENCE_ENDS = "。：；！？"


@dataclass(slots=True)
class _Listing:
    """Items that are being numbered: those of a section, whether from its wording or from the author's prose.

    Attributes:
        level: Level of their numbers.
        style: How they are set.
        count: How many there are so far.
    """

    level: int
    style: str
    count: int = 0
    blocks: list[Block] = field(default_factory=list)


class SectionComposer:
    """Turns sections into blocks and numbers them; what has nothing to print is left out, and the numbers close up."""

    def __init__(self, outline: Outline, wording: Wording) -> None:
        self.findings: list[Finding] = []
        self._numbering = outline.numbering
        self._wording = wording

    def opening(self, prose: Stated[Prose]) -> list[Block]:
        """Return the text before the first section."""
        listing = _Listing(1, RUN_IN)
        self._prose(prose, listing)
        return listing.blocks

    def sections(self, sections: tuple[Section, ...], level: int = 1) -> list[Block]:
        """Return the blocks of sections of one level, with the sections below them."""
        blocks: list[Block] = []
        ordinal = 0
        for section in sections:
            body = self._body(section, level)
            if not body:
                if section.required and section.required.value is True:
                    self.findings.append(self._empty(section))
                continue
            ordinal += 1
            title = self._line(section.title)
            number = self._number(self._numbering, level, ordinal, section.span)
            blocks += [Heading(level, number, title), *body]
        return blocks

    def _body(self, section: Section, level: int) -> list[Block]:
        style = section.item_style.value if section.item_style else RUN_IN
        listing = _Listing(level + 1, style)
        self._prose(section.wording, listing)
        for chapter in section.chapter_names:
            self._chapter(chapter, section, listing)
        return listing.blocks + self.sections(section.sections or (), level + 1)

    def _chapter(self, name: str, section: Section, listing: _Listing) -> None:
        chapter = (self._wording.names.facts.chapters or {}).get(name)
        if chapter is not None and chapter.value is Absence.PENDING:
            finding = PENDING_CHAPTER.at(
                chapter.span, f"“{name}”还没有写", hint="写上文字；确实没有的写“无”。", path=f"章节.{name}"
            )
            self.findings.append(finding.beside(section.span, "提纲要在这里印出"))
        self._prose(chapter, listing)

    def _prose(self, prose: Stated[Prose], listing: _Listing) -> None:
        if prose is None:
            return
        if isinstance(prose.value, Prose):
            if prose.value.text is not None:
                listing.blocks += [Paragraph(runs) for runs in self._wording.paragraphs(prose.value.text)]
            for item in prose.value.items:
                self._item(item, listing)
        elif prose.value in {Absence.NONE, Absence.NOT_APPLICABLE}:
            listing.blocks.append(Paragraph((Run(f"{prose.value}。"),)))

    def _item(self, item: ProseItem, listing: _Listing) -> None:
        """Add one entry of a list; one whose text expands to nothing is left out with its title."""
        paragraphs = self._paragraphs(item.body)
        below = _Listing(listing.level + 1, listing.style if listing.style != FIRSTLY else RUN_IN)
        self._prose(item.below, below)
        title = self._line(item.title)
        if not paragraphs and not below.blocks and (item.body is not None or not title):
            return
        listing.count += 1
        numbering, level = (_FIRSTLY, 1) if listing.style == FIRSTLY else (self._numbering, listing.level)
        number = self._number(numbering, level, listing.count, item.span)
        if listing.style == ON_ITS_OWN and title:
            listing.blocks += [Heading(listing.level, number, title), *(Paragraph(runs) for runs in paragraphs)]
        else:
            first, rest = (paragraphs[0], paragraphs[1:]) if paragraphs else ((), ())
            listing.blocks.append(Item(listing.level, number, _ended(title) if first else title, first))
            listing.blocks += [Paragraph(runs) for runs in rest]
        listing.blocks += below.blocks

    def _number(self, numbering: Numbering, level: int, ordinal: int, span: Span) -> str:
        """Return the printed number of a heading or item; one that cannot be counted is a finding."""
        try:
            return numbering.label(level, ordinal)
        except ValueError:
            deep = level > len(numbering.patterns)
            message = f"第 {level} 级没有序号" if deep else f"这一级数不到第 {ordinal} 条"
            self.findings.append(TOO_DEEP.at(span, message, hint="并进上一级的文字里，或者在提纲的“编号”里加一级。"))
            return ""

    def _paragraphs(self, stated: Placed[object] | None) -> tuple[Runs, ...]:
        return self._wording.paragraphs(stated.value) if stated and isinstance(stated.value, Scalar) else ()

    def _line(self, stated: Placed[object] | None) -> Runs:
        return self._wording.line(stated.value) if stated and isinstance(stated.value, Scalar) else ()

    def _empty(self, section: Section) -> Finding:
        """Return the finding for a required section without content, placed where the author should write."""
        names = section.chapter_names
        title = text_of(self._line(section.title))
        where = f"在“章节”下写“{'”或“'.join(names)}”。" if names else "补上这一节要印的事实。"
        report = self._wording.names.facts.span
        finding = EMPTY_SECTION.at(report, f"提纲要求的“{title}”没有内容", hint=where, path=_path(names))
        return finding.beside(section.span, "提纲的这一节")


def _path(chapters: tuple[str, ...]) -> str:
    return f"章节.{chapters[0]}" if chapters else ""


def _ended(title: Runs) -> Runs:
    """Return a run-in heading with a full stop, unless it has a mark of its own."""
    if not title or title[-1].text.endswith(tuple(_SENTENCE_ENDS)):
        return title
    return (*title[:-1], replace(title[-1], text=f"{title[-1].text}。"))
