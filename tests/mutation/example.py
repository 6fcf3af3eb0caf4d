"""The examples of the project in memory, checked as an author would, and audited as a stranger would."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

from support.memory_world import MemoryWorld

from reportgen.audit.guess import guess_subject
from reportgen.checks import run_checks
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Material
from reportgen.diagnostics.finding import Finding
from reportgen.intake.read import read_foreign
from reportgen.manuscript import Manuscript
from reportgen.outline.read import Library
from reportgen.pipeline import Composed, check_report
from reportgen.source.discover import ReportPlace, discover
from reportgen.typeset import typeset

ROOT = Path(__file__).parents[2]
_NUMBERS = re.compile(r"[0-9][0-9,.]*")
FOLDERS = (PurePath("templates"),)
Told = Counter[tuple[str, str]]


class Built(NamedTuple):
    """A document as it was composed, and as a stranger reads its Word file."""

    name: str
    manuscript: Manuscript
    foreign: Manuscript
    subject: Subject


@cache
def files() -> dict[str, bytes]:
    """Return data and templates of the project."""
    paths = (path for part in ("data", "templates") for path in sorted((ROOT / part).rglob("*")))
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def reports() -> tuple[ReportPlace, ...]:
    """Return the example reports: those of the project, and the one that each place brings along."""
    world = MemoryWorld(files())
    places = sorted({PurePath(file).parents[2] for file in files() if PurePath(file).parts[2:3] == ("example",)})
    return tuple(each for folder in (PurePath("data"), *places) for each in discover(world, folder).product)


def checked(report: ReportPlace, changed: dict[str, bytes]) -> tuple[tuple[Composed, ...], Told]:
    """Return the documents of a report whose files were changed, and what its check tells."""
    world = MemoryWorld(files() | changed)
    outcome = check_report(world, Library(world, FOLDERS), report)
    return outcome.product, _told(outcome.findings)


def built(report: ReportPlace) -> tuple[Built, ...]:
    """Return the documents of a report as their Word files are read back.

    Raises:
        ValueError: A document cannot be typeset, or its file cannot be read.
    """
    world = MemoryWorld(files())
    return tuple(_read_back(world, each) for each in checked(report, {})[0])


def _read_back(world: MemoryWorld, composed: Composed) -> Built:
    path = PurePath("built.docx")
    typed = typeset(world, composed.manuscript, composed.prescribed.template, composed.wording)
    foreign = read_foreign(MemoryWorld({path: typed.product or b""}), path).product
    if foreign is None:
        raise ValueError(f"{composed.manuscript.file_name} cannot be read back: {typed.findings}")
    return Built(
        composed.manuscript.file_name, composed.manuscript, foreign, guess_subject(DocumentText(foreign), Subject())
    )


def audited(manuscript: Manuscript, subject: Subject) -> Told:
    """Return what the checks tell of a document that they know nothing else of."""
    return _told(run_checks(Material(manuscript=manuscript, subject=subject)))


def _told(findings: Iterable[Finding]) -> Told:
    """Return codes and messages without their numbers: what is only told with another number is nothing new."""
    return Counter((each.rule.code, _NUMBERS.sub("#", each.message)) for each in findings)
