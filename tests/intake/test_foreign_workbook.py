"""Foreign workbooks: texts as their reader sees them, merged areas, several sheets."""

import pytest
from support.office_files import workbook_file

from reportgen.intake.workbook import workbook_manuscript
from reportgen.intake.workbook_numbers import shown
from reportgen.manuscript import Grid, text_of
from reportgen.typeset.package import BadPackage


def read(sheets, **more):
    return workbook_manuscript("表.xlsx", workbook_file(sheets, **more)).product


def number(place, value, style=0):
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def text(place, words):
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def texts_of(grid):
    return [[text_of(cell.paragraphs[0]) for cell in row] for row in grid.rows]


@pytest.mark.parametrize(
    ("value", "pattern", "seen"),
    [
        ("28.070000000000001", "", "28.07"),
        ("0.99539", "0.00%", "99.54%"),
        ("0.1", "0%", "10%"),
        ("5430.075", "#,##0.00", "5,430.08"),
        ("12", "0", "12"),
        ("1E+3", "", "1000"),
        ("1e999999", "0", "1e999999"),
        ("甲", "0.00", "甲"),
    ],
)
def test_a_number_reads_as_its_cell_shows_it(value, pattern, seen):
    assert shown(value, pattern) == seen


def test_single_texts_above_and_below_the_table_are_no_part_of_it():
    rows = (
        f"<row>{text('A1', '绩效自评表')}</row><row>{text('A2', '项目')}{text('B2', '执行率')}</row>"
        f"<row>{text('A3', '甲')}{number('B3', '0.9954')}</row><row>{text('A4', '注：金额单位为万元。')}</row>"
    )
    manuscript = read({"表一": f"<sheetData>{rows}</sheetData>"}, patterns=("0.00%",))
    grid, note = manuscript.blocks
    assert text_of(manuscript.title) == "绩效自评表"
    assert texts_of(grid) == [["项目", "执行率"], ["甲", "99.54%"]]
    assert text_of(note.runs) == "注：金额单位为万元。"


def test_a_merged_area_is_one_cell_and_an_empty_square_an_empty_one():
    rows = f"<row>{text('A1', '项目')}{text('B1', '资金')}</row><row>{text('B2', '预算')}{text('C2', '执行')}</row>"
    merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    (grid,) = read({"表": f"<sheetData>{rows}</sheetData>{merges}"}).blocks
    assert isinstance(grid, Grid)
    assert [(each.colspan, each.rowspan) for row in grid.rows for each in row] == [(1, 2), (2, 1), (1, 1), (1, 1)]


def test_a_place_is_sheet_and_cell_and_shared_texts_are_found():
    rows = '<row><c r="B3" t="s"><v>0</v></c><c r="AB3" t="s"><v>1</v></c></row>'
    (grid,) = read({"附表1": f"<sheetData>{rows}</sheetData>"}, strings=("甲", "乙")).blocks
    places = [str(each.paragraphs[0][0].origin.span) for each in grid.rows[0] if each.paragraphs[0]]
    assert places == ["表.xlsx:工作表“附表1” B3", "表.xlsx:工作表“附表1” AB3"]


def test_a_cell_far_away_does_not_make_a_table_of_millions():
    rows = f"<row>{text('A1', '甲')}</row><row>{text('XFD900000', '乙')}{text('A900000', '丙')}</row>"
    with pytest.raises(BadPackage, match="太大"):
        read({"表": f"<sheetData>{rows}</sheetData>"})
