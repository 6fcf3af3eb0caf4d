"""From the files of one report to one Document."""

from __future__ import annotations

from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.source.characters import decode
from reportgen.source.doubles import duplicate
from reportgen.source.explain import keys_taken_for_text
from reportgen.source.nodes import Document, Entry, Mapping, Node, Scalar, Sequence, Unread, mapping_of, sequence_of
from reportgen.source.rules import EMPTY, NO_REPORT, NOT_A_MAPPING, TOO_LARGE, UNREADABLE
from reportgen.world import World, reason, shown

MAX_BYTES = 16 * 1024 * 1024
# Keys that several files may hold: each project's owner keeps a file of his own.
ADDING_UP = frozenset({"项目", "数据"})


def read(world: World, place: PurePath) -> Outcome[Document]:
    """Read everything that stands at a place: one YAML file, or all in a folder and its sub-folders.

    Args:
        world: The disk.
        place: A file or a folder, as the user gave it.
    """
    try:
        files = [place] if world.is_file(place) else _yaml_files(world, place)
    except OSError as error:
        return Outcome(Document((), Span(place.as_posix()), is_whole=False), (_unreadable(place, error),))
    outcomes = [read_file(world, file) for file in files]
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    if not files:
        findings.append(_nothing_there(world, place))
    entries, doubled = _merge([outcome.product for outcome in outcomes if outcome.product is not None])
    is_whole = bool(files) and all(outcome.product is not None for outcome in outcomes)
    return Outcome(Document(entries, Span(place.as_posix()), is_whole), (*findings, *doubled))


def read_file(world: World, file: PurePath) -> Outcome[Mapping | None]:
    """Read one YAML file whose outermost level is a mapping; None when there is none."""
    from reportgen.source.parse import parse  # with its library, which not all need who import this folder

    name = file.as_posix()
    try:
        if world.size(file) > MAX_BYTES:
            return Outcome(None, (_too_large(name),))
        content = world.read(file)
    except OSError as error:
        return Outcome(None, (_unreadable(file, error),))
    decoded = decode(name, content)
    parsed = parse(decoded.product)
    findings = (*decoded.findings, *parsed.findings)
    root = parsed.product
    if isinstance(root, Mapping):
        return Outcome(root, findings)
    if root is None:
        findings = findings or (EMPTY.at(Span(name), "文件里没有内容", hint="补上内容，或删去这个文件。"),)
    return Outcome(None, findings if root is None or isinstance(root, Unread) else (*findings, *_no_mapping(root)))


def _no_mapping(root: Scalar | Sequence) -> list[Finding]:
    slips = list(keys_taken_for_text(root)) if isinstance(root, Scalar) else []
    fault = NOT_A_MAPPING.at(root.span, "文件的最外层不是“键: 值”", hint="在最外层加上键，例如“项目:”。")
    return slips or [fault]


def _too_large(name: str) -> Finding:
    return TOO_LARGE.at(Span(name), f"文件超过 {MAX_BYTES // 1024 // 1024} MB", hint="拆成几个文件。")


def _unreadable(path: PurePath, error: OSError) -> Finding:
    return UNREADABLE.at(Span(path.as_posix()), f"读不到“{path.as_posix()}”：{reason(error)}", hint="核对路径和权限。")


def _yaml_files(world: World, folder: PurePath) -> list[PurePath]:
    if not world.is_folder(folder):
        return []
    files: list[PurePath] = []
    for child in shown(world, folder):
        if world.is_folder(child):
            files.extend(_yaml_files(world, child))
        elif child.suffix in {".yaml", ".yml"}:
            files.append(child)
    return files


def _nothing_there(world: World, place: PurePath) -> Finding:
    name = place.as_posix()
    if world.is_folder(place):
        return NO_REPORT.at(Span(name), f"文件夹“{name}”里没有 .yaml 文件", hint="把填报的 YAML 文件放进这个文件夹。")
    return UNREADABLE.at(Span(name), f"“{name}”不存在", hint="核对路径；一份报告是 data/单位/年度 文件夹。")


def _merge(mappings: list[Mapping]) -> tuple[tuple[Entry, ...], list[Finding]]:
    """Return the keys of all files as one mapping's, and a finding for each key that stands twice."""
    merged: dict[str, Entry] = {}
    findings: list[Finding] = []
    for entry in (entry for mapping in mappings for entry in mapping.entries):
        name = entry.key.text
        first = merged.get(name)
        if first is None or isinstance(first.value, Unread):
            merged[name] = entry
        elif isinstance(entry.value, Unread):
            continue  # half of what stands there is known, and that the other half is not has been told
        elif name in ADDING_UP and type(first.value) is type(entry.value) and not isinstance(entry.value, Scalar):
            value, doubled = _together(first.value, entry.value)
            merged[name] = Entry(first.key, value)
            findings.extend(doubled)
        else:
            findings.append(duplicate(entry.key, first.key))
    return tuple(merged.values()), findings


def _together(first: Node, second: Node) -> tuple[Node, list[Finding]]:
    """Return a list with the items of both lists, or a mapping with the keys of both mappings."""
    if isinstance(first, Sequence) and isinstance(second, Sequence):
        return sequence_of(first.items + second.items, first.source, first.start), []
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        entries, findings = _merge([first, second])
        return mapping_of(entries, first.source, first.start), findings
    return first, []
