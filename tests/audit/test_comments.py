"""The commented copy of a Word file: a comment at every finding, the text untouched, the same bytes each time."""

from io import BytesIO
from pathlib import PurePath

from docx import Document
from support.memory_world import MemoryWorld
from support.office_files import cell, paragraph, table, word_file

from reportgen.audit.audit import Request, audit_file
from reportgen.audit.comments import commented
from reportgen.diagnostics.finding import Rule, Severity
from reportgen.diagnostics.span import Span

RULE = Rule("AMT001", "sum-mismatch", Severity.ERROR, "合计不等于各分项之和。")
BODY = paragraph("一、概况") + paragraph("共三项任务。") + table([cell("甲"), cell("乙")], [cell("1"), cell("2")])


def at(place, message="写错了"):
    return RULE.at(Span("报告.docx", place=place), message, hint="改正。")


def copy_with(*findings, body=BODY):
    return Document(BytesIO(commented(word_file(body), findings)))


def commented_text(document):
    """Return the text that each comment stands at."""
    texts = {}
    for element in document.element.body.iter():
        if element.tag.endswith("}commentRangeStart"):
            holder = element.getparent()
            texts[element.values()[0]] = "".join(each.text or "" for each in holder.iter() if each.tag.endswith("}t"))
    return [texts[str(comment.comment_id)] for comment in document.comments]


def test_a_comment_stands_at_its_paragraph_and_says_what_and_how():
    document = copy_with(at("第2段"))
    (comment,) = document.comments
    assert comment.text == "错误 AMT001：写错了\n怎么改：改正。"
    assert commented_text(document) == ["共三项任务。"]


def test_a_comment_stands_in_its_cell():
    assert commented_text(copy_with(at("表1 行2 列2"))) == ["2"]


def test_what_has_no_place_is_said_at_the_first_paragraph():
    assert commented_text(copy_with(at("文件"))) == ["一、概况"]


def test_an_empty_paragraph_can_hold_a_comment():
    assert commented_text(copy_with(at("第2段"), body=paragraph("一、概况") + "<w:p/>")) == [""]


def test_two_findings_at_one_place_are_two_comments():
    assert len(list(copy_with(at("第2段"), at("第2段", "又错了")).comments)) == 2


def test_the_text_is_as_it_was_and_is_audited_alike():
    content = word_file(BODY)
    world = MemoryWorld({"原件.docx": content, "副本.docx": commented(content, [at("第2段"), at("表1 行1 列1")])})
    first, second = (audit_file(world, PurePath(name), Request()).manuscript for name in ("原件.docx", "副本.docx"))
    texts = [
        [getattr(block, "runs", ()) and [run.text for run in block.runs] for block in each.blocks]
        for each in (first, second)
    ]
    assert texts[0] == texts[1]


def test_the_same_findings_give_the_same_bytes():
    content = word_file(BODY)
    assert commented(content, [at("第2段")]) == commented(content, [at("第2段")])
