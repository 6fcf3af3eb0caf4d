"""`reportgen build` from YAML to a Word file, as a user meets it."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import PurePath

import pytest
from docx import Document
from support.project import EXAMPLE, ROOT, built, copy_project, edit, findings, retag, run, words

HOSTILE = "研发 R&D；完成率“<5%”且 a<b>c"
TITLE = "深圳市妇女联合会2024年度部门整体支出绩效自评报告"


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


def test_every_report_under_data_is_built_and_its_path_printed(project):
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    assert [PurePath(line).name for line in done.stdout.splitlines()] == [f"{TITLE}.docx", f"{TITLE}.xlsx"]
    assert all((project / line).is_file() for line in done.stdout.splitlines())


def test_the_word_file_opens_in_python_docx_with_headings_in_order(project):
    run(project, "build")
    document = Document(str(built(project)[0]))
    firsts = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert firsts == [
        "一、部门基本情况",
        "二、部门主要履职绩效分析",
        "三、总体评价和整改措施",
        "四、部门整体支出绩效评价指标评分情况（附评分表）",
    ]
    assert document.core_properties.author == "深圳市妇女联合会"
    assert document.core_properties.title == TITLE


@pytest.mark.parametrize(
    "printed",
    [
        "年初预算收入5,430.07万元，其中：一般公共预算财政拨款收入4,730.07万元，政府性基金预算财政拨款收入700.00万元。",
        "与2023年相比减少454.04万元，减少7.72%",
        "“三公”经费",
        "13.62万元，其中：因公出国（境）费5.90万元，公务用车运行维护费2.26万元，公务接待费5.46万元",
        "32.98%",
        "83.71%",
        "617场",
        "6万多宗",
        "85.6%",
        "2316名",
        "96.36%",
    ],
)
def test_the_report_prints_what_the_facts_give(project, printed):
    run(project, "build")
    assert printed in words(built(project)[0])


def test_the_rate_that_the_amounts_do_not_give_is_nowhere(project):
    run(project, "build")
    assert "96.42" not in words(built(project)[0])


# Python runs this module first: every clock of the process then says another year.
ANOTHER_CLOCK = """
import time
for name in ("time", "localtime", "gmtime"):
    then = getattr(time, name)
    setattr(time, name, (lambda then: lambda *given: then(*(given or (2_000_000_000,))))(then) if name != "time"
            else lambda: 2_000_000_000.0)
