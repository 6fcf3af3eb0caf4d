"""Every report under `data/` in words, as it was last looked at: `goldens/<unit>-<year>.txt`, to be reviewed.

A report of several documents has a file for each, from the second on with its number: `<unit>-<year>-2.txt`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from support.project import ROOT, run, words

GOLDENS = Path(__file__).parent / "goldens"
REPORTS = sorted(path for path in (ROOT / "data").glob("*/[0-9][0-9][0-9][0-9]") if path.is_dir())
NAMES = [f"{path.parent.name}-{path.name}" for path in REPORTS]
RENEW = "REPORTGEN_GOLDENS"
"""The environment variable that renews the goldens instead of comparing them, when it is `renew`."""
HOW = f"看过不同之处，确认是想要的，再运行：{RENEW}=renew python -m pytest tests/templates/test_goldens.py"
MOST_BYTES = 20 * 1024


def printed(report: Path, out: Path) -> dict[str, str]:
    """Build a report and return the words of each of its documents below the name of its file, by its golden."""
    done = run(ROOT, "build", report.relative_to(ROOT).as_posix(), "--out", str(out))
    assert done.returncode == 0, done.stdout + done.stderr
    name = f"{report.parent.name}-{report.name}"
    files = enumerate(sorted(out.rglob("*.docx")), start=1)
    return {
        f"{name}{f'-{number}' if number > 1 else ''}.txt": f"== {file.stem} ==\n{lines(file)}" for number, file in files
    }


def lines(file: Path) -> str:
    """Return the words of a document, a line for each paragraph that has any."""
    return "".join(f"{line}\n" for line in words(file).splitlines() if line.strip())


@pytest.mark.parametrize("report", REPORTS, ids=NAMES)
def test_a_report_reads_as_it_was_last_looked_at(report, tmp_path):
    texts = printed(report, tmp_path)
    if os.environ.get(RENEW) == "renew":
        for name, text in texts.items():
            (GOLDENS / name).write_text(text, encoding="utf-8")
    for name, text in texts.items():
        assert (GOLDENS / name).is_file(), f"没有 {name}。{HOW}"
        assert text == (GOLDENS / name).read_text(encoding="utf-8"), HOW


@pytest.mark.parametrize("golden", sorted(GOLDENS.glob("*.txt")), ids=lambda golden: golden.stem)
def test_a_golden_is_of_a_report_and_short_enough_to_be_read(golden):
    assert re.sub(r"(-\d{4})-\d+$", r"\1", golden.stem) in NAMES, "没有这份报告，删去这个文件"
    assert golden.stat().st_size <= MOST_BYTES
