"""Prose is repaired as GB/T 15834 has it, once and for all, and nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.fix.repair import repaired

CASES = [
    ("half-width marks after Chinese", "工作有序,成效明显;如下:一是", "工作有序，成效明显；如下：一是"),
    ("a full stop at the end, and before Chinese", "按时完成.其余推后.", "按时完成。其余推后。"),
    ("spaces between Chinese", "全 市妇女　儿童 “幸福 家庭”", "全市妇女儿童“幸福 家庭”"),
    ("straight quotes around Chinese", '举办"巾帼心向党"和"家风"活动', "举办“巾帼心向党”和“家风”活动"),
    ("parentheses around Chinese", "发放(含补发)", "发放（含补发）"),
    ("a mark and the space behind it", "第一, 第二", "第一，第二"),
    ("both sides of a tag", "共{{ 数据.场次 }}, 其中,{{ 数据.线上 }}", "共{{ 数据.场次 }}, 其中，{{ 数据.线上 }}"),
]
KEPT = [
    "1,955宗，3.5万元，12:30",
    "{{ 数据.甲, 数据.乙 }}",
    '{{ 数据["调解 案件"] }}',
    "参见 https://example.org/a,b",
    'He said "yes".',
    '只有一个"引号',
    "注册商标 A (b) c",
    "版面：3 栏 4 行",
    "一行\n　　第二行",
    "等等...",
    "以“家国同庆 见证幸福”为主题",
]
PIECES = st.sampled_from(
    ["妇", "联", ",", ".", ":", ";", '"', "(", ")", " ", "　", "1", "a", "，", "“", "”", "\n", "{{ 甲,乙 }}", "\\"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@pytest.mark.parametrize(("name", "before", "after"), CASES, ids=[name for name, _, _ in CASES])
def test_a_slip_is_repaired(name, before, after):
    assert repaired(before) == after


@pytest.mark.parametrize("text", KEPT)
def test_what_may_be_meant_is_kept(text):
    assert repaired(text) == text


def test_an_escape_within_double_quotes_is_kept():
    assert repaired(r"甲\"乙\",丙", has_escapes=True) == r"甲\"乙\",丙"
    assert repaired(r"\{{ 甲,乙 }}", has_escapes=True) == r"\{{ 甲,乙 }}"


@given(TEXTS)
def test_a_repaired_text_is_left_as_it_is(text):
    assert repaired(repaired(text)) == repaired(text)


@given(TEXTS, st.booleans())
def test_lines_tags_words_and_digits_stay(text, has_escapes):
    after = repaired(text, has_escapes=has_escapes)
    assert after.count("\n") == text.count("\n")
    assert re.findall(r"\{\{.*?\}\}", after) == re.findall(r"\{\{.*?\}\}", text)
    assert re.findall(r"[妇联1a\\]", after) == re.findall(r"[妇联1a\\]", text)
