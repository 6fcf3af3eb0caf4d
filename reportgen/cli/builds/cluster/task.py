"""One report as a task for another machine, and the work on it there.

A task holds all that the report may be made from, and says by which program. Its key is the digest of that: the same
task twice is one task, and what is made of it is the same wherever and however often it is done.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from typing import Any, NamedTuple

from reportgen.cli.builds.cluster.piece import Piece, PieceWorld, piece_from
from reportgen.cli.builds.cluster.release import Release, differences, release
from reportgen.cli.builds.cluster.wire import Spoilt, canonical, packed, unpacked
from reportgen.cli.builds.making import Made, Wanted, crash, guarded, make
from reportgen.cli.builds.state import Told
from reportgen.source.discover import ReportPlace
from reportgen.trace import digest_of


class Task(NamedTuple):
    """What is to be made of one report, and what from.

    Attributes:
        report: Which one.
        draft: Whether it may have gaps.
        formats: Endings of the files.
        came_along: The folder of the places that came with the program that gives the task.
        library: Digest of the places, which many tasks share, as they are packed.
        release: The program that must do it.
        share: URL of the shared folder that the files are to be written to; empty when they are to come back.
        piece: All that the report may read besides the places.
    """

    report: ReportPlace
    draft: bool
    formats: tuple[str, ...]
    came_along: str
    library: str
    release: Release
    share: str
    piece: Piece

    @property
    def key(self) -> str:
        """The digest of the whole task."""
        return f"reportgen-{digest_of(canonical(self._head))}"

    @property
    def packed(self) -> bytes:
        """The task as bytes."""
        return packed(self._head, self.piece.blobs)

    @property
    def wanted(self) -> Wanted:
        """What is to be made, its folder being below the output folder wherever that is."""
        return Wanted(PurePath(), self.draft, self.formats, "")

    @property
    def _head(self) -> dict[str, Any]:
        report = self.report
        own = {"report": [report.place.as_posix(), report.unit, report.year, report.outlines], "piece": self.piece.head}
        return {**self._asdict(), **own}


class Answer(NamedTuple):
    """What came of a task.

    Attributes:
        made: What was made; the contents of its files are empty when they were written to the shared folder.
        written: Digests of the files that were written there, by their names.
        other: In what the program of the worker is another one; empty when it is the same.
        refused: Why the shared folder could not be written; empty when it could.
    """

    made: Made
    written: dict[str, str]
    other: str = ""
    refused: str = ""

    @property
    def packed(self) -> bytes:
        """The answer as bytes."""
        files = self.made.files
        digests = {name: digest_of(content) for name, content in (files or {}).items()}
        made = {**self.made._asdict(), "files": None if files is None else digests}
        blobs = {digests[name]: content for name, content in (files or {}).items()}
        return packed({**self._asdict(), "made": made}, blobs)


def answer_from(content: bytes) -> Answer:
    """Return an answer from its bytes.

    Raises:
        Spoilt: It was changed on the way.
    """
    head, blobs = unpacked(content)
    made = head.pop("made")
    files = made.pop("files")
    return Answer(
        Made(
            None if files is None else {name: blobs[digest] for name, digest in files.items()},
            tuple(Told(*each) for each in made["told"]),
            {name: (content, facts, digests) for name, (content, facts, digests) in made["documents"].items()},
            tuple(made["typeset"]),
            tuple((question, path, answer) for question, path, answer in made["entries"]),
            made["is_certain"],
        ),
        **head,
    )


def work(task: bytes, library: bytes) -> bytes:
    """Do a task, on a worker, and return the answer.

    Args:
        task: The task, packed.
        library: The places, packed.
    """
    return _answer(_task_from(task), library).packed


def _answer(task: Task, library: bytes) -> Answer:
    nothing = Made(None, (), {})
    other = differences(task.release, release())
    if other:
        return Answer(nothing, {}, other=other)
    world = PieceWorld((task.piece, _library(library, task.library)))
    made = guarded(
        lambda: _made(task, world), lambda how: nothing._replace(told=crash(world, task.report, f"在工作进程上，{how}"))
    )
    if not task.share or made.files is None:
        return Answer(made, {})
    return _written(task, made)


def _made(task: Task, world: PieceWorld) -> Made:
    from reportgen.reuse import Reuse

    return make(world, task.report, task.wanted, PurePath(task.came_along), Reuse({}, lambda _: None))


def _written(task: Task, made: Made) -> Answer:
    from reportgen.cli.builds.cluster.store import Refused, Store

    files = made.files or {}
    try:
        Store(task.share).put(task.wanted.folder(task.report), files)
    except Refused as refused:
        return Answer(made._replace(files=None), {}, refused=str(refused))
    return Answer(made._replace(files={}), {name: digest_of(content) for name, content in files.items()})


def _task_from(content: bytes) -> Task:
    head, blobs = unpacked(content)
    place, unit, year, outlines = head.pop("report")
    piece, formats = piece_from(head.pop("piece"), blobs), tuple(head.pop("formats"))
    report = ReportPlace(PurePath(place), unit, year, tuple(outlines))
    return Task(report, formats=formats, piece=piece, **head)


@lru_cache(maxsize=4)
def _library(content: bytes, digest: str) -> Piece:
    """Return the places, once in each process.

    Raises:
        Spoilt: They are not those that the task asks for.
    """
    if digest_of(content) != digest:
        raise Spoilt(digest)
    return piece_from(*unpacked(content))
