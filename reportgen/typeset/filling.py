"""The parts of a template that hold tags, with everything put in: rendered, checked and compressed piece by piece."""

from __future__ import annotations

from typing import NamedTuple
from xml.parsers.expat import ExpatError

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Runs
from reportgen.typeset.body import Body
from reportgen.typeset.front import Front
from reportgen.typeset.package import Part, deflated_from
from reportgen.typeset.rules import BROKEN_XML
from reportgen.typeset.slots import DOCUMENT, names_of_slots, pieces_of
from reportgen.typeset.stream import encoded, well_formed
from reportgen.typeset.template import TemplatePart
from reportgen.typeset.units import texts_heard
from reportgen.wording.expand import Wording


class Filling(NamedTuple):
    """What is put into a template.

    Attributes:
        title: The title of the document.
        front: What stands before the text.
        body: The text.
        styles_xml: The content of `word/styles.xml`.
        is_stamped: Whether the text will be asked for.
    """

    title: Runs
    front: Front
    body: Body
    styles_xml: bytes
    is_stamped: bool


class Filled(NamedTuple):
    """The parts of a document that come of those with tags.

    Attributes:
        parts: The parts.
        texts: The units of text of the document; none where nobody asks for them.
    """

    parts: tuple[Part, ...]
    texts: tuple[str, ...]


def filled(template: tuple[TemplatePart, ...], filling: Filling, wording: Wording, name: str) -> Outcome[Filled | None]:
    """Return the parts of a template with everything put in, or None with the reasons.

    Args:
        template: The parts that hold tags.
        filling: What is put in.
        wording: The names that tags may use.
        name: Name of the template.

    Raises:
        ValueError: The cells of a table do not fill it, or overlap.
    """
    before = len(wording.findings)
    rendered = _rendered(template, filling, wording, name)
    found = wording.findings[before:]
    gaps = [finding for finding in found if finding.rule.is_gap]  # these spoil no file; the pipeline weighs them
    faults = [finding for finding in found if not finding.rule.is_gap]
    parts: list[Part] = []
    texts: list[str] = []
    for part, xml in () if faults else rendered.items():
        try:
            parts.append(_made(part, xml, filling, texts))
        except ExpatError as error:
            faults.append(_broken(part, error, name))
    return Outcome(None if faults else Filled(tuple(parts), tuple(texts)), (*gaps, *faults))


def _rendered(template: tuple[TemplatePart, ...], filling: Filling, wording: Wording, name: str) -> dict[str, str]:
    """Return the parts as Jinja gives them; one that cannot be compiled is left out, and told."""
    names = names_of_slots(filling.title, filling.body)
    rendered: dict[str, str] = {}
    for part in template:
        snippet = part.snippet(name)
        compiled = wording.compile_xml(snippet, names)
        if compiled is not None:
            rendered[part.name] = wording.render_xml(compiled, snippet, names)
    return rendered


def _made(name: str, xml: str, filling: Filling, texts: list[str]) -> Part:
    """Return a part; the text of the main part is added to the texts, where it will be asked for.

    Raises:
        ExpatError: It is no well-formed XML.
    """
    chunks = well_formed(encoded(pieces_of(xml, filling.front, filling.body), filling.styles_xml))
    if filling.is_stamped and name == DOCUMENT:
        chunks = texts_heard(chunks, texts)
    return deflated_from(name, chunks)


def _broken(part: str, error: ExpatError, name: str) -> Finding:
    hint = "成对的标签放在同一段，或者都用 {%p … %} 独占一段。"
    return BROKEN_XML.at(Span(name, place=part), f"模板的 {part} 填好后不成格式（{error}）", hint=hint)
