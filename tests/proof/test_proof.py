"""Faults are planted in a good file, one at a time, and the proof must name each of them."""

from dataclasses import replace
from functools import cache

import pytest
from support.docx_builder import (
    AMOUNT,
    DOCUMENT,
    SAMPLE,
    built,
    cell,
    manuscript_of,
    paragraph,
    replaced,
    styles,
    with_part,
    without_part,
)

from reportgen.manuscript import Grid, Paragraph, Run
from reportgen.proof import proof
from reportgen.typeset.package import Package, read_package, write_package

RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


def found(content, manuscript=SAMPLE):
    findings = proof(content, manuscript, "报告.docx")
    return [(finding.rule.slug, finding.span.place, finding.message) for finding in findings]


@cache
def good():
    return built(SAMPLE)


def spoiled(old, new):
    return replaced(good(), old, new)


def innermost(tag, text, content):
    """The innermost element of a kind in a document that holds the text."""
    document = read_package(content).content(DOCUMENT).decode()
    middle, end = document.index(text), f"</w:{tag}>"
    return document[document.rindex(f"<w:{tag}>", 0, middle) : document.index(end, middle) + len(end)]


def element_with(tag, text):
    return innermost(tag, text, good())


def paragraph_with(text):
    return element_with("p", text)


def without_paragraph(text):
    return spoiled(paragraph_with(text), "")


def restyled(text, old, new):
    """The file with the paragraph that holds the text set in another style."""
    element = paragraph_with(text)
    return spoiled(element, element.replace(f'w:val="{styles()[old]}"', f'w:val="{new}"'))


def swapped(one, other):
    one, other = paragraph_with(one), paragraph_with(other)
    return spoiled(one + other, other + one)


def doubled(tag, text):
    return spoiled(element_with(tag, text), element_with(tag, text) * 2)


def damaged(name):
    package = read_package(good())
    parts = [replace(part, crc=part.crc ^ 1) if part.name == name else part for part in package.parts]
    return write_package(Package(tuple(parts)), {})


def gutted_cell(text):
    cell_element = element_with("tc", text)
    return spoiled(cell_element, cell_element.replace(paragraph_with(text), ""))


