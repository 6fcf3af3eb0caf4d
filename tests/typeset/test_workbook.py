import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.docx_builder import SAMPLE, paragraph
from support.sheet_builder import A3, GOAL, cell, excel, form_sheet, manuscript_of, runs, wide_sheet

from reportgen.manuscript import Cell, Grid, Line, Number, Page, Sheet
from reportgen.proof.printed_workbook import Kind
from reportgen.proof.read_xlsx import read_xlsx
from reportgen.typeset.layout import Part, layout_of, tab_names
from reportgen.typeset.workbook import typeset_workbook

ROOT = Path(__file__).parents[2]
TRICKS = ("=1+1", "+1", "-1", "@SUM(A1)", "http://a.b/c", "12.50", "<r>&</r>", "_x0041_", " 甲 ", "R&D<5%>\"'")


def small_sheet(*texts, **settings):
    cells = tuple(cell(text) for text in texts or ("数量", "617场"))
    grid = Grid((0,) * len(cells), (tuple(cell(f"栏{at}") for at, _ in enumerate(cells)), cells))
    return replace(Sheet("表", (), grid), **settings)


def read(*sheets):
    return read_xlsx(excel(manuscript_of(*sheets)), "表.xlsx").product


def parts(content):
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_there_is_a_worksheet_for_each_sheet_and_none_for_text():
    workbook = read(*SAMPLE.blocks, wide_sheet(), paragraph("甲"), form_sheet())
    assert [worksheet.name for worksheet in workbook.worksheets] == ["区妇联", "妇女儿童事务"]


def test_a_report_without_sheets_has_no_workbook():
    outcome = typeset_workbook(SAMPLE)
    assert (outcome.product, outcome.findings) == (None, ())


@pytest.mark.parametrize("text", TRICKS)
def test_text_stays_text_whatever_it_looks_like(text):
    (worksheet,) = read(small_sheet(text, "乙", title=runs(text))).worksheets
    for place in ((0, 0), (2, 0)):
        value = worksheet.cells[place]
        assert (value.kind, value.text, value.has_formula) == (Kind.TEXT, text, False)


@pytest.mark.parametrize(("text", "is_marked"), [("=1+1", True), ("@甲", True), ("甲=1", False)])
def test_what_would_become_a_formula_on_editing_is_marked_as_text(text, is_marked):
    styles = parts(excel(manuscript_of(small_sheet(text, "乙"))))["xl/styles.xml"]
    assert ('quotePrefix="1"' in styles) is is_marked


def test_numbers_are_numbers_with_a_format():
    number = Number(Decimal("1328.20"), "#,##0.00")
    grid = Grid((0, 0), ((cell("金额"), cell("率")), (Cell((runs("1,328.20"),), number=number), cell("98%"))))
    workbook = read(small_sheet(grid=grid))
    value = workbook.worksheets[0].cells[1, 0]
    assert (value.kind, Decimal(value.text), workbook.formats[value.style].pattern) == (
        Kind.NUMBER,
        Decimal("1328.20"),
        "#,##0.00",
    )


def test_the_header_is_frozen_and_repeated_and_the_page_is_that_of_the_sheet():
    (worksheet,) = read(wide_sheet()).worksheets
    assert (worksheet.frozen, worksheet.titles, worksheet.print_area) == ((5, 0), "$3:$5", "$A$1:$Z$21")
    assert (worksheet.setup["paperSize"], worksheet.setup["orientation"]) == ("8", "landscape")
    assert (worksheet.fits_page, worksheet.setup["fitToHeight"], worksheet.footer) == (True, "0", "&C— &P —")


def test_a_form_without_header_freezes_and_repeats_nothing():
    (worksheet,) = read(form_sheet()).worksheets
    assert (worksheet.frozen, worksheet.titles) == ((0, 0), "")
    assert worksheet.setup["orientation"] == "portrait"


def test_columns_are_as_wide_and_rows_as_high_as_their_text_needs():
    sheet = parts(excel(manuscript_of(wide_sheet())))["xl/worksheets/sheet1.xml"]
    heights = [Decimal(found) for found in re.findall(r' ht="([0-9.]+)"', sheet)]
    assert len(heights) == 21
    assert heights[5] >= 3 * Decimal("9.375")  # three lines and more
    assert max(heights) < 409
    widths = [
        (int(last) - int(first) + 1) * Decimal(width)
        for first, last, width in re.findall(r'<col min="(\d+)" max="(\d+)" width="([0-9.]+)"', sheet)
    ]
    assert 195 < sum(widths) < 215  # 22,111 twips are 1,474 pixels, 7 of which make a unit of width


def test_a_row_that_excel_could_not_show_makes_all_columns_wider():
    def width(text):
        sheet = parts(excel(manuscript_of(small_sheet(text, "乙", page=A3))))["xl/worksheets/sheet1.xml"]
        assert max(Decimal(found) for found in re.findall(r' ht="([0-9.]+)"', sheet)) <= 409
        return Decimal(re.findall(r' width="([0-9.]+)"', sheet)[0])

    assert width(GOAL * 150) > width(GOAL)


