"""One finished file, held against its own stamp and against the facts as they are now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import has_errors
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.outline.read import Library
from reportgen.pipeline import Order, documents_of
from reportgen.printing import DOCX, XLSX, Composed, print_document
from reportgen.proof.about import custom_entries
from reportgen.publish.places import Places
from reportgen.reading import PROGRAM
from reportgen.source.discover import ReportPlace
from reportgen.typeset.package import BadPackage, read_package
from reportgen.typeset.stamp import Stamped, stamp_in, whole_digest
from reportgen.typeset.units import Unit, units_in
from reportgen.verify.changes import changes_by_digest, changes_by_text
from reportgen.verify.rules import NO_FACTS, NO_STAMP, OTHER_PROGRAM, STALE, UNREADABLE
from reportgen.world import Busy, World, reason

Sources = Callable[[str, int], tuple[ReportPlace, Library] | None]
"""From the folder name of a unit and a year to its facts and the places that it may name; None where there are none."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What is known of a file.

    Attributes:
        path: The file.
        stamped: What it says of where it came from; None when it says nothing.
        has_same_facts: Whether the facts are still those that it was made from; None when that is not known.
        is_edited: Whether its text was changed since.
        findings: Everything that is wrong with it.
    """

    path: PurePath
    stamped: Stamped | None = None
    has_same_facts: bool | None = None
    is_edited: bool = False
    findings: tuple[Finding, ...] = ()


def verify_file(world: World, path: PurePath, sources: Sources) -> Verified:
    """Return where a file came from, whether its facts have changed since, and where it was changed by hand.

    Args:
        world: The disk.
        path: A .docx or .xlsx file.
        sources: Finds the facts of a unit and year.
    """
    span = Span(path.as_posix(), place="文件")
    try:
        parts = {part.name: part.content for part in read_package(_content(world, path)).parts}
        units = units_in(parts)
        stamped = stamp_in(custom_entries(parts))
    except (OSError, BadPackage, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        hint = "核对文件名；文件不完整的，重新拿一份。"
        return Verified(path, findings=(UNREADABLE.at(span, f"文件读不出来：{why}", hint=hint),))
    if stamped is None:
        hint = "要发出的文件，从 out 文件夹里拿生成的原件。"
        return Verified(path, findings=(NO_STAMP.at(span, "文件里没有 reportgen 写的来历", hint=hint),))
    return _held_against_facts(world, Verified(path, stamped), units, sources)


def _held_against_facts(world: World, file: Verified, units: list[Unit], sources: Sources) -> Verified:
    """Return what is known of a file that says where it came from."""
    stamped, path = file.stamped, file.path
    assert stamped is not None
    span = Span(path.as_posix(), place="文件")
    stamp = stamped.stamp
    documents = _documents(world, stamped, sources)
    facts = {each.manuscript.properties.stamp.facts for each in documents if each.manuscript.properties.stamp}
    has_same_facts = stamp.facts in facts if facts else None
    findings: list[Finding] = []
    if has_same_facts is None:
        message = f"没有找到 {stamp.unit} {stamp.year} 年的事实，只能看文字改过没有"
        findings.append(NO_FACTS.at(span, message, hint="在 data 所在的文件夹里运行，或用 --data 写明数据在哪里。"))
    elif not has_same_facts:
        message = "文件生成之后，事实、提纲或模板改过"
        findings.append(STALE.at(span, message, hint="再生成一次，用新的文件换下旧的。"))
    if stamp.program != PROGRAM:
        message = f"文件由 {stamp.program} 生成，现在的是 {PROGRAM}"
        findings.append(OTHER_PROGRAM.at(span, message))
    fresh = _fresh(world, documents, file) if has_same_facts and stamp.program == PROGRAM else None
    if fresh is not None:
        changes = changes_by_text(fresh, units, path)
    else:
        is_edited = whole_digest([unit.text for unit in units]) != stamped.text
        changes = changes_by_digest(stamped.pieces, units, path) if is_edited else []
    return Verified(path, stamped, has_same_facts, bool(changes), (*findings, *changes))


def _content(world: World, path: PurePath) -> bytes:
    """Return a file; where a build was killed in the one moment without a folder, the folder is put back first.

    Raises:
        OSError: The file cannot be read.
    """
    places = Places(path.parent)
    if not world.is_folder(path.parent) and world.is_folder(places.new):
        try:
            with world.locked(places.lock):
                places.recover(world)
        except Busy as busy:
            raise OSError("另一个 reportgen 正在写这个文件夹，稍后再试") from busy
    return world.read(path)


def _documents(world: World, stamped: Stamped, sources: Sources) -> tuple[Composed, ...]:
    """Return the documents as the facts would make them now; none when the facts are not there, or too faulty."""
    stamp = stamped.stamp
    found = sources(stamp.unit, stamp.year)
    if found is None:
        return ()
    place, library = found
    report = ReportPlace(place.place, place.unit, place.year, stamp.outlines)
    return documents_of(world, library, report, Order(PurePath(), draft=stamp.is_draft)).product


def _fresh(world: World, documents: tuple[Composed, ...], file: Verified) -> list[Unit] | None:
    """Return the units of the same document, made anew; None when it can no longer be made."""
    name = file.stamped.stamp.file_name if file.stamped else ""
    kind = XLSX if file.path.suffix.lower() == f".{XLSX}" else DOCX
    for each in documents:
        if each.manuscript.file_name == name:
            printed = print_document(world, each, (kind,))
            if not has_errors(printed.findings) and printed.product:
                (content,) = printed.product.values()
                return units_in({part.name: part.content for part in read_package(content).parts})
    return None
