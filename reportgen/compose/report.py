"""From facts and an outline to reports: one document, or one for each entry of a list."""

from __future__ import annotations

from dataclasses import replace

from reportgen.compose.form import FormComposer
from reportgen.compose.naming import file_name_findings, properties
from reportgen.compose.pictures import PictureNumbers
from reportgen.compose.rules import NO_DOCUMENT
from reportgen.compose.sections import Annex, SectionComposer
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.manuscript import (
    Block,
    Break,
    Cover,
    CoverLine,
    Manuscript,
    Paragraph,
    Role,
    Run,
    Runs,
    Sheet,
    Signature,
    text_of,
)
from reportgen.outline.form import scalar_of
from reportgen.outline.outline import Outline, is_none
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.wording.expand import Wording
from reportgen.wording.expression import NO_NAMES, Local

_COLON = "："
_ANNEX = "附件"


class ReportComposer:
    """Puts together the documents that one outline prescribes.

    Attributes:
        findings: Everything found wrong so far, beside what the wording tells.
    """

    def __init__(self, outline: Outline, wording: Wording) -> None:
        self.findings: list[Finding] = []
        self._outline = outline
        self._wording = wording

    def manuscripts(self) -> tuple[Manuscript, ...]:
        """Return the documents; where the outline is repeated (每), one for each entry."""
        file = self._outline.file
        locals_, scope = self._sections().repeated(file.each, file.condition, NO_NAMES)
        if not locals_ and scope is not None and not self._wording.names.facts.told:
            place = file.each or file.condition
            hint = "补上要写的各项；不需要这份文档的，从“印发”里去掉。"
            self.findings.append(NO_DOCUMENT.at(place.span if place else file.span, "按提纲一份文档也没有", hint=hint))
        return tuple(self._manuscript(local) for local in locals_)

    def _manuscript(self, local: Local) -> Manuscript:
        file, composer = self._outline.file, self._sections()
        title = self._line(file.title, local)
        blocks = self._salutation(local) + composer.opening(file.opening, local)
        blocks += composer.sections(self._outline.sections, 1, local)
        annexes = composer.annexes(self._outline.annexes, local)
        composer.pictures.tell_unprinted()
        blocks += self._index(annexes) + self._signature(local) + self._annexed(annexes)
        name = text_of(self._line(file.file_name, local) or title)
        place = file.file_name or file.title
        self.findings += composer.findings
        self.findings += file_name_findings(name, place.span if place else file.span, self._wording)
        about = properties(str(file.name.value) if file.name else "", title, self._wording)
        mark = self._line(file.annex_mark, local)
        contents = file.contents is not None and file.contents.value is True
        return Manuscript(title, tuple(blocks), about, name, self._cover(title, local), mark, contents)

    def _sections(self) -> SectionComposer:
        return SectionComposer(self._outline, self._wording, self._sheets)

    def _sheets(self, name: Placed[str], local: Local, numbers: PictureNumbers) -> tuple[Sheet, ...]:
        """Return the sheets of a form that a section prints; one that there is not has been told."""
        form = self._outline.forms.get(name.value)
        return FormComposer(form, self._wording, local, numbers).sheets() if form else ()

    def _line(self, stated: Stated[Scalar], local: Local) -> Runs:
        scalar = None if is_none(stated) else scalar_of(stated)
        return self._wording.line(scalar, local) if scalar else ()

    def _cover(self, title: Runs, local: Local) -> Cover | None:
        fields = self._outline.file.cover
        if not fields:
            return None
        return Cover(title, tuple(CoverLine(self._line(f.name, local), self._line(f.value, local)) for f in fields))

    def _salutation(self, local: Local) -> list[Block]:
        """Return whom a letter is for, with a full-width colon behind (GB/T 9704—2012, 7.3.2)."""
        runs = self._line(self._outline.file.addressee, local)
        if not runs:
            return []
        colon = () if runs[-1].text.endswith(_COLON) else (Run(_COLON),)
        return [Paragraph((*runs, *colon), Role.SALUTATION)]

    def _signature(self, local: Local) -> list[Block]:
        closing = self._outline.file.closing
        if closing is None or is_none(closing.unit):
            return []
        has_seal = closing.seal is not None and closing.seal.value is True
        return [Signature(self._line(closing.unit, local), self._line(closing.date, local), has_seal)]

    @property
    def _annex_word(self) -> str:
        """What annexes are called; empty where they are not to be listed."""
        stated = self._outline.file.annex_word
        if stated is None:
            return _ANNEX
        return stated.value if isinstance(stated.value, str) else "" if stated.value is Absence.NONE else _ANNEX

    def _index(self, annexes: list[Annex]) -> list[Block]:
        """Return 附件说明: the annexes by number and title, without a mark at the end (GB/T 9704—2012, 7.3.4)."""
        word = self._annex_word
        if not annexes or not word:
            return []
        lead = Run(f"{word}{_COLON}")
        if len(annexes) == 1:
            return [Paragraph((lead, *annexes[0].title), Role.ANNEX_LIST)]
        first, *others = (((Run(f"{number}."), *each.title)) for number, each in enumerate(annexes, start=1))
        return [
            Paragraph((lead, *first), Role.ANNEX_LIST),
            *(Paragraph(runs, Role.ANNEX_LIST_NEXT) for runs in others),
        ]

    def _annexed(self, annexes: list[Annex]) -> list[Block]:
        """Return the annexes, each from a new page, with its number at the top (GB/T 9704—2012, 7.3.7)."""
        blocks: list[Block] = []
        for number, annex in enumerate(annexes, start=1):
            mark = (Run(f"{self._annex_word or _ANNEX}{number if len(annexes) > 1 else ''}"),)
            first, *rest = annex.blocks
            if isinstance(first, Sheet):  # it has a page of its own, and its own title
                blocks += [replace(first, mark=mark), *rest]
            else:
                head = (Paragraph(mark, Role.ANNEX_MARK), Paragraph(annex.title, Role.ANNEX_TITLE))
                blocks += [Break.PAGE, *(each for each in head if each.runs), *annex.blocks]
        return blocks


def reports(outline: Outline, wording: Wording) -> Outcome[tuple[Manuscript, ...]]:
    """Return the documents that an outline prescribes.

    Args:
        outline: What the place prescribes.
        wording: The names of this report; its findings are handed on.
    """
    composer = ReportComposer(outline, wording)
    manuscripts = composer.manuscripts()
    return Outcome(manuscripts, (*wording.findings, *composer.findings))
