"""`reportgen verify`: which commit has the facts that a file was made from."""

import shutil
import subprocess

import pytest
from support.project import EXAMPLE, built, copy_project, edit, run

from reportgen.cli.machine import git

WHO = ("-c", "user.name=张三", "-c", "user.email=zhang@example.org", "-c", "commit.gpgsign=false")
FACTS = EXAMPLE / "报告.yaml"
pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def asked(folder, *arguments):
    done = subprocess.run(["git", *WHO, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def committed(folder, subject, *paths):
    """Record everything under some paths, and return the name of the commit."""
    asked(folder, "add", "--", *(paths or ("data", "templates")))
    asked(folder, "commit", "--quiet", "--allow-empty", "-m", subject)
    return asked(folder, "rev-parse", "HEAD")


def said(folder):
    """What is said of the commit of the file that was built."""
    done = run(folder, "verify", str(built(folder)[0]))
    assert "Traceback" not in done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("  提交：")]
    return line.removeprefix("  提交：")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """A project in a repository, with its output, and the commit of its facts."""
    folder = copy_project(tmp_path_factory.mktemp("project"))
    asked(folder, "init", "--quiet")
    name = committed(folder, "补录上半年支出")
    run(folder, "build")
    return folder, name


@pytest.fixture
def repository(recorded, tmp_path):
    folder, name = recorded
    return shutil.copytree(folder, tmp_path / "project"), name


def test_the_commit_is_told_with_date_and_subject(repository):
    folder, name = repository
    assert said(folder).startswith(f"{name}，20")
    assert said(folder).endswith("，补录上半年支出")


def test_a_later_commit_of_other_facts_leaves_the_file_with_its_own(repository):
    folder, name = repository
    edit(folder / FACTS, "自称: 我会", "自称: 我们")
    committed(folder, "改自称")
    assert said(folder).startswith(name)


def test_the_newest_of_several_commits_with_the_same_facts_is_told(repository):
    folder, _ = repository
    edit(folder / FACTS, "自称: 我会", "自称: 我们")
    committed(folder, "改自称")
    edit(folder / FACTS, "自称: 我们", "自称: 我会")
    again = committed(folder, "改回来")
    committed(folder, "别的文件")
    assert said(folder).startswith(again)


def test_an_outline_belongs_to_the_facts_of_a_commit(repository):
    folder, _ = repository
    edit(folder / "templates/shenzhen/outline.yaml", "标题: 部门主要职能", "标题: 部门主要职责")
    name = committed(folder, "改提纲")
    run(folder, "build")
    assert said(folder).startswith(name)


def test_facts_that_were_not_committed_are_told(repository):
    folder, _ = repository
    edit(folder / FACTS, "自称: 我会", "自称: 我们")
    run(folder, "build")
    assert said(folder).startswith("没有找到，改过数据、提纲、模板的 1 个提交里没有这份事实")


def test_facts_that_were_never_recorded_and_a_folder_without_git_are_told(recorded, tmp_path):
    folder = copy_project(tmp_path)
    run(folder, "build")
    assert said(folder) == "数据不在 git 仓库里，查不到。"
    asked(folder, "init", "--quiet")
    committed(folder, "只有提纲", "templates")
    assert said(folder) == "数据没有提交到 git，查不到。"


def test_without_git_that_is_told(recorded, tmp_path):
    folder, _ = recorded
    done = run(folder, "verify", str(built(folder)[0]), PATH=str(tmp_path))
    assert done.returncode == 0
    assert "提交：没有装 git，查不到。" in done.stdout


def test_a_draft_and_another_outline_find_their_commit_too(repository):
    folder, name = repository
    run(folder, "build", "--draft", "--outline", "national", "--out", "drafts")
    (file,) = (folder / "drafts").rglob("*.docx")
    assert name in run(folder, "verify", str(file)).stdout


def test_no_more_commits_are_looked_at_than_is_said(repository, monkeypatch):
    folder, _ = repository
    for number in range(3):
        (folder / FACTS).write_bytes((folder / FACTS).read_bytes() + b"# changed\n")
        committed(folder, str(number))
    monkeypatch.setattr(git, "MOST_COMMITS", 2)
    monkeypatch.chdir(folder)
    history = git.History((EXAMPLE.parent,))
    assert len(list(history.worlds(None))) == 2
    assert history.is_cut
