from dataclasses import replace

import pytest
from lxml import etree
from support.docx_builder import SAMPLE
from support.sheet_builder import (
    A3,
    GOAL,
    TEMPLATES,
    cell,
    form_sheet,
    manuscript_of,
    runs,
    typed,
    wide_sheet,
    word,
)

from reportgen.manuscript import Break, Cell, Grid, Heading, Line, Page, Run, Sheet, text_of
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.package import read_package
from reportgen.typeset.styles import read_styles

DOCUMENT = "word/document.xml"


def document(*blocks, template="sheet.docx"):
    content = read_package(word(manuscript_of(*blocks), template)).content(DOCUMENT)
    return read_xml(content, DOCUMENT)


def names_of(*blocks):
    """Style and text of each paragraph outside tables."""
    package = read_package(word(manuscript_of(*blocks)))
    styles = read_styles(package.content("word/styles.xml"))
    found = []
    for paragraph in read_xml(package.content(DOCUMENT), DOCUMENT).iterfind(f"{w('body')}/{w('p')}"):
        style = styles.names[paragraph.find(f".//{w('pStyle')}").get(w("val"))]
        pieces = [
            {w("t"): each.text, w("tab"): "\t", w("br"): "\n"}.get(each.tag, "")
            for run in paragraph.iter(w("r"))
            for each in run
        ]
        found.append((style, "".join(pieces)))
    return found


def sections(root):
    return [(int(size.get(w("w"))), int(size.get(w("h"))), size.get(w("orient"))) for size in root.iter(w("pgSz"))]


def small_sheet(**settings):
    grid = Grid((0, 0), ((cell("指标"), cell("完成情况")), (cell("数量"), cell("617场"))))
    return replace(Sheet("表", (), grid), **settings)


def test_title_lines_and_notes_stand_around_the_table_in_their_styles():
    assert names_of(replace(form_sheet(), lines=wide_sheet().lines, notes=(runs("注"),))) == [
        ("附件序号", "附件1"),
        ("表单位", "表1"),
        ("title", "项目支出绩效自评表"),
        ("表单位", "（2024年度）"),
        ("表文", "部门名称（盖章）：深圳市龙岗区妇女联合会\t单位：万元"),
        ("表文 9磅", "注"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (Line(runs("甲"), runs("乙")), ("表文", "甲\t乙")),
        (Line(runs("甲")), ("表文", "甲")),
        (Line(right=runs("乙")), ("表单位", "乙")),
    ],
)
def test_a_line_has_words_at_either_end_or_both(line, expected):
    assert names_of(small_sheet(lines=(line,)))[0] == expected


def test_a_sheet_without_anything_around_is_a_table_and_a_thin_line():
    assert names_of(small_sheet()) == [("空行", "")]


def test_a_long_title_is_cut_between_words():
    title = (Run("2024年度"), Run("深圳市龙岗区妇女联合会"), Run("部门预算项目绩效自评情况公开表"))
    narrow, wide = (names_of(small_sheet(title=title, page=page))[0] for page in (Page(), A3))
    assert narrow == ("title", "2024年度深圳市龙岗区妇女联合会\n部门预算项目绩效自评情况公开表")
    assert wide == ("title", text_of(title))


def test_each_sheet_is_a_section_on_its_own_page():
    assert sections(document(wide_sheet(), form_sheet(), small_sheet(page=Page(is_landscape=True)))) == [
        (23811, 16838, "landscape"),
        (11906, 16838, None),
        (16838, 11906, "landscape"),
    ]


def test_a_report_goes_on_after_its_annex_on_its_own_page():
    root = document(*SAMPLE.blocks, Break.PAGE, wide_sheet(), Heading(1, "三、", runs("后记")), template="report.docx")
    a4 = (11906, 16838, None)
    assert sections(root) == [a4, (23811, 16838, "landscape"), a4]
    footers = [[each.attrib.values() for each in part.iter(w("footerReference"))] for part in root.iter(w("sectPr"))]
    assert footers[0] == footers[1] == footers[2] != []
    assert [part.find(w("docGrid")) is not None for part in root.iter(w("sectPr"))] == [True, False, True]
    assert not [each for each in root.iter(w("br")) if each.get(w("type")) == "page"][1:]


