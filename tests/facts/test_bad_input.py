"""What authors get wrong, as they would write it: each file in `bad/` says on the line at fault what is told of it."""

import re
from pathlib import Path, PurePath

import pytest
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.source import read

FILES = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
EXPECTED = re.compile(r'(error|warning|note): ([a-z-]+) "([^"]+)"')


def expected_in(text):
    lines = enumerate(text.split("\n"), start=1)
    return [(number, *found) for number, line in lines for found in EXPECTED.findall(line.partition(" # ")[2])]


def findings_in(text):
    document = read(MemoryWorld({"report.yaml": text}), PurePath("report.yaml"))
    return [*document.findings, *validate(document.product).findings]


def told(finding, expected):
    """Return the expectation that a finding meets, or else what it tells."""
    is_at = (finding.span.line, finding.rule.severity.value, finding.rule.slug)
    return next(
        (each for each in expected if each[:3] == is_at and each[3] in finding.message), (*is_at, finding.message)
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_fault_is_told_at_its_line_and_nothing_else_is(file):
    text = file.read_text(encoding="utf-8")
    expected = expected_in(text)
    assert expected or file.stem.startswith("right_")
    assert sorted(told(finding, expected) for finding in findings_in(text)) == sorted(expected)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_finding_stands_in_its_file_and_says_what_to_do(file):
    lines = file.read_text(encoding="utf-8").split("\n")
    for finding in findings_in("\n".join(lines)):
        span = finding.span
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.column <= len(lines[span.line - 1]) + 1
        assert finding.hint
        assert not re.search("[a-z]{4,} [a-z]{3,}", finding.message), "a message of a library"
