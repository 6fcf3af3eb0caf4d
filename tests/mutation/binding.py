"""Where a document prints the numbers of facts, and what binds them there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mutation.example import Built
from mutation.identity import Identity, copies, identities
from mutation.number import MEASURED, NUMBER, Printed, printed

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.facts.facts import Facts
from reportgen.figures.derive import Figures

# A name, or the nothing that a table prints for every source of funds that a project does not have.
_NO_FACT = re.compile(r"\.名称$|\.来源\.[^.]+$")
_NOTHING = printed("0")
_MONEY = ("资金", "全年预算数")


class Site(NamedTuple):
    """A number in a document.

    Attributes:
        passage: Where it is read.
        start: Its first character there.
        text: The number with its unit.
        path: The fact or figure that is printed.
    """

    passage: Passage
    start: int
    text: str
    path: str

    @property
    def is_cell(self) -> bool:
        """Whether a cell holds it and nothing else."""
        return self.passage.setting is Setting.CELL and self.passage.text == self.text

    @property
    def place(self) -> tuple[int, int]:
        """The paragraph, or the row of a table, that it stands in."""
        return self.passage.block, self.passage.row

    @property
    def measure(self) -> str:
        """Its unit; empty where it has none."""
        return self.text.lstrip("0123456789,.")


def sites_of(built: Built) -> list[Site]:
    """Return the numbers of a document that were printed from facts, as they stand in the file that was read back."""
    stock: dict[str, list[Passage]] = {}
    for passage in DocumentText(built.manuscript).passages:
        stock.setdefault(_bare(passage.text), []).append(passage)
    found: list[Site] = []
    for passage in DocumentText(built.foreign).passages:
        origins = stock.get(_bare(passage.text), [])
        origin = origins.pop(0) if origins else None
        if origin and origin.text == passage.text:
            found += _printed(passage, origin)
    return found


def _printed(passage: Passage, origin: Passage) -> Iterator[Site]:
    """Yield the numbers of a passage that the same passage, as it was composed, has from facts."""
    is_number = passage.setting is Setting.CELL and NUMBER.fullmatch(passage.text)
    for number in (NUMBER if is_number else MEASURED).finditer(passage.text):
        path = origin.path(number.start())
        if path and not path.startswith(("报告.", "部门.")) and not _NO_FACT.search(path):
            yield Site(passage, number.start(), number[0], path)


def _bare(text: str) -> str:
    return "".join(text.split())


class Binding:
    """What must hold among the numbers that a document prints.

    Attributes:
        sites: The numbers.
    """

    def __init__(self, built: Built, facts: Facts, figures: Figures, unit: str) -> None:
        self.sites = sites_of(built)
        self._unit = unit
        self._paths = frozenset(site.path for site in self.sites)
        text = DocumentText(built.foreign).joined
        self._copies = copies(figures, self._paths, text)
        self._identities = list(self._whole(identities(facts, figures, self._paths, text)))

    def contradicted(self, changes: Sequence[tuple[Site, str]]) -> tuple[str, ...]:
        """Return what some changed numbers contradict: the same printed elsewhere, or what binds them to others."""
        real = [(site, text) for site, text in changes if self._read(site, text) != self._read(site, site.text)]
        same = [f"same {site.path}" for site, text in real if self._is_told_otherwise(site, text)]
        changed = {self._path(site): self._read(site, text) for site, text in real}
        values = self._values(real[0][0].passage.block) | changed if real else {}
        touched = (each for each in self._identities if not changed.keys().isdisjoint(each.paths))
        broken = [f"{each.kind} {each.result}" for each in touched if not each.holds(values)]
        return tuple(dict.fromkeys([*same, *broken]))

    def left_incomplete(self, dropped: Sequence[Site]) -> tuple[str, ...]:
        """Return the sums that lack a part when some numbers are left out of the place that lists all of them.

        A list that says 其中 need not be complete, and of a line that has lines below it these still tell what it was.
        """
        block = dropped[0].passage.block
        is_open = dropped[0].passage.setting is not Setting.CELL and "其中" in dropped[0].passage.text
        near = [site for site in self.sites if abs(site.passage.block - block) <= (0 if dropped[0].is_cell else 1)]
        gone = {self._path(site) for site in dropped if not self._has_lines(site)}
        left = {self._path(site) for site in near if site not in dropped}
        values = {self._path(site): self._read(site, site.text) for site in near}
        sums = (each for each in self._identities if each.kind == "sum" and each.paths <= values.keys())
        lacking = (each for each in sums if each.result in left and gone - left & set(each.inputs))
        emptied = values | dict.fromkeys(gone - left, _NOTHING)
        return () if is_open else tuple(f"sum {each.result}" for each in lacking if not each.holds(emptied))

    def _has_lines(self, site: Site) -> bool:
        owner = site.path.rpartition(".")[0]
        return owner.endswith("]") and any(path.startswith(f"{owner}.指标[") for path in self._paths)

    def other_units(self, caption: Site) -> tuple[str, ...]:
        """Return the amounts of the table below a unit that are printed elsewhere with their own unit."""
        below = [site for site in self.sites if site.is_cell and site.passage.block >= caption.passage.block]
        block = min((site.passage.block for site in below), default=-1)
        amounts = {self._path(site) for site in below if site.passage.block == block and self._is_money(site)}
        told = {self._path(site) for site in self.sites if site.measure.endswith("元")}
        return tuple(f"same {path}" for path in sorted(amounts & told))

    def _is_told_otherwise(self, site: Site, text: str) -> bool:
        """Whether the fact that is printed at a site is printed elsewhere as another number than some text.

        Points are printed in every table of scores, and only bound within each.
        """
        if site.path.startswith("评分."):
            return False
        others = [other for other in self.sites if other is not site and self._path(other) == self._path(site)]
        new, old = self._read(site, text), self._read(site, site.text)
        return bool(others) and (
            new.unit != old.unit or any(not new.may_be(self._read(each, each.text)) for each in others)
        )

    def _whole(self, found: Iterable[Identity]) -> Iterator[Identity]:
        """Yield what binds printed numbers only, and holds among them."""
        values = self._values(None)
        for each in found:
            known = Identity(self._copies.get(each.result, each.result), tuple(map(self._last, each.inputs)), each.kind)
            is_one = known.kind not in {"sum", "at most", "at least"} and known.result in known.inputs
            if (
                known.paths <= values.keys()
                and not is_one
                and all(known.holds(self._values(b)) for b in self._blocks(known))
            ):
                yield known

    def _blocks(self, identity: Identity) -> set[int]:
        return {site.passage.block for site in self.sites if self._path(site) in identity.paths}

    def _values(self, block: int | None) -> dict[str, Printed]:
        """Return the numbers by path; of one that is printed several times the first, or that in a block."""
        ordered = sorted(self.sites, key=lambda site: site.passage.block != block)
        return {self._path(site): self._read(site, site.text) for site in reversed(ordered)}

    def _path(self, site: Site) -> str:
        return self._last(site.path)

    def _last(self, path: str) -> str:
        return self._copies.get(path, path)

    def _is_money(self, site: Site) -> bool:
        return not site.measure and any(word in site.path for word in _MONEY)

    def _read(self, site: Site, text: str) -> Printed:
        return printed(text, self._unit if self._is_money(site) else "") if text else _NOTHING
