"""The programs in Python that make the works of a contest, in this process or, as `python -m bench.fill`, in one of its own.

    python -m bench.fill PROGRAM WORK FACTS FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path, PurePath
from typing import Any

ROOT = Path(__file__).parents[2]
REPORT, SHEET = "report", "sheet"
OURS, OURS_FILLED, DOCXTPL = "reportgen", "reportgen, tags in the template", "docxtpl"

Fill = Callable[[], bytes]


def filler(program: str, work: str, facts: dict[str, Any], folder: Path) -> Fill:
    """Return how a program makes a document, again and again.

    Args:
        program: The program.
        work: Which document.
        facts: What it says.
        folder: Where the templates are, as `contestants` makes them.
    """
    if program == DOCXTPL:
        return _docxtpl(facts, folder / f"{work}-jinja.docx")
    return _from_manuscript(work, facts) if program == OURS else _from_template(folder / f"{work}-jinja.docx")


def _docxtpl(facts: dict[str, Any], template: Path) -> Fill:
    from docxtpl import DocxTemplate

    def fill() -> bytes:
        document = DocxTemplate(template)
        document.render({**facts, "标题": _title(), "正文": ""}, autoescape=True)
        content = BytesIO()
        document.save(content)
        return content.getvalue()

    return fill


def _title() -> str:
    from bench.report import TITLE

    return TITLE
