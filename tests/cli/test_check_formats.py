"""`reportgen check --format`: text for people on the error stream, forms for programs on standard output."""

import json

import pytest
from support.project import EXAMPLE, copy_project, edit, run


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """Return a project with one wrong value."""
    project = copy_project(tmp_path_factory.mktemp("broken"))
    edit(project / EXAMPLE / "资金.yaml", "公用经费: 193.36\n", "公用经费: 193.36万\n")
    return project


def printed(project, form):
    done = run(project, "check", "--format", form)
    assert done.returncode == 1
    return done


def test_text_stands_on_the_error_stream(broken):
    done = printed(broken, "text")
    assert done.stdout == ""
    assert "错误 FAC003 bad-value" in done.stderr


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_form_for_programs_stands_alone_on_standard_output(broken, form):
    done = printed(broken, form)
    assert done.stderr == ""
    assert "FAC003" in done.stdout


def test_all_forms_tell_the_same_finding(broken):
    (finding,) = json.loads(printed(broken, "json").stdout)
    (result,) = json.loads(printed(broken, "sarif").stdout)["runs"][0]["results"]
    (command,) = printed(broken, "github").stdout.splitlines()
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (result["ruleId"], result["message"]["text"]) == (finding["code"], finding["message"])
    assert (region["startLine"], region["startColumn"]) == (finding["line"], finding["column"])
    assert result["properties"]["unit"] == finding["unit"] == EXAMPLE.parent.name
    assert f"file={finding['file']},line={finding['line']},col={finding['column']}," in command
    assert finding["message"] in command


def test_an_unknown_form_is_a_wrong_usage_that_names_the_others(broken):
    done = run(broken, "check", "--format", "xml")
    assert done.returncode == 2
    assert "text、json、sarif、github" in done.stderr


@pytest.mark.parametrize("chosen", [["--select", "AMT,FAC003"], ["--select", "AMT", "--select", "FAC"]])
def test_codes_are_chosen_in_one_word_or_in_several(broken, chosen):
    assert "FAC003" in run(broken, "check", *chosen).stderr
    assert "FAC003" not in run(broken, "check", "--ignore", "AMT001，FAC003").stderr
