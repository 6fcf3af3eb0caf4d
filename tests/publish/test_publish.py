"""Files land all or none on a real disk, whenever it refuses."""

import errno
import json
import os
import signal
from hashlib import sha256
from pathlib import Path, PurePath

import pytest

from reportgen.cli.machine.disk import Disk
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

    def exchange(self, one, other):
        self._count()
        return super().exchange(one, other)

    def remove(self, path):
        self._count()
        super().remove(path)

    def _count(self):
        if self.left == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.left -= 1


class FillingDisk(FailingDisk):
    """A disk that is full in the middle of a file."""

    def write(self, path, content):
        if self.left == 0:
            super(FailingDisk, self).write(path, content[: len(content) // 2])
        super().write(path, content)


class FailingOldDisk(FailingDisk):
    """A disk that fails, of a machine that cannot exchange folders in one step."""

    def exchange(self, one, other):
        return False


class FailingOnceDisk(FailingDisk):
    """A disk that refuses the n-th thing only."""

    def _count(self):
        self.left -= 1
        if self.left == -1:
            raise PermissionError(errno.EACCES, "Permission denied")


class InterruptedDisk(FailingDisk):
    """A disk at whose n-th change the user presses Ctrl-C."""

    def _count(self):
        self.left -= 1
        if self.left == -1:
            raise KeyboardInterrupt


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
@pytest.mark.parametrize("disk", [FailingDisk, FillingDisk, FailingOldDisk, FailingOnceDisk])
def test_a_disk_that_refuses_leaves_the_old_files_or_the_new_ones_whole(folder, disk, step):
    outcome = publish(disk(step), folder, NEW)
    old, new = {**OLD, **FOREIGN}, {**NEW, **FOREIGN}
    if outcome.findings:
        (found,) = outcome.findings
        assert found.rule.slug == "not-written"
        assert any(words in found.message for words in ("磁盘满了", "没有权限"))
        assert outcome.product == ()
        # Where two folders cannot change places, a disk that refuses between two moves keeps both of them whole.
        places = (folder, folder.with_name(".2024.new"))
        assert content_of(next(place for place in places if Path(place).is_dir())) in (old, new)
        assert disk is FailingOldDisk or content_of(folder) == old
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


@pytest.mark.parametrize("step", range(9))  # up to the last three, by which what is left over is removed
def test_a_user_who_interrupts_leaves_the_old_files_or_the_new_ones_and_nothing_beside(folder, step):
    with pytest.raises(KeyboardInterrupt):
        publish(InterruptedDisk(step), folder, NEW)
    assert content_of(folder) in ({**OLD, **FOREIGN}, {**NEW, **FOREIGN})
    assert beside(folder) == []


@pytest.mark.parametrize("step", STEPS)
def test_a_first_run_that_is_refused_leaves_nothing_half_done(tmp_path, step):
    folder = PurePath(tmp_path, "out", "unit", "2024")
    outcome = publish(FailingDisk(step), folder, NEW)
    assert content_of(folder) == ({} if outcome.findings else NEW)
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == NEW
    assert beside(folder) == []


@pytest.mark.parametrize("left", ["old", "part", "both"])
def test_what_an_interrupted_run_left_is_put_right(folder, left):
    """A run was interrupted: after the old folder was set aside, while writing, or before tidying up."""
    if left == "old":
        Path(folder).rename(folder.with_name(".2024.old"))
    if left in {"part", "both"}:
        Disk().write(folder.with_name(".2024.part") / "报告.docx", b"half")
        Disk().write(folder.with_name(".2024.lock"), b"1")
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
    assert [found.rule.slug for found in publish(Disk(), folder, NEW).findings] == ["something-in-the-way"]
    assert content_of(tmp_path) == {"out/unit/2024": b"a file"}


def in_the_way(folder):
    """What is said of the one thing that keeps the program from publishing into a folder that stays as it is."""
    before = content_of(folder.parent)
    (found,) = publish(Disk(), folder, NEW).findings
    assert found.rule.slug == "something-in-the-way"
    assert content_of(folder.parent) == before
    assert beside(folder) == []
    return found.message


def test_a_link_in_the_place_of_the_folder_is_told_and_stays(tmp_path, folder):
    link = PurePath(tmp_path, "linked", "2024")
    Path(link).parent.mkdir()
    Path(link).symlink_to(Path(folder))
    assert "是一个链接" in in_the_way(link)
    assert Path(link).is_symlink()


@pytest.mark.parametrize("name", ["附件.docx", "报告.docx"])
def test_a_folder_in_the_place_of_a_file_is_told_and_stays(folder, name):
    Path(folder, name).unlink(missing_ok=True)
    Disk().write(folder / name / "心血.txt", b"dear")
    assert f"{name}”是一个文件夹" in in_the_way(folder)


def test_a_folder_in_the_place_of_an_old_file_that_is_printed_no_more_stays(folder):
    Path(folder, "公开表.docx").unlink()
    Disk().write(folder / "公开表.docx" / "心血.txt", b"dear")
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == {**NEW, **FOREIGN, "公开表.docx/心血.txt": b"dear"}


@pytest.mark.parametrize("target", [".", "说明.txt", "nowhere"])
def test_a_link_within_the_folder_is_told_and_not_followed(folder, target):
    Path(folder, "附图", "链接").symlink_to(target)
    assert "附图/链接”是一个链接" in in_the_way(folder)


def test_a_link_as_a_lock_is_not_written_through(tmp_path, folder):
    Disk().write(PurePath(tmp_path, "心血.txt"), b"dear")
    Path(folder.with_name(".2024.lock")).symlink_to(tmp_path / "心血.txt")
    (found,) = publish(Disk(), folder, NEW).findings
    assert found.rule.slug == "not-written"
    assert Path(tmp_path, "心血.txt").read_bytes() == b"dear"


def test_two_at_once_on_one_folder_are_told_apart_and_nothing_is_lost(folder):
    with Disk().locked(folder.with_name(".2024.lock")):
        (found,) = publish(Disk(), folder, NEW).findings
    assert found.rule.slug == "other-build"
    assert f"进程 {os.getpid()}" in found.message
    assert content_of(folder) == {**OLD, **FOREIGN}
    assert publish(Disk(), folder, NEW).findings == ()
    assert beside(folder) == []


class KillingDisk(FailingDisk):
    """A disk on which the process is killed before the n-th thing; a file may be half written then."""

    def write(self, path, content):
        if self.left == 0:
            super(FailingDisk, self).write(path, content[: len(content) // 2])
        super().write(path, content)

    def _count(self):
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1


class KillingOldDisk(KillingDisk):
    """The same of a machine that cannot exchange folders in one step."""

    def exchange(self, one, other):
        return False


def killed(disk, folder):
    """Whether a process of its own was killed while it published."""
    process = os.fork()
    if process == 0:
        publish(disk, folder, NEW)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(process, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("disk", [KillingDisk, KillingOldDisk])
def test_killed_at_any_step_the_old_files_or_the_new_ones_are_whole(folder, disk, step):
    was_killed = killed(disk(step), folder)
    assert was_killed or step >= 15
    old, new = {**OLD, **FOREIGN}, {**NEW, **FOREIGN}
    if Path(folder).is_dir():
        assert content_of(folder) in (old, new)
    else:
        assert disk is KillingOldDisk
        assert content_of(folder.with_name(".2024.old")) == old
        assert content_of(folder.with_name(".2024.new")) == new
    assert publish(Disk(), folder, NEW).findings == ()
    assert content_of(folder) == new
    assert beside(folder) == []


def test_names_as_long_as_they_may_be_land(tmp_path):
    name = "甲" * 80 + ".docx"
    outcome = publish(Disk(), PurePath(tmp_path, "2024"), {name: b"x"})
    assert outcome.findings == ()
    assert content_of(tmp_path / "2024") == {name: b"x"}
