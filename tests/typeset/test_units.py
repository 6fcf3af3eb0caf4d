"""Units of text: the same however the file was saved, each with the place that a reader would look for."""

from support.office_files import cell, paragraph, word_file

from reportgen.typeset.package import read_package
from reportgen.typeset.units import units_in


def units(body):
    return units_in({part.name: part.content for part in read_package(word_file(body)).parts})


def run(inside):
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def field(kind):
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def test_paragraphs_and_rows_have_their_places_and_empty_ones_none():
    row = f"<w:tr>{cell('甲')}{cell('乙')}</w:tr>"
    table = f"<w:tbl><w:tblPr/>{row}{row}</w:tbl>"
    found = units(paragraph("一") + paragraph("") + table + paragraph("三") + table)
    assert found == [
        ("第1段", "一"),
        ("表1 行1", "|甲|乙"),
        ("表1 行2", "|甲|乙"),
        ("第3段", "三"),
        ("表2 行1", "|甲|乙"),
        ("表2 行2", "|甲|乙"),
    ]


def test_paragraphs_of_a_cell_are_told_from_cells():
    two = f"<w:tc>{paragraph('甲')}{paragraph('乙')}</w:tc>"
    assert units(f"<w:tbl><w:tblPr/><w:tr>{two}{cell('丙')}</w:tr></w:tbl>") == [("表1 行1", "|甲\n乙|丙")]


def test_runs_cut_anew_are_the_same_text():
    whole = run("<w:t>预算执行率</w:t>")
    cut = "<w:p><w:r><w:t>预算</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>执行率</w:t></w:r></w:p>"
    assert units(whole) == units(cut)


def test_breaks_and_tabs_are_text_and_tab_stops_are_none():
    stops = "<w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr>"
    assert units(f"<w:p>{stops}<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/></w:r></w:p>") == [("第1段", "甲\n乙\t")]


def test_what_a_field_shows_is_renewed_by_itself_and_does_not_count():
    page = f"{field('begin')}<w:instrText>PAGE</w:instrText>{field('separate')}<w:t>7</w:t>{field('end')}"
    assert units(run(f"<w:t>第</w:t>{page}<w:t>页</w:t>")) == [("第1段", "第页")]


def test_a_field_may_go_over_paragraphs():
    body = run(f"{field('begin')}{field('separate')}<w:t>目</w:t>") + run(f"<w:t>录</w:t>{field('end')}<w:t>后</w:t>")
    assert units(body) == [("第2段", "后")]


def test_deleted_text_of_a_tracked_change_does_not_count():
    assert units(run("<w:t>甲</w:t><w:delText>乙</w:delText>")) == [("第1段", "甲")]


def test_an_end_without_a_beginning_does_no_harm():
    assert units(run(f"{field('end')}<w:t>甲</w:t>")) == [("第1段", "甲")]
