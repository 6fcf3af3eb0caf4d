"""`reportgen explain` as a user types it."""

import pytest
from support.project import EXAMPLE, ROOT, copy_project, edit, run

RATE = "资金.执行率"


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


@pytest.mark.parametrize("word", ["AMT002", "amt002", "rate-mismatch"])
def test_a_code_or_a_slug_prints_the_manual_page(word, tmp_path):
    done = run(tmp_path, "explain", word)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == "AMT002 rate-mismatch（错误）"
    assert [line[:3] for line in lines if line.startswith(("查", "为", "怎"))] == ["查什么", "为什么", "怎么改"]


def test_an_unknown_code_is_a_wrong_usage_answered_with_a_near_one(tmp_path):
    done = run(tmp_path, "explain", "REF01")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "没有“REF01”这个代码或名称。是不是“REF001”？\n"


def test_nothing_asked_is_a_wrong_usage(tmp_path):
    done = run(tmp_path, "explain")
    assert (done.returncode, done.stdout) == (2, "")
    assert "reportgen explain AMT002" in done.stderr


def test_all_prints_the_reference_page(tmp_path):
    done = run(tmp_path, "explain", "--all")
    assert done.returncode == 0
    assert done.stdout == (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")


def test_a_path_prints_the_value_its_formula_and_its_places(project):
    done = run(project, "explain", RATE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("资金.执行率 = 96.36%\n  公式：执行率 = ")
    lines = (project / EXAMPLE / "资金.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "695.23" in text)
    assert f"资金.执行.收入.政府性基金 = 695.23万元  {EXAMPLE.as_posix()}/资金.yaml:{line}:" in done.stdout


def test_faults_elsewhere_in_the_report_do_not_hinder(project):
    edit(project / EXAMPLE / "资金.yaml", "因公出国: 5.90", "因公出国: 五点九")
    (project / EXAMPLE / "别的.yaml").write_text("别的: [1\n", encoding="utf-8")
    assert run(project, "explain", RATE).stdout.startswith("资金.执行率 = 96.36%\n")


def test_an_unknown_name_is_answered_with_a_near_one(project):
    done = run(project, "explain", "资金.执形率")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("没有“资金.执形率”这个名称。是不是“资金.执行率”")


def test_of_several_reports_one_must_be_named(project):
    other = EXAMPLE.with_name("2023")
    (project / EXAMPLE).rename(project / other)
    copy = project / EXAMPLE
    copy.mkdir()
    (copy / "资金.yaml").write_text("资金: {年初预算: 10, 执行: 5}\n", encoding="utf-8")
    done = run(project, "explain", RATE)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[1:] == [f"  {other.as_posix()}", f"  {EXAMPLE.as_posix()}"]
    assert run(project, "explain", RATE, EXAMPLE.as_posix()).stdout.startswith("资金.执行率 = 50.00%\n")


def test_a_report_that_is_not_there_is_a_finding(project):
    done = run(project, "explain", RATE, "data/nobody")
    assert (done.returncode, done.stdout) == (1, "")
    assert "YML001" in done.stderr
