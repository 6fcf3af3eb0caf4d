"""Pictures of a finished file are held against those of the manuscript."""

from dataclasses import replace

import pytest
from support.docx_builder import SAMPLE, replaced
from support.images import jpeg, png
from support.sheet_builder import excel, form_sheet, manuscript_of, word

from reportgen.manuscript import Picture, Run
from reportgen.proof import proof
from reportgen.proof.proof_workbook import proof_workbook
from reportgen.typeset.package import read_package, write_package
from reportgen.values.image import parse_image

PICTURES = (
    Picture(parse_image(png()), 1, (Run("招聘会现场"),), "求职者"),
    Picture(parse_image(jpeg(700, 700)), 2, (Run("培训"),), "学员"),
)
REPORT = replace(SAMPLE, blocks=(*SAMPLE.blocks[:5], *PICTURES, *SAMPLE.blocks[5:]))


def good():
    return word(REPORT, "report.docx")


def told(content):
    return [(finding.rule.slug, finding.message) for finding in proof(content, REPORT, "file")]


def with_media(content, kind, new):
    package = read_package(content)
    name = next(part.name for part in package.parts if part.name.endswith(f".{kind}"))
    return write_package(package, {name: new})


def test_a_good_file_has_no_fault():
    assert told(good()) == []


FAULTS = {
    "another file": (lambda: with_media(good(), "png", png(grey=1)), "图1的图片文件和原图不同"),
    "a lost file": (lambda: replaced(good(), 'r:embed="rIdPicture', 'r:embed="rIdLost'), "图1引用的图片文件不存在"),
    "other words": (lambda: replaced(good(), 'descr="求职者"', 'descr=""'), "图1的替代文字是“”，应为“求职者”"),
    "a distorted one": (lambda: replaced(good(), '<wp:extent cx="', '<wp:extent cx="9'), "图1的长宽比例变了"),
    "two of one number": (lambda: replaced(good(), '<wp:docPr id="1002"', '<wp:docPr id="1001"'), "有几个图形的编号"),
    "a lost one": (lambda: without_drawing(good()), "图2没有印出"),
    "a changed caption": (lambda: replaced(good(), "招聘会现场", "招聘现场"), "招聘会现场"),
}


SHEETED = manuscript_of(*(replace(form_sheet(), pictures=(each,)) for each in PICTURES))
DRAWING, RELATIONS = "xl/drawings/drawing1.xml", "xl/worksheets/_rels/sheet2.xml.rels"
SHEET_FAULTS = {
    "a lost file": (DRAWING, 'r:embed="rId1"', 'r:embed="rId9"', "图1引用的图片文件不存在"),
    "other words": (DRAWING, 'descr="求职者"', "", "图1的替代文字是“”，应为“求职者”"),
    "a distorted one": (DRAWING, '<xdr:ext cx="', '<xdr:ext cx="1', "图1的长宽比例变了"),
    "one in another row": (DRAWING, "</xdr:row>", "9</xdr:row>", "图1不在表下它自己的一行里"),
    "one beside the table": (DRAWING, "<xdr:col>", "<xdr:col>9", "图1不在表下它自己的一行里"),
    "a lost one": (RELATIONS, "relationships/drawing", "relationships/lost", "图2没有印出"),
    "one too many": (DRAWING, "</xdr:wsDr>", "<xdr:oneCellAnchor/></xdr:wsDr>", "多出一张图"),
    "no XML": (DRAWING, "</xdr:wsDr>", "", "drawing1.xml"),
    "a changed caption": ("xl/sharedStrings.xml", "招聘会现场", "招聘", "招聘"),
}


def told_of_sheets(content):
    return [finding.message for finding in proof_workbook(content, SHEETED, "file")]


def test_good_sheets_have_no_fault():
    assert proof(word(SHEETED), SHEETED, "file") == ()
    assert told_of_sheets(excel(SHEETED)) == []


@pytest.mark.parametrize("name", SHEET_FAULTS)
def test_a_fault_planted_in_a_workbook_is_found(name):
    part, old, new, said = SHEET_FAULTS[name]
    told = told_of_sheets(replaced(excel(SHEETED), old, new, part))
    assert any(said in message for message in told), told


def test_another_file_in_the_place_of_a_picture_of_a_workbook_is_found():
    assert told_of_sheets(with_media(excel(SHEETED), "png", png(grey=1))) == ["图1的图片文件和原图不同"]


def test_the_pictures_of_sheets_are_proven_in_word_too():
    spoiled = replaced(word(SHEETED), 'descr="求职者"', 'descr="别的"')
    assert [each.message for each in proof(spoiled, SHEETED, "file")] == ["图1的替代文字是“别的”，应为“求职者”"]


def without_drawing(content):
    document = read_package(content).content("word/document.xml").decode()
    start = document.rindex("<w:drawing>")
    return replaced(content, document[start : document.rindex("</w:drawing>") + len("</w:drawing>")], "")


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name):
    make, said = FAULTS[name]
    assert any(said in message for _, message in told(make())), told(make())
