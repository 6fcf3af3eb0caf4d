"""改动: sections added, altered, moved and dropped, without listing the whole tree again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportgen.diagnostics.finding import Finding
from reportgen.frozen import dataclass
from reportgen.outline.outline import Change, Section, walk
from reportgen.outline.rules import NOTHING_TO_CHANGE, UNCLEAR_CHANGE
from reportgen.vocabulary.declare import filled
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Stated

Edit = Callable[[Section], tuple[Section, ...]]
Place = tuple[str, Stated[str]]


@dataclass(frozen=True, slots=True)
class Trees:
    """The sections of an outline and those of its annexes."""

    sections: tuple[Section, ...] = ()
    annexes: tuple[Section, ...] = ()

    @property
    def all(self) -> tuple[Section, ...]:
        """Sections and annexes."""
        return (*self.sections, *self.annexes)

    @property
    def by_name(self) -> dict[str, Section]:
        """The sections that have a name, in reading order; of a name that several have, the first."""
        named: dict[str, Section] = {}
        for section in walk(self.all):
            if section.own_name:
                named.setdefault(section.own_name, section)
        return named

    def edited(self, name: str, edit: Edit) -> Trees:
        """Return the trees with the section of a name replaced by what an edit makes of it."""
        section = self.by_name.get(name)
        return Trees(_edited(self.sections, section, edit), _edited(self.annexes, section, edit))


def changed(trees: Trees, changes: tuple[Change, ...], findings: list[Finding]) -> Trees:
    """Return the sections with changes made, one after the other.

    Args:
        trees: The sections of the outline above.
        changes: What differs.
        findings: Where to add what is wrong.
    """
    for change in changes:
        fault = _fault(trees, change)
        if fault is not None:
            findings.append(fault)
        else:
            section = trees.by_name.get(_word(change.section))
            trees = _moved(trees, change, section) if section else _added(trees, change, change.added)
    return trees


def _moved(trees: Trees, change: Change, section: Section) -> Trees:
    """Return the trees with one section altered, dropped or put elsewhere."""
    name, section = section.own_name, _altered(section, change)
    if change.dropped is not None and change.dropped.value is True:
        return trees.edited(name, lambda _: ())
    if not _places(change):
        return trees.edited(name, lambda _: (section,))
    return _added(trees.edited(name, lambda _: ()), change, section)


def _altered(section: Section, change: Change) -> Section:
    """Return a section with the keys that a change states; it keeps its name."""
    whole = filled(change.altered, section) if change.altered else section
    return replace(whole, title=change.renamed) if change.renamed else whole


def _added(trees: Trees, change: Change, section: Section | None) -> Trees:
    """Return the trees with a section put where a change says; at the end where it does not."""
    if section is None:
        return trees
    places = _places(change)
    if not places:
        return replace(trees, sections=(*trees.sections, section))
    edits: dict[str, Edit] = {
        "在前": lambda each: (section, each),
        "在后": lambda each: (each, section),
        "在内": lambda each: (replace(each, sections=(*(each.sections or ()), section)),),
    }
    where, target = places[0]
    return trees.edited(_word(target), edits[where])


def _fault(trees: Trees, change: Change) -> Finding | None:
    """Return what is wrong with a change, or None."""
    does = (change.renamed, change.altered, change.dropped, *(target for _, target in _places(change)))
    if (change.section is None) == (change.added is None) or len(_places(change)) > 1:
        hint = "改原有的写“节”，新添的写“加”；“在前”“在后”“在内”只写一个。"
        return UNCLEAR_CHANGE.at(change.span, "这一处改动看不出要改什么", hint=hint, path=change.path)
    if change.section and not any(does):
        hint = "写“改名”“改为”“删去”“在前”“在后”“在内”中的一个。"
        return UNCLEAR_CHANGE.at(change.span, f"没有写怎样改“{_word(change.section)}”", hint=hint, path=change.path)
    left = trees.edited(_word(change.section), lambda _: ()) if change.section else trees
    named = [(change.section, trees), *((target, left) for _, target in _places(change))]
    return next((fault for target, within in named if (fault := _missing(target, within))), None)


def _missing(target: Stated[str], trees: Trees) -> Finding | None:
    names = trees.by_name
    if target is None or not isinstance(target.value, str) or target.value in names:
        return None
    hint = did_you_mean(target.value, names) or f"上级提纲里有：{'、'.join(names) or '无'}。"
    return NOTHING_TO_CHANGE.at(target.span, f"上级提纲里没有叫“{target.value}”的一节", hint=hint)


def _places(change: Change) -> list[Place]:
    stated = (("在前", change.before), ("在后", change.behind), ("在内", change.inside))
    return [(where, target) for where, target in stated if target is not None]


def _edited(sections: tuple[Section, ...], wanted: Section | None, edit: Edit) -> tuple[Section, ...]:
    edited: list[Section] = []
    for section in sections:
        if section is wanted:
            edited += edit(section)
        else:
            below = _edited(section.sections, wanted, edit) if section.sections else section.sections
            edited.append(section if below == section.sections else replace(section, sections=below))
    return tuple(edited)


def _word(stated: Stated[str]) -> str:
    return stated.value if stated is not None and isinstance(stated.value, str) else ""
