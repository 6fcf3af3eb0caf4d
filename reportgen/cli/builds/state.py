"""What a build leaves for the next one: what it asked of the disk, what it was told, what it made and what it found.

One file a report, in a hidden folder of the output folder, sealed: a file that is broken, or left by somebody else, is
as good as none.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.cli.machine.seal import sealed, unsealed
from reportgen.trace import Entry, changed, digest_of

if TYPE_CHECKING:
    from reportgen.world import World

FOLDER = ".reportgen"


class Told(NamedTuple):
    """A finding as it is told.

    Attributes:
        severity: `error`, `warning` or `note`.
        text: Its lines on the screen.
        finding: The finding as JSON has it.
    """

    severity: str
    text: str
    finding: dict[str, Any]


class State(NamedTuple):
    """What the last build of a report has left.

    Attributes:
        program: Which program built it.
        asked: What was to be built and how.
        folder: Where its files are.
        entries: What was asked of the disk, and the answers.
        outputs: Digest of each file by its name, the manifest among them.
        told: What was found.
        documents: By the name of a document, from what it was made: digests, and those of its files.
    """

    program: str
    asked: dict[str, Any]
    folder: str
    entries: list[Entry]
    outputs: dict[str, str]
    told: list[Told]
    documents: dict[str, tuple[str, str, dict[str, str]]]


def path_of(out: PurePath, folder: PurePath) -> PurePath:
    """Return the state file of a report.

    Args:
        out: The folder of all output.
        folder: That of the report.
    """
    return out / FOLDER / f"{folder.parent.name}-{folder.name}.state"


def read_state(world: World, path: PurePath) -> State | None:
    """Return what a build of this user has left; None when there is nothing, or something that nobody can vouch for."""
    try:
        content = unsealed(world, world.read(path))
    except OSError:
        return None
    if content is None:
        return None
    try:
        found = json.loads(content)
        entries = [(question, where, answer) for question, where, answer in found.pop("entries")]
        told = [Told(*each) for each in found.pop("told")]
        return State(entries=entries, told=told, **found)
    except (ValueError, KeyError, TypeError):
        return None  # left by another version of the program


def write_state(world: World, path: PurePath, state: State) -> None:
    """Leave a state for the next build; in one step, so that it is never half there.

    Raises:
        OSError: It cannot be written.
    """
    text = json.dumps(state._asdict(), ensure_ascii=False, separators=(",", ":"))
    content = sealed(world, text.encode(errors="surrogatepass"))
    if content is not None:
        part = path.with_name(f"{path.name}.part")
        world.write(part, content)
        world.move(part, path)


Differ = Callable[[State], str]
"""Returns in what the files of a build differ from what it has left; empty when they do not."""


def why_not(
    world: World, state: State | None, program: str, asked: dict[str, Any], differ: Differ | None = None
) -> str:
    """Return why a report must be built; empty when everything is as its last build left it.

    Args:
        world: The disk.
        state: What that build left.
        program: Which program would build it.
        asked: What is to be built and how.
        differ: Says in what its files differ from that build's; None when they are on the same disk.
    """
    if state is None:
        return "没有上次生成的记录"
    if state.program != program:
        return "程序或它用的库和上次不同"
    if state.asked != asked:
        return "选项和上次不同"
    entry = changed(world, state.entries)
    if entry:
        return _told(entry)
    return differ(state) if differ else outputs_differ(world, state)


def outputs_differ(world: World, state: State) -> str:
    """Return in what the files of a build differ from what it has left; empty when they do not."""
    folder = PurePath(state.folder)
    for name, digest in state.outputs.items():
        try:
            if digest_of(world.read(folder / name)) != digest:
                return f"成品“{folder.as_posix()}/{name}”被改过"
        except OSError:
            return f"成品“{folder.as_posix()}/{name}”不在了"
    try:
        beside = world.children(folder.parent)
    except OSError:
        return "成品文件夹读不到"
    return "上次生成到一半断了" if any(each.name.startswith(f".{folder.name}.") for each in beside) else ""


def _told(entry: Entry) -> str:
    question, path, answer = entry
    match question:
        case "read":
            return f"“{path}”的内容变了" if answer else f"“{path}”上次读不到"
        case "children":
            return f"文件夹“{path}”里的文件有增减"
        case "file" | "folder" | "link":
            return f"“{path}”{'不在了' if answer else '上次没有'}"
        case _:
            return f"“{path}”的大小变了"
