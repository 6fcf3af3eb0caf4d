"""One report built, or left as it is when nothing that it was built from has changed; the task of a worker process."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.cli.disk import Disk
from reportgen.cli.state import State, Told, path_of, read_state, why_not, write_state
from reportgen.publish.folder import folder_of
from reportgen.source.discover import ReportPlace
from reportgen.trace import Entry, Recorder, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reportgen.diagnostics.finding import Finding
    from reportgen.printing import Files
    from reportgen.reuse import Document, Reuse
    from reportgen.world import World

BUILT, UNCHANGED, FAILED = "built", "unchanged", "failed"


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

    def state_path(self, report: ReportPlace) -> PurePath:
        """Return where the state of a report is kept."""
        return path_of(self.out, folder_of(self.out, report, draft=self.draft))


class Built(NamedTuple):
    """What came of one report.

    Attributes:
        report: Which one.
        outcome: `built`, `unchanged` or `failed`.
        files: The paths of its files.
        told: What was found.
        why: Why it was built; empty when it was not.
        typeset: Names of the documents that were typeset; the others were taken over.
        kept: Names of the documents that were taken over.
        entries: What was asked of the disk, and the answers.
    """

    report: ReportPlace
    outcome: str
    files: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    why: str = ""
    typeset: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


def build(report: ReportPlace, wanted: Wanted) -> Built:
    """Build a report where it must be; a fault of the program itself is a finding, so that the others go on."""
    try:
        standing = None if wanted.force else unchanged(report, wanted)
        return standing or _rebuilt(report, wanted)
    except Exception as error:  # a fault of the program is told, and the other reports are built
        if "REPORTGEN_DEBUG" in os.environ:
            raise
        return crashed(report, f"{type(error).__name__}：{error}")


def unchanged(report: ReportPlace, wanted: Wanted) -> Built | None:
    """Return what the last build of a report made and found when another one would make and find the same."""
    disk = Disk()
    state = read_state(disk, wanted.state_path(report))
    if state is None or why_not(disk, state, wanted.program, wanted.asked(report)):
        return None
    return Built(report, UNCHANGED, files_in(state), tuple(state.told), entries=tuple(state.entries))


def files_in(state: State) -> tuple[str, ...]:
    """Return the paths of the files that a build has made, the manifest left out."""
    from reportgen.publish.foreign import MANIFEST

    return tuple((PurePath(state.folder) / name).as_posix() for name in state.outputs if name != MANIFEST)


def crashed(report: ReportPlace, how: str) -> Built:
    """Return what came of a report at which the program broke down."""
    from reportgen.diagnostics.span import Span
    from reportgen.publish.rules import CRASHED

    hint = f"单独生成这一份试试：reportgen build {report.place.as_posix()} -j 1；还是这样，请把数据发给维护者。"
    finding = CRASHED.at(Span(report.place.as_posix()), f"生成这份报告时程序出错（{how}），成品没有动", hint=hint)
    return Built(report, FAILED, told=told(Disk(), [finding]))


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


def _rebuilt(report: ReportPlace, wanted: Wanted) -> Built:
    """Build a report, taking over the documents that are as they were, and leave a state for the next build."""
    from reportgen.cli.project import library_of, settings_near
    from reportgen.diagnostics.outcome import Outcome
    from reportgen.pipeline import Order, files_of, publish_report
    from reportgen.reuse import Reuse

    disk = Disk()
    former = read_state(disk, wanted.state_path(report))
    why = "用了 --force" if wanted.force else why_not(disk, former, wanted.program, wanted.asked(report))
    recorder = Recorder(disk)
    project = settings_near(recorder, report.place)
    order = Order(wanted.out, draft=wanted.draft, formats=wanted.formats, project=project.product)
    reuse = Reuse(*_former(disk, former, wanted))
    made = files_of(recorder, library_of(recorder, report), report, order, reuse)
    found = told(recorder, (*project.findings, *made.findings))
    if made.product is None:
        return Built(report, FAILED, told=found, why=why, entries=tuple(recorder.entries))
    published = publish_report(disk, report, order, Outcome(made.product))
    if published.findings:
        found = (*found, *told(disk, published.findings))
        return Built(report, FAILED, told=found, why=why, entries=tuple(recorder.entries))
    if recorder.is_certain:
        _leave(disk, report, wanted, (recorder, made.product, found, reuse))
    kept = tuple(name for name in reuse.made if name not in reuse.again)
    return Built(
        report, BUILT, tuple(map(str, published.product)), found, why, tuple(reuse.again), kept, tuple(recorder.entries)
    )


def _former(
    disk: Disk, state: State | None, wanted: Wanted
) -> tuple[dict[str, Document], Callable[[str], bytes | None]]:
    """Return the documents of the last build, and how to read their files; none where they cannot be relied on."""
    from reportgen.reuse import Document

    if state is None or wanted.force or state.program != wanted.program:
        return {}, lambda _: None
    folder = PurePath(state.folder)

    def read_former(name: str) -> bytes | None:
        try:
            return disk.read(folder / name)
        except OSError:
            return None

    return {name: Document(*each) for name, each in state.documents.items()}, read_former


def _leave(
    disk: Disk, report: ReportPlace, wanted: Wanted, work: tuple[Recorder, Files, tuple[Told, ...], Reuse]
) -> None:
    """Leave a state for the next build; without one, that builds again."""
    from reportgen.publish.foreign import MANIFEST

    recorder, files, found, reuse = work
    folder = folder_of(wanted.out, report, draft=wanted.draft)
    documents = {name: (each.content, each.facts, dict(each.files)) for name, each in reuse.made.items()}
    with suppress(OSError):
        outputs = {name: digest_of(content) for name, content in files.items()}
        outputs[MANIFEST] = digest_of(disk.read(folder / MANIFEST))
        asked = wanted.asked(report)
        state = State(wanted.program, asked, folder.as_posix(), recorder.entries, outputs, list(found), documents)
        write_state(disk, wanted.state_path(report), state)
