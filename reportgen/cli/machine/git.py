"""The past of some folders as git has it, asked of the program `git`, for a bounded number of commits and seconds."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath

from reportgen.verify.past import Commit, Past
from reportgen.world import World

MOST_COMMITS = 500
"""How many commits are looked at."""

_MOST_SECONDS, _CALL_SECONDS = 60, 30
_LINK = "120000"
_NO_REPOSITORY = "not a git repository"
# No watchers, no pager, and nothing written, in a folder that may be somebody else's.
_GIT = ("git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class NoHistory(Exception):  # noqa: N818 - it says what the matter is
    """Nothing can be said of the past; the argument says why, in Chinese."""


class History:
    """The commits that changed some folders.

    Attributes:
        is_cut: Whether there are more commits than were looked at, or time ran out.
    """

    def __init__(self, folders: tuple[PurePath, ...]) -> None:
        """Find the repository that holds some folders.

        Args:
            folders: The first must lie in it; those that it does not hold are taken as they are now.

        Raises:
            NoHistory: There is no git, or no repository that holds the first folder.
        """
        self.is_cut = False
        self._top = os.path.realpath(folders[0])
        self._top = os.path.realpath(self._asked("rev-parse", "--show-toplevel").decode().rstrip("\n"))
        self._inside = {folder: inside for folder in folders if (inside := self._place_of(folder)) is not None}
        self._contents: dict[str, bytes] = {}
        if folders[0] not in self._inside:
            raise NoHistory("数据没有提交到 git")

    def worlds(self, now: World) -> Iterator[tuple[Commit, World]]:
        """Yield each commit, newest first, with the world as it was then.

        Args:
            now: The world of today.

        Raises:
            NoHistory: Git failed.
        """
        paths = [inside or "." for inside in self._inside.values()]
        asked = ("log", f"--max-count={MOST_COMMITS + 1}", "--date=short", "--format=%H%x09%cd%x09%s", "--", *paths)
        end = time.monotonic() + _MOST_SECONDS
        for number, line in enumerate(self._asked(*asked).decode(errors="replace").splitlines()):
            self.is_cut = number == MOST_COMMITS or time.monotonic() > end
            if self.is_cut:
                return
            commit = Commit(*line.split("\t", 2))
            yield commit, Past(now, tuple(self._inside), self._files(commit, paths))

    def _files(self, commit: Commit, paths: list[str]) -> dict[PurePath, Callable[[], bytes]]:
        """Return how each file of the folders is read as a commit has it."""
        listed = self._asked("ls-tree", "-r", "-z", "--full-tree", commit.name, "--", *paths).decode(errors="replace")
        files: dict[PurePath, Callable[[], bytes]] = {}
        for entry in listed.split("\0")[:-1]:
            about, _, path = entry.partition("\t")
            mode, kind, name = about.split()
            if kind == "blob" and mode != _LINK:
                read = partial(self._content, name, path)
                files |= {folder / rest: read for folder, rest in self._within(path)}
        return files

    def _within(self, path: str) -> Iterator[tuple[PurePath, PurePath]]:
        """Yield the folders that a path of the repository lies in, each with the rest of the path."""
        for folder, inside in self._inside.items():
            if PurePath(path).is_relative_to(inside):
                yield folder, PurePath(path).relative_to(inside)

    def _content(self, name: str, path: str) -> bytes:
        """Return a file as it would be checked out, with the ends of lines that it has on this machine."""
        if name not in self._contents:
            self._contents[name] = self._asked("cat-file", "--filters", f"--path={path}", name)
        return self._contents[name]

    def _place_of(self, folder: PurePath) -> str | None:
        """Return where a folder lies in the repository; None when nothing in it is recorded."""
        real = PurePath(os.path.realpath(folder))
        if not real.is_relative_to(self._top):
            return None
        inside = real.relative_to(self._top).as_posix().removeprefix(".")
        return inside if self._asked("ls-files", "-z", "--", inside or ".") else None

    def _asked(self, *arguments: str) -> bytes:
        """Return what git says.

        Raises:
            NoHistory: It is not there, does not answer, or refuses.
        """
        try:
            done = subprocess.run(
                [*_GIT, *arguments],
                cwd=self._top,
                env={**os.environ, **_QUIET},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_CALL_SECONDS,
                check=False,
            )
        except FileNotFoundError as error:
            raise NoHistory("没有装 git") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoHistory("git 没有回答") from error
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise NoHistory(
                "数据不在 git 仓库里" if _NO_REPOSITORY in str(said) else f"git 拒绝了：{' '.join(said[:1])}"
            )
        return done.stdout