FAULTS = {
    "a paragraph lost": (
        lambda: without_paragraph("预算编制不够精准"),
        [("missing-text", "第12段", "第12段之后没有印出“预算编制不够精准。”")],
    ),
    "the title lost": (
        lambda: without_paragraph("2024年度自评报告"),
        [("missing-text", "开头", "开头没有印出“2024年度自评报告”")],
    ),
    "the words of the title lost": (
        lambda: spoiled("2024年度自评报告", ""),
        [("changed-text", "第1段", "印成空白，应为“2024年度自评报告”")],
    ),
    "a paragraph twice": (
        lambda: doubled("p", "市妇联是"),
        [("added-text", "第6段", "多印了“市妇联是群众团体。”")],
    ),
    "two paragraphs swapped": (
        lambda: swapped("市妇联是", "全年执行"),
        [
            ("added-text", "第6段", "多印了“全年执行5,132.27万元，执行率96…”"),
            ("missing-text", "第7段", "第7段之后没有印出“全年执行5,132.27万元，执行率96…”"),
        ],
    ),
    "one character changed": (
        lambda: spoiled("压实责任", "压实责认"),
        [("changed-text", "第9段", "印成“2.压实责认。”，应为“2.压实责任。”")],
    ),
    "a digit of a fact changed": (
        lambda: spoiled("96.36%", "96.42%"),
        [
            (
                "changed-text",
                "第7段",
                "印成“…7万元，执行率96.42%，R&D经费<5%。”，应为“…7万元，执行率96.36%，R&D经费<5%。”",
            ),
            ("fact-not-printed", "第7段", "“96.36%”没有原样印出"),
        ],
    ),
    "text cut at the ampersand": (
        lambda: spoiled("&amp;D经费&lt;5%。", ""),
        [("changed-text", "第7段", "印成“…行率96.36%，R”，应为“…行率96.36%，R&D经费<5%。”")],
    ),
    "a heading of another level": (
        lambda: restyled("主要职能", "heading 2", styles()["heading 1"]),
        [("wrong-style", "第5段", "“（一）主要职能”印成样式“标题 1”，应为“标题 2”")],
    ),
    "text in a style of the template": (
        lambda: restyled("下一步", "正文段落", "Normal"),
        [("wrong-style", "第14段", "“〔分页〕下一步改进。”印成样式“正文”，应为“正文段落”")],
    ),
    "a tag in place of text": (
        lambda: spoiled("下一步改进。", "{{ 章节.改进措施 }}"),
        [
            ("changed-text", "第14段", "印成“〔分页〕{{ 章节.改进措施 }}”，应为“〔分页〕下一步改进。”"),
            ("leftover-tag", "第14段", "印出了模板标记“{{ 章节.改进措施 }}”"),
        ],
    ),
    "the date changed": (
        lambda: spoiled("2025年3月31日", "2025年03月31日"),
        [("changed-text", "第17段", "印成“2025年03月31日”，应为“2025年3月31日”")],
    ),
    "the unit of the signature lost": (
        lambda: without_paragraph("深圳市妇女联合会"),
        [("missing-text", "第14段", "第14段之后没有印出“深圳市妇女联合会”")],
    ),
    "a page break lost": (
        lambda: spoiled("<w:pageBreakBefore/>", ""),
        [("changed-text", "第14段", "印成“下一步改进。”，应为“〔分页〕下一步改进。”")],
    ),
    "another unit above the table": (
        lambda: spoiled('<w:t xml:space="preserve">单位：万元', '<w:t xml:space="preserve">单位：元'),
        [("changed-text", "第11段", "印成“单位：元”，应为“单位：万元”")],
    ),
    "a table lost": (
        lambda: spoiled(element_with("tbl", "儿童之家"), ""),
        [("missing-text", "第11段", "第11段之后没有印出一张表")],
    ),
    "a digit in a cell changed": (
        lambda: spoiled("12.50", "12.05"),
        [("table-differs", "表1 行4 列2", "印成“12.05”，应为“12.50”")],
    ),
    "a fact in a cell changed": (
        lambda: spoiled(">5,132.27<", ">5,132.72<"),
        [
            ("fact-not-printed", "表1 行3 列3", "“5,132.27”没有原样印出"),
            ("table-differs", "表1 行3 列3", "印成“5,132.72”，应为“5,132.27”"),
        ],
    ),
    "a paragraph of a cell lost": (
        lambda: without_paragraph("含R&amp;D经费"),
        [("table-differs", "表1 行3 列1", "印成““三八”活动”，应为““三八”活动〔换行〕含R&D经费”")],
    ),
    "a cell lost": (
        lambda: spoiled(element_with("tc", ">无<"), ""),
        [
            ("broken-table", "表1 行4 列1", "这一行占 3 列，表格有 4 列"),
            ("table-differs", "表1 行4 列4", "没有印出“无”一格"),
        ],
    ),
    "a row lost": (
        lambda: spoiled(element_with("tr", "儿童之家"), ""),
        [("table-differs", "表1 行3 列1", "没有印出“儿童之家”一行")],
    ),
    "a row twice": (
        lambda: doubled("tr", "儿童之家"),
        [("table-differs", "表1 行5 列1", "多印了“儿童之家”一行")],
    ),
    "a merge without its beginning": (
        lambda: spoiled('<w:vMerge w:val="restart"/>', ""),
        [
            ("broken-table", "表1 行2 列1", "这一格应与上一格合并，上一格没有合并的起头或列数不同"),
            ("table-differs", "表1 行1 列1", "“项目”一格印成跨 1 列 1 行，应跨 1 列 2 行"),
        ],
    ),
    "a merge that does not go on": (
        lambda: spoiled("<w:vMerge/>", ""),
        [
            ("table-differs", "表1 行1 列1", "“项目”一格印成跨 1 列 1 行，应跨 1 列 2 行"),
            ("table-differs", "表1 行2 列1", "多印了空白一格"),
        ],
    ),
    "a cell without paragraph": (
        lambda: gutted_cell("儿童之家"),
        [
            ("broken-table", "表1 行4 列1", "单元格没有以段落结尾，Word 会拒绝打开"),
            ("table-differs", "表1 行4 列1", "印成空白，应为“儿童之家”"),
        ],
    ),
    "a table of another width than its columns": (
        lambda: spoiled('<w:tblW w:w="8844"', '<w:tblW w:w="8000"'),
        [("broken-table", "表1 行1 列1", "各列宽度之和为 8844，表格宽 8000")],
    ),
    "a cell of another width than its columns": (
        lambda: spoiled('<w:tcW w:w="4422"', '<w:tcW w:w="4400"'),
        [("broken-table", "表1 行1 列1", "这一行各格宽度之和为 8822，各列宽度之和为 8844")],
    ),
    "a header row not repeated": (
        lambda: spoiled("<w:tblHeader/>", ""),
        [
            ("broken-table", "表1 行2 列1", "这一行标为重复的表头，上一行却不是"),
            ("table-differs", "表1 行1 列1", "每页重复的表头印成 0 行，应为 2 行"),
        ],
    ),
    "a style that does not exist": (
        lambda: spoiled(f'w:val="{styles()["段首标题"]}"', 'w:val="Lost"'),
        [("undefined-style", "第8段", "用到的样式“Lost”不存在")],
    ),
    "a section that refers to nothing": (
        lambda: spoiled('r:id="rId4"', 'r:id="rId99"'),
        [("broken-package", DOCUMENT, "页眉或页脚的引用 rId99 没有登记")],
    ),
    "a dangling relation": (
        lambda: without_part(good(), "word/footer1.xml"),
        [("broken-package", RELATIONS, "引用的部件 word/footer1.xml 不存在")],
    ),
    "a part without a type": (
        lambda: with_part(good(), "word/media/a.png", "x"),
        [("broken-package", TYPES, "部件 word/media/a.png 没有登记类型")],
    ),
    "relations of no part": (
        lambda: with_part(good(), "word/_rels/lost.xml.rels", "<Relationships/>"),
        [("broken-package", "word/_rels/lost.xml.rels", "引用表所属的部件 word/lost.xml 不存在")],
    ),
    "no types at all": (
        lambda: without_part(good(), TYPES),
        [("broken-package", "", "文件里缺少部件 [Content_Types].xml")],
    ),
    "a tag in full width in the footer": (
        lambda: replaced(good(), "— </w:t>", "｛｛部门.名称｝｝— </w:t>", part="word/footer1.xml"),
        [("leftover-tag", "word/footer1.xml", "印出了模板标记“｛｛部门.名称｝｝—  PAGE 1 —”")],
    ),
    "a tag in the properties": (
        lambda: replaced(good(), "绩效自评报告", "{{ 类别 }}", part="docProps/core.xml"),
        [
            ("leftover-tag", "docProps/core.xml", "印出了模板标记“{{ 类别 }}”"),
            ("wrong-properties", "文档属性", "文档属性的主题是“{{ 类别 }}”，应为“绩效自评报告”"),
        ],
    ),
    "a mark of the program in a cell": (
        lambda: spoiled(">无<", ">无\ufdd0<"),
        [
            ("leftover-tag", "表1 行4 列4", "印出了模板标记“U+FDD0”"),
            ("table-differs", "表1 行4 列4", "印成“无\ufdd0”，应为“无”"),
        ],
    ),
    "a damaged part that nobody looks into": (
        lambda: damaged("word/settings.xml"),
        [("unreadable-word-file", "", "文件读不出来：部件 word/settings.xml 已损坏")],
    ),
    "half a file": (
        lambda: good()[:-40],
        [("unreadable-word-file", "", "文件读不出来：不是完整的 Word 或 Excel 文件：压缩包打不开")],
    ),
    "broken XML": (
        lambda: spoiled("</w:body>", ""),
        [("unreadable-word-file", "", "文件读不出来：部件 word/document.xml 不是完整的 XML")],
    ),
    "no styles": (
        lambda: without_part(good(), "word/styles.xml"),
        [("unreadable-word-file", "", "文件读不出来：文件里缺少部件 word/styles.xml")],
    ),
}


