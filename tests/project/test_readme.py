"""Both READMEs say the same, name only what exists, and show what the program really prints."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

import pytest

from reportgen.cli.machine.disk import Disk
from reportgen.cli.main import COMMANDS
from reportgen.cli.project import library_of, reports_at
from reportgen.pipeline import check_report

ROOT = Path(__file__).parents[2]
PAGES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")}
TARGETS = set(" ".join(re.findall(r"^([a-z][a-z ]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)).split())
MONEY = PurePath("data/shenzhen-women/2024/资金.yaml")
SLIPS = {"公用经费: 193.36\n": "公用经费: 193.36万\n", "      项目支出: 2865.72\n": "      项目支岀: 2865.72\n"}

each_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def blocks(page: str, language: str = "[a-z]+") -> list[str]:
    """Return what stands in the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def code(page: str) -> str:
    """Return everything a reader could type: blocks of commands and code within lines, one a line."""
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks(page, "sh"), *re.findall(r"`(.+?)`", prose)])


def printed(folder: Path, command: str) -> str:
    """Return all that a command prints in a folder, of the report that the pages show."""
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", command, MONEY.parent.parent.as_posix()],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.stdout


@pytest.fixture
def project(tmp_path):
    """Return a folder with a copy of the data and the templates."""
    for folder in ("data", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_both_pages_have_the_same_headings_tables_and_blocks():
    english, chinese = PAGES.values()
    levels = [re.findall(r"^(#+) ", page, re.MULTILINE) for page in (english, chinese)]
    rows = [len(re.findall(r"^\|", page, re.MULTILINE)) for page in (english, chinese)]
    assert levels[0] == levels[1]
    assert rows[0] == rows[1]
    assert blocks(english) == blocks(chinese)


@each_page
def test_the_page_names_every_command_and_no_other(page):
    assert set(re.findall(r"reportgen ([a-z]+)", code(page))) == set(COMMANDS)


@each_page
def test_every_target_of_make_on_the_page_exists(page):
    named = set(re.findall(r"\bmake ([a-z]+)", code(page)))
    assert {"build", "test"} <= named <= TARGETS


@each_page
def test_every_link_on_the_page_leads_to_a_file(page):
    links = re.findall(r"\]\((.+?)\)", page)
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


@each_page
def test_the_facts_on_the_page_are_those_of_the_example(page):
    (shown,) = blocks(page, "yaml")
    first, rest = shown.split("\n", 1)
    facts = (ROOT / MONEY).read_text(encoding="utf-8")
    assert first + "\n" in facts
    assert rest in facts


@each_page
def test_the_sentences_on_the_page_are_printed_from_the_example(page):
    (shown,) = re.findall(r"^> (.+)$", page, re.MULTILINE)
    disk = Disk()
    (report,), _ = reports_at(disk, (str(ROOT / MONEY.parent),))
    (document,) = check_report(disk, library_of(disk, report), report).product
    paragraphs = ["".join(run.text for run in getattr(block, "runs", ())) for block in document.manuscript.blocks]
    assert [text for text in paragraphs if text.startswith(shown)]


@each_page
def test_the_product_on_the_page_is_what_build_prints(page, project):
    assert printed(project, "build") == blocks(page, "text")[0]


@each_page
def test_the_findings_on_the_page_are_what_check_prints(page, project):
    file = project / MONEY
    facts = file.read_text(encoding="utf-8")
    for right, wrong in SLIPS.items():
        assert facts.count(right) == 1
        facts = facts.replace(right, wrong)
    file.write_text(facts, encoding="utf-8", newline="\n")
    assert printed(project, "check") == blocks(page, "text")[1]
