import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.docx_builder import TABLE, cell, styles

from reportgen.manuscript import Align, Cell, Grid, Run
from reportgen.typeset.ooxml import w
from reportgen.typeset.shares import share_out
from reportgen.typeset.table import report_frame, table_pieces

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WIDTH = 8844


def parsed(grid, width=WIDTH):
    pieces = table_pieces(grid, styles(), report_frame(grid, styles(), width))
    return etree.fromstring(f'<w:body xmlns:w="{NAMESPACE}">{"".join(pieces)}</w:body>')


def values(root, path):
    return [element.get(w("val")) for element in root.iterfind(path, {"w": NAMESPACE})]


def shape(element):
    """The element as nested names, in the order of the schema or not."""
    names = [etree.QName(child).localname for child in element]
    return ",".join(names)


@given(st.integers(1, 30000), st.lists(st.integers(0, 10**9), min_size=1, max_size=40).filter(any))
def test_shares_add_up_and_stay_within_one_of_their_part(total, parts):
    shares = share_out(total, tuple(parts))
    assert sum(shares) == total
    assert all(abs(share * sum(parts) - total * part) < sum(parts) for share, part in zip(shares, parts, strict=True))


@pytest.mark.parametrize(
    ("total", "parts", "shares"),
    [(8844, (1, 1), (4422, 4422)), (100, (1, 1, 1), (34, 33, 33)), (10, (1, 2), (3, 7)), (11, (3, 3, 1), (5, 5, 1))],
)
def test_what_is_left_goes_to_the_largest_remainders(total, parts, shares):
    assert share_out(total, parts) == shares


@pytest.mark.parametrize("parts", [(), (0, 0)])
def test_a_table_without_width_is_refused(parts):
    with pytest.raises(ValueError, match="no column"):
        share_out(100, parts)


def test_the_widths_of_grid_rows_and_table_are_the_same_sum():
    root = parsed(TABLE)
    columns = [int(column.get(w("w"))) for column in root.iter(w("gridCol"))]
    assert sum(columns) == WIDTH
    assert root.find(f".//{w('tblW')}").attrib == {w("w"): str(WIDTH), w("type"): "dxa"}
    for row in root.iter(w("tr")):
        assert sum(int(width.get(w("w"))) for width in row.iter(w("tcW"))) == WIDTH


def test_children_stand_in_the_order_of_the_schema():
    root = parsed(TABLE)
    assert shape(root) == "p,p,tbl"
    assert shape(root.find(f".//{w('tblPr')}")) == "tblStyle,tblW,tblLayout,tblLook,tblCaption,tblDescription"
    assert {shape(properties) for properties in root.iter(w("tcPr"))} == {
        "tcW,vAlign",
        "tcW,gridSpan,vAlign",
        "tcW,vMerge,vAlign",
    }
    assert {shape(properties) for properties in root.iter(w("rPr"))} == {"rFonts"}
    assert shape(parsed(Grid((1, 1), ((Cell(colspan=2, rowspan=2),), ()))).find(f".//{w('tcPr')}")) == (
        "tcW,gridSpan,vMerge,vAlign"
    )


def test_merged_cells_begin_once_and_go_on_with_an_empty_paragraph():
    second_row = parsed(TABLE).findall(f".//{w('tr')}")[1]
    first, *_, last = second_row.iter(w("tc"))
    for go_on in (first, last):
        assert go_on.find(f".//{w('vMerge')}").attrib == {}
        assert shape(go_on) == "tcPr,p"
        assert shape(go_on[1]) == "pPr"


def test_every_row_stays_whole_and_header_rows_are_repeated():
    rows = [shape(properties) for properties in parsed(TABLE).iter(w("trPr"))]
    assert rows == ["cantSplit,tblHeader", "cantSplit,tblHeader", "cantSplit", "cantSplit"]


def test_cells_are_set_as_they_ask_in_the_styles_of_head_and_text():
    first, *_, last = parsed(TABLE).iter(w("tr"))
    assert set(values(first, ".//w:pStyle")) == {styles()["表头"]}
    assert values(first, ".//w:jc") == []
    assert set(values(last, ".//w:pStyle")) == {styles()["表文"]}
    assert values(last, ".//w:jc") == ["left", "right", "right", "left"]


def test_a_head_cell_may_ask_for_its_side():
    row = (cell("部门名称（盖章）：", align=Align.RIGHT), cell("单位：万元"))
    assert values(parsed(Grid((1, 1), (row,))), ".//w:jc") == ["right"]


def test_caption_and_unit_stay_with_the_table():
    caption, unit, _ = parsed(TABLE)
    assert ["".join(line.itertext()) for line in (caption, unit)] == ["项目资金表", "单位：万元"]
    assert shape(caption[0]) == shape(unit[0]) == "pStyle,keepNext"


def test_screen_readers_are_told_title_and_size():
    root = parsed(Grid((1,), ((cell("1"),),), caption=(Run('表"<&>'),)))
    assert values(root, ".//w:tblCaption") == ['表"<&>']
    assert values(parsed(TABLE), ".//w:tblDescription") == ["4行4列，单位：万元"]
    assert values(parsed(Grid((1,), ((cell("1"),),))), ".//w:tblCaption") == []


@pytest.mark.parametrize("settings", [{}, {"rowspan": 1, "colspan": 2}])
def test_text_is_kept_to_the_letter(settings):
    text = '  R&D<5%>"，'
    columns = settings.get("colspan", 1)
    root = parsed(Grid((1,) * columns, ((Cell(((Run(text[:4]), Run(text[4:])),), **settings),),), header_rows=0))
    assert [found.text for found in root.iter(w("t"))] == [text]
    assert root.find(f".//{w('t')}").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_cell_keeps_its_paragraphs():
    root = parsed(Grid((1, 1), ((cell("1、甲", "2、乙"), Cell(())),)))
    assert ["".join(found.itertext()) for found in root.find(f".//{w('tc')}").iter(w("p"))] == ["1、甲", "2、乙"]
    assert [shape(found) for found in root.iter(w("tc"))] == ["tcPr,p,p", "tcPr,p"]
