"""Wording says what is printed and runs nothing: whatever else is tried is told, and never hangs or breaks."""

from itertools import pairwise

import pytest
from support.reports import FACTS, OUTLINE_FILE, checked, composed, places, printed, section, slugs

REFUSED = {
    "a class": "{{ ''.__class__ }}",
    "all classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a class in brackets": "{{ ''['__class__'] }}",
    "a method": "{{ '{0.__class__}'.format(资金) }}",
    "a method of words": "{{ '甲'.upper() }}",
    "a number's attribute": "{{ (1).real }}",
    "a call of a name": "{{ 资金() }}",
    "a call of nobody": "{{ range(10 ** 9) }}",
    "a call in a loop": "{% for 数 in range(1000000000) %}{{ 数 }}{% endfor %}",
    "a power": "{{ 10 ** 10 ** 10 }}",
    "a sum": "{{ 资金.年初预算.合计 + 1 }}",
    "a difference": "{{ 资金.年初预算.合计 - 1 }}",
    "a product": "{{ '甲' * 1000000000 }}",
    "a quotient": "{{ 资金.年初预算.合计 / 0 }}",
    "a remainder": "{{ '%s' % 资金 }}",
    "a sign": "{{ -资金.年初预算.合计 }}",
    "joined words": "{{ 部门.名称 ~ '甲' }}",
    "arithmetic in a branch not taken": "{% if 资金.上年 %}{{ 1 + 1 }}{% endif %}甲",
    "an inclusion": "{% include '/etc/passwd' %}",
    "an import": "{% import 'os' as os %}",
    "names from elsewhere": "{% from 'os' import path %}",
    "a parent": "{% extends 'x' %}",
    "a block": "{% block 甲 %}乙{% endblock %}",
    "a macro": "{% macro 甲() %}{{ 甲() }}{% endmacro %}{{ 甲() }}",
    "a call with a body": "{% call 甲() %}{% endcall %}",
    "no escaping": "{% autoescape false %}甲{% endautoescape %}",
    "words kept for later": "{% set 甲 %}乙{% endset %}",
    "names for a while": "{% with 甲 = 部门 %}{{ 甲.名称 }}{% endwith %}",
    "a filter around words": "{% filter 其中 %}甲{% endfilter %}",
    "a test": "{% if 部门 is defined %}甲{% endif %}",
    "two names of a loop": "{% for 甲, 乙 in 资金 %}{% endfor %}甲",
    "a loop within itself": "{% for 甲 in 部门.上级 recursive %}{{ loop(甲) }}{% endfor %}甲",
    "a loop over words": "{% for 字 in '甲乙' %}{{ 字 }}{% endfor %}",
    "a loop over a list of one's own": "{% for 字 in [1, 2] %}{{ 字 }}{% endfor %}",
    "two names at once": "{% set 甲, 乙 = 部门 %}丙",
    "a part of words": "{{ 部门.名称[0:2] }}",
    "a key that is worked out": "{{ 部门[部门.名称] }}",
    "a list of pairs": "{{ {'甲': 1} }}",
    "a filter behind words": "{{ '甲' | 列举 }}",
    "a filter behind a filter": "{{ 资金.年初预算 | 其中 | 数 }}",
    "a filter with a name": "{{ 资金.年初预算 | 其中(部门.名称) }}",
    "a filter with too much": "{{ 资金.年初预算 | 增减('甲', '乙') }}",
    "a filter with a keyword": "{{ 资金.年初预算 | 其中(before='甲') }}",
    "invisible characters": "{{ '\\ufdd00\\ufdd1' }}",
    "an invisible character in a filter": "{{ 资金.年初预算 | 其中('\\u200b') }}",
}


@pytest.mark.parametrize("wording", REFUSED.values(), ids=REFUSED)
def test_what_wording_may_not_do_is_told_at_its_place(wording):
    outline = section(f"前{wording}")
    _, findings = checked(outline=outline)
    assert set(slugs(findings)) == {"not-allowed-in-wording"}
    assert all(found.span.file == OUTLINE_FILE and found.span.line == 6 and found.span.column > 7 for found in findings)


UNKNOWN = [
    "{{ 资金.__class__ }}",
    "{{ 资金['__class__'] }}",
    "{{ 部门.名称.text }}",
    "{{ self }}",
    "{{ range }}",
    "{{ lipsum }}",
    "{{ loop }}",
    "{% for 甲 in 部门.上级 %}{{ loop.__class__ }}{% endfor %}甲",
    "{{ names }}",
]


@pytest.mark.parametrize("wording", UNKNOWN)
def test_what_lies_behind_a_name_is_not_there(wording):
    _, findings = checked(outline=section(wording))
    assert slugs(findings) == ["unknown-name"]


@pytest.mark.parametrize(
    "wording", ["{{ 资金 | attr('__class__') }}", "{{ 资金 | 印(0) }}", "{{ 部门.上级 | 逐项(0) }}"]
)
def test_there_are_no_filters_but_those_of_wording(wording):
    _, findings = checked(outline=section(wording))
    assert slugs(findings) == ["bad-template-syntax"]
    assert "过滤器" in findings[0].message


