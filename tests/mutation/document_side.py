"""Mutants of a built document, read back as a stranger's and audited.

What a mutant contradicts is known from the facts behind the document: the same fact is printed elsewhere too, or the
number is bound to others that are all printed. The checks have no say in that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mutation.binding import Binding, Site
from mutation.edit import may_go, with_texts, without_row
from mutation.example import Built, Told, audited
from mutation.mutant import Kind, Verdict
from mutation.number import with_other_digits, with_other_unit

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures
from reportgen.manuscript import Manuscript

# A doubled comma where a number stood is no find.
_OF_NUMBERS = ("AMT", "PRO", "IND", "SCO")
_TABLE_UNIT = re.compile(r"单位：(?P<unit>万元)")


class Change(NamedTuple):
    """What is changed in a document.

    Attributes:
        kind: What is done.
        sites: Where.
        texts: What is to stand there; nothing where the number is taken out.
    """

    kind: Kind
    sites: tuple[Site, ...]
    texts: tuple[str, ...]

    @property
    def words(self) -> str:
        """The change as the list of survivors tells it."""
        return "; ".join(f"{site.text} → {text or '∅'}" for site, text in zip(self.sites, self.texts, strict=True))


def verdicts(built: Built, facts: Facts, figures: Figures, unit: str) -> Iterator[Verdict]:
    """Yield what became of every mutant of a document."""
    binding = Binding(built, facts, figures, unit)
    told = audited(built.foreign, built.subject)
    for change in changes(binding.sites, built):
        broken = _broken(change, binding)
        new = _new(built, change, told) if broken else ()
        yield Verdict("document", change.kind, f"{built.name}: {_around(change.sites[0])}", change.words, broken, new)


def _broken(change: Change, binding: Binding) -> tuple[str, ...]:
    """Return what a change contradicts."""
    if change.kind is Kind.CAPTION:
        return binding.other_units(change.sites[0])
    if change.kind in {Kind.DROP, Kind.ROW}:
        return binding.left_incomplete(change.sites)
    return binding.contradicted(list(zip(change.sites, change.texts, strict=True)))


def _new(built: Built, change: Change, told: Told) -> tuple[str, ...]:
    """Return the codes of what is found of the numbers of a changed document, and not in the document itself."""
    mutant = _mutant(built.foreign, change)
    return tuple(sorted({code for code, _ in audited(mutant, built.subject) - told if code.startswith(_OF_NUMBERS)}))


def _mutant(foreign: Manuscript, change: Change) -> Manuscript:
    if change.kind is Kind.ROW:
        place = change.sites[0].passage
        return without_row(foreign, place.block, place.row)
    return with_texts(foreign, change.sites, change.texts)


def changes(sites: Sequence[Site], built: Built) -> Iterator[Change]:
    """Yield everything that is changed in a document, one thing at a time."""
    for site in sites:
        yield from (Change(Kind.DIGIT, (site,), (new,)) for new in with_other_digits(site.text))
        if (other := with_other_unit(site.text)) != site.text:
            yield Change(Kind.UNIT, (site,), (other,))
        yield Change(Kind.DROP, (site,), ("",))
    yield from (Change(Kind.SWAP, (one, other), (other.text, one.text)) for one, other in _pairs(sites))
    rows = (row for row in _rows(sites) if may_go(built.foreign, *row[0].place))
    yield from (Change(Kind.ROW, row, ("",) * len(row)) for row in rows)
    for passage in DocumentText(built.foreign).passages:
        if found := _TABLE_UNIT.search(passage.text):
            yield Change(Kind.CAPTION, (Site(passage, found.start("unit"), found["unit"], "单位"),), ("元",))


def _pairs(sites: Sequence[Site]) -> Iterator[tuple[Site, Site]]:
    """Yield neighbours with one unit and different numbers: in a paragraph, in a row, or one above the other."""
    below = {(site.passage.block, site.passage.row, site.passage.column): site for site in sites if site.is_cell}
    pairs = [pair for pair in pairwise(sites) if pair[0].place == pair[1].place]
    for (block, row, column), site in below.items():
        pairs += [(site, other) for other in (below.get((block, row + 1, column)),) if other]
    for one, other in pairs:
        if one.measure == other.measure and one.text != other.text:
            yield one, other


def _rows(sites: Sequence[Site]) -> Iterator[tuple[Site, ...]]:
    """Yield the numbers of every row of a table."""
    found: dict[tuple[int, int], list[Site]] = {}
    for site in sites:
        if site.passage.setting is Setting.CELL:
            found.setdefault((site.passage.block, site.passage.row), []).append(site)
    yield from map(tuple, found.values())


def _around(site: Site) -> str:
    return site.passage.text[max(0, site.start - 24) : site.start + 24]
