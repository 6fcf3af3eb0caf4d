"""What a run asked of the disk and what it was told, so that a later run knows whether it would be told the same.

A build is a function of these answers: files it read, files it looked for and did not find, folders it listed. Kept
small and cheap to import: the question whether anything changed is asked far more often than anything has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import TypeVar

from reportgen.world import Relay, World

Found = TypeVar("Found")

Answer = bool | int | str | list[str] | None
"""Whether something is there; a length; the digest of a content; the names in a folder; None where the disk refused."""

Entry = tuple[str, str, Answer]
"""A question, the path it was asked of, and the answer."""

FILE, FOLDER, LINK, CHILDREN, SIZE, READ = "file", "folder", "link", "children", "size", "read"


def digest_of(content: bytes) -> str:
    """Return the digest by which contents are compared."""
    return hashlib.sha256(content).hexdigest()


def changed(world: World, entries: Iterable[Entry]) -> Entry | None:
    """Return the first question that would be answered otherwise today, with the answer of then; None when none is."""
    return next((entry for entry in entries if _answer(world, entry[0], PurePath(entry[1])) != entry[2]), None)


def _answer(world: World, question: str, path: PurePath) -> Answer:
    try:
        match question:
            case "read":
                return digest_of(world.read(path))
            case "file":
                return world.is_file(path)
            case "folder":
                return world.is_folder(path)
            case "children":
                return [child.name for child in world.children(path)]
            case "size":
                return world.size(path)
            case _:
                return world.is_link(path)
    except OSError:
        return None


class Recorder(Relay):
    """A world that writes down what it is asked; writing goes through unseen.

    Attributes:
        is_certain: Whether the same answers will always give the same product: not when a file changed while it was
            read, and not when another program was asked for something and had none to give.
    """

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.is_certain = True
        self._answers: dict[tuple[str, str], Answer] = {}

    @property
    def entries(self) -> list[Entry]:
        """Every question once, without those that the content of a file answers as well."""
        contents = {path for (question, path), answer in self._answers.items() if question == READ and answer}
        return [
            (question, path, answer)
            for (question, path), answer in self._answers.items()
            if question not in {FILE, SIZE} or path not in contents
        ]

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""
        found = self._world.is_file(path)
        self._note(FILE, path, found)
        return found

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""
        found = self._world.is_folder(path)
        self._note(FOLDER, path, found)
        return found

    def is_link(self, path: PurePath) -> bool:
        """Whether a symbolic link is there."""
        found = self._world.is_link(path)
        self._note(LINK, path, found)
        return found

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return files and folders directly inside a folder, sorted by name.

        Raises:
            OSError: The folder cannot be read.
        """
        return self._told(CHILDREN, folder, self._world.children, lambda found: [child.name for child in found])

    def size(self, path: PurePath) -> int:
        """Return the length of a file in bytes.

        Raises:
            OSError: The file cannot be read.
        """
        return self._told(SIZE, path, self._world.size, int)

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file.

        Raises:
            OSError: The file cannot be read.
        """
        return self._told(READ, path, self._world.read, digest_of)

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        """Return an Office file as PDF; one that could not be had now may be had by the next run.

        Raises:
            NoOffice: No program for it is installed.
            OSError: It failed.
        """
        certain, self.is_certain = self.is_certain, False
        pdf = self._world.pdf_of(content, suffix)
        self.is_certain = certain
        return pdf

    def _told(
        self, question: str, path: PurePath, ask: Callable[[PurePath], Found], answer: Callable[[Found], Answer]
    ) -> Found:
        """Return what the disk says, and note it; also that it refused.

        Raises:
            OSError: It refused.
        """
        try:
            found = ask(path)
        except OSError:
            self._note(question, path, None)
            raise
        self._note(question, path, answer(found))
        return found

    def _note(self, question: str, path: PurePath, answer: Answer) -> None:
        before = self._answers.setdefault((question, path.as_posix()), answer)
        self.is_certain = self.is_certain and before == answer
