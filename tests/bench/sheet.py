"""A wide sheet of any length, made up but always the same: 26 columns with 30 to 150 characters in a cell."""

from __future__ import annotations

from random import Random

from reportgen.manuscript import Align, Cell, Grid, Manuscript, Page, Paper, Properties, Run, Sheet

COLUMNS = 26
_SHORTEST, _LONGEST = 30, 150
_CHARACTERS = (
    "妇女儿童事业发展项目资金预算执行情况绩效目标完成指标满意度培训活动服务家庭社区组织宣传维权关爱保障，。；、"
)
_FIGURES = ("≥95%", "617场", "5,132.27万元", "2024年12月", "98.5%")


def manuscript_of(rows: int) -> Manuscript:
    """Return a document that is one sheet with so many rows below three rows of header."""
    random = Random(2024)
    first = tuple(_cell(f"目标{number}", 2) for number in range(1, COLUMNS // 2 + 1))
    second = tuple(_cell("指标和完成情况", 2) for _ in first)
    third = tuple(_cell(text) for _ in first for text in ("年度指标内容", "完成情况"))
    body = (tuple(_cell(_text(random)) for _ in range(COLUMNS)) for _ in range(rows))
    grid = Grid((0,) * COLUMNS, (first, second, third, *body), header_rows=3)
    sheet = Sheet("公开表", (Run("绩效自评情况公开表"),), grid, page=Page(Paper.A3, True, 15))
    about = Properties("公开表", "市妇联", "绩效自评情况公开表", "2025-03-31")
    return Manuscript(sheet.title, (sheet,), about, "公开表")


def _cell(text: str, colspan: int = 1) -> Cell:
    return Cell(((Run(text),),), colspan, align=Align.LEFT)


def _text(random: Random) -> str:
    """Return a text of Chinese with some figures, as evaluations are written."""
    length = random.randint(_SHORTEST, _LONGEST)
    words = "".join(random.choices(_CHARACTERS, k=length))
    place = random.randrange(length)
    return (words[:place] + random.choice(_FIGURES) + words[place:])[:length]
