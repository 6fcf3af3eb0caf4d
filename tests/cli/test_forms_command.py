"""`reportgen forms` and `reportgen new form` as a user types them."""

import pytest
from support.project import copy_project, run

COLUMNS = "序号,项目名称,年初预算，产出指标/数量指标/年度指标内容,产出指标/数量指标/完成情况,备注"
FORM = "templates/longgang/forms/新表.yaml"


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


def test_every_form_is_listed_with_its_title_and_the_facts_it_reads(project):
    done = run(project, "forms")
    assert (done.returncode, done.stderr) == (0, "")
    assert "longgang/项目绩效自评情况公开表　部门预算项目绩效自评情况公开表" in done.stdout
    assert "national/项目支出绩效自评表　项目支出绩效自评表" in done.stdout
    reads = run(project, "forms", "longgang/项目绩效自评情况公开表").stdout.splitlines()[1].split("：")[1].split("、")
    assert reads[:4] == ["报告.年度", "部门.名称", "项目.单位", "报告.货币单位"]
    assert {"项目.资金.执行", "项目.执行率", "项目.指标.目标", "项目.整改"} <= set(reads)


def test_the_forms_of_one_place_may_be_asked_for(project):
    assert "national/" not in run(project, "forms", "longgang").stdout


def test_a_form_that_does_not_exist_is_told_with_those_that_do(project):
    done = run(project, "forms", "没有")
    assert (done.returncode, done.stdout) == (2, "")
    assert "national/项目支出绩效自评表" in done.stderr


def test_a_new_form_is_valid_at_once(project):
    done = run(project, "new", "form", FORM, "--columns", COLUMNS)
    assert (done.returncode, done.stdout) == (0, f"{FORM}\n")
    assert "longgang/新表" in done.stderr
    listed = run(project, "forms", "longgang/新表")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "项目.资金.年初预算、项目.指标.名称、项目.指标.目标、项目.指标.完成" in listed.stdout


def test_the_columns_may_come_from_a_file(project):
    (project / "列.txt").write_text(COLUMNS.replace("，", ",").replace(",", "\n"), encoding="utf-8")
    run(project, "new", "form", FORM, "--columns", COLUMNS)
    again = FORM.replace("新表", "另表")
    assert run(project, "new", "form", again, "--from-file", "列.txt").returncode == 0
    written = [(project / file).read_text(encoding="utf-8").partition("列:")[2] for file in (FORM, again)]
    assert written[0] == written[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("新表.yaml", "--columns", "甲"),
        (FORM,),
        (FORM, "--columns", " , "),
        (FORM, "--columns", "甲", "--from-file", "列.txt"),
        (FORM, "--from-file", "没有.txt"),
        ("templates/longgang/forms/项目绩效自评情况公开表.yaml", "--columns", "甲"),
    ],
)
def test_a_wrong_usage_is_told_and_nothing_is_written(arguments, project):
    before = sorted(project.rglob("*.yaml"))
    done = run(project, "new", "form", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("用法不对：")
    assert sorted(project.rglob("*.yaml")) == before
