"""Footers of sheets that lie across: in their sections and in no other."""

from dataclasses import replace

import pytest
from support.docx_builder import manuscript_of, paragraph, replaced
from support.sheet_builder import form_sheet, word

from reportgen.manuscript import Page
from reportgen.proof import proof
from reportgen.proof.read_docx import read_docx

TEXT = paragraph("深圳市妇女联合会是党领导下的群众团体。")
BOUND = manuscript_of(TEXT, replace(form_sheet(), page=Page(is_landscape=True)), TEXT)


@pytest.fixture(scope="module")
def content():
    return word(BOUND, "report.docx")


def faults(content):
    return [finding.message for finding in proof(content, BOUND, "报告.docx")]


def test_only_the_sheet_refers_to_footers_that_are_turned(content):
    assert faults(content) == []
    text, sheet, last = (section.relations for section in read_docx(content, "").product.sections)
    assert text == last
    assert sheet == tuple(f"{relation}Turned" for relation in text)


def test_a_turned_footer_in_the_section_of_text_is_told(content):
    relation = read_docx(content, "").product.sections[0].relations[0]
    spoilt = replaced(content, f'r:id="{relation}"', f'r:id="{relation}Turned"')
    assert "正文的页码印在横排页的位置" in faults(spoilt)


def test_another_footer_in_the_section_of_the_sheet_is_told(content):
    first, second, *_ = read_docx(content, "").product.sections[0].relations
    spoilt = replaced(content, f'r:id="{first}Turned"', f'r:id="{second}"')
    assert any("页眉页脚与前面不同" in fault for fault in faults(spoilt))


def test_a_document_without_such_a_sheet_has_no_such_footer():
    parts = read_docx(word(manuscript_of(TEXT, form_sheet()), "report.docx"), "").product.parts
    assert not [name for name in parts if "turned" in name]
