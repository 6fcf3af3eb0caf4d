"""From the file of a form to the form, with what it takes over from another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.outline.form import Form, FormFile
from reportgen.outline.form_shape import shape_findings
from reportgen.outline.outline import Outline
from reportgen.outline.profile import read_profile
from reportgen.outline.read import FILE_NAME, Library, read_outline
from reportgen.outline.read_scoring import read_scoring
from reportgen.outline.rules import INHERITANCE_LOOP, NO_FORM
from reportgen.source.read import read_file
from reportgen.vocabulary.declare import filled
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.reader import Reader

TEMPLATE_NAME = "sheet.docx"

Prescribed = Outline | Form


def read_prescribed(library: Library, name: str, asked: Span, year: int | None = None) -> Outcome[Prescribed | None]:
    """Return the outline or the form of a name, or None when there is neither.

    Args:
        library: Where places are looked for.
        name: Name of an outline (`shenzhen`) or of a form (`longgang/项目绩效自评情况公开表`).
        asked: Where it was asked for.
        year: The year reported on, which decides the edition; None for the newest.
    """
    if library.find(library.edition(name, year), FILE_NAME) is None and library.find_form(name) is not None:
        form = read_form(library, library.edition_of_form(name, year), asked)
        return Outcome(form.product, form.findings)
    outline = read_outline(library, name, asked, year)
    return with_forms(library, outline, year)


def with_forms(library: Library, read: Outcome[Outline | None], year: int | None = None) -> Outcome[Prescribed | None]:
    """Return an outline together with the forms that its sections print (附表).

    One that names no scoring table is scored by that of its forms, since both print the same scores.

    Args:
        library: Where places are looked for.
        read: The outline as it was read; None when there is none.
        year: The year reported on, which decides the edition.
    """
    outline, findings = read.product, list(read.findings)
    forms: dict[str, Form] = {}
    for asked in () if outline is None else (form for section in outline.walk() for form in section.forms or ()):
        if outline is None or not isinstance(asked.value, str) or asked.value in forms:
            continue
        beside = (f"{folder}/{asked.value}" for folder in outline.folders)
        name = next((name for name in beside if library.find_form(name)), asked.value)
        form = read_form(library, library.edition_of_form(name, year), asked.span)
        findings += form.findings
        forms |= {asked.value: form.product} if form.product else {}
    if outline is None or not forms:
        return Outcome(outline, tuple(findings))
    scoring = outline.scoring or next((form.scoring for form in forms.values() if form.scoring), None)
    return Outcome(replace(outline, forms=forms, scoring=scoring), tuple(findings))


def read_form(library: Library, name: str, asked: Span) -> Outcome[Form | None]:
    """Return a form with everything it inherits, or None when there is none.

    Args:
        library: Where places are looked for.
        name: The form, as `place/form`.
        asked: Where it was asked for.
    """
    chain, findings = _chain(library, name, asked)
    if not chain:
        return Outcome(None, tuple(findings))
    file = chain[-1][1]
    for _, child in reversed(chain[:-1]):
        local = {**(file.local or {}), **(child.local or {})}
        file = replace(filled(child, _fitting(child, file)), local=local or None)
    findings += shape_findings(file) if not findings else ()
    is_whole = not findings
    scoring = None
    if file.scoring is not None:
        scored = read_scoring(library.world, library.find, file.scoring)
        scoring = scored.product
        findings += scored.findings
    place, _, form = name.rpartition("/")
    places = tuple(dict.fromkeys(name.rpartition("/")[0] for name, _ in chain))
    profile = read_profile(library.world, library.find, places)
    template = _template(library, places)
    found = Form(place, form, file, is_whole, scoring, template, profile.product)
    return Outcome(found, (*findings, *profile.findings))


def _fitting(child: FormFile, parent: FormFile) -> FormFile:
    """Return what a form may take over: one that is written in columns no rows, and one written in rows no columns."""
    if child.columns is not None:
        return replace(parent, rows=None, widths=None)
    return replace(parent, columns=None, each=None, groups=None) if child.rows is not None else parent


def _chain(library: Library, name: str, asked: Span) -> tuple[list[tuple[str, FormFile]], list[Finding]]:
    """Return the form and those it inherits from, nearest first."""
    chain: list[tuple[str, FormFile]] = []
    findings: list[Finding] = []
    while True:
        path = library.find_form(name)
        if path is None:
            findings.append(_no_form(library, name, asked))
            return chain, findings
        outcome = read_file(library.world, path)
        findings.extend(outcome.findings)
        if outcome.product is None:
            return chain, findings
        reader = Reader(Manner(), whole=FormFile)
        file = reader.block(FormFile, outcome.product.entries, Span(path.as_posix()))
        findings.extend(reader.findings)
        chain.append((name, file))
        if file.parent is None or not isinstance(file.parent.value, str):
            return chain, findings
        place = name.rpartition("/")[0]
        written, asked = file.parent.value, file.parent.span
        name = written if "/" in written else f"{place}/{written}"
        if name in [known for known, _ in chain]:
            findings.append(INHERITANCE_LOOP.at(asked, f"继承绕回了“{name}”", hint="去掉其中一个“继承”。"))
            return chain, findings


def _no_form(library: Library, name: str, asked: Span) -> Finding:
    known = library.forms()
    hint = did_you_mean(name, known) or f"现有的表格：{'、'.join(known) or '无'}。"
    return NO_FORM.at(asked, f"没有叫“{name}”的表格", hint=hint)


def _template(library: Library, places: tuple[str, ...]) -> PurePath:
    """Return the nearest Word file of some places, the national one last."""
    paths = (library.find(place, TEMPLATE_NAME) for place in dict.fromkeys((*places, "national")))
    return next((path for path in paths if path is not None), PurePath(TEMPLATE_NAME))
