"""What is made of one report, none of it written yet: a function of what a world answers, on whatever machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reportgen.cli.builds.state import Told, path_of
from reportgen.publish.folder import folder_of
from reportgen.source.discover import ReportPlace
from reportgen.trace import Entry, Recorder

if TYPE_CHECKING:
    from reportgen.diagnostics.finding import Finding
    from reportgen.printing import Files
    from reportgen.reuse import Reuse
    from reportgen.world import World

Product = TypeVar("Product")
Documents = dict[str, tuple[str, str, dict[str, str]]]
"""By the name of a document, from what it was made: digests, and those of its files."""


class Wanted(NamedTuple):
    """What is to be made of every report.

    Attributes:
        out: The output folder.
        draft: Whether reports may have gaps.
        formats: Endings of the files.
        program: Which program builds.
        force: Whether everything is to be built, changed or not.
    """

    out: PurePath
    draft: bool
    formats: tuple[str, ...]
    program: str
    force: bool = False

    def asked(self, report: ReportPlace) -> dict[str, Any]:
        """Return what decides how one report is built, beside what it is built from, as JSON has it."""
        return {
            "place": report.place.as_posix(),
            "outlines": list(report.outlines),
            "draft": self.draft,
            "formats": list(self.formats),
        }

    def folder(self, report: ReportPlace) -> PurePath:
        """Return where the files of a report belong."""
        return folder_of(self.out, report, draft=self.draft)

    def state_path(self, report: ReportPlace) -> PurePath:
        """Return where the state of a report is kept."""
        return path_of(self.out, self.folder(report))


class Made(NamedTuple):
    """What was made of a report.

    Attributes:
        files: Its files by their names; None when there is an error.
        told: What was found.
        documents: What is to be known of the documents next time.
        typeset: Names of the documents that were typeset; the others were taken over.
        entries: What was asked of the disk, and the answers.
        is_certain: Whether the same answers always give the same.
    """

    files: Files | None
    told: tuple[Told, ...]
    documents: Documents
    typeset: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    is_certain: bool = False


def make(world: World, report: ReportPlace, wanted: Wanted, came_along: PurePath, reuse: Reuse) -> Made:
    """Make the files of a report and tell what was found.

    Args:
        world: Where its facts, outlines and templates are read.
        report: Which one.
        wanted: What is to be made of it.
        came_along: The folder of the places that came with the program.
        reuse: Prints the documents, and takes over what it can.
    """
    from reportgen.cli.project import library_of, settings_near
    from reportgen.pipeline import Order, files_of

    recorder = Recorder(world)
    project = settings_near(recorder, report.place)
    order = Order(wanted.out, draft=wanted.draft, formats=wanted.formats, project=project.product)
    made = files_of(recorder, library_of(recorder, report, came_along), report, order, reuse)
    found = told(recorder, (*project.findings, *made.findings))
    documents = {name: (each.content, each.facts, dict(each.files)) for name, each in reuse.made.items()}
    return Made(made.product, found, documents, tuple(reuse.again), tuple(recorder.entries), recorder.is_certain)


def guarded(work: Callable[[], Product], otherwise: Callable[[str], Product]) -> Product:
    """Return what comes of some work; a fault of the program itself is told, so that the other reports go on.

    Args:
        work: The work.
        otherwise: What takes its place after a fault, which it is given in words.

    Raises:
        Exception: The fault itself, for those who look for it (REPORTGEN_DEBUG).
    """
    try:
        return work()
    except Exception as error:  # whatever it is, it must not take the other reports with it
        if "REPORTGEN_DEBUG" in os.environ:
            raise
        return otherwise(f"{type(error).__name__}：{error}")


def crash(world: World, report: ReportPlace, how: str) -> tuple[Told, ...]:
    """Return what is told of a report at which the program broke down.

    Args:
        world: Where the lines at fault are read.
        report: Which one.
        how: In which way.
    """
    from reportgen.diagnostics.span import Span
    from reportgen.publish.rules import CRASHED

    hint = f"单独生成这一份试试：reportgen build {report.place.as_posix()} -j 1；还是这样，请把数据发给维护者。"
    message = f"生成这份报告时程序出错（{how}），成品没有动"
    return told(world, [CRASHED.at(Span(report.place.as_posix()), message, hint=hint)])


def told(world: World, findings: Iterable[Finding]) -> tuple[Told, ...]:
    """Return findings as they are told.

    Args:
        world: Where the lines at fault are read.
        findings: What was found.
    """
    from reportgen.cli.show import lines_in
    from reportgen.diagnostics.as_json import finding_object
    from reportgen.diagnostics.text import finding_text

    lines_of = lines_in(world)
    return tuple(
        Told(each.rule.severity.value, finding_text(each, lines_of), finding_object(each)) for each in findings
    )
