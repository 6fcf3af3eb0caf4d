"""Prose to paragraphs and numbered items, whether it is wording of an outline or the author's own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportgen.compose.numbers import Counts, Numbers
from reportgen.compose.rules import PENDING_CHAPTER
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Heading, Item, Origin, Paragraph, Run, Runs
from reportgen.outline.kinds import FIRSTLY, ON_ITS_OWN, RUN_IN, UNNUMBERED
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence, parse_absence
from reportgen.values.numbering import Numbering
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose, ProseItem
from reportgen.wording.expand import GAP, Wording
from reportgen.wording.expression import Local

_SENTENCE_ENDS = "。：；！？"
# Styles of entries that bring a number of their own.
_LOOKS = {FIRSTLY: FIRSTLY, UNNUMBERED: UNNUMBERED}


@dataclass(slots=True)
class Listing:
    """Items that are being numbered: those of a section, whether from its wording or from the author's prose.

    Attributes:
        level: Level of their numbers.
        style: How they are set.
        local: The names that their wording has beside those of the report.
        counts: The numbers that have been given so far.
        blocks: The items and what stands between them.
    """

    level: int
    style: str
    local: Local
    counts: Counts = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


class ProseComposer:
    """Turns prose into blocks and gives numbers.

    Attributes:
        wording: What expands the wording.
        numbers: What gives the numbers.
        findings: Everything found wrong so far, beside what the wording tells.
    """

    def __init__(self, numbering: Numbering, wording: Wording) -> None:
        self.wording = wording
        self.numbers = Numbers(numbering)
        self.findings = self.numbers.findings

    @property
    def told(self) -> int:
        """How many faults have been met so far."""
        return len(self.findings) + self.wording.faults

    def add(self, prose: Stated[Prose], listing: Listing, printed: Span | None = None) -> None:
        """Add paragraphs or items to a listing.

        Args:
            prose: What is to be printed.
            listing: Where to add it.
            printed: Where in the outline it is asked for.
        """
        if prose is None:
            return
        if self._is_pending(prose, printed):
            listing.blocks += [Paragraph(runs) for runs in self.gap(prose.span, prose.path)]
        elif isinstance(prose.value, Prose):
            if prose.value.text is not None:
                listing.blocks += map(Paragraph, self.wording.paragraphs(prose.value.text, listing.local))
            for item in prose.value.items:
                self._item(item, listing)
        elif isinstance(prose.value, Absence):
            listing.blocks.append(self.absence(prose))

    def absence(self, stated: Placed[Absence] | Placed[object]) -> Paragraph:
        """Return the paragraph that says a stated nothing: `无。`."""
        return Paragraph((Run(f"{stated.value}。", Origin(stated.span, stated.path)),))

    def paragraphs(self, stated: Placed[object] | None, local: Local) -> tuple[Runs, ...]:
        """Return a text as paragraphs; what is not written yet is reported."""
        if stated is None or not isinstance(stated.value, Scalar):
            return ()
        if self._is_pending(stated):
            return self.gap(stated.span, stated.path)
        return self.wording.paragraphs(stated.value, local)

    def line(self, stated: Placed[object] | None, local: Local) -> Runs:
        """Return a text as one line."""
        return tuple(run for runs in self.paragraphs(stated, local) for run in runs)

    def gap(self, span: Span, path: str) -> tuple[Runs, ...]:
        """Return the paragraph that a draft prints in the place of what is not written yet."""
        return ((Run(GAP, Origin(span, path)),),)

    def _is_pending(self, stated: Placed[object], printed: Span | None = None) -> bool:
        """Whether a text that is to be printed is empty or 待填, which is reported.

        Args:
            stated: The text.
            printed: Where in the outline it is asked for.
        """
        value = parse_absence(stated.value.text) if isinstance(stated.value, Scalar) else stated.value
        if value is not Absence.PENDING:
            return False
        hint = "写上文字；确实没有的写“无”。"
        finding = PENDING_CHAPTER.at(stated.span, f"“{stated.path}”还没有写", hint=hint, path=stated.path)
        self.findings.append(finding.beside(printed, "提纲要在这里印出") if printed else finding)
        return True

    def _item(self, item: ProseItem, listing: Listing) -> None:
        """Add one entry of a list; one whose text expands to nothing is left out with its title."""
        paragraphs = self.paragraphs(item.body, listing.local)
        below = Listing(listing.level + 1, RUN_IN if listing.style == FIRSTLY else listing.style, listing.local)
        self.add(item.below, below)
        title = self.line(item.title, listing.local)
        if not paragraphs and not below.blocks and (item.body is not None or not title):
            return
        number = self.numbers.next(listing.level, _LOOKS.get(listing.style, ""), listing.counts, item.span)
        if listing.style == ON_ITS_OWN and title:
            listing.blocks += [Heading(listing.level, number, title), *map(Paragraph, paragraphs)]
        else:
            first, rest = (paragraphs[0], paragraphs[1:]) if paragraphs else ((), ())
            listing.blocks.append(run_in(listing.level, number, title, first))
            listing.blocks += map(Paragraph, rest)
        listing.blocks += below.blocks


def run_in(level: int, number: str, title: Runs, runs: Runs) -> Item:
    """Return a paragraph with its heading at its head, which ends with a full stop unless it has a mark of its own."""
    if not title or not runs or title[-1].text.endswith(tuple(_SENTENCE_ENDS)):
        return Item(level, number, title, runs)
    return Item(level, number, (*title[:-1], replace(title[-1], text=f"{title[-1].text}。")), runs)
