"""One report built, or left as it is when nothing that it was built from has changed; the task of a worker process."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from reportgen.cli.builds.making import Made, Wanted, crash, guarded, make, told
from reportgen.cli.builds.state import Differ, State, Told, read_state, why_not, write_state
from reportgen.cli.machine.disk import Disk
from reportgen.cli.machine.kept_wording import recall_wording
from reportgen.source.discover import ReportPlace
from reportgen.trace import Entry, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportgen.printing import Files
    from reportgen.reuse import Document

BUILT, UNCHANGED, FAILED = "built", "unchanged", "failed"


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
    return guarded(
        lambda: (None if wanted.force else unchanged(report, wanted)) or _rebuilt(report, wanted),
        lambda how: crashed(report, how),
    )


def unchanged(report: ReportPlace, wanted: Wanted) -> Built | None:
    """Return what the last build of a report made and found when another one would make and find the same."""
    disk = Disk()
    state = read_state(disk, wanted.state_path(report))
    if state is None or why_not(disk, state, wanted.program, wanted.asked(report)):
        return None
    return as_it_was(report, state)


def as_it_was(report: ReportPlace, state: State) -> Built:
    """Return what the last build of a report made and found."""
    return Built(report, UNCHANGED, files_in(state), tuple(state.told), entries=tuple(state.entries))


def why_build(report: ReportPlace, wanted: Wanted, former: State | None, differ: Differ | None = None) -> str:
    """Return why a report must be built; empty when it need not.

    Args:
        report: Which one.
        wanted: What is to be made of it.
        former: What its last build has left.
        differ: Says in what its files differ from that; None when they are on this machine.
    """
    return "用了 --force" if wanted.force else why_not(Disk(), former, wanted.program, wanted.asked(report), differ)


def files_in(state: State) -> tuple[str, ...]:
    """Return the paths of the files that a build has made, the manifest left out."""
    from reportgen.publish.foreign import MANIFEST

    return tuple(f"{state.folder}/{name}" for name in state.outputs if name != MANIFEST)


def crashed(report: ReportPlace, how: str) -> Built:
    """Return what came of a report at which the program broke down."""
    return Built(report, FAILED, told=crash(Disk(), report, how))


def _rebuilt(report: ReportPlace, wanted: Wanted) -> Built:
    """Build a report, taking over the documents that are as they were."""
    from reportgen.cli.project import TEMPLATES, bundled
    from reportgen.reuse import Reuse

    recall_wording(wanted.program)
    disk = Disk()
    former = read_state(disk, wanted.state_path(report))
    why = why_build(report, wanted, former)
    reuse = Reuse(*_former(disk, former, wanted))
    return put(report, wanted, make(disk, report, wanted, PurePath(bundled(TEMPLATES)), reuse), why)


def put(report: ReportPlace, wanted: Wanted, made: Made, why: str) -> Built:
    """Put what was made of a report into its folder, and leave a state for the next build.

    Args:
        report: Which one.
        wanted: What was to be made of it.
        made: What was.
        why: Why it was built.
    """
    from reportgen.diagnostics.outcome import Outcome
    from reportgen.pipeline import Order, publish_report

    if made.files is None:
        return Built(report, FAILED, told=made.told, why=why, entries=made.entries)
    disk = Disk()
    order = Order(wanted.out, draft=wanted.draft, formats=wanted.formats)
    published = publish_report(disk, report, order, Outcome(made.files))
    if published.findings:
        found = (*made.told, *told(disk, published.findings))
        return Built(report, FAILED, told=found, why=why, entries=made.entries)
    if made.is_certain:
        _leave(disk, report, wanted, made, made.files)
    return built(report, tuple(map(str, published.product)), made, why)


def built(report: ReportPlace, files: tuple[str, ...], made: Made, why: str) -> Built:
    """Return that a report was built.

    Args:
        report: Which one.
        files: The paths of its files.
        made: What was made of it.
        why: Why it was built.
    """
    kept = tuple(name for name in made.documents if name not in made.typeset)
    return Built(report, BUILT, files, made.told, why, made.typeset, kept, made.entries)


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


def _leave(disk: Disk, report: ReportPlace, wanted: Wanted, made: Made, files: Files) -> None:
    """Leave a state for the next build; without one, that builds again."""
    from reportgen.publish.foreign import MANIFEST

    folder = wanted.folder(report)
    with suppress(OSError):
        outputs = {name: digest_of(content) for name, content in files.items()}
        outputs[MANIFEST] = digest_of(disk.read(folder / MANIFEST))
        state = state_of(report, wanted, made, (folder.as_posix(), outputs))
        write_state(disk, wanted.state_path(report), state)


def state_of(report: ReportPlace, wanted: Wanted, made: Made, where: tuple[str, dict[str, str]]) -> State:
    """Return what is to be left for the next build.

    Args:
        report: Which one was built.
        wanted: What was to be made of it.
        made: What was.
        where: The folder of its files, and their digests.
    """
    folder, outputs = where
    entries, found = list(made.entries), list(made.told)
    return State(wanted.program, wanted.asked(report), folder, entries, outputs, found, made.documents)
