"""Workflow commands of GitHub: one a line whatever a finding says, nothing in it taken for part of the command."""

import pytest

from reportgen.diagnostics.as_github import findings_github
from reportgen.diagnostics.finding import Rule, Severity
from reportgen.diagnostics.span import Span

PLACE = Span("data/资金.yaml", 7, 8, 7, 14)
WHERE = "file=data/资金.yaml,line=7,col=8,endColumn=14"


def rule(severity=Severity.ERROR):
    return Rule("AMT002", "rate-mismatch", severity, "")


def command(span=PLACE, message="应为 96.36", **more):
    return findings_github([rule().at(span, message, **more)])


@pytest.mark.parametrize(
    ("message", "escaped"),
    [
        ("应为 96.36%", "应为 96.36%25"),
        ("%0A", "%250A"),
        ("一\n二", "一%0A二"),
        ("一\r\n二", "一%0D%0A二"),
        ("执行: 1,2::3", "执行: 1,2::3"),
    ],
)
def test_a_message_escapes_percent_signs_and_ends_of_lines(message, escaped):
    assert command(message=message) == f"::error {WHERE},title=AMT002 rate-mismatch::{escaped}\n"


@pytest.mark.parametrize(
    ("file", "escaped"),
    [
        ("data/资金.yaml", "data/资金.yaml"),
        ("C:/资金.yaml", "C%3A/资金.yaml"),
        ("一,二.yaml", "一%2C二.yaml"),
        ("100%.yaml", "100%25.yaml"),
        ("一\n二.yaml", "一%0A二.yaml"),
    ],
)
def test_a_property_escapes_colons_and_commas_too(file, escaped):
    assert command(PLACE._replace(file=file)).startswith(f"::error file={escaped},line=7,")


@pytest.mark.parametrize(
    ("span", "properties"),
    [
        (PLACE, WHERE),
        (Span("资金.yaml", 7, 8, 9, 2), "file=资金.yaml,line=7,endLine=9"),
        (Span("报告.docx", 12, 1, 12, 1, "第12段"), "file=报告.docx"),
    ],
)
def test_columns_are_given_only_within_one_line_and_lines_only_where_there_are_any(span, properties):
    assert command(span).startswith(f"::error {properties},title=")


def test_the_place_in_a_word_file_the_remedy_and_other_places_are_lines_of_the_message():
    finding = rule().at(Span("报告.docx", place="表1 行2 列3"), "少一格", hint="重新生成。").beside(PLACE, "应为 1")
    assert findings_github([finding]).partition("rate-mismatch::")[2] == (
        "表1 行2 列3：少一格%0A怎么改：重新生成。%0A相关：data/资金.yaml:7:8: 应为 1\n"
    )


def test_every_severity_has_its_command():
    told = findings_github(rule(severity).at(PLACE, "") for severity in Severity)
    assert [line.split(" ")[0] for line in told.splitlines()] == ["::error", "::warning", "::notice"]


def test_nothing_found_prints_nothing():
    assert findings_github([]) == ""
