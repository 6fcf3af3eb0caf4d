"""Cases of checks as data: facts as an author writes them, what must be found in a comment on the line at fault.

A comment reads `# error: rate-mismatch "96.36%"`: severity, slug, a piece of the message; several may stand on one
line. `# related: rate-mismatch "5,132.27万元"` asks for a second place of a finding.
"""

import re
from pathlib import Path
from typing import NamedTuple

from reportgen.source.nodes import Document, SourceText
from reportgen.source.parse import parse

FOLDER = Path(__file__).parents[1] / "checks"
FILES = sorted(FOLDER.glob("*/*.yaml"))
_COMMENT = re.compile(r'(error|warning|note|related): ([a-z-]+) "([^"]+)"')


class Told(NamedTuple):
    """What is told of one line: severity or `related`, slug, and the message or a piece of it."""

    line: int
    weight: str
    slug: str
    message: str


class Case(NamedTuple):
    """A case: the slug of its check, a sentence, the facts, and what must be found in them."""

    slug: str
    name: str
    facts: Document
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
    assert {entry.key.text for entry in case.entries} == {"name", "facts"}, case.span
    facts = case.get("facts")
    expected = [
        Told(number, *found)
        for number in range(case.span.line, end)
        for found in _COMMENT.findall(case.source.lines[number - 1].partition("#")[2])
    ]
    return Case(stem.replace("_", "-"), case.get("name").text, Document(facts.entries, facts.span), expected)
