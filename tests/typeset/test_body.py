import pytest
from lxml import etree
from support.docx_builder import SAMPLE, paragraph, styles

from reportgen.manuscript import Break, Cell, Grid, Heading, Item, Paragraph, Role, Run, Signature
from reportgen.typeset.body import body_xml
from reportgen.typeset.ooxml import w

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SIGNATURE = Signature((Run("深圳市妇女联合会"),), (Run("2025年3月31日"),))
GRID = Grid((1,), ((Cell(),),))


def long_grid(rows):
    return Grid((1,), tuple((Cell(((Run("甲"),),)),) for _ in range(rows)))


def parsed(*blocks):
    return list(etree.fromstring(f'<w:body xmlns:w="{NAMESPACE}">{body_xml(blocks, styles())}</w:body>'))


def style_of(element):
    ids = {
        styles()[name]: name
        for name in ("heading 1", "heading 4", "正文段落", "主送机关", "附注", "空行", "署名", "成文日期")
    }
    return ids[element.find(f".//{w('pStyle')}").get(w("val"))]


def text(element):
    return "".join(element.itertext())


def is_kept(element):
    keep = element.find(f"{w('pPr')}/{w('keepNext')}")
    return keep is not None and keep.get(w("val")) != "0"


@pytest.mark.parametrize(
    ("block", "style", "words"),
    [
        (Heading(1, "一、", (Run("概况"),)), "heading 1", "一、概况"),
        (Heading(6, "", (Run("概况"),)), "heading 4", "概况"),
        (Paragraph((Run("甲"), Run("乙"))), "正文段落", "甲乙"),
        (Paragraph((Run("市财政局："),), Role.SALUTATION), "主送机关", "市财政局："),
        (Paragraph((Run("（此件公开）"),), Role.NOTE), "附注", "（此件公开）"),
        (Item(3, "1.", (), (Run("甲"),)), "正文段落", "1.甲"),
        (Item(3, "1.", (Run("乙。"),), (Run("甲"),)), "正文段落", "1.乙。甲"),
    ],
)
def test_a_block_is_a_paragraph_in_its_style(block, style, words):
    (element,) = parsed(block)
    assert (style_of(element), text(element)) == (style, words)


def test_runs_that_look_alike_become_one():
    runs = [element.findall(w("r")) for element in parsed(Paragraph((Run("甲"), Run("乙"), Run("丙"))), Paragraph(()))]
    assert [len(found) for found in runs] == [1, 0]


def test_number_and_title_of_an_item_are_set_apart_from_its_words():
    (element,) = parsed(Item(3, "1.", (Run("乙。"),), (Run("甲"), Run("丙"))))
    title, words = element.findall(w("r"))
    assert (text(title), text(words)) == ("1.乙。", "甲丙")
    assert [etree.QName(child).localname for child in title[0]] == ["rStyle", "rFonts"]
    assert title[0][0].get(w("val")) == styles()["段首标题"]


def test_every_run_of_text_asks_for_the_chinese_font():
    for run in (run for block in parsed(*SAMPLE.blocks) for run in block.iter(w("r"))):
        if run.find(w("t")) is not None:
            assert run.find(f"{w('rPr')}/{w('rFonts')}").get(w("hint")) == "eastAsia"


def test_text_is_kept_to_the_letter():
    words = " R&D<5%>\"'“” "
    (element,) = parsed(paragraph(words))
    assert text(element) == words
    assert element.find(f".//{w('t')}").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize("block", [Heading(1, "一、", ()), paragraph("甲"), Item(3, "1.", (), (Run("甲"),))])
def test_a_page_break_is_that_of_the_paragraph_behind_it(block):
    # In a paragraph of its own it would leave a blank page behind a full one.
    before, element = parsed(paragraph("一"), Break.PAGE, block)
    assert before.find(f".//{w('pageBreakBefore')}") is None
    assert element.find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None


@pytest.mark.parametrize("blocks", [[], [GRID], [SIGNATURE], [Break.PAGE, paragraph("甲")]])
def test_before_anything_else_a_page_break_has_a_line_of_one_point(blocks):
    element = parsed(Break.PAGE, *blocks)[0]
    assert style_of(element) == "空行"
    assert element.find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None
    assert element.find(f".//{w('spacing')}").get(w("line")) == "20"
    assert not is_kept(element)


def test_a_signature_never_stands_alone_on_a_page():
    elements = parsed(paragraph("一"), paragraph("二"), SIGNATURE, paragraph("（此件公开）", Role.NOTE))
    assert [(style_of(element), is_kept(element)) for element in elements] == [
        ("正文段落", False),
        ("正文段落", True),
        ("空行", True),
        ("署名", True),
        ("成文日期", False),
        ("附注", False),
    ]


def test_a_signature_stays_with_the_end_of_a_table():
    rows = [[is_kept(each) for each in row.iter(w("p"))] for row in parsed(long_grid(12), SIGNATURE)[0].iter(w("tr"))]
    assert rows == [[False]] * 11 + [[True]]


def test_a_short_table_stays_whole_with_the_signature_because_libreoffice_keeps_no_single_row():
    table, *_ = parsed(long_grid(4), SIGNATURE)
    assert all(is_kept(each) for each in table.iter(w("p")))
    alone, *_ = parsed(long_grid(4), paragraph("甲"))
    assert not any(is_kept(each) for each in alone.iter(w("p")))


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        ([GRID], "tbl p"),
        ([GRID, GRID], "tbl p tbl p"),
        ([GRID, Paragraph(())], "tbl p"),
        ([GRID, Break.PAGE, GRID], "tbl p tbl p"),
    ],
)
def test_tables_do_not_touch_each_other_or_the_end(blocks, names):
    assert [etree.QName(element).localname for element in parsed(*blocks)] == names.split()


def test_the_paragraph_after_the_last_table_is_one_point_high():
    thin = parsed(GRID)[-1]
    spacing = thin.find(f".//{w('spacing')}")
    assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("20", "exact")


def test_no_block_is_no_text():
    assert body_xml((), styles()) == ""


def test_a_list_of_annexes_stands_a_line_below_the_text_but_at_the_top_of_a_page():
    annexes = Paragraph((Run("附件：1.评分表"),), Role.ANNEX_LIST)
    below = parsed(Paragraph((Run("甲"),)), annexes, SIGNATURE)
    assert [text(element) for element in below[:3]] == ["甲", "", "附件：1.评分表"]
    assert [is_kept(element) for element in below[:3]] == [True, True, True]
    on_top = parsed(Paragraph((Run("甲"),)), Break.PAGE, annexes, SIGNATURE)
    assert [text(element) for element in on_top[:2]] == ["甲", "附件：1.评分表"]
    assert on_top[1].find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None
    assert not is_kept(on_top[0])
