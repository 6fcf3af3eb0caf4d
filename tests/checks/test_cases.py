"""Every case of every check: what the comments on its lines say is found, and nothing else."""

import pytest
from support.check_cases import FILES, Told, cases_in

from reportgen.checks import run_checks
from reportgen.checks.registry import Material
from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.manuscript import Manuscript
from reportgen.vocabulary.rules import MISSING_KEY

CASES = [case for file in FILES for case in cases_in(file)]


def findings_in(case):
    """Return what the check of a case finds, and what is wrong with the facts beyond what a case leaves out."""
    if isinstance(case.given, Manuscript):
        found = run_checks(Material(manuscript=case.given, subject=case.subject, outline=case.outline))
        return [finding for finding in found if finding.rule.slug == case.slug]
    facts = validate(case.given)
    found = run_checks(Material(facts.product, derive(facts.product, case.scoring), scoring=case.scoring))
    wrong = [finding for finding in facts.findings if finding.rule is not MISSING_KEY]
    return wrong + [finding for finding in found if finding.rule.slug == case.slug]


def told_by(finding):
    """Return what a finding tells of its line and of the lines beside it."""
    rule = finding.rule
    yield Told(finding.span.line, rule.severity.value, rule.slug, finding.message)
    for related in finding.related:
        yield Told(related.span.line, "related", rule.slug, related.message)


def as_expected(told, expected):
    """Return the expectation that meets what was told, or what was told when none does."""
    return next((each for each in expected if each[:3] == told[:3] and each.message in told.message), told)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.slug}: {case.name}" for case in CASES])
def test_a_check_finds_what_the_comments_say_and_nothing_else(case):
    met = [as_expected(told, case.expected) for finding in findings_in(case) for told in told_by(finding)]
    # A related place need not be written down, but one that is must be told.
    met = [told for told in met if told.weight != "related" or told in case.expected]
    assert sorted(met) == sorted(case.expected)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.slug}: {case.name}" for case in CASES])
def test_a_finding_names_its_value_and_the_remedy_and_stays_in_its_file(case):
    for finding in findings_in(case):
        assert finding.path or isinstance(case.given, Manuscript)
        assert finding.hint
        assert {related.span.file for related in finding.related} <= {finding.span.file}