def test_a_report_without_sheets_is_no_longer_than_it_was():
    assert read_package(word(SAMPLE, "report.docx")).find("word/styles.xml") == read_package(
        (TEMPLATES / "report.docx").read_bytes()
    ).find("word/styles.xml")


def test_cells_are_set_in_the_size_of_their_page_on_exact_lines():
    styles = read_xml(read_package(word(manuscript_of(wide_sheet()))).content("word/styles.xml"), "styles")
    found = {style.find(w("name")).get(w("val")): style for style in styles.iter(w("style"))}
    for name in ("表头 7.5磅", "表文 7.5磅"):
        assert found[name].find(f".//{w('sz')}").get(w("val")) == "15"
        spacing = found[name].find(f".//{w('spacing')}")
        assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("195", "exact")
    assert "表文 9磅" in found  # for the notes


def test_upright_text_is_marked_and_its_row_is_high_enough():
    root = document(form_sheet())
    upright = [each for each in root.iter(w("tc")) if each.find(f".//{w('textDirection')}") is not None]
    words = ["".join(each.itertext()) for each in upright]
    assert [word for word in words if word] == ["年度总体目标", "绩效指标"]
    heights = [int(each.get(w("val"))) for each in root.iter(w("trHeight"))]
    assert 2 * heights[0] >= 6 * 180
    properties = [[etree.QName(child).localname for child in each.find(w("tcPr"))] for each in upright]
    assert properties[0] == ["tcW", "vMerge", "textDirection", "vAlign"]


def test_rows_stay_whole_unless_they_are_higher_than_a_page():
    long = cell(GOAL * 60)
    grid = Grid(
        (0, 0), ((cell("指标"), cell("情况")), (cell("甲"), cell(GOAL)), (cell("乙"), long), (cell("丙"), long))
    )
    rows = list(document(small_sheet(grid=grid)).iter(w("tr")))
    assert [each.find(f".//{w('cantSplit')}") is not None for each in rows] == [True, True, False, False]
    assert [each.find(f".//{w('tblHeader')}") is not None for each in rows] == [True, False, False, False]


def test_screen_readers_are_told_the_title_of_the_sheet():
    root = document(wide_sheet(), small_sheet())
    captions = [each.get(w("val")) for each in root.iter(w("tblCaption"))]
    assert captions == [text_of(wide_sheet().title), "表"]
    assert [each.get(w("val")) for each in root.iter(w("tblDescription"))] == ["17行26列", "2行2列"]


def test_a_sheet_that_does_not_fit_is_told_at_the_place_it_comes_from():
    crowded = replace(wide_sheet(), page=Page())
    outcome = typed(manuscript_of(crowded))
    assert outcome.product is None
    (finding,) = outcome.findings
    assert (finding.rule.slug, finding.message) == (
        "page-too-narrow",
        "表“区妇联”有 26 栏，A4 竖向、10.5 磅的字排不下",
    )
    assert str(finding.span) == "项目.yaml:4:9"


def test_a_sheet_that_comes_from_nowhere_is_told_by_the_name_of_its_document():
    grid = Grid((0,) * 60, (tuple(cell("文字") for _ in range(60)),))
    (finding,) = typed(manuscript_of(small_sheet(grid=grid))).findings
    assert str(finding.span) == "公开表:1:1"


def test_a_template_without_the_styles_of_a_sheet_is_refused():
    (finding,) = typed(manuscript_of(Heading(1, "一、", runs("概况")), small_sheet())).findings
    assert finding.message == "Word 模板里没有“heading 1”这个样式"


def test_cells_that_overlap_are_a_fault_of_the_program():
    with pytest.raises(ValueError, match="row 1 has no cell"):
        typed(manuscript_of(small_sheet(grid=Grid((0, 0), ((Cell(),),)))))


def test_the_same_sheets_give_the_same_bytes():
    manuscript = manuscript_of(wide_sheet(), form_sheet())
    assert word(manuscript) == word(manuscript)
