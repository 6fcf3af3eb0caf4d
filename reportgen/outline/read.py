"""From the folder of a place to its outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.outline.inherit import inherited
from reportgen.outline.outline import Outline, OutlineFile, Section, walk
from reportgen.outline.profile import read_profile
from reportgen.outline.read_scoring import read_scoring
from reportgen.outline.repeat import parse_repeat
from reportgen.outline.rules import (
    BAD_EACH,
    BAD_NUMBERING,
    INHERITANCE_LOOP,
    NO_OUTLINE,
    UNTITLED_SECTION,
)
from reportgen.source.nodes import Scalar
from reportgen.source.read import read_file
from reportgen.values.numbering import OFFICIAL, Numbering, parse_numbering
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Faulty, Stated
from reportgen.vocabulary.reader import Reader
from reportgen.world import World, shown

FILE_NAME = "outline.yaml"
TEMPLATE_NAME = "report.docx"
FORMS = "forms"
# Deep enough for `place/document/year`.
_MOST_LEVELS = 3


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

    def find_form(self, name: str) -> PurePath | None:
        """Return the file of a form, asked for as `place/form`, or None."""
        place, _, form = name.rpartition("/")
        is_name = bool(form) and not form.startswith(".") and "\\" not in form
        return self.find(place, f"{FORMS}/{form}.yaml") if is_name else None

    def forms(self) -> tuple[str, ...]:
        """Return the names of all forms of all places, `place/form`."""
        found = {
            f"{place.name}/{file.stem}": None
            for folder in self.folders
            if self.world.is_folder(folder)
            for place in shown(self.world, folder)
            if self.world.is_folder(place / FORMS)
            for file in shown(self.world, place / FORMS)
            if file.suffix == ".yaml"
        }
        return tuple(sorted(found))

    def places(self) -> tuple[str, ...]:
        """Return the names of all outlines: places, their documents and their editions by year."""
        found = {name for folder in self.folders for name in self._below(folder)}
        return tuple(sorted(found))

    def editions(self, name: str) -> tuple[int, ...]:
        """Return the years of which a place or a document has an edition of its own, `place/2025`."""
        folders = [folder / name for folder in self.folders if self.world.is_folder(folder / name)]
        years = {int(child.name) for folder in folders for child in shown(self.world, folder) if _is_year(child.name)}
        return tuple(sorted(year for year in years if self.find(f"{name}/{year}", FILE_NAME)))

    def edition(self, name: str, year: int | None) -> str:
        """Return the folder of the newest edition that is not after a year; of what has none its own.

        Args:
            name: A place or a document; one with a year is that edition.
            year: The year reported on; None for the newest of all.
        """
        years = [each for each in self.editions(name) if year is None or each <= year]
        return f"{name}/{years[-1]}" if years else name

    def edition_of_form(self, name: str, year: int | None) -> str:
        """Return the name of a form in the edition of its place that a year asks for, where that has the form."""
        place, _, form = name.rpartition("/")
        newest = f"{self.edition(place, year)}/{form}"
        return newest if self.find_form(newest) else name

    def _below(self, folder: PurePath, name: str = "", depth: int = 0) -> Iterator[str]:
        if name and self.world.is_file(folder / FILE_NAME):
            yield name
        if depth < _MOST_LEVELS and self.world.is_folder(folder):
            for child in shown(self.world, folder):
                if not self.world.is_file(child):
                    yield from self._below(child, f"{name}/{child.name}".lstrip("/"), depth + 1)


def read_outline(library: Library, place: str, asked: Span, year: int | None = None) -> Outcome[Outline | None]:
    """Return the outline of a place with everything it inherits, or None when there is none.

    Args:
        library: Where places are looked for.
        place: A place (`shenzhen`), one of its documents (`national/项目支出绩效评价报告`), or an edition of either
            (`shenzhen/2024`).
        asked: Where it was asked for, for the case that there is none.
        year: The year reported on, which decides the edition; None for the newest.
    """
    chain, findings = _chain(library, place, asked, year)
    if not chain:
        return Outcome(None, tuple(findings))
    file, trees = inherited([file for _, file in chain], findings)
    numbering = _numbering(file, findings)
    sections = tuple(walk(trees.all))
    untitled = [section for section in sections if not (section.is_titled or section.is_headless)]
    # What a section should have taken over may be missing because of a fault that is told already.
    findings += [_untitled(section) for section in untitled if not (section.taken_over and findings)]
    findings += [fault for each in (file.each, *_repeated(sections)) for fault in _each(each)]
    folders = tuple(dict.fromkeys(folder for name, _ in chain for folder in _upwards(name)))
    template = _template(library, folders)
    profile = read_profile(library.world, library.find, folders)
    findings += profile.findings
    outline = Outline(place, file, numbering, trees.sections, trees.annexes, template, folders, profile=profile.product)
    if file.scoring is None:
        return Outcome(outline, tuple(findings))
    scored = read_scoring(library.world, library.find, file.scoring)
    return Outcome(replace(outline, scoring=scored.product), (*findings, *scored.findings))


def _chain(
    library: Library, asked_place: str, asked: Span, year: int | None
) -> tuple[list[tuple[str, OutlineFile]], list[Finding]]:
    """Return the outline and those it inherits from, nearest first."""
    chain: list[tuple[str, OutlineFile]] = []
    findings: list[Finding] = []
    place = library.edition(asked_place, year)
    while True:
        path = library.find(place, FILE_NAME)
        if path is None:
            findings.append(_no_outline(library, asked_place, asked))
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
        asked_place, asked = str(file.parent.value), file.parent.span
        place = library.edition(asked_place, _before(asked_place, chain, year))
        if place in [name for name, _ in chain]:
            findings.append(INHERITANCE_LOOP.at(asked, f"继承绕回了“{place}”", hint="去掉其中一个“继承”。"))
            return chain, findings


def _before(parent: str, chain: list[tuple[str, OutlineFile]], year: int | None) -> int | None:
    """Return the year that decides the edition of a parent: an edition of the same place takes over from older ones."""
    own = [name.rpartition("/") for name, _ in chain]
    years = [int(last) - 1 for before, _, last in own if before == parent and _is_year(last)]
    return min(years, default=year)


def _no_outline(library: Library, place: str, asked: Span) -> Finding:
    known = library.places()
    forms = library.forms() if "/" in place else ()
    editions = library.editions(place) if place in {name.rpartition("/")[0] for name in known} else ()
    if editions:
        hint = f"要用较新的版本，写明“{place}/{editions[0]}”。"
        return NO_OUTLINE.at(asked, f"“{place}”的提纲从 {editions[0]} 年才有", hint=hint)
    hint = did_you_mean(place, (*known, *forms)) or f"现有的提纲：{'、'.join(known) or '无'}。"
    return NO_OUTLINE.at(asked, f"没有叫“{place}”的提纲{'或表格' if forms else ''}", hint=hint)


def _is_year(name: str) -> bool:
    return len(name) == 4 and name.isascii() and name.isdecimal()


def _repeated(sections: Iterable[Section]) -> Iterator[Stated[Scalar]]:
    """Yield every 每 of sections and of their charts."""
    for section in sections:
        yield section.each
        yield from (chart.each for chart in section.charts or ())


def _each(stated: Stated[Scalar]) -> Iterator[Finding]:
    """Yield what is wrong with the grammar of a 每."""
    found = parse_repeat(stated.value) if stated and isinstance(stated.value, Scalar) else None
    if isinstance(found, Refusal) and stated:
        yield BAD_EACH.at(stated.span, f"“每”的{found.message}", hint=found.hint, path=stated.path)


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


def _template(library: Library, folders: tuple[str, ...]) -> PurePath:
    """Return the nearest Word file in the chain; the name alone when there is none, for the message.

    A document or an edition without one of its own looks like the others of its place.
    """
    paths = (library.find(folder, TEMPLATE_NAME) for folder in folders)
    return next((path for path in paths if path is not None), PurePath(TEMPLATE_NAME))


def _upwards(place: str) -> Iterator[str]:
    while place:
        yield place
        place = place.rpartition("/")[0]
