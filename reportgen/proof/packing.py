"""The package around the text: types, references between parts, styles."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import DOCUMENT, Printed, part_of
from reportgen.proof.rules import BROKEN_PACKAGE, MISSING_STYLE
from reportgen.typeset.ooxml import read_xml
from reportgen.typeset.package import BadPackage

_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_HINT = "用 Word 打开模板，另存为新的 .docx，替换原来的模板。"


def package_faults(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every part without a type, reference to nothing, and style that does not exist."""
    for place, message in _faults(printed.parts, printed.relations):
        yield BROKEN_PACKAGE.at(Span(printed.name, place=place), message, hint=_HINT)
    for style_id, number in printed.unknown_styles.items():
        message = f"用到的样式“{style_id}”不存在"
        yield MISSING_STYLE.at(printed.paragraph_span(number), message, hint="在模板里补上这个样式，或换用自带的模板。")


def part_faults(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the part where it stands, and what is wrong, for every part without a type and reference to nothing.

    Raises:
        BadPackage: What lists types or references is not there, or no XML.
    """
    yield from _untyped(parts)
    for name in parts:
        if name.endswith(".rels"):
            yield from _dangling(parts, name)


def _faults(parts: Mapping[str, bytes], used: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    try:
        yield from part_faults(parts)
        yield from _unrelated(parts, used)
    except BadPackage as error:
        yield "", str(error)


def _untyped(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    types = read_xml(part_of(parts, _TYPES), _TYPES)
    endings = {entry.get("Extension", "").lower() for entry in types}
    names = {entry.get("PartName", "").lower() for entry in types}
    for name in parts:
        ending = name.lower().rpartition(".")[2]
        if name != _TYPES and f"/{name.lower()}" not in names and ending not in endings:
            yield _TYPES, f"部件 {name} 没有登记类型"


def _dangling(parts: Mapping[str, bytes], name: str) -> Iterator[tuple[str, str]]:
    """Yield the references of one `.rels` part that lead to no part."""
    folder, _, file = name.rpartition("_rels/")
    source = folder + file.removesuffix(".rels")
    if source and source not in parts:
        yield name, f"引用表所属的部件 {source} 不存在"
    for reference in read_xml(parts[name], name):
        target = reference.get("Target", "")
        path = posixpath.normpath(posixpath.join("/", folder, target)).removeprefix("/")
        if reference.get("TargetMode") != "External" and path not in parts:
            yield name, f"引用的部件 {path} 不存在"


def _unrelated(parts: Mapping[str, bytes], used: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the references of sections to headers and footers that no relation explains."""
    if used:
        known = {reference.get("Id") for reference in read_xml(part_of(parts, _RELATIONS), _RELATIONS)}
        yield from ((DOCUMENT, f"页眉或页脚的引用 {relation} 没有登记") for relation in used if relation not in known)
