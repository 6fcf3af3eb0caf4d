"""The same command in the same folder with nothing changed since: told at once what it told before.

Reading options takes a library that takes longer to load than everything else that such a run has to do. So a build
that went well notes in the user's cache, by what was typed, which reports it was about; all that it relies on (what was
asked of the disk, the digests of the output) is looked at anew.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from reportgen.cli.builds.identity import program
from reportgen.cli.builds.state import State, read_state, why_not
from reportgen.cli.machine.cache import cache_folder
from reportgen.trace import Entry, changed, digest_of

if TYPE_CHECKING:
    from reportgen.cli.machine.disk import Disk

_MOST_REPORTS, _MOST_RUNS = 64, 256
_MANIFEST = "manifest.json"


def again(typed: list[str]) -> int | None:
    """Tell what a build told before and return its exit code; None, with nothing told, when it must be run.

    Args:
        typed: What was typed after the name of the program.
    """
    from reportgen.cli.machine.disk import Disk

    disk = Disk()
    path = _path(typed)
    states = _standing(disk, path) if path else None
    if states is None:
        return None
    code, last, found = states
    for state in found:
        for each in state.told:
            sys.stderr.write(f"{each.text}\n\n")
        for name in state.outputs:
            if name != _MANIFEST:
                sys.stdout.write(f"{(PurePath(state.folder) / name).as_posix()}\n")
    sys.stdout.flush()
    sys.stderr.write(f"{last}\n")
    return code


def note(
    disk: Disk, typed: list[str], entries: list[Entry], reports: list[tuple[PurePath, dict[str, Any]]], last: str
) -> None:
    """Note what a build that went well was about.

    Args:
        disk: The disk.
        typed: What was typed after the name of the program.
        entries: How the reports were found: what was asked of the disk, and the answers.
        reports: Of each report its state file, and what was asked for.
        last: The last line that the same build will tell.
    """
    path = _path(typed)
    if path is None or not 0 < len(reports) <= _MOST_REPORTS:
        return
    record = {
        "program": program(),
        "entries": entries,
        "reports": [(state.as_posix(), asked) for state, asked in reports],
        "last": last,
    }
    try:
        content = json.dumps(record, ensure_ascii=False).encode(errors="surrogatepass")
        disk.write(path.with_suffix(".part"), content)
        disk.move(path.with_suffix(".part"), path)
        for old in disk.children(path.parent)[:-_MOST_RUNS]:
            disk.remove(old)
    except OSError:
        return  # the next build takes a little longer


def _path(typed: list[str]) -> PurePath | None:
    folder = cache_folder()
    try:
        words = [os.getcwd(), *typed]  # noqa: PTH109 - pathlib gives the same
    except OSError:
        return None  # the current folder has been deleted
    name = digest_of(json.dumps(words).encode())
    return folder / "runs" / f"{name}.json" if folder else None


def _standing(disk: Disk, path: PurePath) -> tuple[int, str, list[State]] | None:
    """Return exit code, last line and states of a build with nothing changed since; None when something has."""
    try:
        record = json.loads(disk.read(path))
        own, entries, reports, last = (record[name] for name in ("program", "entries", "reports", "last"))
        if own != program() or changed(disk, map(tuple, entries)):
            return None
        states: list[State] = []
        for where, asked in reports:
            state = read_state(disk, PurePath(where))
            if state is None or why_not(disk, state, own, asked):
                return None
            states.append(state)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    code = int(any(each.severity == "error" for state in states for each in state.told))
    return code, str(last), states
