"""The facts as they once were: a world in which some folders are as a commit has them, and all else is as it is now."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from reportgen.outline.read import Library
from reportgen.pipeline import digest_of_facts
from reportgen.source.discover import ReportPlace
from reportgen.world import Relay, World


class Commit(NamedTuple):
    """A state of the facts that was recorded.

    Attributes:
        name: Its name, such as the hash that git gives it.
        date: ISO date.
        subject: What was said of it, in a line.
    """

    name: str
    date: str
    subject: str


class Found(NamedTuple):
    """What a search in the past has found.

    Attributes:
        commit: The newest commit with the wanted facts; None when none has them.
        looked: How many commits were looked at.
    """

    commit: Commit | None
    looked: int


class Past(Relay):
    """A world in which some folders are as they once were, to be read."""

    def __init__(self, now: World, roots: tuple[PurePath, ...], files: Mapping[PurePath, Callable[[], bytes]]) -> None:
        """Take files for folders.

        Args:
            now: The world of today, for what lies elsewhere.
            roots: The folders that are as they once were.
            files: How each file of theirs is read.
        """
        super().__init__(now)
        self._roots, self._files = roots, files
        self._children: dict[PurePath, set[PurePath]] = {root: set() for root in roots if files}
        for path in files:
            for child in (path, *path.parents):
                if child in roots:
                    break
                self._children.setdefault(child.parent, set()).add(child)

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""
        return path in self._files if self._is_past(path) else self._world.is_file(path)

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""
        return bool(self._children.get(path)) if self._is_past(path) else self._world.is_folder(path)

    def is_link(self, path: PurePath) -> bool:
        """Whether a symbolic link is there; of the past, links are not kept."""
        return not self._is_past(path) and self._world.is_link(path)

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return files and folders directly inside a folder, sorted by name.

        Raises:
            FileNotFoundError: The folder is not there.
        """
        if not self._is_past(folder):
            return self._world.children(folder)
        if not self.is_folder(folder):
            raise FileNotFoundError(errno.ENOENT, "", str(folder))
        return tuple(sorted(self._children[folder], key=lambda child: child.name))

    def size(self, path: PurePath) -> int:
        """Return the length of a file in bytes.

        Raises:
            OSError: The file is not there.
        """
        return len(self.read(path)) if self._is_past(path) else self._world.size(path)

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file.

        Raises:
            FileNotFoundError: The file is not there.
        """
        if not self._is_past(path):
            return self._world.read(path)
        if path not in self._files:
            raise FileNotFoundError(errno.ENOENT, "", str(path))
        return self._files[path]()

    def _is_past(self, path: PurePath) -> bool:
        return any(path.is_relative_to(root) for root in self._roots)


def commit_with(
    facts: str, report: ReportPlace, library: Library, past: Iterable[tuple[Commit, World]], *, is_draft: bool
) -> Found:
    """Return the newest commit in which a report has the facts of a digest.

    Args:
        facts: The digest that a file carries.
        report: The report, by the outlines that the file was printed by.
        library: Where places are looked for.
        past: The commits, newest first, and the world as it was in each.
        is_draft: Whether the file is a draft.
    """
    looked = 0
    for commit, world in past:
        looked += 1
        is_there = world.is_folder(report.place) or world.is_file(report.place)
        then = Library(world, library.folders)
        if is_there and digest_of_facts(world, then, report, is_draft=is_draft) == facts:
            return Found(commit, looked)
    return Found(None, looked)
