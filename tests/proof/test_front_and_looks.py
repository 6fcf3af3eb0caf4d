"""Cover, contents, typefaces and settings: a good file has no findings, and each planted fault is named."""

from dataclasses import fields, is_dataclass, replace
from functools import cache

import pytest
from support.docx_builder import SAMPLE, TABLE, manuscript_of, paragraph, replaced
from support.sheet_builder import form_sheet, word
from test_proof import FAULTS as FAULTS_OF_TEXT
from test_sheet_proof import FAULTS as FAULTS_OF_SHEETS

from reportgen.manuscript import Cover, CoverLine, Grid, Heading, Manuscript, Run, Signature
from reportgen.proof import proof
from reportgen.proof.wanted import wanted_in
from reportgen.typeset.package import read_package, write_package

SETTINGS, STYLES, FOOTER = "word/settings.xml", "word/styles.xml", "word/footer1.xml"
COVER = Cover(
    (Run("深圳市妇女联合会"), Run("2024年度自评报告")),
    (CoverLine((Run("部门名称"),), (Run("深圳市妇女联合会"),)), CoverLine((Run("日期："),), (Run("2025年3月"),))),
)
FULL = replace(
    SAMPLE,
    blocks=(Heading(1, "一、", (Run("滘口街的“三八”活动"),)), *SAMPLE.blocks[1:-1], TABLE, SAMPLE.blocks[-1]),
    cover=COVER,
    mark=(Run("附件3"),),
    contents=True,
)
SEALED = manuscript_of(paragraph("甲"), Signature((Run("市妇联"),), (Run("2025年3月31日"),), has_seal=True))


@cache
def good():
    return word(FULL, "report.docx")


def spoiled(old, new, part="word/document.xml"):
    return replaced(good(), old, new, part)


def everywhere(old, new, part="word/document.xml"):
    text = read_package(good()).content(part).decode()
    assert old in text
    return write_package(read_package(good()), {part: text.replace(old, new).encode()})


def found(content, manuscript=FULL):
    return [(finding.rule.slug, finding.message) for finding in proof(content, manuscript, "报告.docx")]


FAULTS = {
    "the mark of the annex lost": (lambda: spoiled("附件3", ""), "changed-text", "附件3"),
    "a line of the cover lost": (lambda: spoiled("2025年3月<", "<"), "changed-text", "2025年3月"),
    "the title of the cover changed": (lambda: spoiled("年度自评", "年度评"), "changed-text", "年度自评"),
    "an entry of the contents lost": (lambda: spoiled("二、存在问题", ""), "changed-text", "二、存在问题"),
    "a cover with a page number": (
        lambda: spoiled("<w:sectPr><w:type", '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:type'),
        "wrong-page",
        "封面、目录印上了页码",
    ),
    "a cover that is counted": (lambda: spoiled('<w:pgNumType w:start="1"/>', ""), "wrong-page", "没有从 1 开始"),
    "contents whose field does not end": (
        lambda: spoiled('<w:fldChar w:fldCharType="end"/>', ""),
        "broken-field",
        "域没有结尾",
    ),
    "a page number without a result": (lambda: spoiled("<w:t>1</w:t>", "", FOOTER), "broken-field", "没有可显示的结果"),
    "a field without a beginning": (
        lambda: spoiled('<w:fldChar w:fldCharType="begin"/>', "", FOOTER),
        "broken-field",
        "没有起头",
    ),
    "a theme font in a style": (
        lambda: spoiled('w:eastAsia="楷体_GB2312"', 'w:eastAsia="楷体_GB2312" w:eastAsiaTheme="minorEastAsia"', STYLES),
        "wrong-font",
        "eastAsiaTheme",
    ),
    "a blue heading": (
        lambda: spoiled('<w:color w:val="auto"/>', '<w:color w:val="0F4761" w:themeColor="accent1"/>', STYLES),
        "wrong-font",
        "themeColor",
    ),
    "text without a Chinese typeface": (
        lambda: everywhere('w:eastAsia="仿宋_GB2312"', "", STYLES),
        "wrong-font",
        "没有写明中文字体",
    ),
    "quotes in the Latin typeface": (
        lambda: spoiled('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">“三八”', "<w:t>“三八”"),
        "wrong-font",
        "引号、破折号会变窄",
    ),
    "a character that the typeface lacks": (
        lambda: spoiled("市妇联是群众团体", "滘口妇联是群众团体"),
        "wrong-font",
        "“滘”不在仿宋_GB2312里",
    ),
    "an old compatibility mode": (lambda: spoiled('w:val="15"', 'w:val="14"', SETTINGS), "wrong-settings", "15"),
    "another language in the settings": (
        lambda: spoiled('w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"', SETTINGS),
        "wrong-settings",
        "ja-JP",
    ),
    "another language in the styles": (
        lambda: spoiled('w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"', STYLES),
        "wrong-settings",
        "ja-JP",
    ),
    "traces of editing": (lambda: spoiled("<w:p><w:pPr>", '<w:p w:rsidR="00A1"><w:pPr>'), "wrong-settings", "rsid"),
    "a question when the file is opened": (
        lambda: spoiled("</w:settings>", "<w:updateFields/></w:settings>", SETTINGS),
        "wrong-settings",
        "updateFields",
    ),
    "headings that may end a page": (
        lambda: spoiled('<w:keepNext/><w:keepLines/><w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="1"/>', STYLES),
        "loose-heading",
        "“（一）主要职能”没有与下段同页",
    ),
    "one heading that may end a page": (
        lambda: spoiled(
            '<w:pStyle w:val="Heading1"/></w:pPr>', '<w:pStyle w:val="Heading1"/><w:keepNext w:val="0"/></w:pPr>'
        ),
        "loose-heading",
        "没有与下段同页",
    ),
    "a signature that may leave the table before it": (
        lambda: everywhere('"GWTableText"/><w:keepNext/>', '"GWTableText"/>'),
        "loose-heading",
        "落款前的表格",
    ),
}


def test_a_file_with_cover_contents_and_rare_characters_has_no_findings():
    assert found(good()) == []


def test_a_sealed_signature_has_no_findings():
    assert found(word(SEALED, "report.docx"), SEALED) == []


@pytest.mark.parametrize(("make", "slug", "words"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found(make, slug, words):
    told = found(make())
    assert [message for each, message in told if each == slug and words in message], told


def test_many_kinds_of_faults_are_planted():
    assert len(FAULTS) + len(FAULTS_OF_TEXT) + len(FAULTS_OF_SHEETS) >= 25


def runs_in(value):
    """Every run that can be reached from a value; the caption of a sheet is for screen readers alone."""
    if isinstance(value, Run):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from runs_in(each)
    elif is_dataclass(value) and not isinstance(value, Grid):
        for field in fields(value):
            yield from runs_in(getattr(value, field.name))


def test_no_field_of_a_manuscript_is_forgotten_by_the_proof():
    manuscript = replace(FULL, blocks=(*FULL.blocks, form_sheet()))
    wanted = "".join(piece.text for piece in wanted_in(manuscript))
    assert [run.text for run in runs_in(manuscript) if run.text.removesuffix("：") not in wanted] == []
    printed = {"title", "blocks", "cover", "mark", "contents"}
    assert {field.name for field in fields(Manuscript)} - printed == {"properties", "file_name"}
