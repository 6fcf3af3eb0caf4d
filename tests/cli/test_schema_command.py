"""`reportgen schema` as a user types it."""

import json

import pytest
from support.editor import faults, loaded
from support.project import EXAMPLE, ROOT, copy_project, edit, run


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


def chapters_of(project, path=str(EXAMPLE)):
    done = run(project, "schema", path)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)["properties"]["章节"]


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        ((), "templates/schema/facts.schema.json"),
        (("--outline",), "templates/schema/outline.schema.json"),
        (("--form",), "templates/schema/form.schema.json"),
        (("--profile",), "templates/schema/profile.schema.json"),
        (("--glossary",), "docs/vocabulary.md"),
    ],
)
def test_what_is_printed_is_what_is_committed(arguments, file, tmp_path):
    done = run(tmp_path, "schema", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (ROOT / file).read_text(encoding="utf-8")


def test_a_chapter_that_the_outline_must_print_is_required(project):
    chapters = chapters_of(project)
    assert chapters["required"] == [
        *("主要职能", "年度任务", "履职目标", "履职情况", "效果性", "公平性", "经验做法", "存在问题", "改进措施")
    ]


def test_a_chapter_shows_the_title_and_the_advice_of_the_outline(project):
    chapter = chapters_of(project)["properties"]["经验做法"]
    assert chapter["title"] == "预算绩效管理工作主要经验、做法"
    assert chapter["description"] == "写预算绩效管理中可以推广的做法，不写业务工作的成绩。"
    assert "**必填**" in chapter["markdownDescription"]


def test_a_title_that_quotes_facts_is_left_to_the_vocabulary(project):
    assert chapters_of(project)["properties"]["预算执行"]["title"] == "部门预算执行情况"


def test_a_chapter_that_is_not_printed_says_so(project):
    assert chapters_of(project)["properties"]["项目概况"]["description"] == "这份报告的提纲不印这一章。"


def test_a_chapter_that_shares_its_section_or_stands_beside_wording_is_not_required(project):
    required = chapters_of(project)["required"]
    assert not {"后续计划", "有关建议", "预算编制"} & set(required)


def test_the_example_is_accepted_by_the_schema_of_its_report_and_one_without_a_chapter_is_not(project):
    schema = json.loads(run(project, "schema", str(EXAMPLE)).stdout)
    chapters = loaded((project / EXAMPLE / "章节.yaml").read_text(encoding="utf-8"))
    assert faults(schema, chapters) == []
    del chapters["章节"]["存在问题"]
    (fault,) = faults(schema, chapters)
    assert "存在问题" in fault


def test_a_report_in_one_file_must_have_every_required_key(project):
    file = project / "data/unit/2024.yaml"
    file.parent.mkdir()
    file.write_text("报告: {年度: 2024, 编制日期: 2025-03-31, 印发: shenzhen}\n", encoding="utf-8")
    done = run(project, "schema", "data/unit/2024.yaml")
    assert json.loads(done.stdout)["required"] == ["报告", "部门", "资金"]


def test_an_outline_that_does_not_exist_is_told_and_the_rest_is_printed(project):
    edit(project / EXAMPLE / "报告.yaml", "- shenzhen", "- shenzen")
    done = run(project, "schema", str(EXAMPLE))
    assert done.returncode == 1
    assert "没有叫“shenzen”的提纲" in done.stderr
    assert "资金" in json.loads(done.stdout)["properties"]


@pytest.mark.parametrize("arguments", [("--outline", "data"), ("--glossary", "data"), ("--outlin",)])
def test_a_wrong_usage_is_told(arguments, tmp_path):
    done = run(tmp_path, "schema", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("用法不对：")


def test_several_reports_are_a_wrong_usage(project):
    copy = project / EXAMPLE.parent / "2023"
    copy.mkdir()
    (copy / "报告.yaml").write_text("报告: {年度: 2023}\n", encoding="utf-8")
    done = run(project, "schema", "data")
    assert (done.returncode, done.stdout) == (2, "")
    assert "有 2 份报告" in done.stderr


def test_examples_brings_the_schemas_that_its_files_name(tmp_path):
    assert run(tmp_path, "examples").returncode == 0
    for file in (tmp_path / "data").rglob("*.yaml"):
        path = file.read_text(encoding="utf-8").partition("\n")[0].partition("$schema=")[2]
        assert (file.parent / path).is_file()