MISTAKES = [
    ("甲{{ 部门.自称", 8, "没有收尾"),
    ("甲{{ 部门.自称 }", 8, "写得不对"),
    ("甲{{ 部门.自称 ｝}", 8, "“｝”"),
    ("甲{{ 部门。自称 }}", 8, "“。”"),
    ("甲{{ 部门 自称 }}", 8, "“自称”"),
    ("甲{{ }}", 8, "写得不对"),
    ("甲{% if 部门 %}乙", 8, "{% if %} 没有收尾"),
    ("{% if 部门 %}甲{% endif %}{% for 位 in 部门.上级 %}乙", 30, "{% for %} 没有收尾"),
    ("甲{% endif %}", 8, "多了一个 endif"),
    ("甲{% iff 部门 %}乙{% endif %}", 8, "“iff”"),
    ("甲{# 注释", 8, "没有“#}”收尾"),
    ("甲{% if 部门 = 1 %}乙{% endif %}", 8, "写得不对"),
    ("甲{% if %}乙{% endif %}", 8, "写得不对"),
    ("甲{{ 部门.自称 | }}", 8, "写得不对"),
    ("甲{{ '部门 }}", 8, "标签里不能写"),
]


@pytest.mark.parametrize(("wording", "column", "words"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_a_tag_that_cannot_be_read_is_told_in_chinese_at_the_tag(wording, column, words):
    _, (found,) = checked(outline=section(wording))
    assert places([found]) == [(6, column, "bad-template-syntax")]
    assert words in found.message
    assert found.hint


LIST = FACTS.replace("资金:", f"  上级: [{', '.join('甲' for _ in range(2_000))}]\n资金:")

BOMBS = {
    "loops in loops": "{% for a in 部门.上级 %}" * 4 + "甲" + "{% endfor %}" * 4,
    "empty loops in loops": "{% for a in 部门.上级 %}" * 4 + "{% endfor %}" * 4 + "甲",
    "loops in loops that print": "{% for a in 部门.上级 %}" * 3 + "{{ a }}" + "{% endfor %}" * 3,
    "more loops than Python allows": "{% for a in 部门.上级 %}" * 30 + "甲" + "{% endfor %}" * 30,
    "more conditions than Python allows": "{% if 部门 %}" * 150 + "甲" + "{% endif %}" * 150,
    "very many conditions": "{% if 部门 %}" * 3_000 + "甲" + "{% endif %}" * 3_000,
    "brackets without end": "{{ " + "(" * 5_000 + "部门" + ")" * 5_000 + " }}",
    "a name without end": "{{ 部门" + ".自称" * 20_000 + " }}",
    "not without end": "{{ " + "not " * 5_000 + "部门 }}",
    "a number without end": "{{ " + "9" * 10_000 + " }}",
    "lists without end": "{% if 部门 in " + "[" * 3_000 + "]" * 3_000 + " %}甲{% endif %}",
}


@pytest.mark.parametrize("wording", BOMBS.values(), ids=BOMBS)
def test_a_text_that_would_never_end_is_told(wording):
    _, findings = checked(LIST, section(wording))
    assert set(slugs(findings)) <= {"not-allowed-in-wording", "unknown-name"}
    assert len(findings) == 1


def test_tags_opened_without_end_are_told_in_time():
    _, findings = checked(outline=section("{{ " * 20_000 + "\n" + "{{{{ 甲 " * 20_000))
    assert set(slugs(findings)) <= {"bad-template-syntax", "not-allowed-in-wording"}
    assert len(findings) == 1


def test_as_much_as_a_report_can_need_is_printed():
    wording = "{% for 甲 in 部门.上级 %}{{ loop.index }}{{ 甲 }}{% endfor %}"
    assert len(printed(composed(LIST, section(wording)))[1]) > 8_000


CHAPTERS = ("主要职能", "机构设置", "人员情况", "年度任务", "绩效目标", "预算编制", "预算执行", "履职目标", "履职情况")


def chapters(texts):
    return FACTS + "章节:\n" + "".join(f"  {name}: '{text}'\n" for name, text in texts.items())


def test_a_text_that_quotes_itself_is_told():
    facts = chapters({"主要职能": "甲{{ 章节.主要职能 }}乙"})
    _, findings = checked(facts, section("{{ 章节.主要职能 }}"))
    assert slugs(findings) == ["not-allowed-in-wording"]
    assert "引用了自己" in findings[0].message


def test_texts_that_quote_each_other_are_told():
    facts = chapters({"主要职能": "{{ 章节.机构设置 }}" * 50, "机构设置": "{{ 章节.主要职能 }}" * 50})
    _, findings = checked(facts, section("{{ 章节.主要职能 }}"))
    assert set(slugs(findings)) == {"not-allowed-in-wording"}


def test_texts_that_multiply_are_told():
    texts = {name: f"{{{{ 章节.{below} }}}}" * 20 for name, below in pairwise(CHAPTERS)}
    _, findings = checked(chapters({**texts, CHAPTERS[-1]: "甲"}), section(f"{{{{ 章节.{CHAPTERS[1]} }}}}"))
    assert set(slugs(findings)) == {"not-allowed-in-wording"}


def test_a_text_may_quote_another():
    facts = chapters({"主要职能": "甲{{ 章节.机构设置 }}乙", "机构设置": "（{{ 部门.自称 }}）"})
    assert printed(composed(facts, section("{{ 章节.主要职能 }}")))[1:] == ["甲（我会）乙"]


def test_marks_that_the_program_uses_itself_cannot_be_smuggled_in():
    facts = FACTS.replace("自称: 我会", 'self_: 1\n  自称: "\\uFDD099\\uFDD1"').replace("self_: 1\n  ", "")
    manuscript, findings = checked(facts, section("{{ 部门.自称 }}"))
    assert slugs(findings) == ["invisible-character"]
    assert printed(manuscript)[1:] == ["\ufffd99\ufffd"]
