"""Sections of an outline to blocks of a manuscript."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportgen.compose.rules import EMPTY_SECTION, PENDING_CHAPTER, TOO_DEEP
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Heading, Item, Origin, Paragraph, Run, Runs, text_of
from reportgen.outline.outline import Outline, Section
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence, parse_absence
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
        blocks: The items and what stands between them.
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

    def sections(self, sections: tuple[Section, ...], level: int = 1, before: int = 0) -> list[Block]:
        """Return the blocks of sections of one level, with the sections below them.

        Args:
            sections: The sections.
            level: Level of their numbers.
            before: How many numbers of this level have been given already, to the entries of a list above them.
        """
        blocks: list[Block] = []
        ordinal = before
        for section in sections:
            told = self._told
            body = self._body(section, level)
            if not body and section.required and section.required.value is True:
                body = self._empty(section, is_told=told != self._told)
            if not body:
                continue
            ordinal += 1
            title = self._line(section.title)
            number = self._number(self._numbering, level, ordinal, section.span)
            blocks += [Heading(level, number, title), *body]
        return blocks

    @property
    def _told(self) -> int:
        """How many faults have been met so far."""
        return len(self.findings) + self._wording.faults

    def _body(self, section: Section, level: int) -> list[Block]:
        style = section.item_style.value if section.item_style else RUN_IN
        listing = _Listing(level + 1, style)
        self._prose(section.wording, listing)
        for chapter in section.chapter_names:
            self._prose((self._wording.names.facts.chapters or {}).get(chapter), listing, section.span)
        numbered = 0 if style == FIRSTLY else listing.count
        return listing.blocks + self.sections(section.sections or (), level + 1, numbered)

    def _is_pending(self, stated: Placed[object] | None, printed: Span | None = None) -> bool:
        """Whether a text that is to be printed is empty or 待填, which is reported.

        Args:
            stated: The text.
            printed: Where in the outline it is asked for.
        """
        if stated is None:
            return False
        value = parse_absence(stated.value.text) if isinstance(stated.value, Scalar) else stated.value
        if value is not Absence.PENDING:
            return False
        hint = "写上文字；确实没有的写“无”。"
        finding = PENDING_CHAPTER.at(stated.span, f"“{stated.path}”还没有写", hint=hint, path=stated.path)
        self.findings.append(finding.beside(printed, "提纲要在这里印出") if printed else finding)
        return True

    def _prose(self, prose: Stated[Prose], listing: _Listing, printed: Span | None = None) -> None:
        """Add paragraphs or items to a listing.

        Args:
            prose: What is to be printed.
            listing: Where to add it.
            printed: Where in the outline it is asked for.
        """
        if prose is None:
            return
        if self._is_pending(prose, printed):
            listing.blocks += [Paragraph(runs) for runs in self._gap(prose.span, prose.path)]
        elif isinstance(prose.value, Prose):
            if prose.value.text is not None:
                listing.blocks += [Paragraph(runs) for runs in self._wording.paragraphs(prose.value.text)]
            for item in prose.value.items:
                self._item(item, listing)
        elif isinstance(prose.value, Absence):
            listing.blocks.append(Paragraph((Run(f"{prose.value}。", Origin(prose.span, prose.path)),)))

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
        if stated is None or not isinstance(stated.value, Scalar):
            return ()
        if self._is_pending(stated):
            return self._gap(stated.span, stated.path)
        return self._wording.paragraphs(stated.value)

    def _line(self, stated: Placed[object] | None) -> Runs:
        return tuple(run for runs in self._paragraphs(stated) for run in runs)

    def _gap(self, span: Span, path: str) -> tuple[Runs, ...]:
        """Return the paragraph that a draft prints in the place of what is not written yet."""
        return ((Run(self._wording.gap, Origin(span, path)),),) if self._wording.gap else ()

    def _empty(self, section: Section, *, is_told: bool) -> list[Block]:
        """Return what stands in a required section without content, and report it where its author should write it.

        Args:
            section: The section.
            is_told: Whether a fault has been reported from which it follows that there is no content.
        """
        facts, names = self._wording.names.facts, section.chapter_names
        unread = any(facts.is_told(f"章节.{name}") for name in names) or (facts.told and not names)
        if not is_told and not unread:
            title = text_of(self._line(section.title))
            where = f"在“章节”下写“{'”或“'.join(names)}”。" if names else "补上这一节要印的事实。"
            finding = EMPTY_SECTION.at(facts.span, f"提纲要求的“{title}”没有内容", hint=where, path=_path(names))
            self.findings.append(finding.beside(section.span, "提纲的这一节"))
        return [Paragraph(runs) for runs in self._gap(section.span, _path(names))]


def _path(chapters: tuple[str, ...]) -> str:
    return f"章节.{chapters[0]}" if chapters else ""


def _ended(title: Runs) -> Runs:
    """Return a run-in heading with a full stop, unless it has a mark of its own."""
    if not title or title[-1].text.endswith(tuple(_SENTENCE_ENDS)):
        return title
    return (*title[:-1], replace(title[-1], text=f"{title[-1].text}。"))
