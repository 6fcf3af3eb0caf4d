import io

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from support.docx_builder import DOCUMENT, SAMPLE, built, replaced, without_part

from reportgen.proof.areas import printed_areas
from reportgen.proof.printed import PrintedParagraph, PrintedTable
from reportgen.proof.read_docx import read_docx


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def blocks_of(content):
    return read_docx(content, "旧报告.docx").product.blocks


@pytest.fixture
def document():
    return docx.Document()


def test_a_file_of_another_program_is_read(document):
    document.add_heading("一、概况", level=1)
    document.add_paragraph("甲").add_run("乙")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "项目"
    table.cell(0, 1).text = "预算数"
    document.add_paragraph("完")
    heading, text, found, end = blocks_of(saved(document))
    assert (heading, text, end) == (
        PrintedParagraph("heading 1", "一、概况", 1),
        PrintedParagraph("", "甲乙", 2),
        PrintedParagraph("", "完", 3),
    )
    assert (found.number, found.after, len(found.columns)) == (1, 2, 2)
    assert [row.areas for row in printed_areas(found)] == [
        ((0, 1, 2, ("项目",), False), (1, 1, 1, ("预算数",), False)),
        ((1, 1, 1, ("",), False),),
    ]


def test_breaks_tabulators_and_hyphens_are_text(document):
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(720)
    run = paragraph.add_run("甲")
    run.add_tab()
    run.add_break()
    run.add_break(WD_BREAK.PAGE)
    run._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))
    assert [block.text for block in blocks_of(saved(document))] == ["甲\t\n\f-"]


def test_a_table_within_a_cell_is_text_of_the_cell(document):
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "外"
    inner = outer.cell(0, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "内一", "内二"
    outer.cell(0, 1).text = "旁"
    document.add_paragraph("后")
    table, after = blocks_of(saved(document))
    assert [cell.texts for cell in table.rows[0].cells] == [("外", "内一", "内二", ""), ("旁",)]
    assert (len(table.columns), after.text) == (2, "后")


def test_a_tracked_change_of_a_table_does_not_swallow_what_follows():
    change = '<w:tblPrChange w:id="1" w:author="a"><w:tblPr/></w:tblPrChange></w:tblPr>'
    blocks = blocks_of(replaced(built(SAMPLE), "</w:tblPr>", change))
    assert len(blocks) == len(blocks_of(built(SAMPLE)))
    assert isinstance(blocks[-1], PrintedParagraph)


def test_a_table_without_properties_loses_no_text():
    broken = replaced(built(SAMPLE), "<w:tblPr>", "<w:other>")
    blocks = blocks_of(replaced(broken, "</w:tblPr>", "</w:other>"))
    assert "儿童之家" in [block.text for block in blocks if isinstance(block, PrintedParagraph)]
    assert isinstance(blocks[-1], PrintedParagraph)


def test_deleted_text_is_not_read():
    deleted = replaced(built(SAMPLE), "市妇联是", "市妇联</w:t><w:delText>不再</w:delText><w:t>是")
    assert "市妇联是群众团体。" in [getattr(block, "text", "") for block in blocks_of(deleted)]


def test_text_of_headers_and_notes_is_kept_by_part(document):
    document.sections[0].header.paragraphs[0].text = "页眉"
    assert ("页眉",) in read_docx(saved(document), "旧报告.docx").product.margins.values()


def test_tables_keep_their_shape():
    table = next(block for block in blocks_of(built(SAMPLE)) if isinstance(block, PrintedTable))
    assert (table.style, table.width, sum(table.columns)) == ("报表", 8844, 8844)
    assert [row.is_header for row in table.rows] == [True, True, False, False]
    assert [cell.merge for cell in table.rows[1].cells] == ["continue", "", "", "continue"]


def test_what_is_no_word_file_is_a_finding():
    outcome = read_docx(b"%PDF-1.7", "旧报告.pdf")
    assert outcome.product is None
    assert [str(finding.span) for finding in outcome.findings] == ["旧报告.pdf:1:1"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda: without_part(built(SAMPLE), DOCUMENT), f"文件里缺少部件 {DOCUMENT}"),
        (
            lambda: replaced(built(SAMPLE), "<w:document", "<!DOCTYPE x><w:document"),
            "自带文档类型定义，Word 和 Excel 文件里不允许",
        ),
        (lambda: replaced(built(SAMPLE), "<w:body>", "<w:body>&amp"), "不是完整的 XML"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content, reason):
    (finding,) = read_docx(content(), "表.docx").findings
    assert finding.rule.slug == "unreadable-word-file"
    assert finding.message.endswith(reason)
