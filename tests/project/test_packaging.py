"""The wheel carries what the program needs and nothing else; dependencies have reasons, constraints only versions."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
PROJECT_FILE = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PROJECT_FILE)["project"]
REQUIREMENTS = [
    *PROJECT["dependencies"],
    *(each for extra in PROJECT["optional-dependencies"].values() for each in extra),
]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
# Where a file of the checkout stands in the wheel, and the endings that belong there.
PACKED = {
    "reportgen": ("reportgen", {".py", ".typed"}),
    "templates": ("reportgen/_bundled/templates", {".yaml", ".docx", ".json", ".md"}),
    "data": ("reportgen/_bundled/data", {".yaml", ".md"}),
}
ABOUT_ITSELF = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """Return a folder that holds what the wheel holds."""
    built, target = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("unpacked")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = built.iterdir()
    with ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def files_under(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def normalized(name: str) -> str:
    """Return the name of a distribution as indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[; ]", name)[0]).lower()


def test_the_wheel_holds_the_program_its_templates_and_its_examples_and_nothing_else(unpacked):
    expected = {
        f"{place}/{file}"
        for folder, (place, endings) in PACKED.items()
        for file in files_under(ROOT / folder)
        if Path(file).suffix in endings
    }
    about = f"reportgen-{PROJECT['version']}.dist-info"
    assert files_under(unpacked) == expected | {f"{about}/{name}" for name in ABOUT_ITSELF}


def test_the_unpacked_wheel_builds_its_examples_in_an_empty_folder(unpacked, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    for command in ("examples", "build"):
        run = subprocess.run(
            [sys.executable, "-m", "reportgen", command],
            cwd=tmp_path,
            env=environment,
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
        assert run.returncode == 0, run.stderr
    assert files_under(tmp_path / "data") == files_under(unpacked / "reportgen/_bundled/data")
    assert len(list(tmp_path.glob("out/*/*/*.docx"))) >= 1


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_a_dependency_stands_on_a_line_of_its_own_with_its_reason(requirement):
    assert re.search(rf'^    "{re.escape(requirement)}", +# \w.*\w', PROJECT_FILE, re.MULTILINE)


@pytest.mark.parametrize("line", CONSTRAINTS)
def test_a_constraint_is_a_name_and_a_version_only(line):
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*==\d+(\.\w+)*", line)


def test_every_direct_dependency_has_one_constraint():
    names = [normalized(line) for line in CONSTRAINTS]
    assert len(names) == len(set(names))
    assert {normalized(requirement) for requirement in REQUIREMENTS} <= set(names)
