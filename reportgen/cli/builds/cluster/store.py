"""A shared folder by its URL, such as `file:///mnt/out` or `s3://bucket/out`: sets of files, and which one counts.

Such a folder cannot put several files in place at once, nor keep two programs apart. So no file that is there is ever
changed: the files of a report make a set, in a folder named by the digest of the set, `<unit>/<year>/<digest>/`; one
small file, `<unit>/<year>/manifest.json`, says which set counts and which digests its files have. Workers write sets,
whoever gives the tasks writes the manifest last, in one step: who goes by it sees the old set or the new one, whole.
Former sets stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any
from uuid import uuid4

from reportgen.cli.builds.cluster.wire import canonical
from reportgen.publish.foreign import MANIFEST
from reportgen.trace import digest_of
from reportgen.world import reason

# There a file is there when the last byte is; elsewhere it is written under another name first.
_WHOLE_AT_ONCE = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "oss"}


class Refused(Exception):  # noqa: N818 - it says what the matter is
    """The shared folder refused something; the argument says why."""


class Store:
    """A shared folder."""

    def __init__(self, url: str) -> None:
        """Open it.

        Args:
            url: Where it is.

        Raises:
            Refused: There is no such kind of folder, or the library for it is not installed.
        """
        self._url = url.rstrip("/")
        with _refusals():
            import fsspec

            found: tuple[Any, str] = fsspec.core.url_to_fs(self._url)
        self._system, self._root = found

    def where(self, folder: PurePath, digests: Mapping[str, str]) -> str:
        """Return the URL of the set of a report.

        Args:
            folder: Of the report, such as `unit/2024`.
            digests: Digests of the files of the set.
        """
        return f"{self._url}/{folder.as_posix()}/{_set(digests)}"

    def look(self) -> None:
        """Ask for something, so that a folder that cannot be had is known before any work is done.

        Raises:
            Refused: It cannot be had.
        """
        with _refusals():
            self._system.exists(f"{self._root}/{MANIFEST}")

    def put(self, folder: PurePath, files: Mapping[str, bytes]) -> None:
        """Write a set; nobody goes by it yet. Written twice it is the same.

        Args:
            folder: Of the report.
            files: Content by file name.

        Raises:
            Refused: It cannot be written.
        """
        own = _set({name: digest_of(content) for name, content in files.items()})
        for name, content in files.items():
            self._write(f"{folder.as_posix()}/{own}/{name}", content)

    def commit(self, folder: PurePath, digests: Mapping[str, str]) -> str:
        """Let a set count that was written, and return the digest of the manifest that says so.

        Args:
            folder: Of the report.
            digests: Digests of the files of the set, by their names.

        Raises:
            Refused: The manifest cannot be written.
        """
        manifest = canonical({"set": _set(digests), "files": digests})
        self._write(f"{folder.as_posix()}/{MANIFEST}", manifest)
        return digest_of(manifest)

    def counts(self, folder: PurePath, digests: Mapping[str, str], manifest: str) -> bool:
        """Return whether a set still counts and its files are still there.

        Args:
            folder: Of the report.
            digests: Digests of the files of the set, by their names.
            manifest: Digest of the manifest.

        Raises:
            Refused: The folder cannot be read.
        """
        above = f"{self._root}/{folder.as_posix()}"
        with _refusals():
            try:
                found = digest_of(self._system.cat_file(f"{above}/{MANIFEST}"))
                names = {path.rpartition("/")[2] for path in self._system.ls(f"{above}/{_set(digests)}", detail=False)}
            except FileNotFoundError:
                return False
        return found == manifest and names >= set(digests)

    def _write(self, name: str, content: bytes) -> None:
        path = f"{self._root}/{name}"
        protocols = self._system.protocol
        at_once = not _WHOLE_AT_ONCE.isdisjoint((protocols,) if isinstance(protocols, str) else protocols)
        with _refusals():
            if at_once:
                self._system.pipe_file(path, content)
                return
            part = f"{path}.{uuid4().hex}.part"
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(part, content)
            self._system.mv(part, path)


def _set(digests: Mapping[str, str]) -> str:
    """Return the name of a set: short enough to be read, too long for two sets to share."""
    return digest_of(canonical(digests))[:32]


@contextmanager
def _refusals() -> Iterator[None]:
    """Tell in words what a shared folder refuses; each kind of folder has kinds of errors of its own.

    Raises:
        Refused: It refused.
        FileNotFoundError: What was asked for is not there.
    """
    try:
        yield
    except ImportError as error:
        raise Refused(f"这种网址要另装 fsspec 的驱动（s3:// 用 pip install 'reportgen[s3]'）：{error}") from error
    except OSError as error:
        raise Refused(reason(error)) from error
    except Exception as error:  # the driver of each kind of store has errors of its own
        raise Refused(f"{type(error).__name__}：{error}") from error
