"""Sections of an outline to blocks of a manuscript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from reportgen.compose.lookup import check_unprinted, found
from reportgen.compose.numbers import Counts
from reportgen.compose.pictures import PictureNumbers, Pictures
from reportgen.compose.prose import Listing, ProseComposer, run_in
from reportgen.compose.rules import EMPTY_SECTION
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Heading, Paragraph, Runs, Sheet, text_of
from reportgen.outline.form import scalar_of
from reportgen.outline.kinds import RUN_IN
from reportgen.outline.outline import Outline, Section
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence, parse_absence
from reportgen.vocabulary.placed import Faulty, Placed, Stated
from reportgen.vocabulary.prose import Prose
from reportgen.wording.cells import Condition
from reportgen.wording.entries import Entries
from reportgen.wording.expand import Wording
from reportgen.wording.expression import NO_NAMES, Local
from reportgen.wording.names import View
from reportgen.wording.rules import NOT_PRINTABLE

SheetsOf = Callable[[Placed[str], Local, PictureNumbers], tuple[Sheet, ...]]
"""From the name of a form, the local names where it is asked for, and the numbers of pictures to its sheets."""


class Annex(NamedTuple):
    """What is appended to a document."""

    title: Runs
    blocks: list[Block]


class SectionComposer:
    """Turns sections into blocks and numbers them; what has nothing to print is left out, and the numbers close up.

    Attributes:
        pictures: Those of the report, and which of them have been printed.
    """

    def __init__(self, outline: Outline, wording: Wording, sheets_of: SheetsOf) -> None:
        """Prepare to compose one document.

        Args:
            outline: What the place prescribes.
            wording: The names of the report.
            sheets_of: Makes the sheets of a form.
        """
        self._prose = ProseComposer(outline.numbering, wording)
        self._wording = wording
        self._sheets_of = sheets_of
        self._entries: dict[Scalar, Entries] = {}
        self._conditions: dict[Scalar, Condition] = {}
        self.pictures = Pictures(self._prose)

    @property
    def findings(self) -> list[Finding]:
        """Everything found wrong so far, beside what the wording tells."""
        return self._prose.findings

    def opening(self, prose: Stated[Prose], local: Local) -> list[Block]:
        """Return the text before the first section."""
        listing = Listing(1, RUN_IN, local)
        self._prose.add(prose, listing)
        return listing.blocks

    def sections(
        self, sections: tuple[Section, ...], level: int, local: Local, counts: Counts | None = None
    ) -> list[Block]:
        """Return the blocks of sections that stand side by side, with the sections below them.

        Args:
            sections: The sections.
            level: Level of their numbers.
            local: Names beside those of the report.
            counts: The numbers that have been given already, to the entries of a list above them.
        """
        given = {} if counts is None else counts
        return [
            block
            for section in sections
            for here in self.times(section, local)
            for block in self._section(section, level, here, given)
        ]

    def annexes(self, sections: tuple[Section, ...], local: Local) -> list[Annex]:
        """Return the annexes that have something to print, each with its title; their sections begin at level 1."""
        annexes: list[Annex] = []
        for section in sections:
            for here in self.times(section, local):
                body = self._content(section, 1 if section.is_headless else 0, here, {})
                if body:
                    annexes.append(Annex(self._prose.line(section.title, here) or _title_of(body), body))
        return annexes

    def times(self, section: Section, local: Local) -> list[Local]:
        """Return the names of a section for each time that it is printed (每, 如果)."""
        here, scope = self.repeated(section.each, section.condition, local)
        if not here and scope is not None:
            check_unprinted(self._wording, section, scope)
            if section.is_required and section.each is not None and section.condition is None:
                self._tell_no_entries(section)
        return here

    def repeated(
        self, each: Stated[Scalar], condition: Stated[Scalar], local: Local
    ) -> tuple[list[Local], Local | None]:
        """Return the names for each time that something is printed, and any one such names for checking.

        Args:
            each: What it is repeated for (每).
            condition: Whether it is printed (如果).
            local: Names beside those of the report.

        Returns:
            The names; and any one of them for the sake of what they are called, None where that is wrong and told.
        """
        here, scope = [local], local
        repeat, asked = scalar_of(each), scalar_of(condition)
        if repeat is not None:
            if repeat not in self._entries:
                self._entries[repeat] = Entries(self._wording, repeat, local)
            entries = self._entries[repeat]
            if not entries.name or entries.scope[entries.name] is None:
                return [], None
            here, scope = entries.bound(local), entries.scope
        if asked is not None:
            if asked not in self._conditions:
                self._conditions[asked] = Condition(self._wording, asked, scope)
            here = [names for names in here if self._conditions[asked].holds(names)]
        return here, scope

    def _section(self, section: Section, level: int, local: Local, counts: Counts) -> list[Block]:
        """Return one section with its heading, or nothing."""
        level = section.level_below(level)
        body = self._content(section, level, local, counts)
        if not body or section.is_headless:
            return body
        title = self._prose.line(section.title, local)
        number = self._prose.numbers.next(level, section.look, counts, section.span)
        if not section.is_run_in:
            return [Heading(level, number, title), *body]
        if isinstance(body[0], Paragraph):
            return [run_in(level, number, title, body[0].runs), *body[1:]]
        return [run_in(level, number, title, ()), *body]

    def _content(self, section: Section, level: int, local: Local, counts: Counts) -> list[Block]:
        """Return what stands below the heading of a section; what is printed or told when that is nothing."""
        told = self._prose.told
        style = section.item_style.value if section.item_style else RUN_IN
        listing = Listing(level, style, local, counts) if section.is_headless else Listing(level + 1, style, local)
        self._prose.add(section.wording, listing)
        for name in section.prose_names:
            self._add_named(name, section, listing)
        self._prose.add(section.after, listing)
        listing.blocks += self.pictures.charts(section.charts or (), local)
        blocks = listing.blocks + self.sections(section.sections or (), listing.level, local, listing.counts)
        for form in section.forms or ():
            blocks += () if isinstance(form.value, Faulty) else self._sheets_of(form, local, self.pictures.numbers)
        return blocks or self._nothing(section, local, is_told=told != self._prose.told)

    def _add_named(self, name: Placed[str], section: Section, listing: Listing) -> None:
        """Add what stands under a name of 取自: a chapter or other prose, which knows no local names."""
        authored = replace(listing, local=NO_NAMES)
        if "." not in name.value:
            self._prose.add((self._wording.names.facts.chapters or {}).get(name.value), authored, section.span)
            listing.blocks += self.pictures.of(name.value)
            return
        view = found(self._wording, name, listing.local)
        single = None if view is None else view.single()
        if single is not None and isinstance(single.value, Placed):
            if isinstance(single.plain, Prose | Absence | Faulty):
                self._prose.add(single.value, authored, section.span)
            else:
                listing.blocks.append(Paragraph((single.run(self._wording.names.text(single.plain)),)))
        elif view is not None and view.is_written and view.value is not None:
            hint = "写到具体的一段文字，例如“项.完成情况”。"
            self.findings.append(NOT_PRINTABLE.at(name.span, f"“{name.value}”不是一段文字", hint=hint, path=view.path))

    def _nothing(self, section: Section, local: Local, *, is_told: bool) -> list[Block]:
        """Return what stands in a section without content: nothing, unless it is required or prints a 空."""
        if section.is_required:
            return self._empty(section, local, is_told=is_told)
        blank = section.blank
        if blank is None or not isinstance(blank.value, Scalar):
            return []
        absence = parse_absence(blank.value.text)
        if absence is not None:
            return [self._prose.absence(Placed(absence, blank.span, ""))]
        return [Paragraph(runs) for runs in self._wording.paragraphs(blank.value, local)]

    def _empty(self, section: Section, local: Local, *, is_told: bool) -> list[Block]:
        """Return what stands in a required section without content, and report it where its author should write it.

        Args:
            section: The section.
            local: Names beside those of the report.
            is_told: Whether a fault has been reported from which it follows that there is no content.
        """
        facts, paths = self._wording.names.facts, self._paths(section, local)
        unread = any(facts.is_told(path) for path in paths) or (facts.told and not paths)
        if not is_told and not unread:
            message = f"提纲要求的“{text_of(self._prose.line(section.title, local))}”没有内容"
            place = self._place(section, local)
            finding = EMPTY_SECTION.at(place, message, hint=_advice(paths), path=_first(paths))
            self.findings.append(finding.beside(section.span, "提纲的这一节"))
        return [Paragraph(runs) for runs in self._prose.gap(section.span, _first(paths))]

    def _paths(self, section: Section, local: Local) -> list[str]:
        """Return the paths of the prose that a section prints."""
        named = section.prose_names
        views = {name.value: found(self._wording, name, local) for name in named if "." in name.value}
        return [f"章节.{name.value}" if (view := views.get(name.value)) is None else view.path for name in named]

    def _place(self, section: Section, local: Local) -> Span:
        """Return where an author should write the prose of a section: at the entry it is about, or with the facts."""
        entries = (local.get(name.value.split(".")[0]) for name in section.prose_names)
        spans = (entry.span for entry in entries if isinstance(entry, View))
        return next((span for span in spans if span), self._wording.names.facts.span)

    def _tell_no_entries(self, section: Section) -> None:
        facts, each = self._wording.names.facts, section.each
        source = each.value.text.split()[0] if each and isinstance(each.value, Scalar) else ""
        if not facts.is_told(source):
            message, hint = f"提纲要求逐项印出“{source}”，这里一项也没有", f"在“{source}”下写上各项。"
            finding = EMPTY_SECTION.at(facts.span, message, hint=hint, path=source)
            self.findings.append(finding.beside(section.span, "提纲的这一节"))


def _title_of(blocks: list[Block]) -> Runs:
    """Return the title of an annex that is nothing but sheets."""
    return blocks[0].title if isinstance(blocks[0], Sheet) else ()


def _advice(paths: list[str]) -> str:
    chapters = [path.removeprefix("章节.") for path in paths if path.startswith("章节.")]
    if chapters:
        return f"在“章节”下写“{'”或“'.join(chapters)}”。"
    return f"写上“{'”或“'.join(paths)}”。" if paths else "补上这一节要印的事实。"


def _first(paths: list[str]) -> str:
    return paths[0] if paths else ""
