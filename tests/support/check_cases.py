"""Cases of checks as data: facts or a plain text, and what must be found in a comment on the line at fault.

A case has `facts` as an author writes them, or `text`: the lines of a document, with tabs between the cells of a table.
Of the document may be said whom it speaks of (`subject: {unit: …, level: 区, year: 2024}`).

A comment reads `# error: rate-mismatch "96.36%"`: severity, slug, a piece of the message; several may stand on one
line. `# related: rate-mismatch "5,132.27万元"` asks for a second place of a finding.
"""

import re
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from reportgen.checks.reading.subject import Subject
from reportgen.diagnostics.span import Span
from reportgen.intake.plain_text import text_manuscript
from reportgen.manuscript import Manuscript
from reportgen.source.nodes import Document, Mapping, SourceText
from reportgen.source.parse import parse

FOLDER = Path(__file__).parents[1] / "checks"
FILES = sorted(FOLDER.glob("*/*.yaml"))
_COMMENT_TAIL = re.compile(r" +# (?:error|warning|note|related): .*$")
_COMMENT = re.compile(r'(error|warning|note|related): ([a-z-]+) "([^"]+)"')


class Told(NamedTuple):
    """What is told of one line: severity or `related`, slug, and the message or a piece of it."""

    line: int
    weight: str
    slug: str
    message: str


class Case(NamedTuple):
    """A case: the slug of its check, a sentence, facts or document, its subject, and what must be found."""

    slug: str
    name: str
    given: Document | Manuscript
    subject: Subject
    expected: list[Told]


def cases_in(file):
    """Return the cases of one file, in the order of the file."""
    source = SourceText(file.relative_to(FOLDER).as_posix(), file.read_text(encoding="utf-8"))
    parsed = parse(source)
    assert not parsed.findings, parsed.findings
    cases = parsed.product.items
    ends = [*(case.span.line for case in cases[1:]), len(source.lines) + 1]
    return [_case(file.stem, case, end) for case, end in zip(cases, ends, strict=True)]


def _case(stem, case, end):
    keys = {entry.key.text for entry in case.entries}
    assert keys in ({"name", "facts"}, {"name", "text"}, {"name", "text", "subject"}), case.span
    expected = [
        Told(number, *found)
        for number in range(case.span.line, end)
        for found in _COMMENT.findall(case.source.lines[number - 1].partition("#")[2])
    ]
    given = _facts(case.get("facts")) if "facts" in keys else _manuscript(case.source, case.get("text").span, end)
    return Case(stem.replace("_", "-"), case.get("name").text, given, _subject(case.get("subject")), expected)


def _facts(facts):
    return Document(facts.entries, facts.span) if isinstance(facts, Mapping) else Document((), Span(facts.span.file))


def _manuscript(source, span, end):
    """Return the lines of a block of text as a document that stands in the file of the case; comments are left out."""
    lines = source.lines[: end - 1]
    indent = len(lines[span.line]) - len(lines[span.line].lstrip(" ")) if span.line < len(lines) else 0
    inside = takewhile(lambda line: not line.strip() or line.startswith(" " * indent), lines[span.line :])
    bare = [_COMMENT_TAIL.sub("", line) for line in inside]
    return text_manuscript(source.file, "\n".join([""] * span.line + bare))


def _subject(node):
    if node is None:
        return Subject()
    known = {entry.key.text: entry.value.text for entry in node.entries}
    return Subject(**known | ({"year": int(known["year"])} if "year" in known else {}))
