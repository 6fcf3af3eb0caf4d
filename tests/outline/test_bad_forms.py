"""What form authors get wrong: each file in `bad/` says on the line at fault what is told of it (`@1`: on line 1)."""

import re
from pathlib import Path

import pytest
from support.forms import FORM_FILE, filled

FILES = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
EXPECTED = re.compile(r'error: ([a-z-]+) "([^"]+)"(?: @(\d+))?')
FACTS = """\
报告: {年度: 2024, 编制日期: 2025-03-31, 印发: [place/form]}
部门: {名称: 区妇联, 自称: 我会}
资金: {年初预算: 100}
项目:
  - {名称: 甲项目, 单位: 区妇联, 资金: {年初预算: 30, 执行: 28.07}}
"""


def expected_in(text):
    lines = enumerate(text.split("\n"), start=1)
    return [(int(at or number), slug, words) for number, line in lines for slug, words, at in EXPECTED.findall(line)]


def told(finding, expected):
    """Return the expectation that a finding meets, or else what it tells."""
    is_at = (finding.span.line, finding.rule.slug)
    return next(
        (each for each in expected if each[:2] == is_at and each[2] in finding.message), (*is_at, finding.message)
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_fault_of_a_form_is_told_at_its_line_and_nothing_else_is(file):
    text = file.read_text(encoding="utf-8")
    expected = expected_in(text)
    assert expected or file.stem.startswith("right_")
    _, findings = filled(text, FACTS)
    assert sorted(told(finding, expected) for finding in findings) == sorted(expected)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_finding_stands_in_the_form_with_line_and_column_and_says_what_to_do(file):
    lines = file.read_text(encoding="utf-8").split("\n")
    for finding in filled("\n".join(lines), FACTS)[1]:
        span = finding.span
        assert span.file == FORM_FILE
        assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.column <= len(lines[span.line - 1]) + 1
        assert finding.hint
