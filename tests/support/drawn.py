"""The pages of a PDF as a reader sees them: lines of characters with their places, in millimetres from the top left."""

from __future__ import annotations

import re
import shutil
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from support.project import ROOT, run

needs_pages = [
    pytest.mark.office,
    pytest.mark.skipif(
        not (shutil.which("soffice") and find_spec("pdfplumber")),
        reason="no soffice or pdfplumber: apt-get install libreoffice-writer, pip install pdfplumber, .ci/fonts",
    ),
]
each_report = pytest.mark.parametrize(
    "report", sorted(folder.relative_to(ROOT).as_posix() for folder in ROOT.glob("data/*/*"))
)
_POINTS = 25.4 / 72
# Left, top, right and bottom edge of the text, by the size of the page (GB/T 9704—2012, 5.2; A3 as sheets are set).
AREAS = {
    (210, 297): (28, 37, 184, 262),
    (297, 210): (35, 28, 260, 184),
    (420, 297): (15, 18, 405, 279),
    (297, 420): (15, 18, 282, 402),
}
NUMBER = re.compile(r"—\s*(\d+)\s*—")


class Line(NamedTuple):
    """A line of characters: its text, edges, size in points and faces."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    faces: frozenset[str]


class Drawn(NamedTuple):
    """A page: size, edges of its text, its lines, its number, rules, tables, and what stands above those."""

    size: tuple[int, int]
    area: tuple[int, int, int, int]
    lines: tuple[Line, ...]
    number: Line | None
    has_rules: bool
    tables: list
    head: tuple[Line, ...]

    @property
    def text(self):
        """Its text without blanks."""
        return re.sub(r"\s", "", "".join(line.text for line in self.lines))


@cache
def drawn(report):
    """Return the documents of a report by name, each as a Word file and as LibreOffice draws it."""
    with TemporaryDirectory() as folder:
        done = run(ROOT, "build", report, "--out", folder, "--format", "docx,pdf")
        assert done.returncode == 0, done.stderr
        pdfs = sorted(Path(folder).rglob("*.pdf"))
        assert pdfs
        return {pdf.stem: (pdf.with_suffix(".docx").read_bytes(), pdf.read_bytes()) for pdf in pdfs}


def pages_of(pdf):
    """Return the pages of a PDF."""
    import pdfplumber

    with pdfplumber.open(BytesIO(pdf)) as document:
        return [_page(page) for page in document.pages]


def _page(page):
    size = round(page.width * _POINTS), round(page.height * _POINTS)
    area = AREAS[size]
    chars = sorted((char for char in page.chars if char["text"].strip()), key=lambda char: (_base(char), char["x0"]))
    found = [_line(list(group)) for _, group in groupby(chars, key=_base)]
    below = [line for line in found if line.top > area[3] - 1 and NUMBER.search(line.text)]
    lines = tuple(line for line in found if line not in below)
    has_rules = bool(page.rects or page.lines or page.images)
    tables = page.find_tables() if has_rules else []
    top = min((table.bbox[1] * _POINTS for table in tables), default=area[3])
    head = tuple(line for line in lines if line.top < top)
    rows = [table.extract() for table in tables]
    return Drawn(size, area, lines, below[0] if below else None, has_rules, rows, head)


def _base(char):
    """The foot of the line that a character stands on: faces differ in what hangs below, so the size decides."""
    return round(char["matrix"][5] if "matrix" in char else char["y0"], 0) * -1


def _line(chars):
    return Line(
        "".join(char["text"] for char in chars),
        min(char["x0"] for char in chars) * _POINTS,
        max(char["x1"] for char in chars) * _POINTS,
        min(char["top"] for char in chars) * _POINTS,
        max(char["bottom"] for char in chars) * _POINTS,
        max(char["size"] for char in chars),
        frozenset(char["fontname"].partition("+")[2] for char in chars),
    )
