"""A copy of a Word file with a comment at every finding, for readers who work in Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.text import NAMES
from reportgen.intake.word import cells_of, is_text_paragraph
from reportgen.regex import regex
from reportgen.typeset.ooxml import w
from reportgen.typeset.package import read_package, write_package

_PARAGRAPH_PLACE = regex(r"第(\d+)段")
_CELL_PLACE = regex(r"表(\d+) 行(\d+) 列(\d+)")
_AUTHOR, _INITIALS = "reportgen", "审"

Place = tuple[int, ...]


def commented(content: bytes, findings: Iterable[Finding]) -> bytes:
    """Return the file with its findings as comments; the text itself is left as it is.

    What has no place in the text, such as a missing section, is said at the first paragraph. The same findings give the
    same bytes: comments carry no date.

    Args:
        content: A Word file that `read_foreign` could read.
        findings: What was found in it.
    """
    from docx import Document

    document = Document(BytesIO(content))
    places = dict(_places(document.element.body))
    first = next(iter(places.values()), None)
    for finding in findings:
        paragraph = places.get(_place_of(finding), first)
        if paragraph is not None:
            _comment(document, paragraph, finding)
    saved = BytesIO()
    document.save(saved)
    return write_package(read_package(saved.getvalue()), {})


def _places(body: Any) -> Iterator[tuple[Place, Any]]:
    """Yield the paragraphs of a document with their places: the number outside tables, or table, row and column."""
    paragraphs = tables = 0
    for element in body.iter(w("p"), w("tbl")):
        if element.tag == w("p") and is_text_paragraph(element):
            paragraphs += 1
            yield (paragraphs,), element
        elif element.tag == w("tbl") and next(element.iterancestors(w("tbl")), None) is None:
            tables += 1
            for row, column, cell in cells_of(element):
                paragraph = cell.find(w("p"))
                if paragraph is not None:
                    yield (tables, row, column), paragraph


def _place_of(finding: Finding) -> Place:
    found = _CELL_PLACE.search(finding.span.place) or _PARAGRAPH_PLACE.search(finding.span.place)
    return tuple(map(int, found.groups())) if found else ()


def _comment(document: Any, paragraph: Any, finding: Finding) -> None:
    """Add a comment over the runs of a paragraph; one without runs gets an empty one to hold it."""
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    holder = Paragraph(paragraph, document)
    runs = [Run(each, holder) for each in paragraph.iter(w("r"))] or [holder.add_run()]
    words = f"{NAMES[finding.rule.severity]} {finding.rule.code}：{finding.message}"
    words += f"\n怎么改：{finding.hint}" if finding.hint else ""
    added = document.add_comment([runs[0], runs[-1]], text=words, author=_AUTHOR, initials=_INITIALS)
    added._comment_elm.attrib.pop(w("date"), None)
