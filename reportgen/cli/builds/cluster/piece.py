"""A piece of a disk as a value: what stands where, and the contents by their digests, to be asked on another machine.

It answers as the disk did when it was looked at. What was not looked at is no question that it may answer: to say
"there is nothing" of a file that was merely left behind would make another report without a word.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import PurePath
from typing import Any, NamedTuple, NoReturn

from reportgen.cli.machine.disk import Disk
from reportgen.trace import digest_of
from reportgen.world import World

FILE, FOLDER, NOTHING = "file", "folder", "nothing"
_TYPEFACES = {".ttf", ".ttc", ".otf"}


class Standing(NamedTuple):
    """What stands at a path.

    Attributes:
        kind: A file, a folder, or neither.
        is_link: Whether a symbolic link is there.
        size: Length in bytes; -1 where the disk would not say.
        digest: Digest of the content of a file; empty when that is not part of the piece.
        names: What is directly inside a folder, sorted.
        error: Number of the error with which the disk refused the content; 0 for none.
    """

    kind: str
    is_link: bool = False
    size: int = -1
    digest: str = ""
    names: tuple[str, ...] = ()
    error: int = 0


class Piece(NamedTuple):
    """A piece of a disk.

    Attributes:
        roots: The files and folders of which everything is known, also what is not there.
        listing: What stands where.
        blobs: Contents by their digests.
    """

    roots: tuple[str, ...]
    listing: dict[str, Standing]
    blobs: dict[str, bytes]

    @property
    def head(self) -> dict[str, Any]:
        """All of it but the contents, as JSON has it."""
        return {"roots": self.roots, "listing": self.listing}


def piece_from(head: dict[str, Any], blobs: dict[str, bytes]) -> Piece:
    """Return a piece from what `Piece.head` gave, and the contents.

    Args:
        head: What stands where.
        blobs: Contents by their digests.
    """
    listing = {
        path: Standing(kind, is_link, size, digest, tuple(names), error)
        for path, (kind, is_link, size, digest, names, error) in head["listing"].items()
    }
    return Piece(tuple(head["roots"]), listing, blobs)


def piece_of(
    world: World, roots: Sequence[PurePath], beside: Sequence[PurePath] = (), most: int | None = None
) -> Piece:
    """Return a piece of a disk.

    Args:
        world: The disk.
        roots: Files and folders that are looked at with everything below them; they need not be there.
        beside: Paths that are looked at alone.
        most: Contents of more bytes are left behind; None for no limit.
    """
    piece = Piece(tuple(root.as_posix() for root in roots), {}, {})
    below = (path for root in roots for path in _below(world, root))
    for path in (*below, *beside):
        if path.as_posix() not in piece.listing:
            piece.listing[path.as_posix()] = _standing(world, path, piece.blobs, most)
    return piece


def _below(world: World, path: PurePath) -> Iterator[PurePath]:
    yield path
    if world.is_folder(path):
        try:
            children = world.children(path)
        except OSError:
            return  # that it cannot be read is part of what is found
        for child in children:
            yield from _below(world, child)


def _standing(world: World, path: PurePath, blobs: dict[str, bytes], most: int | None) -> Standing:
    is_file = world.is_file(path)
    found = Standing(FILE if is_file else FOLDER if world.is_folder(path) else NOTHING, is_link=world.is_link(path))
    if found.kind == NOTHING:
        return found
    try:
        found = found._replace(size=world.size(path))
        if not is_file:
            return found._replace(names=tuple(child.name for child in world.children(path)))
        if most is not None and found.size > most:
            return found
        content = world.read(path)
    except OSError as error:
        return found._replace(error=error.errno or errno.EIO)
    digest = digest_of(content)
    blobs[digest] = content
    return found._replace(digest=digest)


def is_typeface(path: PurePath) -> bool:
    """Whether a path is that of a typeface, with which charts are drawn."""
    return path.suffix.lower() in _TYPEFACES


class Outside(Exception):  # noqa: N818 - it says what the matter is
    """Something was asked that no piece knows; the argument is the path."""


class PieceWorld:
    """The world of a report on another machine: pieces of the disk that it comes from.

    Of the machine itself it has the typefaces and LibreOffice, nothing else.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._roots = tuple(PurePath(root) for piece in pieces for root in piece.roots)

    def is_file(self, path: PurePath) -> bool:
        """Whether a file is there."""
        return self._at(path).kind == FILE

    def is_folder(self, path: PurePath) -> bool:
        """Whether a folder is there."""
        return self._at(path).kind == FOLDER

    def is_link(self, path: PurePath) -> bool:
        """Whether a symbolic link is there."""
        return self._at(path).is_link

    def children(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return what is directly inside a folder, sorted by name.

        Raises:
            OSError: The folder could not be read.
        """
        found = self._there(folder)
        if found.kind == FILE:
            _refuse(errno.ENOTDIR, folder)
        if found.error:
            _refuse(found.error, folder)
        return tuple(folder / name for name in found.names)

    def size(self, path: PurePath) -> int:
        """Return the length of a file in bytes.

        Raises:
            OSError: The file could not be read.
        """
        found = self._there(path)
        if found.size < 0:
            _refuse(found.error, path)
        return found.size

    def read(self, path: PurePath) -> bytes:
        """Return the content of a file.

        Raises:
            OSError: The file could not be read.
            Outside: Its content was left behind.
        """
        if is_typeface(path) and not self._covers(path):
            return Disk().read(path)
        found = self._there(path)
        if found.kind == FOLDER:
            _refuse(errno.EISDIR, path)
        if found.error:
            _refuse(found.error, path)
        content = next((piece.blobs[found.digest] for piece in self._pieces if found.digest in piece.blobs), None)
        if content is None:
            raise Outside(path.as_posix())
        return content

    def pdf_of(self, content: bytes, suffix: str) -> bytes:
        """Return an Office file as PDF, made by LibreOffice of this machine.

        Raises:
            NoOffice: It is not installed here.
            OSError: It failed.
        """
        from reportgen.cli.machine.office import pdf_of

        return pdf_of(content, suffix)

    def write(self, path: PurePath, content: bytes) -> None:
        """Refuse.

        Raises:
            OSError: Always.
        """
        _refuse(errno.EROFS, path)

    def move(self, source: PurePath, target: PurePath) -> None:
        """Refuse.

        Raises:
            OSError: Always.
        """
        _refuse(errno.EROFS, source)

    def exchange(self, one: PurePath, other: PurePath) -> bool:
        """Refuse.

        Raises:
            OSError: Always.
        """
        _refuse(errno.EROFS, one)

    def remove(self, path: PurePath) -> None:
        """Refuse.

        Raises:
            OSError: Always.
        """
        _refuse(errno.EROFS, path)

    def locked(self, path: PurePath) -> AbstractContextManager[None]:
        """Refuse.

        Raises:
            OSError: Always.
        """
        _refuse(errno.EROFS, path)

    def _there(self, path: PurePath) -> Standing:
        """Return what stands at a path.

        Raises:
            OSError: Nothing does.
        """
        found = self._at(path)
        if found.kind == NOTHING:
            above = (self._known(each) for each in path.parents)
            is_below_a_file = any(each.kind == FILE for each in above if each)
            _refuse(errno.ENOTDIR if is_below_a_file else errno.ENOENT, path)
        return found

    def _at(self, path: PurePath) -> Standing:
        found = self._known(path)
        if found:
            return found
        if self._covers(path):
            return Standing(NOTHING)
        raise Outside(path.as_posix())

    def _covers(self, path: PurePath) -> bool:
        return any(path.is_relative_to(root) for root in self._roots)

    def _known(self, path: PurePath) -> Standing | None:
        found = (piece.listing.get(path.as_posix()) for piece in self._pieces)
        return next((each for each in found if each), None)


def _refuse(number: int, path: PurePath) -> NoReturn:
    raise OSError(number, os.strerror(number), str(path))
