"""From facts and an outline to a manuscript."""

from __future__ import annotations

import re

from reportgen.compose.rules import BAD_FILE_NAME
from reportgen.compose.sections import SectionComposer
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.manuscript import Block, Manuscript, Properties, Runs, Signature, text_of
from reportgen.outline.outline import Outline
from reportgen.source.nodes import Scalar
from reportgen.values.period import Day
from reportgen.vocabulary.placed import Stated
from reportgen.wording.expand import Wording

_NOT_IN_FILE_NAMES = re.compile(r'[/\\:*?"<>|]|^\.|[. ]$|^$')
# Most disks take 255 bytes with the ending, and a Chinese character takes three.
_MOST_BYTES = 240


def compose(outline: Outline, wording: Wording) -> Outcome[Manuscript]:
    """Return the document that an outline prescribes.

    Args:
        outline: What the place prescribes.
        wording: The names of this report; its findings are handed on.
    """
    sections = SectionComposer(outline, wording)
    title = _line(outline.file.title, wording)
    blocks: list[Block] = list(sections.opening(outline.file.opening))
    blocks += sections.sections(outline.sections)
    blocks += _signature(outline, wording)
    file_name = _line(outline.file.file_name, wording) or title
    properties = _properties(outline, wording, title)
    findings = [*wording.findings, *sections.findings, *_file_name_findings(outline, text_of(file_name), wording)]
    return Outcome(Manuscript(title, tuple(blocks), properties, text_of(file_name)), tuple(findings))


def _line(stated: Stated[Scalar], wording: Wording) -> Runs:
    return wording.line(stated.value) if stated and isinstance(stated.value, Scalar) else ()


def _signature(outline: Outline, wording: Wording) -> list[Signature]:
    closing = outline.file.closing
    return [Signature(_line(closing.unit, wording), _line(closing.date, wording))] if closing else []


def _properties(outline: Outline, wording: Wording, title: Runs) -> Properties:
    facts = wording.names.facts
    author = facts.department.name if facts.department else None
    date = facts.report.date if facts.report else None
    kind = outline.file.name
    return Properties(
        title=text_of(title),
        author=author.value if author and isinstance(author.value, str) else wording.gap,
        subject=str(kind.value) if kind else "",
        date=date.value.iso if date and isinstance(date.value, Day) else "",
    )


def _file_name_findings(outline: Outline, name: str, wording: Wording) -> list[Finding]:
    fits = len(name.encode()) <= _MOST_BYTES and not _NOT_IN_FILE_NAMES.search(name)
    if fits or (not name and wording.faults):
        return []
    place = outline.file.file_name or outline.file.title
    message = f"文件名“{name}”不能用" if name else "文件名是空的"
    hint = '不超过 80 个字，不含 / \\ : * ? " < > |，不以点开头，不以点或空格结尾。'
    return [BAD_FILE_NAME.at(place.span if place else outline.file.span, message, hint=hint)]
