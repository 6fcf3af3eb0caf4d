"""Pictures of sheets: below the table and its notes in Word, in rows of their own in Excel."""

import re
from dataclasses import replace

import pytest
from support.docx_builder import cell
from support.images import jpeg, png
from support.sheet_builder import excel, form_sheet, manuscript_of, runs, wide_sheet, word

from reportgen.manuscript import Grid, Picture, Sheet
from reportgen.proof import proof
from reportgen.proof.proof_workbook import proof_workbook
from reportgen.typeset.layout import layout_of
from reportgen.typeset.package import read_package
from reportgen.values.image import parse_image

EMU_IN_POINT, EMU_IN_TWIP = 12_700, 635
IMAGES = {"wide": png(1843, 1040), "high": png(600, 900, grey=90), "of a camera": jpeg(700, 700), "flat": png(900, 20)}
PICTURES = tuple(
    Picture(parse_image(content), number, runs(name), f"替代{number}")
    for number, (name, content) in enumerate(IMAGES.items(), start=1)
)
NARROW = Sheet("窄表", runs("窄表"), Grid((4,), ((cell("甲"),),)))
SHEETS = tuple(replace(sheet, pictures=PICTURES) for sheet in (wide_sheet(count=2), form_sheet(), NARROW))
BOTH = manuscript_of(
    *(
        replace(sheet, pictures=tuple(replace(each, index=each.index + 4 * place) for each in PICTURES))
        for place, sheet in enumerate(SHEETS)
    )
)


def document(manuscript):
    return read_package(word(manuscript)).content("word/document.xml").decode()


def drawing(content, number=1):
    return read_package(content).content(f"xl/drawings/drawing{number}.xml").decode()


def heights(content, number):
    sheet = read_package(content).content(f"xl/worksheets/sheet{number}.xml").decode()
    return {int(row) - 1: float(height) for row, height in re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', sheet)}


def test_what_is_printed_is_what_was_asked_for_in_word_and_in_excel():
    assert proof(word(BOTH), BOTH, "表.docx") == ()
    assert proof_workbook(excel(BOTH), BOTH, "表.xlsx") == ()


def test_pictures_stand_below_the_notes_of_their_table():
    text = document(manuscript_of(SHEETS[0]))
    places = [text.index(sought) for sought in ("</w:tbl>", "没有此项内容", "<w:drawing>", "图1　", "图2　")]
    assert places == sorted(places)


def test_a_picture_is_no_wider_than_in_a_text_even_on_a_page_that_is():
    assert max(map(int, re.findall(r'<wp:extent cx="(\d+)"', document(BOTH)))) == 8_844 * EMU_IN_TWIP


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_picture_of_a_worksheet_keeps_its_ratio_and_has_room_in_its_row(number):
    content = excel(BOTH)
    rows = [int(row) for row in re.findall(r"<xdr:row>(\d+)</xdr:row>", drawing(content, number))]
    sizes = [
        tuple(map(int, size)) for size in re.findall(r'<xdr:ext cx="(\d+)" cy="(\d+)"/>', drawing(content, number))
    ]
    assert rows == [row for row, _ in layout_of(SHEETS[number - 1]).pictures]
    for row, (width, height), picture in zip(rows, sizes, PICTURES, strict=True):
        assert width / height == pytest.approx(picture.image.width / picture.image.height, rel=0.02)
        assert height / EMU_IN_POINT + 12 < heights(content, number)[row] <= 409.5


def test_the_pictures_of_a_worksheet_are_printed_with_it():
    content = excel(manuscript_of(SHEETS[1]))
    last = layout_of(SHEETS[1]).bottom + 1
    assert f"$I${last}<" in read_package(content).content("xl/workbook.xml").decode()
    assert re.findall(r"<xdr:row>(\d+)", drawing(content))[-1] == str(last - 1)


def test_a_workbook_with_pictures_is_the_same_each_time():
    assert excel(BOTH) == excel(BOTH)


def test_a_workbook_without_pictures_has_no_drawing():
    assert not [part for part in read_package(excel(manuscript_of(form_sheet()))).parts if "drawing" in part.name]
