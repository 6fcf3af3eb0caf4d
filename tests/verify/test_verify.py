"""`reportgen verify`: what a finished file says of its facts, and where it was changed by hand."""

import shutil
import subprocess

import pytest
from support.docx_builder import replaced
from support.project import EXAMPLE, built, copy_project, edit, run

from reportgen.proof.about import custom_entries
from reportgen.publish.places import Places
from reportgen.typeset.package import read_package
from reportgen.typeset.stamp import FACTS, PROGRAM

RATE, OTHER_RATE = "96.36%", "96.42%"
CUSTOM = "docProps/custom.xml"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = copy_project(tmp_path_factory.mktemp("project"))
    assert run(folder, "build").returncode == 0
    return folder


@pytest.fixture
def copy(project, tmp_path):
    """A copy of the project with its output, to be spoilt."""
    return shutil.copytree(project, tmp_path / "project")


def verified(folder, file):
    """What is printed of one file: exit code, its line, the findings."""
    done = run(folder, "verify", str(file))
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def changed(file, old, new, part="word/document.xml"):
    file.write_bytes(replaced(file.read_bytes(), old, new, part))
    return file


def test_an_untouched_file_says_its_facts_and_is_clean(project):
    (file,) = built(project)
    code, line, findings = verified(project, file)
    assert (code, findings) == (0, "")
    entries = custom_entries({CUSTOM: read_package(file.read_bytes()).content(CUSTOM)})
    assert f"{entries[PROGRAM]} 用 shenzhen-women 2024 年的事实（{entries[FACTS][:12]}）生成" in line
    assert line.endswith("；事实没有变；文字没有改过。\n  提交：数据不在 git 仓库里，查不到。\n")


def test_a_changed_number_is_found_in_its_paragraph_with_what_should_stand_there(copy):
    (file,) = built(copy)
    code, line, findings = verified(copy, changed(file, RATE, OTHER_RATE))
    assert code == 1
    assert "文字改过" in line
    assert findings.count("VER003") == 1
    assert "段: 错误 VER003 edited-by-hand" in findings
    assert OTHER_RATE in findings
    assert RATE in findings


def test_where_the_facts_have_changed_a_change_is_found_by_the_digests_of_the_file(copy):
    (file,) = built(copy)
    number = verified(copy, changed(file, RATE, OTHER_RATE))[2].split("第")[1].split("段")[0]
    edit(copy / EXAMPLE / "报告.yaml", "自称: 我会", "自称: 我们")
    code, line, findings = verified(copy, file)
    assert code == 1
    assert "事实后来变了；文字改过" in line
    assert "警告 VER004 facts-changed-since" in findings
    assert findings.count("VER003") == 1
    assert f"第{number}段: 错误 VER003" in findings


def test_changed_facts_alone_are_a_warning(copy):
    edit(copy / EXAMPLE / "报告.yaml", "自称: 我会", "自称: 我们")
    code, line, findings = verified(copy, built(copy)[0])
    assert code == 0
    assert "事实后来变了；文字没有改过" in line
    assert findings.count("VER") == 1


@pytest.mark.parametrize("file", ["templates/shenzhen/outline.yaml", "data/shenzhen-women/2023/部门.yaml"])
def test_an_outline_and_the_facts_of_the_year_before_belong_to_the_facts(copy, file):
    target = copy / file
    text = target.read_text(encoding="utf-8") if target.exists() else "部门: {名称: 深圳市妇女联合会}\n"
    target.parent.mkdir(exist_ok=True)
    target.write_text(f"{text}# 改过\n", encoding="utf-8")
    assert "VER004" in verified(copy, built(copy)[0])[2]


def test_a_word_template_belongs_to_the_facts(copy):
    for template in (copy / "templates").rglob("report.docx"):
        changed(template, "1984", "1983") if b"1984" in read_package(template.read_bytes()).content(
            "word/document.xml"
        ) else changed(template, "2098", "2099")
    assert "VER004" in verified(copy, built(copy)[0])[2]


def test_paragraphs_added_and_taken_away_are_told_apart_from_changed_ones(copy):
    (file,) = built(copy)
    document = read_package(file.read_bytes()).content("word/document.xml").decode()
    paragraphs = document.split("</w:p>")
    file = changed(file, paragraphs[6] + "</w:p>", "")
    changed(file, paragraphs[10] + "</w:p>", paragraphs[10] + "</w:p><w:p><w:r><w:t>新加的一段话。</w:t></w:r></w:p>")
    findings = verified(copy, file)[2]
    assert findings.count("VER003") == 2
    assert "之后少了" in findings
    assert "多了“新加的一段话。”" in findings


