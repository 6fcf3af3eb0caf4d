"""From the folder of a place to its outline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TypeVar

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.outline.outline import Outline, OutlineFile, Section
from reportgen.outline.rules import (
    BAD_NUMBERING,
    INHERITANCE_LOOP,
    NO_OUTLINE,
    NOTHING_TO_TAKE_OVER,
    UNTITLED_SECTION,
)
from reportgen.source.read import read_file
from reportgen.values.numbering import OFFICIAL, Numbering, parse_numbering
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Faulty
from reportgen.vocabulary.reader import Reader
from reportgen.world import World, shown

FILE_NAME = "outline.yaml"
TEMPLATE_NAME = "report.docx"

SomeBlock = TypeVar("SomeBlock", bound=Block)


@dataclass(frozen=True, slots=True)
class Library:
    """The folders that hold places, nearest first: the project's own, then the ones that came with the program."""

    world: World
    folders: tuple[PurePath, ...]

    def find(self, place: str, file: str) -> PurePath | None:
        """Return a file of a place, or None; a place is a name of its folder, never a path out of the library."""
        if not all(part.replace("-", "").isidentifier() or part.isdecimal() for part in place.split("/")):
            return None
        paths = (folder / place / file for folder in self.folders)
        return next((path for path in paths if self.world.is_file(path)), None)

    def places(self) -> tuple[str, ...]:
        """Return the names of all places that have an outline."""
        found = {
            child.name: None
            for folder in self.folders
            if self.world.is_folder(folder)
            for child in shown(self.world, folder)
            if self.world.is_file(child / FILE_NAME)
        }
        return tuple(sorted(found))


def read_outline(library: Library, place: str, asked: Span) -> Outcome[Outline | None]:
    """Return the outline of a place with everything it inherits, or None when there is none.

    Args:
        library: Where places are looked for.
        place: Name of the place, such as `shenzhen`.
        asked: Where it was asked for, for the case that there is none.
    """
    chain, findings = _chain(library, place, asked)
    if not chain:
        return Outcome(None, tuple(findings))
    file, sections = _inherit(chain, findings)
    numbering = _numbering(file, findings)
    untitled = [section for section in _all(sections) if not section.is_titled]
    # What a section should have taken over may be missing because of a fault that is told already.
    findings += [_untitled(section) for section in untitled if not (section.taken_over and findings)]
    outline = Outline(place, file, numbering, sections, _template(library, [name for name, _ in chain]))
    return Outcome(outline, tuple(findings))


def _chain(library: Library, place: str, asked: Span) -> tuple[list[tuple[str, OutlineFile]], list[Finding]]:
    """Return the outline and those it inherits from, nearest first."""
    chain: list[tuple[str, OutlineFile]] = []
    findings: list[Finding] = []
    while True:
        path = library.find(place, FILE_NAME)
        if path is None:
            findings.append(_no_outline(library, place, asked))
            return chain, findings
        outcome = read_file(library.world, path)
        findings.extend(outcome.findings)
        if outcome.product is None:
            return chain, findings
        reader = Reader(Manner(), whole=OutlineFile)
        file = reader.block(OutlineFile, outcome.product.entries, Span(path.as_posix()))
        findings.extend(reader.findings)
        chain.append((place, file))
        if file.parent is None or isinstance(file.parent.value, Faulty):
            return chain, findings
        place, asked = str(file.parent.value), file.parent.span
        if place in [name for name, _ in chain]:
            findings.append(INHERITANCE_LOOP.at(asked, f"继承绕回了“{place}”", hint="去掉其中一个“继承”。"))
            return chain, findings


def _no_outline(library: Library, place: str, asked: Span) -> Finding:
    known = library.places()
    hint = did_you_mean(place, known) or f"现有的提纲：{'、'.join(known) or '无'}。"
    return NO_OUTLINE.at(asked, f"没有叫“{place}”的提纲", hint=hint)


def _inherit(chain: list[tuple[str, OutlineFile]], findings: list[Finding]) -> tuple[OutlineFile, tuple[Section, ...]]:
    """Return the outline with its gaps filled from its parents; sections are taken over one by one, by name."""
    _, file = chain[-1]
    sections = file.sections or ()
    told: list[Finding] = []
    if file.parent is None:
        sections = tuple(_take_over(section, {}, told) for section in sections)
    for _, child in reversed(chain[:-1]):
        known = {section.own_name: section for section in _all(sections) if section.own_name}
        if child.sections is not None:
            sections = tuple(_take_over(section, known, told) for section in child.sections)
        file = _filled(child, file)
    findings += told if chain[-1][1].parent is None else ()  # of a chain that breaks off nobody knows what it has
    return file, sections


def _take_over(section: Section, known: dict[str, Section], findings: list[Finding]) -> Section:
    taken = section
    if section.taken_over is not None and isinstance(section.taken_over.value, str):
        name = section.taken_over.value
        if name in known:
            taken = _filled(section, known[name])
        else:
            hint = did_you_mean(name, known) or f"上级提纲里有：{'、'.join(known) or '无'}。"
            message = f"上级提纲里没有叫“{name}”的一节" if known else "没有上级提纲可以沿用"
            findings.append(NOTHING_TO_TAKE_OVER.at(section.taken_over.span, message, hint=hint))
    if section.sections is None:
        return taken
    return replace(taken, sections=tuple(_take_over(below, known, findings) for below in section.sections))


def _filled(own: SomeBlock, parent: SomeBlock) -> SomeBlock:
    """Return a block with every key that it does not state itself taken from its parent."""
    missing = {each.attribute: getattr(parent, each.attribute) for each in declared(type(own)).values()}
    return replace(own, **{name: value for name, value in missing.items() if getattr(own, name) is None})


def _all(sections: tuple[Section, ...]) -> list[Section]:
    return [each for section in sections for each in (section, *_all(section.sections or ()))]


def _untitled(section: Section) -> Finding:
    return UNTITLED_SECTION.at(section.span, "这一节没有标题", hint="补上“标题”。", path=section.path)


def _numbering(file: OutlineFile, findings: list[Finding]) -> Numbering:
    patterns = file.numbering or ()
    if not patterns or any(isinstance(pattern.value, Faulty) for pattern in patterns):
        return OFFICIAL
    numbering = parse_numbering([str(pattern.value) for pattern in patterns])
    if isinstance(numbering, Refusal):
        findings.append(BAD_NUMBERING.at(patterns[0].span, numbering.message, hint=numbering.hint))
        return OFFICIAL
    return numbering


def _template(library: Library, places: list[str]) -> PurePath:
    """Return the nearest Word file in the chain; the name alone when there is none, for the message."""
    paths = (library.find(place, TEMPLATE_NAME) for place in places)
    return next((path for path in paths if path is not None), PurePath(TEMPLATE_NAME))
