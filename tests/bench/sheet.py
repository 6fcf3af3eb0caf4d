"""A wide sheet of any length, made up but always the same: 28 columns with 30 to 150 characters in a cell."""

from __future__ import annotations

from random import Random

from bench.dialects import LIST, Dialect, Rows
from bench.prose import prose

from reportgen.manuscript import Align, Cell, Grid, Manuscript, Page, Paper, Properties, Run, Sheet

COLUMNS = 28
NAMES = tuple(f"c{number}" for number in range(1, COLUMNS + 1))
_SHORTEST, _LONGEST = 30, 150


def manuscript_of(rows: int) -> Manuscript:
    """Return a document that is one sheet with so many rows below three rows of header."""
    return manuscript_of_facts(facts_of_sheet(rows))


def facts_of_sheet(rows: int) -> dict[str, list[dict[str, str]]]:
    """Return what a sheet says: its rows, by the names of their cells."""
    random = Random(2024)
    return {LIST: [{name: prose(random, _SHORTEST, _LONGEST) for name in NAMES} for _ in range(rows)]}


def manuscript_of_facts(facts: dict[str, list[dict[str, str]]]) -> Manuscript:
    """Return the sheet as it is to be typeset."""
    return _manuscript(tuple(tuple(row[name] for name in NAMES) for row in facts[LIST]))


def template_of_sheet(dialect: Dialect) -> Manuscript:
    """Return the sheet with tags in the places of its words."""
    return _manuscript(dialect.rows(NAMES))


def _manuscript(rows: Rows) -> Manuscript:
    first = tuple(_cell(f"目标{number}", 2) for number in range(1, COLUMNS // 2 + 1))
    second = tuple(_cell("指标和完成情况", 2) for _ in first)
    third = tuple(_cell(text) for _ in first for text in ("年度指标内容", "完成情况"))
    grid = Grid((0,) * COLUMNS, (first, second, third, *(tuple(map(_cell, row)) for row in rows)), header_rows=3)
    sheet = Sheet("公开表", (Run("绩效自评情况公开表"),), grid, page=Page(Paper.A3, True, 15))
    about = Properties("公开表", "市妇联", "绩效自评情况公开表", "2025-03-31")
    return Manuscript(sheet.title, (sheet,), about, "公开表")


def _cell(text: str, colspan: int = 1) -> Cell:
    return Cell(((Run(text),),), colspan, align=Align.LEFT)
