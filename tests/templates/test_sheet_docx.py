"""The national template of sheets: the styles the program looks for, one slot, nothing that a table trips over."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

TEMPLATES = Path(__file__).parents[2] / "templates" / "national"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W.strip("{}")}
with zipfile.ZipFile(TEMPLATES / "sheet.docx") as package:
    ENTRIES = package.infolist()
    TEXTS = {entry.filename: package.read(entry).decode() for entry in ENTRIES}
PARTS = {name: etree.fromstring(text.encode()) for name, text in TEXTS.items()}
STYLES = {style.find(f"{W}name").get(f"{W}val"): style for style in PARTS["word/styles.xml"].iter(f"{W}style")}
IDS = {style.get(f"{W}styleId"): name for name, style in STYLES.items()}
PART_NAMES = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/settings.xml",
    "word/styles.xml",
}
WANTED = {"title", "表题", "表单位", "表头", "表文", "报表", "空行", "附件序号"}


def in_force(name, path, attribute):
    """What holds for a property of a style, that which it takes from other styles included."""
    style = STYLES[name]
    own = style.find("w:" + path.replace("/", "/w:"), NAMES)
    if own is not None and own.get(W + attribute) is not None:
        return own.get(W + attribute)
    base = style.find(f"{W}basedOn")
    return None if base is None else in_force(IDS[base.get(f"{W}val")], path, attribute)


def test_the_package_holds_what_a_sheet_needs_and_does_not_tell_when_it_was_written():
    assert set(PARTS) == PART_NAMES
    assert {entry.date_time for entry in ENTRIES} == {(1980, 1, 1, 0, 0, 0)}


def test_the_document_is_one_slot():
    (paragraph,) = PARTS["word/document.xml"].iter(f"{W}p")
    assert "".join(paragraph.itertext()) == "{{p 正文 }}"


def test_the_styles_that_the_program_looks_for_are_there():
    assert {name.lower() for name in STYLES} >= WANTED
    based = {style.get(f"{W}val") for style in PARTS["word/styles.xml"].iter(f"{W}basedOn", f"{W}next")}
    assert based <= set(IDS)


def test_no_line_grid_stretches_the_rows():
    assert "docGrid" not in TEXTS["word/document.xml"]
    assert in_force("表文", "pPr/snapToGrid", "val") == "0"


@pytest.mark.parametrize(
    ("name", "path", "attribute", "value"),
    [
        ("Title", "rPr/sz", "val", "36"),
        ("Title", "rPr/rFonts", "eastAsia", "方正小标宋简体"),
        ("表头", "rPr/rFonts", "eastAsia", "黑体"),
        ("表文", "rPr/rFonts", "eastAsia", "宋体"),  # Song stays legible at 7.5 points
        ("表文", "pPr/ind", "firstLineChars", "0"),
        ("表单位", "pPr/jc", "val", "right"),
        ("附件序号", "rPr/rFonts", "eastAsia", "黑体"),
        ("附件序号", "rPr/sz", "val", "32"),
    ],
)
def test_a_style_looks_as_a_published_sheet_does(name, path, attribute, value):
    assert in_force(name, path, attribute) == value


def test_tables_have_single_rules():
    assert {rule.get(f"{W}val") for rule in STYLES["报表"].iterfind(".//w:tblBorders/*", NAMES)} == {"single"}


def test_the_page_number_stands_in_the_middle():
    assert PARTS["word/footer1.xml"].find(f".//{W}jc").get(f"{W}val") == "center"
    assert "PAGE" in TEXTS["word/footer1.xml"]
    assert "evenAndOddHeaders" not in TEXTS["word/settings.xml"]


@pytest.mark.parametrize("part", [name for name in TEXTS if name.startswith("word/")])
def test_nothing_is_left_over_from_an_editor_or_a_theme(part):
    assert not re.search(r"rsid|w14:|Theme=|bookmarkStart|lastRenderedPageBreak|proofErr", TEXTS[part])


def test_every_font_that_is_used_is_described():
    fonts = {font.get(f"{W}name") for font in PARTS["word/fontTable.xml"]}
    assert set(re.findall(r'w:eastAsia="([^"]+)"', TEXTS["word/styles.xml"])) - {"zh-CN"} <= fonts
