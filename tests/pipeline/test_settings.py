"""What a project sets for its checks, and what its authors waive."""

import json

import pytest
from support.project import EXAMPLE, copy_project, edit, run

CHANGED = "公用经费: 193.36\n"


@pytest.fixture
def project(tmp_path):
    """Return a project in which one total contradicts its parts (AMT001)."""
    folder = copy_project(tmp_path)
    edit(folder / EXAMPLE / "资金.yaml", "  执行:\n    收入:\n", "  执行:\n    收入:\n      合计: 9999\n")
    return folder


def told(project, *options):
    done = run(project, "check", "--format", "json", *options)
    return [(each["code"], each["severity"]) for each in json.loads(done.stdout)], done.returncode


def waive(project, waiver):
    file = project / EXAMPLE / "豁免.yaml"
    file.write_text(f"豁免:\n  - {waiver}\n", encoding="utf-8")


def test_the_contradiction_is_an_error_as_long_as_nothing_is_set(project):
    found, code = told(project)
    assert ("AMT001", "error") in found
    assert code == 1


@pytest.mark.parametrize(("weight", "severity"), [("警告", "warning"), ("提示", "note")])
def test_a_project_may_weigh_a_check_otherwise(project, weight, severity):
    (project / "reportgen.yaml").write_text(f"检查:\n  级别: {{AMT001: {weight}}}\n", encoding="utf-8")
    assert ("AMT001", severity) in told(project)[0]


def test_a_project_may_leave_a_check_out(project):
    (project / "reportgen.yaml").write_text("检查:\n  级别: {AMT001: 不查}\n", encoding="utf-8")
    assert "AMT001" not in [code for code, _ in told(project)[0]]


@pytest.mark.parametrize("text", ["检查:\n  级别: {AMT999: 提示}\n", "检查:\n  级别: {YML001: 不查}\n"])
def test_a_code_that_is_no_check_is_an_error(project, text):
    (project / "reportgen.yaml").write_text(text, encoding="utf-8")
    assert ("CFG001", "error") in told(project)[0]


def test_a_waiver_with_its_reason_takes_a_finding_away(project):
    waive(project, "{代码: AMT001, 位置: 资金.执行.收入, 理由: 决算表如此}")
    codes = [code for code, _ in told(project)[0]]
    assert "AMT001" not in codes
    assert "CFG002" not in codes


@pytest.mark.parametrize(
    "waiver",
    [
        "{代码: AMT001, 位置: 资金.年初预算, 理由: 决算表如此}",
        "{代码: AMT002, 理由: 决算表如此}",
        "{代码: YML001, 理由: 决算表如此}",
    ],
)
def test_a_waiver_that_meets_nothing_is_told(project, waiver):
    waive(project, waiver)
    found, _ = told(project)
    assert ("CFG002", "warning") in found
    assert ("AMT001", "error") in found


def test_select_and_ignore_choose_what_is_told_and_what_fails(project):
    found, code = told(project, "--ignore", "AMT", "--ignore", "PRO")
    assert not any(each.startswith(("AMT", "PRO")) for each, _ in found)
    assert code == 0
    assert set(told(project, "--select", "AMT001")[0]) == {("AMT001", "error")}


def test_a_code_that_does_not_exist_is_wrong_usage(project):
    assert run(project, "check", "--ignore", "AMT99").returncode == 2


def test_a_baseline_silences_what_is_known_and_nothing_else(project):
    run(project, "check", "--write-baseline", "已知.json")
    assert told(project, "--baseline", "已知.json") == ([], 0)
    edit(project / EXAMPLE / "资金.yaml", CHANGED, "公用经费: 193.36万\n")
    assert [code for code, _ in told(project, "--baseline", "已知.json")[0]] != []
