"""What was read for a report, as one digest: the same facts, outlines and templates give the same, on any machine."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from reportgen import __version__
from reportgen.manuscript import Stamp
from reportgen.source.discover import ReportPlace
from reportgen.world import Relay, World

PROGRAM = f"reportgen {__version__}"


class Reading(Relay):
    """A world that notes what is read from it; all else it hands on.

    Attributes:
        digests: Digest of each file that was read, by its path below the folders that were named.
    """

    def __init__(self, world: World, report: ReportPlace, libraries: tuple[PurePath, ...]) -> None:
        """Begin to note.

        Args:
            world: What is read from.
            report: The report; its unit's folder goes by one name wherever it lies.
            libraries: The folders of places, each going by one name too.
        """
        super().__init__(world)
        self.digests: dict[str, str] = {}
        self._report = report
        self._roots = {report.place.parent: "data", **dict.fromkeys(libraries, "templates")}

    def stamp(self, file_name: str, *, is_draft: bool) -> Stamp:
        """Return where a document comes from, once everything that it is made of has been read.

        Args:
            file_name: Its name, without mark and ending.
            is_draft: Whether it is a draft.
        """
        report = self._report
        lines = [f"{name} {digest}" for name, digest in sorted(self.digests.items())]
        options = [*report.outlines, "draft" if is_draft else ""]
        facts = hashlib.sha256("\n".join([*lines, *options]).encode(errors="surrogatepass")).hexdigest()
        return Stamp(PROGRAM, facts, report.unit, report.year, report.outlines, is_draft, file_name)

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file, and note it.

        Raises:
            OSError: The file cannot be read.
        """
        content = self._world.read(path)
        self.digests[self._named(path)] = hashlib.sha256(content).hexdigest()
        return content

    def _named(self, path: PurePath) -> str:
        """Return a path as it is called on every machine."""
        for root, name in self._roots.items():
            if path.is_relative_to(root):
                return f"{name}/{path.relative_to(root).as_posix()}"
        return path.name