def test_a_text_that_no_row_of_excel_can_show_is_told():
    outcome = typeset_workbook(manuscript_of(small_sheet("甲" * 32_000, "乙")))
    assert outcome.product
    assert [(finding.rule.slug, finding.is_error) for finding in outcome.findings] == [("row-too-high", False)]


@pytest.mark.parametrize(
    ("sheet", "slug"),
    [
        (small_sheet("甲" * 32_768, "乙"), "cell-too-long"),
        (
            small_sheet(grid=Grid((0,), ((Cell((runs("1"),), number=Number(Decimal("1234567890.1234567"), "0")),),))),
            "cell-too-long",
        ),
        (replace(wide_sheet(), page=Page()), "page-too-narrow"),
    ],
)
def test_what_excel_cannot_hold_is_an_error(sheet, slug):
    outcome = typeset_workbook(manuscript_of(sheet))
    assert outcome.product is None
    assert {finding.rule.slug for finding in outcome.findings} == {slug}


def test_a_sheet_longer_than_a_worksheet_is_an_error():
    row = (Cell(),)
    outcome = typeset_workbook(manuscript_of(small_sheet(grid=Grid((1,), (row,) * 1_048_577))))
    assert [finding.rule.slug for finding in outcome.findings] == ["table-too-large"]


@pytest.mark.parametrize(
    ("names", "tabs"),
    [
        (["区妇联", "活动中心"], ["区妇联", "活动中心"]),
        (["甲", "甲", "甲"], ["甲", "甲(2)", "甲(3)"]),
        (["Sheet", "SHEET"], ["Sheet", "SHEET(2)"]),
        (["a/b:c*[d]?\\", "''", ""], ["abcd", "表2", "表3"]),
        (["'甲'"], ["甲"]),
        (["History"], ["History(2)"]),
        (["字" * 40, "字" * 40], ["字" * 31, "字" * 28 + "(2)"]),
        (["\U00020000" * 20], ["\U00020000" * 15]),
    ],
)
def test_the_names_of_worksheets_are_legal_and_no_two_alike(names, tabs):
    assert list(tab_names([small_sheet(name=name) for name in names])) == tabs


def test_everything_around_the_table_has_its_rows():
    grid = replace(small_sheet().grid, caption=runs("为读屏软件"), unit="万元")
    sheet = small_sheet(
        number=runs("附表1"),
        title=runs("题"),
        subtitle=runs("（2024年度）"),
        lines=(Line(runs("甲"), runs("乙")), Line(right=runs("丙"))),
        notes=(runs("注"),),
        grid=grid,
    )
    layout = layout_of(sheet)
    assert (layout.top, layout.bottom) == (6, 8)
    assert [tuple(placed) for placed in layout.placed] == [
        (Part.NUMBER, 0, 0, 1, "附表1"),
        (Part.TITLE, 1, 0, 1, "题"),
        (Part.SUBTITLE, 2, 0, 1, "（2024年度）"),
        (Part.LEFT, 3, 0, 0, "甲"),
        (Part.RIGHT, 3, 1, 1, "乙"),
        (Part.RIGHT, 4, 0, 1, "丙"),
        (Part.RIGHT, 5, 0, 1, "万元"),
        (Part.NOTE, 8, 0, 1, "注"),
    ]


def test_one_column_takes_both_ends_of_a_line():
    layout = layout_of(small_sheet("甲", lines=(Line(runs("甲"), runs("乙")),)))
    assert [placed.text for placed in layout.placed] == ["甲　乙"]


def test_a_line_that_is_empty_or_a_sheet_of_one_cell_does_no_harm():
    workbook = read(small_sheet("甲", lines=(Line(),), grid=Grid((0,), ((cell("甲"),),), header_rows=0)))
    assert workbook.worksheets[0].cells[1, 0].text == "甲"


def test_the_file_says_what_it_is_and_when_it_was_due():
    found = parts(excel(manuscript_of(wide_sheet())))
    assert "<dc:creator>深圳市妇女联合会</dc:creator>" in found["docProps/core.xml"]
    dates = set(re.findall(r"\d{4}-\d\d-\d\dT[\d:.]+Z", "".join(found.values())))
    assert dates == {"2025-03-31T00:00:00Z"}


_AGAIN = """\
import sys
from hashlib import sha256
from support.sheet_builder import excel, form_sheet, manuscript_of, wide_sheet, word
manuscript = manuscript_of(wide_sheet(), form_sheet())
sys.stdout.write(sha256(excel(manuscript)).hexdigest() + sha256(word(manuscript)).hexdigest())
"""


def test_another_process_on_another_machine_makes_the_same_bytes():
    def made(seed, zone, locale):
        path = os.pathsep.join((str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")))
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        run = subprocess.run([sys.executable, "-c", _AGAIN], env=environment, check=True, capture_output=True)
        return run.stdout

    assert made("1", "UTC", "C") == made("2", "Asia/Shanghai", "C.UTF-8") != b""
