"""Cases of checks as data: facts or a plain text, and what must be found in a comment on the line at fault.

A case has `facts` as an author writes them, or `text`: the lines of a document, with tabs between the cells of a table.
Of the document may be said whom it speaks of (`subject: {unit: …, level: 区, year: 2024}`), of facts by what table they
are scored (`scoring: national/scoring/2020`, or the table itself), and what it must follow (`outline: {章节: …}`).

A comment reads `# error: rate-mismatch "96.36%"`: severity, slug, a piece of the message; several may stand on one
line. `# related: rate-mismatch "5,132.27万元"` asks for a second place of a finding.
"""

import re
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from support.project import ROOT

from reportgen.checks.reading.subject import Subject
from reportgen.cli.machine.disk import Disk
from reportgen.diagnostics.span import Span
from reportgen.intake.plain_text import text_manuscript
from reportgen.manuscript import Manuscript
from reportgen.outline.outline import Outline, OutlineFile
from reportgen.outline.read import Library
from reportgen.outline.read_scoring import read_scoring
from reportgen.outline.scoring import PATH, Scoring
from reportgen.source.nodes import Document, Mapping, SourceText
from reportgen.source.parse import parse
from reportgen.vocabulary.kinds import BlockKind, Manner
from reportgen.vocabulary.reader import Reader

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
    """A case: the slug of its check, a sentence, facts or document, its subject or table, and what must be found."""

    slug: str
    name: str
    given: Document | Manuscript
    subject: Subject
    scoring: Scoring | None
    outline: Outline | None
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
    about = {"subject", "outline"} if "text" in keys else {"scoring"}
    assert keys - about in ({"name"}, {"name", "text"}, {"name", "facts"}), case.span
    expected = [
        Told(number, *found)
        for number in range(case.span.line, end)
        for found in _COMMENT.findall(case.source.lines[number - 1].partition("#")[2])
    ]
    given = _manuscript(case.source, case.get("text").span, end) if "text" in keys else _facts(case.get("facts"), case)
    subject, scoring = _subject(case.get("subject")), _scoring(case.get("scoring"))
    outline = _outline(case.get("outline"))
    return Case(stem.replace("_", "-"), case.get("name").text, given, subject, scoring, outline, expected)


def _facts(facts, case):
    return Document(facts.entries, facts.span) if isinstance(facts, Mapping) else Document((), Span(case.span.file))


def _scoring(node):
    if node is None:
        return None
    reader = Reader(Manner(), whole=Scoring)
    written = reader.value(BlockKind(lambda: Scoring), node, PATH, node)
    disk = Disk()
    table = read_scoring(disk, Library(disk, (ROOT / "templates",)).find, written)
    assert not reader.findings, reader.findings
    assert not table.findings, table.findings
    return table.product


def _outline(node):
    if node is None:
        return None
    reader = Reader(Manner(), whole=OutlineFile)
    file = reader.block(OutlineFile, node.entries, node.span)
    return Outline("case", file, sections=file.sections or ())


def _manuscript(source, span, end):
    """Return the lines of a block of text as a document that stands in the file of the case; comments are left out."""
    lines = source.lines[: end - 1]
    indent = len(lines[span.line]) - len(lines[span.line].lstrip(" ")) if span.line < len(lines) else 0
    inside = takewhile(lambda line: not line.strip() or line.startswith(" " * indent), lines[span.line :])
    bare = [_COMMENT_TAIL.sub("", line) for line in inside]
    return text_manuscript(source.name, "\n".join([""] * span.line + bare))


def _subject(node):
    if node is None:
        return Subject()
    known = {entry.key.text: entry.value.text for entry in node.entries}
    return Subject(**known | ({"year": int(known["year"])} if "year" in known else {}))
