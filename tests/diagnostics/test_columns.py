"""Lines end where a Chinese reader expects them to, and nothing is lost at their ends."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.columns import padded, width, wrapped


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("AMT", 3), ("执行率", 6), ("（1）", 5), ("1，2", 4)])
def test_a_chinese_character_or_mark_takes_two_columns(text, columns):
    assert width(text) == columns


def test_a_padded_text_takes_the_columns_asked_for():
    assert padded("查什么", 10) == "查什么    "


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("执行率", ["执行率"]),
        ("年初预算执行", ["年初预算", "执行"]),
        ("核对两个，再改", ["核对两", "个，再改"]),  # a comma begins no line
        ("年初的（预算）", ["年初的", "（预算）"]),  # an opening mark ends none
        ("执行 5,132.27", ["执行", "5,132.27"]),  # a number stays whole
        ("资金.执行率.一季度", ["资金.执", "行率.一", "季度"]),
        ("unreadable-file", ["unreadable-file"]),
        ("", [""]),
    ],
)
def test_lines_of_eight_columns(text, lines):
    assert wrapped(text, 8) == lines


@given(st.text(st.sampled_from("执行率，。（）“” ab1.%-")), st.integers(1, 40))
def test_wrapping_loses_nothing_but_spaces(text, columns):
    assert re.sub(" ", "", "".join(wrapped(text, columns))) == text.replace(" ", "")