def test_without_the_facts_a_change_is_still_found(copy, tmp_path):
    (file,) = built(copy)
    alone = tmp_path / "elsewhere" / "报告.docx"
    alone.parent.mkdir()
    shutil.copy(changed(file, RATE, OTHER_RATE), alone)
    code, line, findings = verified(alone.parent, alone.name)
    assert code == 1
    assert "事实变没变不知道；文字改过" in line
    assert "提示 VER005 facts-not-found" in findings
    assert findings.count("VER003") == 1


def test_a_digest_put_right_by_hand_deceives_nobody_who_has_the_facts(copy):
    (file,) = built(copy)
    changed(file, RATE, OTHER_RATE)
    said = verified(copy, file)[2]
    changed(file, "文字摘要", "文字摘要旧", CUSTOM)
    assert "VER002" in verified(copy, file)[2]
    assert "VER003" in said


def test_another_program_is_told_and_the_text_held_against_the_digests(copy):
    (file,) = built(copy)
    changed(file, "<vt:lpwstr>reportgen ", "<vt:lpwstr>reportgen 9.", CUSTOM)
    code, line, findings = verified(copy, file)
    assert code == 0
    assert "VER006" in findings
    assert "文字没有改过" in line


STRANGE = {
    "no file": (None, "VER001"),
    "a text": (b"text", "VER001"),
    "half a file": (lambda content: content[: len(content) // 2], "VER001"),
    "no stamp": (lambda content: replaced(content, "事实摘要", "别的", CUSTOM), "VER002"),
    "a year that is none": (lambda content: replaced(content, ">2024<", ">二〇二四<", CUSTOM), "VER002"),
    "broken properties": (lambda content: replaced(content, "</Properties>", "", CUSTOM), "VER001"),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_a_file_that_cannot_be_verified_is_told(project, tmp_path, kind):
    made, code = STRANGE[kind]
    file = tmp_path / "报告.docx"
    if made is not None:
        file.write_bytes(made if isinstance(made, bytes) else made(built(project)[0].read_bytes()))
    status, line, findings = verified(project, file)
    assert status == 1
    assert code in findings
    assert "核对不了" in line


def test_what_a_killed_build_left_is_put_back_before_it_is_read(copy):
    (file,) = built(copy)
    file.parent.rename(Places(file.parent).new)
    assert verified(copy, file)[0] == 0
    assert [each.name for each in file.parent.parent.iterdir()] == ["2024"]


def test_a_draft_is_made_anew_as_a_draft(copy):
    run(copy, "build", "--draft", "--out", "drafts")
    (file,) = (copy / "drafts").rglob("*.docx")
    code, line, findings = verified(copy, file)
    assert (code, findings) == (0, "")
    assert "（草稿）" in line


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    from support.project import ROOT

    folder = tmp_path_factory.mktemp("forms")
    for part in ("data/longgang-women", "templates"):
        shutil.copytree(ROOT / part, folder / part)
    assert run(folder, "build").returncode == 0
    return folder


def test_a_changed_cell_of_a_workbook_is_named(forms, tmp_path):
    file = next((forms / "out").rglob("*公开表.xlsx"))
    spoilt = tmp_path / file.name
    shutil.copy(file, spoilt)
    changed(spoilt, "<v>212.60</v>", "<v>213.6</v>", "xl/worksheets/sheet1.xml")
    assert verified(forms, file)[0] == 0
    code, _, findings = verified(forms, spoilt)
    assert code == 1
    assert findings.count("VER003") == 1
    assert "=213.6" in findings
    assert "=212.6" in findings


@pytest.mark.office
@pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed: apt-get install libreoffice-writer"
)
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_file_that_office_only_saved_anew_was_not_changed(forms, tmp_path, kind):
    file = next((forms / "out").rglob(f"*公开表.{kind}"))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    subprocess.run([*command, kind, "--outdir", str(tmp_path), str(file)], check=True, capture_output=True, timeout=120)
    saved = tmp_path / file.name
    assert saved.read_bytes() != file.read_bytes()
    code, line, findings = verified(forms, saved)
    assert (code, findings) == (0, "")
    assert "文字没有改过" in line
