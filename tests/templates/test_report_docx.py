"""The national Word template: the page of GB/T 9704—2012, the styles the program looks for, two tags and no more."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree

TEMPLATE = Path(__file__).parents[2] / "templates" / "national" / "report.docx"
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def find(parent: etree._Element, path: str) -> etree._Element:
    """Return the one element at a path."""
    (element,) = parent.findall(path, NAMES)
    return element


def said(element: etree._Element) -> dict[str, str]:
    """Return the attributes of an element without their namespaces; a bare element, such as keepNext, says 1."""
    return {etree.QName(name).localname: str(value) for name, value in element.attrib.items()} or {"val": "1"}


def pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


with zipfile.ZipFile(TEMPLATE) as package:
    ENTRIES = package.infolist()
    PARTS = {entry.filename: etree.fromstring(package.read(entry)) for entry in ENTRIES}
DOCUMENT = PARTS["word/document.xml"]
SECTION = find(DOCUMENT, "w:body/w:sectPr")
DEFAULTS = PARTS["word/styles.xml"].findall("w:docDefaults/*", NAMES)
STYLES = {said(find(style, "w:name"))["val"]: style for style in PARTS["word/styles.xml"].iterfind("w:style", NAMES)}
NAME_OF = {said(style)["styleId"]: name for name, style in STYLES.items()}

PART_NAMES = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/settings.xml",
    "word/styles.xml",
}

# 1 mm is 56.693 twips: margins 37, 26, 35 and 28 mm leave a text box of 156 × 225 mm (clauses 5.1 and 5.2).
PAGE = [
    ("pgSz", "w=11906 h=16838"),
    ("pgMar", "top=2098 right=1474 bottom=1984 left=1588 header=850 footer=1417 gutter=0"),
    ("docGrid", "type=lines linePitch=579"),
]

HEADINGS = ["heading 1", "heading 2", "heading 3", "heading 4"]
BUILT_IN = {
    **dict.fromkeys(["Normal", "Title", *HEADINGS, "toc 1", "toc 2", "footer"], "paragraph"),
    "Default Paragraph Font": "character",
    **dict.fromkeys(["Normal Table", "Table Grid"], "table"),
}
TEXT = ["正文段落", "主送机关", "附注", "附件说明", "附件说明续行", "附件序号", "空行", "署名", "成文日期"]
FRONT = ["封面标题", "封面项", "目录标题"]
PLAIN = [name for name in TEXT if name != "附件序号"]
TABLE_TEXT = ["表单位", "表头", "表文"]
CUSTOM = {
    **dict.fromkeys([*TEXT, *FRONT, "附件标题", "表题", *TABLE_TEXT], "paragraph"),
    "段首标题": "character",
    "报表": "table",
}

# Lengths in twips, sizes in half-points, firstLineChars in hundredths of a character.
LOOK = [
    ([*TEXT, *HEADINGS], "pPr/spacing", "before=0 after=0 line=579 lineRule=exact"),
    ([*TEXT, *HEADINGS], "rPr/spacing", "val=-5"),
    ([*TEXT, *HEADINGS], "pPr/widowControl", "val=0"),
    ([*TEXT, *HEADINGS, "Title", "表题", *TABLE_TEXT, "footer"], "pPr/snapToGrid", "val=0"),
    ([*TEXT, *HEADINGS, "Title", "表题", *TABLE_TEXT], "pPr/autoSpaceDE", "val=0"),
    ([*TEXT, *HEADINGS, "Title", "表题", *TABLE_TEXT], "pPr/autoSpaceDN", "val=0"),
    (["正文段落", "附注", *HEADINGS], "pPr/ind", "firstLineChars=200 firstLine=640"),
    (
        ["Title", "主送机关", "附件序号", "附件标题", "空行", "署名", "成文日期"],
        "pPr/ind",
        "firstLineChars=0 firstLine=0",
    ),
    # 附件： begins two characters from the edge, what follows it stands below its first character (7.3.4).
    (["附件说明"], "pPr/ind", "leftChars=500 left=1575 hangingChars=300 hanging=945"),
    (["附件说明续行"], "pPr/ind", "leftChars=600 left=1890 hangingChars=100 hanging=315"),
    (["表题", *TABLE_TEXT, "footer"], "pPr/ind", "firstLineChars=0 firstLine=0"),
    (["正文段落"], "pPr/jc", "val=both"),
    (["Title", "附件标题", "表题", "表头"], "pPr/jc", "val=center"),
    (["署名", "成文日期", "表单位"], "pPr/jc", "val=right"),
    (["表文", "附件序号"], "pPr/jc", "val=left"),
    ([*HEADINGS, "Title", "空行", "署名", "表题", "表单位"], "pPr/keepNext", "val=1"),
    (["Title"], "pPr/spacing", "before=0 after=0 line=700 lineRule=exact"),
    (TABLE_TEXT, "pPr/spacing", "before=0 after=0 line=320 lineRule=exact"),
    *(([name], "pPr/outlineLvl", f"val={level}") for level, name in enumerate(HEADINGS)),
    (["Title", "附件标题"], "rPr/sz", "val=44"),
    (["Normal", *TEXT, *HEADINGS], "rPr/sz", "val=32"),
    (["footer"], "rPr/sz", "val=28"),
    (["表题"], "rPr/sz", "val=24"),
    (["封面标题"], "rPr/sz", "val=52"),
    # 附件 stands on the first line of its page, its title on the third (7.3.7).
    (["附件标题"], "pPr/spacing", "before=579 after=579 line=700 lineRule=exact"),
    (["toc 1", "toc 2"], "pPr/tabs/tab", "val=right leader=dot pos=8844"),
    (TABLE_TEXT, "rPr/sz", "val=21"),
    (["Title", "heading 1", "heading 2", "heading 4", "表题", "表头"], "rPr/b", "val=0"),
    (["heading 3"], "rPr/b", "val=1"),
    (["Title", *HEADINGS], "rPr/color", "val=auto"),
]
LOOK_BY_STYLE = [(name, path, expected) for names, path, expected in LOOK for name in names]

# Chinese face, then the face of figures and letters.
FACES = {
    **dict.fromkeys(["Title", "附件标题", "封面标题", "目录标题"], ("方正小标宋简体", "方正小标宋简体")),
    **dict.fromkeys(["heading 1", "附件序号", "表题", "表头"], ("黑体", "Times New Roman")),
    **dict.fromkeys(["heading 2", "段首标题"], ("楷体_GB2312", "Times New Roman")),
    **dict.fromkeys(["heading 3", "heading 4"], ("仿宋_GB2312", "Times New Roman")),
    **dict.fromkeys(["Normal", *PLAIN, "表单位", "表文"], ("仿宋_GB2312", "Times New Roman")),
    "footer": ("宋体", "宋体"),
}

SETTINGS = [
    ("zoom", "percent=100"),
    ("evenAndOddHeaders", "val=1"),
    ("characterSpacingControl", "val=doNotCompress"),
    ("compatSetting", "name=compatibilityMode uri=http://schemas.microsoft.com/office/word val=15"),
    ("themeFontLang", "val=en-US eastAsia=zh-CN"),
]

# What editors leave behind, what numbers paragraphs on its own, and what makes Word ask the reader a question.
LEFTOVERS = {"bookmarkStart", "drawing", "lastRenderedPageBreak", "numPr", "proofErr", "rsids", "sdt", "updateFields"}


def in_force(name: str, path: str) -> dict[str, str]:
    """Return what holds for a property of a style, that which it takes from other styles included."""
    style = STYLES[name]
    base = style.find("w:basedOn", NAMES)
    inherited = {} if base is None else in_force(NAME_OF[said(base)["val"]], path)
    own = [said(element) for element in style.iterfind("w:" + path.replace("/", "/w:"), NAMES)]
    return inherited | (own[0] if own else {})


def run_texts(paragraph: etree._Element) -> list[str]:
    return ["".join(map(str, run.itertext())) for run in paragraph.iterfind("w:r", NAMES)]


def attribute_names(part: str) -> set[str]:
    return {etree.QName(name).localname for element in PARTS[part].iter() for name in element.attrib}


def test_the_package_holds_what_a_report_needs_and_nothing_else() -> None:
    assert set(PARTS) == PART_NAMES


def test_the_package_does_not_tell_when_it_was_written() -> None:
    assert {entry.date_time for entry in ENTRIES} == {(1980, 1, 1, 0, 0, 0)}
    assert not PARTS["docProps/core.xml"].findall("{http://purl.org/dc/terms/}*")


@pytest.mark.parametrize(("tag", "expected"), PAGE)
def test_the_page_is_that_of_the_norm(tag: str, expected: str) -> None:
    assert said(find(SECTION, f"w:{tag}")) == pairs(expected)


def test_the_text_box_holds_22_lines_of_28_characters() -> None:
    page, margin = (
        {key: int(value) for key, value in said(find(SECTION, tag)).items()} for tag in ("w:pgSz", "w:pgMar")
    )
    line = int(in_force("正文段落", "pPr/spacing")["line"])
    character = int(in_force("正文段落", "rPr/sz")["val"]) * 10 + int(in_force("正文段落", "rPr/spacing")["val"])
    assert (page["h"] - margin["top"] - margin["bottom"]) // line == 22
    assert (page["w"] - margin["left"] - margin["right"]) // character == 28


def test_every_tag_stands_in_one_run_of_its_own_paragraph() -> None:
    paragraphs = DOCUMENT.findall("w:body/w:p", NAMES)
    styles = [NAME_OF[said(find(paragraph, "w:pPr/w:pStyle"))["val"]] for paragraph in paragraphs]
    assert styles == ["Title", "空行", "正文段落"]
    assert [run_texts(paragraph) for paragraph in paragraphs] == [["{{ 标题 }}"], [], ["{{p 正文 }}"]]


def test_the_styles_are_those_the_program_looks_for() -> None:
    assert {name: said(style)["type"] for name, style in STYLES.items()} == BUILT_IN | CUSTOM
    assert {name for name, style in STYLES.items() if said(style).get("customStyle") == "1"} == set(CUSTOM)


@pytest.mark.parametrize(("name", "path", "expected"), LOOK_BY_STYLE)
def test_a_style_looks_as_the_norm_says(name: str, path: str, expected: str) -> None:
    assert in_force(name, path).items() >= pairs(expected).items()


@pytest.mark.parametrize("name", FACES)
def test_a_style_has_the_typefaces_of_its_level(name: str) -> None:
    document = said(find(DEFAULTS[0], "w:rPr/w:rFonts"))
    face = document | in_force(name, "rPr/rFonts")
    chinese, latin = FACES[name]
    assert face == {"hint": "eastAsia", "eastAsia": chinese, "ascii": latin, "hAnsi": latin, "cs": latin}


def test_nothing_is_indented_unless_its_style_says_so() -> None:
    assert in_force("Normal", "pPr/ind") == {}
    assert len(DEFAULTS[1]) == 0


def test_a_style_that_sets_fonts_names_the_chinese_one() -> None:
    # Without the hint Word takes “ ” ‘ ’ — … from the Latin font, half as wide.
    fonts = [said(element) for element in PARTS["word/styles.xml"].iterfind(".//w:rFonts", NAMES)]
    assert all(font["hint"] == "eastAsia" and font["eastAsia"] for font in fonts)


@pytest.mark.parametrize("part", ["word/document.xml", "word/footer1.xml", "word/footer2.xml"])
def test_every_run_asks_for_full_width_marks(part: str) -> None:
    runs = PARTS[part].findall(".//w:r", NAMES)
    assert runs
    assert all(said(find(run, "w:rPr/w:rFonts"))["hint"] == "eastAsia" for run in runs)


def test_a_report_table_has_single_rules_and_fixed_margins() -> None:
    rules = {etree.QName(rule).localname: said(rule)["val"] for rule in find(STYLES["报表"], "w:tblPr/w:tblBorders")}
    margins = {etree.QName(side).localname: said(side) for side in find(STYLES["报表"], "w:tblPr/w:tblCellMar")}
    assert rules == dict.fromkeys(["top", "left", "bottom", "right", "insideH", "insideV"], "single")
    assert {side: margin["w"] for side, margin in margins.items()} == pairs("top=28 left=57 bottom=28 right=57")


@pytest.mark.parametrize(("kind", "side"), [("default", "right"), ("even", "left")])
def test_the_page_number_stands_between_dashes_at_the_outer_edge(kind: str, side: str) -> None:
    target = said(find(SECTION, f"w:footerReference[@w:type='{kind}']"))["id"]
    relation = find(PARTS["word/_rels/document.xml.rels"], f"*[@Id='{target}']")
    paragraph = find(PARTS[f"word/{relation.get('Target')}"], "w:p")
    assert said(find(paragraph, "w:pPr/w:pStyle"))["val"] == said(STYLES["footer"])["styleId"]
    assert said(find(paragraph, "w:pPr/w:jc")) == {"val": side}
    assert said(find(paragraph, "w:pPr/w:ind")) == {side: "280"}
    before, _, field, _, cached, _, after = run_texts(paragraph)
    assert (before, field, after) == ("— ", " PAGE ", " —")
    assert cached.isdigit()
    marks = [said(mark)["fldCharType"] for mark in paragraph.iterfind("w:r/w:fldChar", NAMES)]
    assert marks == ["begin", "separate", "end"]


@pytest.mark.parametrize(("tag", "expected"), SETTINGS)
def test_a_setting_is_as_the_layout_needs_it(tag: str, expected: str) -> None:
    assert pairs(expected) in [said(element) for element in PARTS["word/settings.xml"].iterfind(f".//w:{tag}", NAMES)]


@pytest.mark.parametrize("part", PARTS)
def test_no_font_or_colour_comes_from_a_theme(part: str) -> None:
    # A theme attribute overrides the plain one beside it (ECMA-376, 17.3.2.26).
    assert not {name for name in attribute_names(part) if "theme" in name.lower()}


@pytest.mark.parametrize("part", PARTS)
def test_everything_is_black(part: str) -> None:
    colours = {said(element)["val"] for element in PARTS[part].iterfind(".//w:color", NAMES)}
    colours |= {said(element).get("color", "auto") for element in PARTS[part].iter()}
    assert colours <= {"auto", "000000"}


@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_left_over_from_an_editor(part: str) -> None:
    assert not LEFTOVERS.intersection(etree.QName(element).localname for element in PARTS[part].iter())
    assert not {name for name in attribute_names(part) if name.startswith(("rsid", "paraId", "textId"))}
