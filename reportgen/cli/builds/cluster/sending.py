"""What is sent for a report: itself, last year's, the settings around it, and the places, which all reports share."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from reportgen.cli.builds.cluster.piece import piece_of
from reportgen.cli.builds.cluster.release import Release
from reportgen.cli.builds.cluster.task import Task
from reportgen.cli.builds.cluster.wire import packed
from reportgen.cli.builds.making import Wanted
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import TEMPLATES, bundled, library_of, settings_near
from reportgen.source.discover import ReportPlace
from reportgen.source.read import MAX_BYTES
from reportgen.trace import Recorder, digest_of
from reportgen.values.image import MOST_BYTES

# No stage reads a longer file of a report.
_MOST = max(MAX_BYTES, MOST_BYTES)


class Library(NamedTuple):
    """The places, ready to be sent.

    Attributes:
        digest: Their digest.
        content: They themselves, packed.
    """

    digest: str
    content: bytes


class Sending:
    """Packs reports; the places are looked at once, so that all reports of a build are made by the same."""

    def __init__(self, wanted: Wanted, release: Release, share: str) -> None:
        """Begin.

        Args:
            wanted: What is to be made of each report.
            release: The program that must do it.
            share: URL of the folder that the workers write to; empty when the files are to come back.
        """
        self._wanted = wanted
        self._release = release
        self._share = share
        self._disk = Disk()
        self._libraries: dict[tuple[PurePath, ...], Library] = {}

    def pack(self, report: ReportPlace) -> tuple[Task, Library]:
        """Return the task of a report, and the places that it needs."""
        came_along = PurePath(bundled(TEMPLATES))
        asked = Recorder(self._disk)
        settings_near(asked, report.place)
        library = self._library(library_of(asked, report, came_along).folders)
        around = [PurePath(path) for _, path, _ in asked.entries]
        piece = piece_of(self._disk, _roots(report), around, _MOST)
        wanted = self._wanted
        task = Task(
            report,
            wanted.draft,
            wanted.formats,
            came_along.as_posix(),
            library.digest,
            self._release,
            self._share,
            piece,
        )
        return task, library

    def _library(self, folders: tuple[PurePath, ...]) -> Library:
        if folders not in self._libraries:
            piece = piece_of(self._disk, folders)
            content = packed(piece.head, piece.blobs)
            self._libraries[folders] = Library(digest_of(content), content)
        return self._libraries[folders]


def _roots(report: ReportPlace) -> list[PurePath]:
    """Return where the report of a year and that of the year before may stand: in a folder, a file, or both."""
    place = report.place
    last = place.with_name(f"{report.year - 1}{place.suffix}")
    return list(dict.fromkeys((place, place.with_suffix(""), last, last.with_suffix(""))))
