"""继承: an outline with everything it takes over from those above it."""

from __future__ import annotations

from dataclasses import replace

from reportgen.diagnostics.finding import Finding
from reportgen.outline.change import Trees, changed
from reportgen.outline.outline import Change, OutlineFile, Section
from reportgen.outline.rules import NOTHING_TO_TAKE_OVER
from reportgen.vocabulary.declare import filled
from reportgen.vocabulary.near import did_you_mean


def inherited(chain: list[OutlineFile], findings: list[Finding]) -> tuple[OutlineFile, Trees]:
    """Return an outline with its gaps filled from those above it, its sections and its annexes.

    Sections are taken over one by one, by name (沿用), or all of them but for some changes (改动).

    Args:
        chain: The outline and those it inherits from, nearest first.
        findings: Where to add what is wrong.
    """
    told: list[Finding] = []
    file, trees = chain[-1], Trees()
    for child in reversed(chain):
        known = trees.by_name
        sections = _taken(child.sections, trees.sections, known, told)
        trees = Trees(sections, _taken(child.annexes, trees.annexes, known, told))
        trees = changed(trees, _changes(child, known, told), told)
        local = {**(file.local or {}), **(child.local or {})}
        file = replace(filled(child, file), local=local or None)
    findings += told if chain[-1].parent is None else ()  # of a chain that breaks off nobody knows what it has
    return file, trees


def _taken(
    written: tuple[Section, ...] | None, above: tuple[Section, ...], known: dict[str, Section], told: list[Finding]
) -> tuple[Section, ...]:
    """Return the sections that an outline lists, or those above it when it lists none."""
    return above if written is None else tuple(_take_over(section, known, told) for section in written)


def _changes(child: OutlineFile, known: dict[str, Section], told: list[Finding]) -> tuple[Change, ...]:
    """Return the changes of an outline, what they add filled from the sections it takes over."""
    return tuple(
        replace(change, added=_take_over(change.added, known, told)) if change.added else change
        for change in child.changes or ()
    )


def _take_over(section: Section, known: dict[str, Section], findings: list[Finding]) -> Section:
    taken = section
    if section.taken_over is not None and isinstance(section.taken_over.value, str):
        name = section.taken_over.value
        if name in known:
            taken = filled(section, known[name])
        else:
            hint = did_you_mean(name, known) or f"上级提纲里有：{'、'.join(known) or '无'}。"
            message = f"上级提纲里没有叫“{name}”的一节" if known else "没有上级提纲可以沿用"
            findings.append(NOTHING_TO_TAKE_OVER.at(section.taken_over.span, message, hint=hint))
    if section.sections is None:
        return taken
    return replace(taken, sections=tuple(_take_over(below, known, findings) for below in section.sections))
