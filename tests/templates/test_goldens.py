"""Every report under `data/` and the example of every place in words, as they were last looked at, to be reviewed.

They stand in `goldens/<unit>-<year>.txt` and `goldens/<place>-example-<year>.txt`. A report of several documents has a
file for each, from the second on with its number: `<unit>-<year>-2.txt`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from support.project import ROOT, run, words

GOLDENS = Path(__file__).parent / "goldens"
PATTERNS = ("data/*/[0-9][0-9][0-9][0-9]", "templates/**/example/[0-9][0-9][0-9][0-9]")
REPORTS = {
    "-".join(path.relative_to(ROOT).parts[1:]): path
    for pattern in PATTERNS
    for path in sorted(ROOT.glob(pattern))
    if path.is_dir()
}
PLACES = sorted(file.parent for file in (ROOT / "templates").rglob("outline.yaml"))
RENEW = "REPORTGEN_GOLDENS"
"""The environment variable that renews the goldens instead of comparing them, when it is `renew`."""
HOW = f"看过不同之处，确认是想要的，再运行：{RENEW}=renew python -m pytest tests/templates/test_goldens.py"
MOST_BYTES = 20 * 1024


def printed(name: str, out: Path) -> dict[str, str]:
    """Build a report and return the words of each of its documents below the name of its file, by its golden."""
    done = run(ROOT, "build", REPORTS[name].relative_to(ROOT).as_posix(), "--out", str(out))
    assert done.returncode == 0, done.stdout + done.stderr
    files = enumerate(sorted(out.rglob("*.docx")), start=1)
    return {
        f"{name}{f'-{number}' if number > 1 else ''}.txt": f"== {file.stem} ==\n{lines(file)}" for number, file in files
    }


def lines(file: Path) -> str:
    """Return the words of a document, a line for each paragraph that has any."""
    return "".join(f"{line}\n" for line in words(file).splitlines() if line.strip())


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_reads_as_it_was_last_looked_at(name, tmp_path):
    texts = printed(name, tmp_path)
    if os.environ.get(RENEW) == "renew":
        for golden, text in texts.items():
            (GOLDENS / golden).write_text(text, encoding="utf-8")
    for golden, text in texts.items():
        assert (GOLDENS / golden).is_file(), f"没有 {golden}。{HOW}"
        assert text == (GOLDENS / golden).read_text(encoding="utf-8"), HOW


@pytest.mark.parametrize("golden", sorted(GOLDENS.glob("*.txt")), ids=lambda golden: golden.stem)
def test_a_golden_is_of_a_report_and_short_enough_to_be_read(golden):
    assert re.sub(r"(-\d{4})-\d+$", r"\1", golden.stem) in REPORTS, "没有这份报告，删去这个文件"
    assert golden.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.relative_to(ROOT / "templates").as_posix())
def test_every_outline_has_an_example(place):
    years = re.compile("[0-9]{4}")
    owner = place.parent if years.fullmatch(place.name) else place  # an edition by year is shown by its place's own
    found = [path for path in REPORTS.values() if owner in path.parents]
    assert found
