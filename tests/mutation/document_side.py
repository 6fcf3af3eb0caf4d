"""Mutants of a built document, read back as a stranger's and audited.

What a mutant contradicts is known from the facts behind the document: the same fact is printed elsewhere too, or the
number is one of a sum, a ratio or a difference all of whose numbers are printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

from mutation.example import Built, Told, audited
from mutation.mutant import Kind, Verdict
from mutation.number import MEASURED, NUMBER, Printed, printed, with_other_digits, with_other_unit

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.figures.derive import Figures
from reportgen.manuscript import Run

_NOTHING = Printed(Fraction(0), Fraction(0), "")
_MARKS = "，。；：（）、"


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


class Identity(NamedTuple):
    """Numbers that are bound to each other, by the paths they are printed from.

    Attributes:
        result: The path of the figure.
        inputs: The paths that it is computed from.
        kind: `sum`, `ratio` or `difference`.
    """

    result: str
    inputs: tuple[str, ...]
    kind: str

    def holds(self, values: dict[str, Printed]) -> bool:
        """Whether some printed numbers may be bound so, however each was rounded."""
        result, inputs = values[self.result], [values[path] for path in self.inputs]
        if self.kind == "ratio":
            part, whole = inputs
            if whole.worth <= whole.slack:
                return True
            low = (part.worth - part.slack) / (whole.worth + whole.slack)
            high = (part.worth + part.slack) / (whole.worth - whole.slack)
            return low * 100 - result.slack <= result.worth <= high * 100 + result.slack
        signs = [1] * len(inputs) if self.kind == "sum" else [1, -1]
        expected = sum((sign * each.worth for sign, each in zip(signs, inputs, strict=True)), Fraction(0))
        slack = result.slack + sum((each.slack for each in inputs), Fraction(0))
        return abs(abs(expected) - result.worth) <= slack


def verdicts(built: Built, figures: Figures, unit: str) -> Iterator[Verdict]:
    """Yield what became of every mutant of a document."""
    sites = _sites(built)
    identities = [each for each in _identities(figures, {site.path for site in sites}) if _is_whole(each, sites, unit)]
    told = audited(built.foreign, built.subject)
    for kind, places, texts in _mutations(sites):
        broken = tuple(dict.fromkeys(_broken(list(zip(places, texts, strict=True)), sites, identities, unit)))
        if kind is Kind.DROP:
            is_open = "其中" in places[0].passage.text  # a list that need not be complete
            broken = () if is_open else tuple(what for what in broken if what.startswith("sum"))
        new = _new(built, places, texts, told) if broken else ()
        change = "; ".join(f"{site.text} → {text or '∅'}" for site, text in zip(places, texts, strict=True))
        place = f"{built.name}: {_around(places[0])}"
        yield Verdict("document", kind, place, change, broken, new)


def _new(built: Built, places: tuple[Site, ...], texts: tuple[str, ...], told: Told) -> tuple[str, ...]:
    """Return the codes of what is found in a document with some numbers replaced, and not in the document itself."""
    runs: dict[int, tuple[Run, Run]] = {}
    for site, text in sorted(zip(places, texts, strict=True), key=lambda each: -each[0].start):
        found = _run_of(site)
        if found:
            run, at = found
            _, changed = runs.get(id(run), (run, run))
            runs[id(run)] = run, replace(changed, text=_with(changed.text, at, site.text, text))
    mutant: Any = built.foreign
    for old, new in runs.values():
        mutant = _replaced(mutant, old, new)
    return tuple(sorted({code for code, _ in audited(mutant, built.subject) - told}))


def _with(whole: str, at: int, old: str, new: str) -> str:
    """Return a text with one number of it replaced; with nothing in its stead, its words are taken out too."""
    start = at if new else max(max((whole.rfind(mark, 0, at) for mark in _MARKS), default=-1), 0)
    return whole[:start] + new + whole[at + len(old) :]


def _sites(built: Built) -> list[Site]:
    """Return the numbers of a document that were printed from facts, as they stand in the file that was read back."""
    stock: dict[str, list[Passage]] = {}
    for passage in DocumentText(built.manuscript).passages:
        stock.setdefault(_bare(passage.text), []).append(passage)
    found: list[Site] = []
    for passage in DocumentText(built.foreign).passages:
        origins = stock.get(_bare(passage.text), [])
        origin = origins.pop(0) if origins else None
        pattern = NUMBER if passage.setting is Setting.CELL and NUMBER.fullmatch(passage.text) else MEASURED
        for number in pattern.finditer(passage.text) if origin and origin.text == passage.text else ():
            path = origin.path(number.start())
            if path and not path.startswith(("报告.", "部门.")) and not path.endswith(".名称"):
                found.append(Site(passage, number.start(), number[0], path))
    return found


def _bare(text: str) -> str:
    return "".join(text.split())


def _identities(figures: Figures, printed_paths: set[str]) -> Iterator[Identity]:
    """Yield the figures that are sums, ratios or differences; a reader divides by the budget printed as 全年预算数."""
    copies = {
        figure.inputs[0].path: path
        for path, figure in figures.by_path.items()
        if path.endswith("全年预算数") and path in printed_paths
    }
    for path, figure in figures.by_path.items():
        inputs = tuple(copies.get(each.path, each.path) for each in figure.inputs)
        if "之和" in figure.formula and len(inputs) > 1:
            yield Identity(path, inputs, "sum")
        elif "÷" in figure.formula and len(inputs) == 2 and "−" not in figure.formula:
            yield Identity(path, inputs, "ratio")
        elif "−" in figure.formula and len(inputs) == 2 and "÷" not in figure.formula:
            yield Identity(path, inputs, "difference")


def _is_whole(identity: Identity, sites: list[Site], unit: str) -> bool:
    """Whether all numbers of an identity are printed, and bound as its name says."""
    values = _values(sites, unit)
    return {identity.result, *identity.inputs} <= set(values) and identity.holds(values)


def _values(sites: list[Site], unit: str) -> dict[str, Printed]:
    return {site.path: printed(site.text, unit) for site in reversed(sites)}


def _broken(changes: list[tuple[Site, str]], sites: list[Site], identities: list[Identity], unit: str) -> Iterator[str]:
    """Yield what some changes contradict: the same fact printed elsewhere, or an identity they take part in."""
    real = [(site, text) for site, text in changes if not text or printed(text, unit) != printed(site.text, unit)]
    for site, text in real:
        is_standard = site.path.startswith("评分.")  # printed in every table, and only bound within each
        if text and not is_standard and any(other is not site and other.path == site.path for other in sites):
            yield f"same {site.path}"
    mutated = {site.path: printed(text, unit) if text else _NOTHING for site, text in real}
    values = _values(sites, unit) | mutated
    for identity in identities:
        is_touched = not mutated.keys().isdisjoint((identity.result, *identity.inputs))
        is_dropped = mutated.get(identity.result) is _NOTHING
        if is_touched and not is_dropped and not identity.holds(values):
            yield f"{identity.kind} {identity.result}"


def _mutations(sites: list[Site]) -> Iterator[tuple[Kind, tuple[Site, ...], tuple[str, ...]]]:
    for site in sites:
        yield from ((Kind.DIGIT, (site,), (new,)) for new in with_other_digits(site.text))
        if (other := with_other_unit(site.text)) != site.text:
            yield Kind.UNIT, (site,), (other,)
        yield Kind.DROP, (site,), ("",)
    for one, other in pairwise(sites):
        is_together = one.passage is other.passage or (one.passage.block, one.passage.row) == (
            other.passage.block,
            other.passage.row,
        )
        same_unit = one.text.lstrip("0123456789,.") == other.text.lstrip("0123456789,.")
        if is_together and same_unit and one.text != other.text:
            yield Kind.SWAP, (one, other), (other.text, one.text)


def _run_of(site: Site) -> tuple[Run, int] | None:
    """Return the run that a number stands in, when it stands in one, and where."""
    start = site.start
    for run in site.passage.runs:
        if start < len(run.text):
            return (run, start) if start + len(site.text) <= len(run.text) else None
        start -= len(run.text)
    return None


def _replaced(value: Any, old: Run, new: Run) -> Any:
    if value is old:
        return new
    if isinstance(value, tuple):
        changed = tuple(_replaced(each, old, new) for each in value)
        return value if all(one is other for one, other in zip(changed, value, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: _replaced(getattr(value, each.name), old, new) for each in fields(value)}
        different = {name: part for name, part in parts.items() if part is not getattr(value, name)}
        return replace(value, **different) if different else value
    return value


def _around(site: Site) -> str:
    return site.passage.text[max(0, site.start - 24) : site.start + 24]
