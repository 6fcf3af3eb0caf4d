"""What `audit` reads in a PDF is what it reads in the Word file that the PDF was made from, and so is what it finds."""

from __future__ import annotations

from pathlib import PurePath

from support.drawn import drawn, each_report, needs_pages
from support.memory_world import MemoryWorld

from reportgen.audit.audit import Request, audit_file
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.intake.read import read_foreign
from reportgen.manuscript import Grid

pytestmark = needs_pages


def both(report):
    """Yield a world with the Word file and the PDF of each document of a report."""
    for word, pdf in drawn(report).values():
        yield MemoryWorld({"a.docx": word, "a.pdf": pdf})


def texts(world, name):
    text = DocumentText(read_foreign(world, PurePath(name)).product)
    return [bare for each in text.passages if (bare := "".join(each.text.split()))]


def shapes(world, name):
    grids = (block for block in read_foreign(world, PurePath(name)).product.blocks if isinstance(block, Grid))
    return [[[(cell.colspan, cell.rowspan) for cell in row] for row in grid.rows] for grid in grids]


def found(world, name):
    return sorted((each.rule.code, each.message) for each in audit_file(world, PurePath(name), Request()).findings)


@each_report
def test_paragraphs_and_cells_are_read_as_they_were_written(report):
    for world in both(report):
        assert texts(world, "a.pdf") == texts(world, "a.docx")


@each_report
def test_tables_keep_their_merges(report):
    for world in both(report):
        assert shapes(world, "a.pdf") == shapes(world, "a.docx")


@each_report
def test_the_same_is_found(report):
    for world in both(report):
        assert found(world, "a.pdf") == found(world, "a.docx")
