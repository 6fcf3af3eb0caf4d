"""Every rule there is: found without a list, named once, with a whole manual page, and on the reference page."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import reportgen
from reportgen.catalogue import FAMILIES, all_rules, near_rule, reference_page, rule_named
from reportgen.checks.registry import all_checks
from reportgen.diagnostics.finding import Rule
from reportgen.diagnostics.manual import page_of

PACKAGE = Path(reportgen.__file__).parent
PAGE = PACKAGE.parent / "docs" / "findings.md"
RULES = all_rules()
HEADINGS = ["查什么", "为什么", "例", "怎么改"]
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def made_in(file):
    """Return how many rules a file makes."""
    calls = (node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return sum(isinstance(call.func, ast.Name) and call.func.id == Rule.__name__ for call in calls)


def doubled(words):
    return [word for word, times in Counter(words).items() if times > 1]


def test_every_rule_that_any_file_makes_is_found():
    made = sum(made_in(file) for file in PACKAGE.rglob("*.py") if file != PACKAGE / "checks" / "registry.py")
    assert len(RULES) == made + len(all_checks())


def test_rules_stand_in_the_order_of_their_codes():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(codes)


def test_no_code_and_no_slug_is_given_twice():
    assert doubled(rule.code for rule in RULES) == []
    assert doubled(rule.slug for rule in RULES) == []


@every_rule
def test_code_and_slug_have_the_form_of_a_name(rule):
    assert re.fullmatch("[A-Z]{3}[0-9]{3}", rule.code)
    assert re.fullmatch("[a-z][a-z0-9]*(-[a-z0-9]+)*", rule.slug)


@every_rule
def test_a_manual_page_has_a_title_and_all_headings_in_order_with_words_below_each(rule):
    title, sections = page_of(rule)
    assert re.fullmatch(".+。", title)
    assert [section.heading for section in sections if section.heading != "依据"] == HEADINGS
    assert all(line for section in sections for line in section.lines)


def test_every_family_says_in_chinese_what_it_is_about():
    letters = {rule.code[:3] for rule in RULES}
    assert letters == set(FAMILIES), "a family of codes has its Chinese name in FAMILIES of reportgen/catalogue.py"


@every_rule
def test_a_rule_is_found_by_its_code_in_any_case_and_by_its_slug(rule):
    for word in (rule.code, rule.code.lower(), rule.slug, rule.slug.upper()):
        assert rule_named(word) is rule


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("REF01", "是不是“REF001”？"),
        ("yml0005", "是不是“YML005”？"),
        ("rate-mismach", "是不是“rate-mismatch”？"),
        ("duplicated-keys", "是不是“duplicate-key”？"),
        ("x", ""),
    ],
)
def test_a_misspelt_code_or_slug_is_answered_with_the_nearest(word, near):
    assert rule_named(word) is None
    assert near_rule(word) == near


def test_the_committed_reference_page_is_fresh():
    is_fresh = PAGE.read_text(encoding="utf-8") == reference_page()
    assert is_fresh, "docs/findings.md is out of date; renew it with: reportgen explain --all > docs/findings.md"


def test_every_link_in_the_table_of_the_reference_page_leads_to_a_heading():
    page = reference_page()
    headings = [heading.replace(" ", "-").lower() for heading in re.findall(r"^### (.+)$", page, re.MULTILINE)]
    assert re.findall(r"\(#([^)]+)\)", page) == headings
    assert len(headings) == len(RULES)
