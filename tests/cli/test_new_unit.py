"""`reportgen new unit` as a user types it."""

import re

import pytest
from support.project import EXAMPLE, ROOT, built, copy_project, run, words

UNIT = "data/longhua-women"
TYPED = ("new", "unit", UNIT, "--outline", "shenzhen", "--year", "2024")
NAMES = ["报告.yaml", "资金.yaml", "数据.yaml", "章节.yaml"]
GAPS = {"pending-fact", "missing-fact", "pending-chapter", "empty-section", "missing-key"}


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


def files_in(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_files_are_written_and_the_next_step_is_told(project):
    done = run(project, *TYPED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"{UNIT}/2024/{name}" for name in NAMES]
    assert sorted(path.name for path in (project / UNIT / "2024").iterdir()) == sorted(NAMES)
    assert [path.name for path in (project / UNIT).iterdir()] == ["2024"]
    assert f"reportgen check {UNIT}/2024" in done.stderr
    assert f"reportgen build --draft {UNIT}/2024" in done.stderr


def test_the_first_line_is_that_of_the_example(project):
    run(project, *TYPED)
    first = (project / EXAMPLE / "报告.yaml").read_text(encoding="utf-8").splitlines()[0]
    for name in NAMES:
        assert (project / UNIT / "2024" / name).read_text(encoding="utf-8").startswith(f"{first}\n")


def test_where_there_is_no_schema_none_is_named(tmp_path):
    assert run(tmp_path, *TYPED).returncode == 0
    assert all(b"$schema" not in content for content in files_in(tmp_path).values())


def test_the_schema_is_found_from_wherever_the_unit_stands(project):
    assert run(project, *TYPED[:2], "data/shenzhen/longhua/women", *TYPED[3:]).returncode == 0
    file = project / "data/shenzhen/longhua/women/2024/报告.yaml"
    schema = re.search(r"\$schema=(\S+)", file.read_text(encoding="utf-8"))[1]
    assert (file.parent / schema).resolve() == project / "templates/schema/facts.schema.json"


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_commands_that_the_page_shows_for_a_new_unit_do_what_it_says(page, project):
    text = (ROOT / page).read_text(encoding="utf-8")
    commands = [line.split()[1:] for line in text.splitlines() if line.startswith(".venv/bin/reportgen ")]
    new, check, build = [run(project, *command) for command in commands if any(UNIT in word for word in command)]
    assert [done.returncode for done in (new, check, build)] == [0, 1, 0]
    assert set(re.findall(r"错误 \w+ ([a-z-]+)", check.stderr)) <= GAPS
    (draft,) = built(project)
    workbook = draft.with_suffix(".xlsx")
    assert build.stdout.splitlines() == [file.relative_to(project).as_posix() for file in (draft, workbook)]
    assert draft.parent.relative_to(project).as_posix() in text
    assert "【待填】" in words(draft)


@pytest.mark.parametrize("taken", ["2024/别的.txt", "2024/报告.yaml", "2024/.keep", "2024.yaml"])
def test_what_is_there_already_is_never_touched(taken, project):
    file = project / UNIT / taken
    file.parent.mkdir(parents=True)
    file.write_text("原来的\n", encoding="utf-8")
    before = files_in(project)
    done = run(project, *TYPED)
    assert (done.returncode, done.stdout) == (2, "")
    assert "已经有了，不会改动" in done.stderr
    assert files_in(project) == before


def test_an_empty_folder_and_another_year_are_no_hindrance(project):
    (project / UNIT / "2024").mkdir(parents=True)
    (project / UNIT / "2023.yaml").write_text("报告: {年度: 2023}\n", encoding="utf-8")
    assert run(project, *TYPED).returncode == 0
    assert (project / UNIT / "2023.yaml").read_text(encoding="utf-8") == "报告: {年度: 2023}\n"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"shenzhen": "shenzen"}, "没有叫“shenzen”的提纲。是不是“shenzhen”？"),
        ({"shenzhen": "../shenzhen"}, "没有叫“../shenzhen”的提纲"),
        ({"2024": "24"}, "“24”的年份只有两位"),
        ({"2024": "2024年"}, "“2024年”不是年度"),
        ({"2024": "3024"}, "“3024”的年份不在"),
        ({UNIT: "data/2023"}, "“data/2023”不能作单位的文件夹"),
        ({UNIT: "."}, "“.”不能作单位的文件夹"),
        ({UNIT: ".."}, "“..”不能作单位的文件夹"),
        ({UNIT: "data/.women"}, "“data/.women”不能作单位的文件夹"),
        ({UNIT: f"{EXAMPLE.as_posix()}/报告.yaml"}, "已经有了"),
    ],
)
def test_what_was_typed_wrongly_is_told_and_nothing_is_written(changes, told, project):
    before = files_in(project)
    done = run(project, *(changes.get(word, word) for word in TYPED))
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert files_in(project) == before


@pytest.mark.parametrize(("left_out", "told"), [(2, "路径"), (3, "--outline"), (5, "--year")])
def test_what_was_not_typed_is_named(left_out, told, project):
    typed = [word for index, word in enumerate(TYPED) if index not in {left_out, left_out + (left_out > 2)}]
    done = run(project, *typed)
    assert done.returncode == 2
    assert f"少写了 {told}" in done.stderr


def test_an_outline_with_faults_is_told_before_anything_is_written(project):
    outline = project / "templates/shenzhen/outline.yaml"
    outline.write_text(outline.read_text(encoding="utf-8") + "別的: 1\n", encoding="utf-8")
    done = run(project, *TYPED)
    assert (done.returncode, done.stdout) == (1, "")
    assert "unknown-key" in done.stderr
    assert not (project / UNIT).exists()


def test_a_folder_that_cannot_be_made_is_told(project):
    (project / UNIT).parent.joinpath("longhua").write_text("", encoding="utf-8")
    done = run(project, *TYPED[:2], "data/longhua/women", *TYPED[3:])
    assert (done.returncode, done.stdout) == (1, "")
    assert "写不进“data/longhua/women/2024”" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("typed", "names"), [(("new",), ["unit"]), (("new", "unit"), ["--outline", "--year", "必填"])])
def test_the_help_is_in_chinese(typed, names, project):
    printed = run(project, *typed, "--help").stdout
    assert all(name in printed for name in names)
    assert "required" not in printed


def test_new_alone_shows_what_there_is(project):
    assert run(project, "new").stdout == run(project, "new", "--help").stdout
