"""One foreign document, from file to findings."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import PurePath

from reportgen.audit.guess import guess_subject
from reportgen.checks import run_checks
from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Material
from reportgen.diagnostics.finding import Finding, each_once
from reportgen.frozen import dataclass
from reportgen.intake.read import read_foreign
from reportgen.manuscript import Manuscript
from reportgen.outline.outline import Outline
from reportgen.world import World


@dataclass(frozen=True, slots=True)
class Audited:
    """What was found in one document.

    Attributes:
        path: The file.
        subject: Whom it speaks of, as the user said or as it was guessed.
        findings: Everything found, in reading order.
        manuscript: What was read; None when nothing could be.
    """

    path: PurePath
    subject: Subject
    findings: tuple[Finding, ...]
    manuscript: Manuscript | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What the user says of the documents to be audited.

    Attributes:
        subject: What is known of whom they speak of; empty where it is to be guessed.
        settings: What the project has set for its checks.
        outline: The outline they must follow, where it is known.
    """

    subject: Subject = field(default_factory=Subject)
    settings: Settings | None = None
    outline: Outline | None = None


def audit_file(world: World, path: PurePath, request: Request) -> Audited:
    """Return what every check finds that needs only the document itself; nothing is written.

    Args:
        world: The disk.
        path: The document.
        request: What the user says of it.
    """
    read = read_foreign(world, path)
    if read.product is None:
        return Audited(path, request.subject, read.findings)
    subject = guess_subject(DocumentText(read.product), request.subject)
    settings = request.settings or Settings()
    found = run_checks(Material(manuscript=read.product, outline=request.outline, subject=subject, settings=settings))
    placed = (replace(finding, unit=subject.unit, year=subject.year) for finding in (*read.findings, *found))
    in_order = tuple(sorted(each_once(placed), key=lambda finding: finding.sort_key))
    return Audited(path, subject, in_order, read.product)
