"""What every check keeps to: names, manual page, size, cases, a code of its own."""

import inspect
import re
from pathlib import Path
from sys import modules

import pytest
from support.check_cases import FILES, FOLDER, cases_in

import reportgen
from reportgen.checks.registry import all_checks

PACKAGE = Path(reportgen.__file__).parent
CHECKS = all_checks()
HEADINGS = ["查什么", "为什么", "例", "怎么改", "依据"]
every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule.code)


def module_of(check):
    return modules[check.look.__module__]


def case_file(check):
    _, _, family, name = check.look.__module__.split(".")
    return FOLDER / family / f"{name}.yaml"


def test_a_check_is_the_only_one_in_its_file_and_no_file_is_without():
    files = sorted(PACKAGE.glob("checks/*/*.py"))
    files = [file for file in files if file.name != "__init__.py" and file.parent.name != "reading"]
    assert sorted(Path(module_of(check).__file__) for check in CHECKS) == files


@every_check
def test_file_function_and_slug_have_one_name(check):
    name = check.look.__module__.rpartition(".")[2]
    assert check.look.__name__ == name
    assert check.rule.slug == name.replace("_", "-")


@every_check
def test_a_manual_page_has_a_title_and_all_headings_in_order_with_words_below_each(check):
    title, *sections = re.split(r"^## ", check.rule.manual, flags=re.MULTILINE)
    assert title.strip().endswith("。")
    assert [section.split()[0] for section in sections] == HEADINGS
    assert all(len(section.split()) > 1 for section in sections)


@every_check
def test_a_check_is_short(check):
    assert len(inspect.getsource(module_of(check)).splitlines()) < 80
    assert len(inspect.getsource(check.look).splitlines()) < 25


@every_check
def test_a_check_has_two_cases_that_must_be_found_and_two_that_must_not(check):
    weight = check.rule.severity.value
    found = [
        any(told.slug == check.rule.slug and told.weight == weight for told in case.expected)
        for case in cases_in(case_file(check))
    ]
    assert found.count(True) >= 2
    assert found.count(False) >= 2


def test_no_cases_are_without_a_check():
    assert sorted(case_file(check) for check in CHECKS) == FILES


def test_a_family_of_checks_has_the_letters_of_one_code():
    letters = {(check.look.__module__.split(".")[2], check.rule.code[:3]) for check in CHECKS}
    assert len({family for family, _ in letters}) == len(letters) == len({code for _, code in letters})
