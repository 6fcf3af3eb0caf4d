"""Searching a whole document at once, and telling many equal faults as few."""

import re

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import FEW, MANY, excerpt, gathered, hits, in_quotes
from reportgen.intake.plain_text import text_manuscript


def document(*lines):
    return DocumentText(text_manuscript("报告.txt", "\n".join(("题目", "一、概况", *lines))))


def told(text, pattern="误"):
    return [(fault.span.line, fault.message) for fault in gathered(hits(text, re.compile(pattern)), hit_text, "改")]


def hit_text(hit):
    return hit.text


def test_a_hit_knows_its_passage_and_its_place():
    (hit,) = hits(document("第一段。", "第二段有误字。"), re.compile("误"))
    assert (hit.passage.text, hit.before, hit.after) == ("第二段有误字。", "第二段有", "字。")
    assert hit.span[1:5] == (4, 5, 4, 6)


def test_only_the_asked_settings_are_searched():
    text = document("第一段。")
    assert [hit.text for hit in hits(text, re.compile("题|段"), frozenset({Setting.BODY}))] == ["段"]


def test_one_fault_a_passage_with_the_count_of_its_hits():
    assert told(document("误，误，误。", "误。")) == [(3, "误；本段共 3 处"), (4, "误")]


def test_very_many_are_one_fault_with_their_count_and_some_places_beside():
    text = document(*["误。"] * (MANY + 1))
    (fault,) = gathered(hits(text, re.compile("误")), hit_text, "改")
    assert fault.message == f"误；全文共 {MANY + 1} 处"
    assert [related.span.line for related in fault.related] == [4, 5, 6, 7, 8, 9, 10, 11, 12]


def test_faults_of_style_are_one_already_where_a_few_paragraphs_have_them_and_each_paragraph_is_shown_once():
    (fault,) = gathered(hits(document("误，误。", "误，误。", "误。"), re.compile("误")), hit_text, "改", FEW)
    assert fault.message == "误；全文共 5 处"
    assert [related.span.line for related in fault.related] == [4, 5]


def test_words_in_quotes_are_known():
    found = hits(document("“误”和《误》，误。"), re.compile("误"))
    assert [in_quotes(hit) for hit in found] == [True, True, False]


def test_an_excerpt_says_where_something_was_left_out():
    assert excerpt("一二三四五六七八九十", 4, 5, around=2) == "…三四五六七…"
    assert excerpt("一二三", 0, 3) == "一二三"
