"""A piece of a disk answers as the disk did, or not at all; what is sent arrives as it was, or is refused."""

import errno
from pathlib import PurePath

import pytest
from support.project import EXAMPLE, ROOT, copy_project, edit

from reportgen.cli.builds.cluster.crew import other_typeface
from reportgen.cli.builds.cluster.piece import Outside, PieceWorld, piece_from, piece_of
from reportgen.cli.builds.cluster.release import differences, release
from reportgen.cli.builds.cluster.sending import Sending
from reportgen.cli.builds.cluster.task import answer_from, work
from reportgen.cli.builds.cluster.wire import Spoilt, packed, unpacked
from reportgen.cli.builds.making import Wanted
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import reports_at
from reportgen.trace import Recorder, digest_of

QUESTIONS = ("is_file", "is_folder", "is_link", "children", "size", "read")
PATHS = (
    "unit",
    "unit/2024",
    "unit/2024/资金.yaml",
    "unit/2024/图",
    "unit/2024/图/照片.png",
    "unit/2024/link",
    "unit/2024/broken",
    "unit/2024/资金.yaml/下面",
    "unit/2024/没有",
    "unit/2024/没有/也没有",
    "unit/2023",
    "unit/2023/x",
)


@pytest.fixture
def disk(tmp_path, monkeypatch):
    """A small tree as the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "unit/2024/图").mkdir(parents=True)
    (tmp_path / "unit/2024/资金.yaml").write_text("资金: 无\n", encoding="utf-8")
    (tmp_path / "unit/2024/图/照片.png").write_bytes(b"\x89PNG")
    (tmp_path / "unit/2024/link").symlink_to("图")
    (tmp_path / "unit/2024/broken").symlink_to("nowhere")
    return Disk()


def answer(world, question, path):
    try:
        found = getattr(world, question)(path)
    except OSError as error:
        return type(error), error.errno
    return [each.as_posix() for each in found] if question == "children" else found


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_piece_answers_as_the_disk_did(disk, question, path):
    piece = piece_of(disk, [PurePath("unit/2024"), PurePath("unit/2023")], [PurePath("unit")])
    sent = piece_from(*unpacked(packed(piece.head, piece.blobs)))
    assert answer(PieceWorld([sent]), question, PurePath(path)) == answer(disk, question, PurePath(path))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("path", ["other", "unit/2022", "/etc/hostname", "../unit"])
def test_what_was_not_looked_at_is_never_said_to_be_missing(disk, question, path):
    world = PieceWorld([piece_of(disk, [PurePath("unit/2024")])])
    with pytest.raises(Outside):
        getattr(world, question)(PurePath(path))


def test_a_content_that_was_left_behind_is_never_said_to_be_empty(disk):
    world = PieceWorld([piece_of(disk, [PurePath("unit/2024")], most=3)])
    photo = PurePath("unit/2024/图/照片.png")
    assert world.size(photo) == 4
    with pytest.raises(Outside):
        world.read(photo)


def test_typefaces_are_those_of_the_machine_and_must_be_the_same_here(disk, tmp_path):
    face = tmp_path / "fonts/仿宋.TTF"
    face.parent.mkdir()
    face.write_bytes(b"one")
    recorder = Recorder(PieceWorld([piece_of(disk, [PurePath("unit")])]))
    assert recorder.read(face) == b"one"
    recorder.read(PurePath("unit/2024/资金.yaml"))
    assert other_typeface(recorder.entries) == ""
    (tmp_path / "unit/2024/资金.yaml").unlink()
    face.write_bytes(b"another")
    assert other_typeface(recorder.entries) == face.as_posix()


class Refusing(Disk):
    """A disk that lets nothing be read."""

    def read(self, path):
        raise PermissionError(errno.EACCES, "refused", str(path))

    def children(self, folder):
        raise PermissionError(errno.EACCES, "refused", str(folder))


@pytest.mark.parametrize(("question", "path"), [("read", "unit/2024/资金.yaml"), ("children", "unit/2024")])
def test_what_the_disk_refused_is_refused(disk, question, path):
    world = PieceWorld([piece_of(Refusing(), [PurePath("unit/2024")], [PurePath("unit/2024/资金.yaml")])])
    assert answer(world, question, PurePath(path)) == (PermissionError, errno.EACCES)


def test_a_content_that_was_changed_on_the_way_is_refused():
    content = b"what was sent"
    sent = packed({"a": 1}, {digest_of(content): content})
    assert unpacked(sent) == ({"a": 1}, {digest_of(content): content})
    with pytest.raises(Spoilt):
        unpacked(sent.replace(b"was", b"is "))


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of one report as the current folder."""
    monkeypatch.chdir(copy_project(tmp_path / "project"))
    return tmp_path / "project"


def sent(program=None):
    """Return the task of the report for a program, and the places."""
    (report,), _ = reports_at(Disk(), ())
    wanted = Wanted(PurePath("out"), draft=False, formats=("docx", "xlsx"), program="any")
    return Sending(wanted, program or release(), "").pack(report)


def test_a_task_has_the_same_key_as_long_as_everything_is_the_same(project):
    first, places = sent()
    assert sent()[0].key == first.key
    edit(project / EXAMPLE / "数据.yaml", "宣讲活动: 617场", "宣讲活动: 618场")
    second, _ = sent()
    (project / "templates/national/report.docx").write_bytes(b"another look")
    third, other = sent()
    fourth, _ = sent({"reportgen": "9.9"})
    assert len({each.key for each in (first, second, third, fourth)}) == 4
    assert places.digest != other.digest


def test_a_worker_refuses_places_that_are_not_those_of_the_task(project):
    task, _ = sent()
    template = project / "templates/shenzhen/outline.yaml"
    template.write_text(template.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    _, other = sent()
    with pytest.raises(Spoilt):
        work(task.packed, other.content)


def test_a_worker_with_another_program_says_in_what_it_differs(project):
    task, places = sent({"reportgen": "9.9", "lxml": "6"})
    told = answer_from(work(task.packed, places.content))
    assert told.made.files is None
    assert told.other.startswith("reportgen 这里是 9.9，那里是 ")
    assert "lxml 这里是 6，那里是 " in told.other


def test_programs_are_the_same_when_every_part_is():
    assert differences({"a": "1"}, {"a": "1"}) == ""
    assert differences({"a": "1"}, {}) == "a 这里是 1，那里是 没有"


def test_a_task_is_done_without_the_disk_of_the_worker(project, tmp_path, monkeypatch):
    task, places = sent()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    made = answer_from(work(task.packed, places.content)).made
    monkeypatch.chdir(project)
    assert answer_from(work(task.packed, places.content)).made == made
    assert sorted(PurePath(name).suffix for name in made.files) == [".docx", ".xlsx"]
    assert made.is_certain
    assert ROOT.as_posix() not in {path for question, path, _ in made.entries if question == "read"}
