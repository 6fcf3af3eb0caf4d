"""Files land all or none on a real disk, whenever it refuses."""

import errno
import json
from hashlib import sha256
from pathlib import Path, PurePath

import pytest

from reportgen.cli.disk import Disk
from reportgen.publish import publish

OLD = {"报告.docx": b"old report", "公开表.docx": b"old form"}
NEW = {"报告.docx": b"new report", "附件.docx": b"new annex"}
FOREIGN = {"说明.txt": b"foreign", "附图/图1.png": b"picture", "附图/更深/图2.png": b"deeper", ".gitkeep": b""}


class FailingDisk(Disk):
    """A disk that refuses the n-th thing that would change it, and everything after it."""

    def __init__(self, refused):
        self.left = refused

    def write(self, path, content):
        self._count()
        super().write(path, content)

    def move(self, source, target):
        self._count()
        super().move(source, target)

    def remove(self, path):
        self._count()
        super().remove(path)

    def _count(self):
        if self.left == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.left -= 1


class FailingOnceDisk(FailingDisk):
    """A disk that refuses the n-th thing only."""

    def _count(self):
        self.left -= 1
        if self.left == -1:
            raise PermissionError(errno.EACCES, "Permission denied")


def content_of(folder):
    """Every file below a folder but the manifest, by its path."""
    files = (file for file in Path(folder).rglob("*") if file.is_file() and file.name != "manifest.json")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def folder(tmp_path):
    """An output folder in which a report was published before, and somebody put files of his own."""
    folder = PurePath(tmp_path, "out", "unit", "2024")
    assert publish(Disk(), folder, OLD).findings == ()
    for name, content in FOREIGN.items():
        Disk().write(folder / name, content)
    return folder


def beside(folder):
    """What stands beside the output folder."""
    return [path.name for path in Path(folder).parent.iterdir() if path.name != folder.name]


def test_files_land_with_a_manifest_of_their_digests(tmp_path):
    folder = PurePath(tmp_path, "out", "unit", "2024")
    outcome = publish(Disk(), folder, NEW)
    assert outcome.product == (folder / "报告.docx", folder / "附件.docx")
    assert content_of(folder) == NEW
    manifest = json.loads(Path(folder, "manifest.json").read_text(encoding="utf-8"))
    assert manifest == {"files": {name: sha256(content).hexdigest() for name, content in NEW.items()}}
    assert beside(folder) == []


def test_new_files_replace_old_ones_and_foreign_ones_stay(folder):
    outcome = publish(Disk(), folder, NEW)
    assert outcome.findings == ()
    assert content_of(folder) == {**NEW, **FOREIGN}
    assert beside(folder) == []


def test_a_file_that_the_program_did_not_write_gives_way_to_one_of_the_same_name(folder):
    Disk().write(folder / "附件.docx", b"by hand")
    publish(Disk(), folder, NEW)
    assert content_of(folder) == {**NEW, **FOREIGN}


def test_published_twice_is_the_same(folder):
    publish(Disk(), folder, NEW)
    before = {path: path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}
    publish(Disk(), folder, NEW)
    assert {path: path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()} == before


SPOILT = ["", "{", "[]", "null", '{"files": 5}', '{"files": ["报告.docx"]}', '{"x": 1}', "\ufeff{}"]


@pytest.mark.parametrize("manifest", SPOILT)
def test_a_manifest_that_somebody_spoilt_makes_every_file_foreign(folder, manifest):
    Disk().write(folder / "manifest.json", manifest.encode())
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == {**OLD, **NEW, **FOREIGN}


def steps_of(folder):
    """How many times a disk is asked to change when a report is published once more."""
    disk = FailingDisk(10_000)
    publish(disk, folder, NEW)
    return 10_000 - disk.left


# More than there are steps; the fixture's own report takes as many.
STEPS = range(20)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("disk", [FailingDisk, FailingOnceDisk])
def test_a_disk_that_refuses_leaves_the_old_files_or_the_new_ones_whole(folder, disk, step):
    outcome = publish(disk(step), folder, NEW)
    old, new = {**OLD, **FOREIGN}, {**NEW, **FOREIGN}
    if outcome.findings:
        (found,) = outcome.findings
        assert found.rule.slug == "not-written"
        assert any(words in found.message for words in ("磁盘满了", "没有权限"))
        assert outcome.product == ()
        standing = folder if Path(folder).is_dir() else folder.with_name(".2024.old")
        assert content_of(standing) == old
    else:
        assert content_of(folder) == new
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == new
    assert beside(folder) == []


def test_the_disk_was_refused_at_every_step(folder):
    assert 12 <= steps_of(folder) < len(STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_refuses_once_leaves_the_folder_in_its_place(folder, step):
    publish(FailingOnceDisk(step), folder, NEW)
    assert Path(folder).is_dir()


@pytest.mark.parametrize("step", STEPS)
def test_a_first_run_that_is_refused_leaves_nothing_half_done(tmp_path, step):
    folder = PurePath(tmp_path, "out", "unit", "2024")
    outcome = publish(FailingDisk(step), folder, NEW)
    assert content_of(folder) == ({} if outcome.findings else NEW)
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == NEW
    assert beside(folder) == []


@pytest.mark.parametrize("left", ["old", "new", "both"])
def test_what_an_interrupted_run_left_is_put_right(folder, left):
    """The program was killed: after the old folder was set aside, while writing, or before tidying up."""
    if left == "old":
        Path(folder).rename(folder.with_name(".2024.old"))
    if left in {"new", "both"}:
        Disk().write(folder.with_name(".2024.new") / "报告.docx", b"half")
    if left == "both":
        Disk().write(folder.with_name(".2024.old") / "报告.docx", b"older")
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == {**NEW, **FOREIGN}
    assert beside(folder) == []


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path):
    Disk().write(PurePath(tmp_path, "out"), b"a file")
    (found,) = publish(Disk(), PurePath(tmp_path, "out", "unit", "2024"), NEW).findings
    assert found.rule.slug == "not-written"
    assert content_of(tmp_path) == {"out": b"a file"}


def test_a_file_in_the_place_of_the_folder_is_told_and_stays(tmp_path):
    folder = PurePath(tmp_path, "out", "unit", "2024")
    Disk().write(folder, b"a file")
    assert [found.rule.slug for found in publish(Disk(), folder, NEW).findings] == ["not-written"]
    assert content_of(tmp_path) == {"out/unit/2024": b"a file"}


def test_names_as_long_as_they_may_be_land(tmp_path):
    name = "甲" * 80 + ".docx"
    outcome = publish(Disk(), PurePath(tmp_path, "2024"), {name: b"x"})
    assert outcome.findings == ()
    assert content_of(tmp_path / "2024") == {name: b"x"}