"""


def test_the_same_input_gives_the_same_bytes_on_any_machine_at_any_time(project):
    (project / "clock").mkdir()
    (project / "clock/sitecustomize.py").write_text(ANOTHER_CLOCK, encoding="utf-8")
    digests = set()
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C"},
            {
                "PYTHONHASHSEED": "2",
                "TZ": "America/New_York",
                "LC_ALL": "C.UTF-8",
                "PYTHONPATH": f"{project}/clock:{ROOT}",
            },
        )
    ):
        done = run(project, "build", "--out", f"out{number}", **environment)
        assert done.returncode == 0, done.stderr
        files = sorted(path for path in (project / f"out{number}/shenzhen-women").rglob("*") if path.is_file())
        assert files
        digests.add(tuple((file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in files))
    assert len(digests) == 1


def test_marks_of_xml_in_facts_and_prose_arrive_unchanged(project):
    edit(project / EXAMPLE / "报告.yaml", "自称: 我会", f"自称: '{HOSTILE}'")
    edit(project / EXAMPLE / "章节.yaml", "主要职责如下。", f"主要职责如下。{HOSTILE}。")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    text = words(built(project)[0])
    assert f"2024年，{HOSTILE}年初预算收入" in text
    assert f"主要职责如下。{HOSTILE}。" in text


def place(finding):
    return finding["file"].rsplit("/", 1)[-1], finding["line"], finding["column"]


def test_a_misspelt_name_in_prose_is_placed_and_a_near_miss_suggested(project):
    chapters = project / EXAMPLE / "章节.yaml"
    edit(chapters, "{{ 数据.宣讲活动 }}", "{{ 数据.宣将活动 }}")
    line, text = next(
        each for each in enumerate(chapters.read_text(encoding="utf-8").splitlines(), 1) if "宣将" in each[1]
    )
    (found,) = findings(project)
    assert found["slug"] == "unknown-name"
    assert place(found) == ("章节.yaml", line, text.index("宣将活动") + 1)
    assert "宣讲活动" in found["hint"]


def test_a_misspelt_name_in_the_wording_of_an_outline_is_placed(project):
    outline = project / "templates/national/outline.yaml"
    edit(outline, "；预算执行率为{{ 资金.执行率 }}", "；预算执行率为{{ 资金.执形率 }}")
    lines = enumerate(outline.read_text(encoding="utf-8").splitlines(), 1)
    line, text = next(each for each in lines if "执形率" in each[1])
    found = findings(project)
    assert [each["slug"] for each in found] == ["unknown-name"]
    assert place(found[0]) == ("outline.yaml", line, text.index("执形率") + 1)
    assert "执行率" in found[0]["hint"]


def test_a_misspelt_name_in_the_word_template_names_its_paragraph(project):
    retag(project / "templates/national/report.docx", "{{ 标题 }}", "{{ 标提 }}")
    done = run(project, "build")
    assert done.returncode == 1
    assert "report.docx:第1段: 错误 WRD001 unknown-name" in done.stderr
    assert "是不是“标题”？" in done.stderr
    assert built(project) == []


@pytest.mark.parametrize(
    ("new", "slug"),
    [
        ("{{p 正纹 }}", "no-slot"),
        ("正文如下：{{p 正文 }}", "dropped-text"),
        ("｛｛p 正文 ｝｝", "mistyped-tag"),
        ("{{ 正文 }}", "no-slot"),
    ],
)
def test_a_word_template_that_would_lose_the_body_is_refused(project, new, slug):
    retag(project / "templates/national/report.docx", "{{p 正文 }}", new)
    done = run(project, "build")
    assert done.returncode == 1
    assert slug in done.stderr
    assert "Traceback" not in done.stderr


def test_a_template_that_is_no_word_file_is_a_finding(project):
    (project / "templates/national/report.docx").write_bytes(b"not a package")
    done = run(project, "build")
    assert (done.returncode, "bad-template" in done.stderr) == (1, True)


def test_a_report_with_an_error_writes_nothing_and_leaves_the_earlier_files(project):
    run(project, "build")
    before = built(project)[0].read_bytes()
    edit(project / EXAMPLE / "报告.yaml", "年度: 2024", "年度: 二〇二四")
    done = run(project, "build")
    assert done.returncode == 1
    assert built(project)[0].read_bytes() == before


def test_an_error_in_one_report_does_not_stop_the_others(project):
    shutil.copytree(project / EXAMPLE, project / "data/broken-unit/2024")
    edit(project / "data/broken-unit/2024/报告.yaml", "年度: 2024", "年度: 24")
    done = run(project, "build")
    assert done.returncode == 1
    assert [file.parent.parent.name for file in built(project)] == ["shenzhen-women"]


BREAKAGES = {
    "full-width colon": ("报告.yaml", lambda text: text.replace("简称: ", "简称：", 1), "full-width-colon"),
    "tab": ("报告.yaml", lambda text: text.replace("  简称", "\t简称", 1), "tab-indent"),
    "duplicate key": ("报告.yaml", lambda text: text + "\n报告:\n  年度: 2023\n", "duplicate-key"),
    "control character": ("报告.yaml", lambda text: text.replace("我会", "我\x07会", 1), "invisible-character"),
    "unclosed quote": ("报告.yaml", lambda text: text.replace("自称: 我会", '自称: "我会', 1), "yaml-syntax"),
    "empty": ("报告.yaml", lambda _: "", "empty-file"),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_broken_yaml_is_a_finding_with_a_place_and_the_output_stays(project, name):
    run(project, "build")
    before = built(project)[0].read_bytes()
    file, broken, slug = BREAKAGES[name]
    path = project / EXAMPLE / file
    path.write_text(broken(path.read_text(encoding="utf-8")), encoding="utf-8")
    done = run(project, "build")
    assert done.returncode == 1
    assert re.search(rf"报告\.yaml:\d+:\d+: 错误 \w+ {slug}", done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert built(project)[0].read_bytes() == before


def test_a_file_that_is_not_utf8_is_a_finding(project):
    path = project / EXAMPLE / "报告.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    done = run(project, "build")
    assert done.returncode == 1
    assert "not-utf8" in done.stderr
    assert "GB18030" in done.stderr


def test_a_folder_that_is_not_there_is_a_finding(project):
    done = run(project, "build", "data/nobody/2024")
    assert (done.returncode, done.stdout) == (1, "")
    assert "“data/nobody/2024”不存在" in done.stderr


@pytest.mark.parametrize(
    "arguments", [("build", "--ouut", "x"), ("bild",), ("check", "--format", "xml"), ("build", "--out")]
)
def test_wrong_usage_is_told_in_chinese_with_exit_code_2(project, arguments):
    done = run(project, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("用法不对：")
    assert "Traceback" not in done.stderr


@pytest.mark.office
@pytest.mark.skipif(not shutil.which("soffice"), reason="soffice is not installed: apt-get install libreoffice-writer")
def test_libreoffice_turns_the_report_into_a_pdf(project):
    run(project, "build")
    profile = f"-env:UserInstallation=file://{project}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(project),
        str(built(project)[0]),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = project / f"{TITLE}.pdf"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.stat().st_size > 20_000
