"""The parts of a template that hold tags, with everything put in: rendered, and checked piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Runs
from reportgen.typeset.body import Body
from reportgen.typeset.front import Front
from reportgen.typeset.rules import BROKEN_XML
from reportgen.typeset.slots import DOCUMENT, names_of_slots, pieces_of
from reportgen.typeset.stream import BrokenPart, encoded, well_formed
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
        parts: By the name of a part its content, made as it is taken.
        texts: The units of text of the document, there when its main part has been taken; none where nobody asks.
    """

    parts: dict[str, Iterator[bytes]]
    texts: list[str]


def filled(template: tuple[TemplatePart, ...], filling: Filling, wording: Wording, name: str) -> Outcome[Filled | None]:
    """Return the parts of a template with everything put in, or None with the reasons.

    Args:
        template: The parts that hold tags.
        filling: What is put in.
        wording: The names that tags may use.
        name: Name of the template.
    """
    before = len(wording.findings)
    rendered = _rendered(template, filling, wording, name)
    found = wording.findings[before:]
    gaps = [finding for finding in found if finding.rule.is_gap]  # these spoil no file; the pipeline weighs them
    faults = [finding for finding in found if not finding.rule.is_gap]
    texts: list[str] = []
    parts = {part: _content(part, xml, filling, texts) for part, xml in rendered.items()}
    return Outcome(None if faults else Filled(parts, texts), (*gaps, *faults))


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


def _content(name: str, xml: str, filling: Filling, texts: list[str]) -> Iterator[bytes]:
    """Return what is in a part; the text of the main part is added to the texts, where it will be asked for."""
    pieces = pieces_of(xml, filling.front, filling.body)
    chunks = well_formed(name, encoded(pieces, filling.styles_xml))
    return texts_heard(chunks, texts) if filling.is_stamped and name == DOCUMENT else chunks


def broken(fault: BrokenPart, name: str) -> Finding:
    """Return the finding for a part that is no well-formed XML when everything is put in.

    Args:
        fault: What is wrong.
        name: Name of the template.
    """
    hint = "成对的标签放在同一段，或者都用 {%p … %} 独占一段。"
    return BROKEN_XML.at(
        Span(name, place=fault.name), f"模板的 {fault.name} 填好后不成格式（{fault.reason}）", hint=hint
    )
