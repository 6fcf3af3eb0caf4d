"""A copy of the example project that a test may break, and the program run on it as a user would."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]
EXAMPLE = Path("data/shenzhen-women/2024")


def copy_project(folder: Path) -> Path:
    """Copy one example and all templates of the project into an empty folder and return it."""
    for part in (EXAMPLE.parent, Path("templates")):
        copytree(ROOT / part, folder / part)
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Replace a piece of a file that stands in it exactly once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder and return what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "reportgen", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def begin(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start the program in a folder and go on; its processes are a group, which a signal may reach whole."""
    return subprocess.Popen(
        [sys.executable, "-m", "reportgen", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def findings(folder: Path, *paths: str) -> list[dict[str, Any]]:
    """Return what `reportgen check` finds, as its JSON says it."""
    return json.loads(run(folder, "check", *paths, "--format", "json").stdout)


def built(folder: Path) -> list[Path]:
    """Return the Word files in the output folder."""
    return sorted((folder / "out").rglob("*.docx"))


def words(file: Path) -> str:
    """Return the text of a Word file, read without any code of the program."""
    with ZipFile(file) as package:
        xml = package.read("word/document.xml").decode()
    text = re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def retag(template: Path, old: str, new: str) -> None:
    """Replace a piece of text in the body of a Word file, as its author would in Word."""
    with ZipFile(template) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    assert old in body
    parts["word/document.xml"] = body.replace(old, new).encode()
    with ZipFile(template, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
