"""Where in a template go things that no author's tag asks for: pages before the text, the last section, the body.

A body may be very large. So Jinja puts a mark in its place, and the pieces of the body are written where the mark is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from reportgen.manuscript import Runs
from reportgen.regex import regex
from reportgen.typeset.body import Body
from reportgen.typeset.front import Front
from reportgen.typeset.sections import with_last_section
from reportgen.typeset.template import BODY_SLOT, TITLE_SLOT, TemplatePart
from reportgen.typeset.title import title_lines

DOCUMENT = "word/document.xml"

# Made by the program, not written by authors of templates.
_SECTION_SLOT = "末节"
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
# No tags, which messages count.
_FRONT_MARK, _TITLE_MARK, _BODY_MARK = "<!--front-->", "<!--mark-->", "<!--body-->"
_BODY_START = regex(r"<w:body\b[^>]*>")
_PARAGRAPH_START = regex(r"<w:p[ >]")
_TITLE_TAG = regex(rf"\{{\{{\s*{TITLE_SLOT}\s*\}}\}}")


def with_slots(part: TemplatePart) -> TemplatePart:
    """Return a part with a slot for the last section, and marks where its front goes."""
    if part.name != DOCUMENT:
        return part
    source = _BODY_START.sub(rf"\g<0>{_FRONT_MARK}", part.source, count=1)
    title = _TITLE_TAG.search(source)
    starts = [found.start() for found in _PARAGRAPH_START.finditer(source, 0, title.start())] if title else []
    place = starts[-1] if starts else source.find(_FRONT_MARK) + len(_FRONT_MARK)
    source = f"{source[:place]}{_TITLE_MARK}{source[place:]}"
    return replace(part, source=with_last_section(source, f"{{{{ {_SECTION_SLOT} }}}}"))


def names_of_slots(title: Runs, body: Body) -> dict[str, Markup]:
    """Return what Jinja puts into the slots; our own writer has escaped every text.

    Args:
        title: The title of the document.
        body: What goes into the slot of the body, and the section that the document ends with.
    """
    lines = Markup(_LINE_BREAK).join(title_lines(title))
    return {TITLE_SLOT: lines, BODY_SLOT: Markup(_BODY_MARK), _SECTION_SLOT: Markup(body.section)}


def pieces_of(xml: str, front: Front, body: Body) -> Iterator[str]:
    """Yield a part in pieces, the front and the body in the places of their marks.

    Args:
        xml: The part as Jinja gives it.
        front: What stands before the text.
        body: The text.
    """
    first, *others = xml.split(_BODY_MARK)
    yield first.replace(_FRONT_MARK, "".join(front.pages), 1).replace(_TITLE_MARK, front.mark, 1)
    for other in others:
        yield from body.pieces()
        yield other
