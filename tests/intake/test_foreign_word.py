"""Foreign Word files: numbers that Word counts, headings by style, merged tables, and what is no text."""

from support.office_files import cell, paragraph, table, word_file

from reportgen.intake.word import word_manuscript
from reportgen.manuscript import Grid, Heading, Item, Paragraph, Role, text_of

NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
</w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>"""
STYLES = """
<w:style w:styleId="a"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>"""


def read(body, **parts):
    return word_manuscript("报告.docx", word_file(body, **parts)).product


def printed(manuscript):
    return [getattr(block, "number", "") + text_of(block.runs) for block in manuscript.blocks]


def test_numbers_that_word_counts_are_part_of_the_text():
    levels = ("3.0", "3.1", "3.1", "3.2", "3.3", "3.0", "3.1")
    body = "".join(paragraph(f"第{index}节", numbered=each) for index, each in enumerate(levels))
    assert printed(read(body, numbering=NUMBERING)) == [
        *("一、第0节", "（一）第1节", "（二）第2节", "4.第3节", "第4节", "二、第5节", "（一）第6节"),
    ]


def test_a_style_makes_a_heading_also_through_the_style_it_is_based_on():
    manuscript = read(paragraph("一、概况") + paragraph("这是一句完整的话，讲了一件事。", style="b"), styles=STYLES)
    heading = manuscript.blocks[1]
    assert isinstance(heading, Heading)
    assert heading.level == 2


def test_a_number_without_a_short_phrase_behind_it_is_an_item():
    (item,) = read(paragraph("1.按照预算批复开展工作，年度任务全部完成。")).blocks
    assert isinstance(item, Item)


def test_merged_cells_are_one_cell():
    body = table(
        [cell("项目", 1, "restart"), cell("资金", 2)],
        [cell("", 1, "continue"), cell("预算"), cell("执行")],
    )
    (grid,) = read(paragraph("一、表") + body).blocks[1:]
    assert isinstance(grid, Grid)
    assert [(each.colspan, each.rowspan) for row in grid.rows for each in row] == [(1, 2), (2, 1), (1, 1), (1, 1)]


def test_places_are_the_paragraph_or_the_cell():
    manuscript = read(paragraph("一、概况") + paragraph("共三项。") + table([cell("甲"), cell("乙")]))
    text, grid = manuscript.blocks[1:]
    assert str(text.runs[0].origin.span) == "报告.docx:第2段"
    assert str(grid.rows[0][1].paragraphs[0][0].origin.span) == "报告.docx:表1 行1 列2"


def test_deleted_text_instructions_and_second_copies_are_left_out():
    runs = (
        "<w:r><w:t>留下</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<mc:AlternateContent><mc:Fallback><w:r><w:t>旧副本</w:t></w:r></mc:Fallback></mc:AlternateContent>"
    )
    assert printed(read(f"{paragraph('一、概况')}<w:p>{runs}</w:p>")) == ["一、概况", "留下"]


def test_footnotes_follow_as_notes():
    notes = f"<w:footnote>{paragraph('口径说明。')}</w:footnote>"
    last = read(paragraph("一、概况") + paragraph("正文。"), footnotes=notes).blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.role is Role.NOTE
    assert text_of(last.runs) == "口径说明。"


def test_the_first_short_phrases_are_the_title():
    body = paragraph("某市某局") + paragraph("2023年度部门整体支出绩效自评报告") + paragraph("一、概况")
    manuscript = read(body)
    assert text_of(manuscript.title) == "某市某局2023年度部门整体支出绩效自评报告"
    assert printed(manuscript) == ["一、概况"]