def test_a_good_file_has_no_findings():
    assert found(good()) == []


def test_an_empty_manuscript_has_no_findings():
    assert found(built(manuscript_of()), manuscript_of()) == []


@pytest.mark.parametrize(("make", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(make, expected):
    assert sorted(found(make())) == sorted(expected)


def test_a_finding_shows_the_place_in_yaml_that_the_text_comes_from():
    (finding,) = proof(without_paragraph("预算编制不够精准"), SAMPLE, "报告.docx")
    assert [(str(other.span), other.message) for other in finding.related] == [("章节.yaml:3:1", "这段文字出自这里")]


def test_a_missing_fact_names_its_path_and_its_place():
    findings = proof(spoiled("96.36%", "96.42%"), SAMPLE, "报告.docx")
    (fact,) = [finding for finding in findings if finding.rule.slug == "fact-not-printed"]
    assert (fact.path, [str(other.span) for other in fact.related]) == ("资金.执行率", ["资金.yaml:7:3"])


def test_every_fault_is_told_in_reading_order():
    content = replaced(without_paragraph("预算编制不够精准"), "市妇联是", "市妇联为")
    assert [place for _, place, _ in found(content)] == ["第6段", "第12段"]


def test_text_of_the_template_in_its_own_styles_is_left_alone():
    cover = "<w:p><w:r><w:t>封面</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    assert found(spoiled("<w:body>", f"<w:body>{cover}")) == []


def test_a_cut_text_is_told_from_a_lost_one_beside_it():
    manuscript = manuscript_of(paragraph("第一段。"), paragraph("经费R&D增长。"), paragraph("第三段。"))
    content = replaced(built(manuscript), "R&amp;D增长。", "R")
    content = replaced(content, innermost("p", "第三段。", content), "")
    assert [(slug, message) for slug, _, message in found(content, manuscript)] == [
        ("missing-text", "第4段之后没有印出“第三段。”"),
        ("changed-text", "印成“经费R”，应为“经费R&D增长。”"),
    ]


def test_a_fact_is_looked_for_in_its_own_paragraph():
    manuscript = manuscript_of(Paragraph((Run("执行"), AMOUNT)), paragraph("又：5,132.27"))
    assert [slug for slug, *_ in found(replaced(built(manuscript), "5,132.27", "5,132.72"), manuscript)] == [
        "changed-text",
        "fact-not-printed",
    ]


def test_tables_that_follow_each_other_are_told_apart():
    one, other = (Grid((1,), ((cell(text),),)) for text in ("甲", "乙"))
    content = replaced(built(manuscript_of(one, other)), ">乙<", ">丙<")
    assert found(content, manuscript_of(one, other)) == [("table-differs", "表2 行1 列1", "印成“丙”，应为“乙”")]
