"""From facts and what a place prescribes to a manuscript."""

from __future__ import annotations

from reportgen.compose.form import FormComposer
from reportgen.compose.naming import file_name_findings, properties
from reportgen.compose.report import reports
from reportgen.diagnostics.outcome import Outcome
from reportgen.manuscript import Manuscript, Runs, text_of
from reportgen.outline.form import Form
from reportgen.outline.outline import Outline
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.placed import Stated
from reportgen.wording.expand import Wording


def compose(prescribed: Outline | Form, wording: Wording) -> Outcome[tuple[Manuscript, ...]]:
    """Return the documents that an outline or a form prescribes: one, but where an outline is repeated.

    Args:
        prescribed: What the place prescribes.
        wording: The names of this report; its findings are handed on.
    """
    return reports(prescribed, wording) if isinstance(prescribed, Outline) else _form(prescribed, wording)


def _form(form: Form, wording: Wording) -> Outcome[tuple[Manuscript, ...]]:
    composer = FormComposer(form, wording)
    sheets = composer.sheets()
    title = composer.title()
    name = text_of(_line(form.file.file_name, wording)) or text_of(title)
    place = form.file.file_name or form.file.name
    named = file_name_findings(name, place.span if place else form.file.span, wording)
    about = properties(form.title, title, wording)
    return Outcome((Manuscript(title, sheets, about, name),), (*wording.findings, *named))


def _line(stated: Stated[Scalar], wording: Wording) -> Runs:
    return wording.line(stated.value) if stated and isinstance(stated.value, Scalar) else ()
