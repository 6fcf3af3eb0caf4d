"""Compiled wording outlives the process in the user's own cache folder; only the time of a build changes."""

from pathlib import Path
from types import CodeType

import pytest
from support.project import copy_project, run

from reportgen.wording.compiled import code_of
from reportgen.wording.kept_code import KeptCode

ONE, OTHER = "{{ 单位.名称 }}", "{{ 报告.年度 }}"


def names(code):
    """Return the words of a code and of all code within it."""
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return {*code.co_consts, *(name for each in inner for name in names(each))}


def code(text):
    return code_of(text, is_xml=False)


def packed(**texts):
    kept = KeptCode()
    for source, text in texts.items():
        kept.add(source, code(text))
    return kept.packed()


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path / "project")


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """The user's cache folder, empty."""
    folder = tmp_path / "cache"
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(folder))
    return folder / "reportgen/wording"


def build(project, out):
    done = run(project, "build", "--force", "--out", out)
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in (project / out).rglob("*.??cx")}


def test_what_one_process_has_compiled_the_next_one_finds():
    kept = KeptCode()
    kept.unpack(packed(one=ONE, other=OTHER))
    assert "名称" in names(kept.get("one"))
    assert "年度" in names(kept.get("other"))
    assert kept.get("another") is None


def test_only_what_is_new_is_worth_writing():
    kept = KeptCode()
    assert kept.packed() is None
    kept.unpack(packed(one=ONE))
    assert kept.packed() is None
    kept.add("other", code(OTHER))
    assert kept.packed() == packed(one=ONE, other=OTHER)


@pytest.mark.parametrize(
    "spoil", [lambda pack: b"", lambda pack: pack[:-1], lambda pack: pack[:40] + b"\x00" + pack[41:]]
)
def test_what_is_damaged_is_left_out(spoil):
    kept = KeptCode()
    kept.unpack(spoil(packed(one=ONE)))
    assert kept.get("one") is None


def test_what_is_kept_has_an_end():
    kept, compiled = KeptCode(), code(ONE)
    for number in range(2_000):
        kept.add(str(number), compiled)
    assert kept.get("1") is not None
    assert kept.get("1999") is None
    assert len(kept.packed()) < 8_000_000


def test_a_build_prints_the_same_with_and_without_what_was_kept(project, cache):
    first = build(project, "first")
    (file,) = cache.iterdir()
    before = file.stat().st_mtime_ns
    assert build(project, "second") == first
    assert file.stat().st_mtime_ns == before  # nothing new was compiled
    file.write_bytes(b"damaged")
    assert build(project, "third") == first
    assert file.stat().st_size > 1_000  # and kept again


def test_what_another_program_has_kept_is_thrown_away(project, cache):
    cache.mkdir(parents=True)
    (cache / "another").write_bytes(b"whatever")
    build(project, "out")
    (file,) = cache.iterdir()
    assert file.name != "another"


def test_nothing_that_a_project_brings_is_run(project, cache):
    build(project, "first")
    (file,) = cache.iterdir()
    for folder in (project, project / "out", project / "out/.reportgen", project / "templates"):
        brought = folder / "reportgen/wording" / file.name
        brought.parent.mkdir(parents=True)
        brought.write_bytes(b"brought")
    file.unlink()
    build(project, "second")
    (again,) = cache.iterdir()
    assert again.read_bytes() != b"brought"


def test_who_has_no_cache_folder_builds_all_the_same(project, monkeypatch):
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, "")
    assert build(project, "out")
    assert not list(Path(project).rglob("wording/*"))
