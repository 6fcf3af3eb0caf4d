"""A build after any change makes and tells what a clean build does, and does no more than it must."""

import random
import shutil
from pathlib import Path, PurePath

import pytest
from support.project import EXAMPLE, ROOT, copy_project, edit, retag, run

from reportgen.cli.builds.building import BUILT, FAILED, UNCHANGED, build, unchanged
from reportgen.cli.builds.making import Wanted
from reportgen.cli.machine.disk import Disk
from reportgen.cli.machine.seal import sealed
from reportgen.cli.project import reports_at

FORMS = Path("data/longgang-women")
FORM = Path("templates/longgang/forms/项目绩效自评情况公开表.yaml")
STEPS = 16


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of two reports, as the current folder."""
    folder = copy_project(tmp_path / "project")
    shutil.copytree(ROOT / FORMS, folder / FORMS)
    monkeypatch.chdir(folder)
    return folder


def wanted(out="out", **options):
    return Wanted(PurePath(out), **{"draft": False, "formats": ("docx", "xlsx"), "program": "this one", **options})


def made(out, **options):
    """Build what has changed, and return outcomes, findings and files."""
    order = wanted(out, **options)
    reports, _ = reports_at(Disk(), ())
    results = [unchanged(report, order) or build(report, order) for report in reports]
    folder = Path(out)
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".reportgen" not in path.parts
    }
    return results, [each.told for each in results], files


def swap(file, *pairs):
    """An edit that exchanges one text for another, back and forth."""

    def apply(folder):
        text = (folder / file).read_text(encoding="utf-8")
        for pair in pairs:
            old, new = reversed(pair) if pair[1] in text else pair
            assert old in text
            text = text.replace(old, new)
        (folder / file).write_text(text, encoding="utf-8")

    return apply


def toggle(file, content):
    """An edit that adds a file or removes it again."""

    def apply(folder):
        path = folder / file
        if path.exists():
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return apply


def retagged(folder):
    """An edit of the Word template: a word of its own before the slot of the title, or without it again."""
    template = folder / "templates/national/report.docx"
    if template.stat().st_size == (ROOT / "templates/national/report.docx").stat().st_size:
        retag(template, "标题 }}", "标题 }}，{{ 部门.简称 }}")
    else:
        shutil.copyfile(ROOT / "templates/national/report.docx", template)


EDITS = {
    "figure": swap(EXAMPLE / "数据.yaml", ("宣讲活动: 617场", "宣讲活动: 618场")),
    "longer": swap(EXAMPLE / "数据.yaml", ("媒体发稿: 300多篇次", "媒体发稿: 1300多篇次")),
    "comment": swap(EXAMPLE / "数据.yaml", ("  # 思想引领\n", "  # 思想引领\n\n  # 又一行\n")),
    "money": swap(EXAMPLE / "资金.yaml", ("项目支出: 2865.72", "项目支出: 2865.73")),
    "broken": swap(EXAMPLE / "资金.yaml", ("公用经费: 193.36", "公用经费: 193.36万")),
    "misspelt": swap(EXAMPLE / "章节.yaml", ("{{ 数据.宣讲活动 }}", "{{ 数据.宣将活动 }}")),
    "project": swap(FORMS / "2020/项目1-妇女联合会.yaml", ("合同审核质量", "合同审查质量")),
    "goal": swap(FORMS / "2020/项目1-妇女联合会.yaml", ("委托专业机构的律师担任法律顾问", "委托律师担任法律顾问")),
    "last year": toggle(EXAMPLE.parent / "2023/资金.yaml", "报告:\n  年度: 2023\n"),
    "one more file": toggle(EXAMPLE / "补充.yaml", "数据:\n  补充的数: 3场\n"),
    "settings": toggle("reportgen.yaml", "检查:\n  级别: {IND002: 不查}\n"),
    "outline": swap("templates/shenzhen/outline.yaml", ("标题: ", "标题:  ")),
    "form": swap(FORM, ("{题: 序号,", "{题: 编号,")),
    "form's file name": swap(FORM, ('文件名: "', '文件名: "附表：')),
    "scoring": swap("templates/national/outline.yaml", ("\n", "\n\n")),
    "template": retagged,
    "place's own look": toggle(
        "templates/shenzhen/report.docx", (ROOT / "templates/national/report.docx").read_bytes()
    ),
}
OPTIONS = ({}, {}, {}, {"formats": ("docx",)}, {"formats": ("xlsx",)}, {"draft": True})


def test_a_build_after_any_edit_equals_a_clean_build(project):
    chance = random.Random(20)
    outcomes = set()
    for step in range(STEPS):
        edits = chance.sample(sorted(EDITS), chance.choice((0, 1, 1, 1, 2)))
        options = chance.choice(OPTIONS)
        for name in edits:
            EDITS[name](project)
        results, told, files = made("out", **options)
        clean, clean_told, clean_files = made("clean", **options)
        where = (step, edits, options)
        outcomes |= {each.outcome for each in results}
        assert told == clean_told, where
        for result, new in zip(results, clean, strict=True):
            assert (result.outcome == FAILED) == (new.outcome == FAILED), where
            assert [PurePath(file).relative_to("out") for file in result.files] == [
                PurePath(file).relative_to("clean") for file in new.files
            ], where
        assert {name: files[name] for name in clean_files} == clean_files, where
        shutil.rmtree("clean")
    assert outcomes == {BUILT, UNCHANGED, FAILED}


def test_only_the_documents_that_print_a_figure_are_typeset_again(project):
    made("out")
    EDITS["goal"](project)
    (longgang, shenzhen), _, _ = made("out")
    assert shenzhen.outcome == UNCHANGED
    assert longgang.why == "“data/longgang-women/2020/项目1-妇女联合会.yaml”的内容变了"
    assert ["公开表" in name for name in longgang.typeset] == [True]
    assert ["公开表" in name for name in longgang.kept] == [False]


def test_what_is_not_as_the_last_build_left_it_is_built_again(project):
    ((*_, first), _, files) = made("out")
    assert first.why == "没有上次生成的记录"
    file = Path(first.files[0])
    for damage, why in (
        (lambda: file.write_bytes(b""), "被改过"),
        (file.unlink, "不在了"),
        (lambda: file.with_name("manifest.json").write_text("{}"), "manifest.json”被改过"),
        ((file.parents[1] / ".2024.part").mkdir, "断了"),
    ):
        damage()
        (*_, again), _, whole = made("out")
        assert again.outcome == BUILT
        assert why in again.why
        assert whole == files
    (*_, other), _, _ = made("out", program="another one")
    assert other.why == "程序或它用的库和上次不同"


def without_the_seal(state):
    return state.partition(b"\n")[2]


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda state: b"",
        lambda state: b"{}",
        lambda state: state[:-1],
        lambda state: state + b" ",
        without_the_seal,
        lambda state: state.replace(b'"draft":false', b'"draft":null '),
    ],
)
def test_a_state_that_was_touched_is_as_good_as_none(project, spoilt):
    made("out")
    (state,) = Path("out/.reportgen").glob("shenzhen*")
    assert state.read_bytes() != spoilt(state.read_bytes())
    state.write_bytes(spoilt(state.read_bytes()))
    (longgang, shenzhen), _, _ = made("out")
    assert (longgang.outcome, shenzhen.outcome) == (UNCHANGED, BUILT)
    assert shenzhen.why == "没有上次生成的记录"


def test_a_state_of_another_version_is_as_good_as_none(project):
    made("out")
    (state,) = Path("out/.reportgen").glob("shenzhen*")
    for content in (b"{}", b"[]", b'{"entries": [], "told": [], "more": 1}', b'{"entries": [[1]], "told": []}'):
        state.write_bytes(sealed(Disk(), content))
        results, _, _ = made("out")
        assert [each.outcome for each in results] == [UNCHANGED, BUILT]


def test_a_state_of_another_user_is_as_good_as_none(project, tmp_path, monkeypatch):
    made("out")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "other"))
    results, _, _ = made("out")
    assert {each.outcome for each in results} == {BUILT}


def test_a_second_build_tells_what_the_first_told_and_says_that_nothing_has_changed(project):
    (project / FORMS / "2020/豁免.yaml").unlink()  # so that there is something to tell
    first, second, third = (run(project, "build", *more) for more in ((), (), ("-j", "1")))
    assert (first.returncode, second.returncode, third.returncode) == (0, 0, 0)
    assert first.stdout == second.stdout == third.stdout
    *found, last = first.stderr.splitlines()
    assert "2 份报告，0 份" in last
    assert found
    for again in (second, third):
        assert again.stderr.splitlines()[:-1] == found
        assert "0 份报告，2 份没有变化，0 份" in again.stderr.splitlines()[-1]
    changed = (project / EXAMPLE / "报告.yaml", "自称: 我会", "自称: 我们")
    edit(*changed)
    assert "1 份报告，1 份没有变化，0 份" in run(project, "build").stderr
    assert "2 份报告，0 份" in run(project, "build", "--force").stderr


def test_explain_rebuild_says_for_each_document_why(project):
    run(project, "build")
    EDITS["form"](project)
    told = run(project, "build", "--explain-rebuild").stderr.splitlines()
    assert "shenzhen-women 2024：没有变化，不重新生成。" in told
    assert f"longgang-women 2020：重新生成，因为“{FORM.as_posix()}”的内容变了。" in told
    assert [line for line in told if line.endswith("公开表：重新排版。")]
    assert [line for line in told if line.endswith("自评表：文字和模板没有变，沿用上次排好的版面。")]


def test_a_build_that_failed_is_not_told_from_memory(project):
    run(project, "build")
    EDITS["broken"](project)
    for _ in range(2):
        done = run(project, "build")
        assert done.returncode == 1
        assert "公用经费" in done.stderr
    EDITS["broken"](project)
    assert run(project, "build").returncode == 0
