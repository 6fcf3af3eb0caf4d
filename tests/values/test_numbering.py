import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.numbering import OFFICIAL, Numbering, parse_numbering
from reportgen.values.refusal import Refusal

proved = settings(derandomize=True, database=None, deadline=None)
ALL = Numbering(("第一部分", "一、", "（一）", "1.", "（1）", "一是", "①"))


@pytest.mark.parametrize(
    ("level", "ordinal", "label"),
    [
        (1, 1, "第一部分"),
        (1, 12, "第十二部分"),
        (2, 3, "三、"),
        (3, 20, "（二十）"),
        (4, 10, "10."),
        (5, 2, "（2）"),
        (6, 3, "三是"),
        (7, 1, "①"),
        (7, 21, "㉑"),
        (7, 50, "㊿"),
    ],
)
def test_a_label_counts_where_its_pattern_says(level, ordinal, label):
    assert ALL.label(level, ordinal) == label
    assert ALL.split(f"{label}部门概况") == (level, ordinal, "部门概况")


def test_the_official_levels_are_those_of_the_standard():
    assert [OFFICIAL.label(level, 2) for level in (1, 2, 3, 4)] == ["二、", "（二）", "2.", "（2）"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("一、主要职能", (1, 1, "主要职能")),
        ("一、", (1, 1, "")),
        ("（一） 主要职能", (2, 1, "主要职能")),
        ("3.　职能", (3, 3, "职能")),
        ("1.2024年工作", (3, 1, "2024年工作")),
        ("（1）5万元", (4, 1, "5万元")),
        ("1.5万元", None),
        ("1.20245元", None),
        ("01.职能", None),
        ("0.职能", None),
        ("1、职能", None),
        ("一十二、职能", None),
        ("零、职能", None),
        ("主要职能", None),
        (" 一、职能", None),
        ("", None),
    ],
)
def test_a_text_is_split_only_after_a_number_of_the_scheme(text, parts):
    assert OFFICIAL.split(text) == parts


@pytest.mark.parametrize(("level", "ordinal"), [(0, 1), (8, 1), (-1, 1), (1, 0), (4, -1), (7, 51), (1, 10**8)])
def test_a_label_that_cannot_be_written_is_an_error(level, ordinal):
    with pytest.raises(ValueError, match=r"level|count|numeral"):
        ALL.label(level, ordinal)


def test_patterns_are_read_as_authors_write_them():
    assert parse_numbering(["一、", "（一）", "1.", "（1）"]) == OFFICIAL


@pytest.mark.parametrize(
    ("patterns", "message"),
    [
        (["一、", "部分"], "“部分”中没有序号"),
        ([""], "“”中没有序号"),
        (["1.1"], "“1.1”中有不止一个序号"),
        (["一、①"], "不止一个序号"),
        ([], "没有写出任何一级"),
    ],
)
def test_a_pattern_must_count_once(patterns, message):
    parsed = parse_numbering(patterns)
    assert isinstance(parsed, Refusal)
    assert message in parsed.message
    assert parsed.hint


@proved
@given(st.integers(1, 7), st.integers(1, 50), st.text("部门概况的，。a年", max_size=8))
def test_splitting_is_the_inverse_of_labelling(level, ordinal, rest):
    assert ALL.split(ALL.label(level, ordinal) + rest) == (level, ordinal, rest)


@proved
@given(st.text() | st.text("一二十百零、（）1.2①第部分是0"))
def test_any_text_is_split_or_left_alone(text):
    parts = ALL.split(text)
    if parts:
        level, ordinal, rest = parts
        assert text.startswith(ALL.label(level, ordinal))
        assert text.endswith(rest)


@proved
@given(st.lists(st.text("一1①、.（）[*\\ ", max_size=4), max_size=3))
def test_any_patterns_are_a_numbering_or_are_refused(patterns):
    numbering = parse_numbering(patterns)
    if isinstance(numbering, Refusal):
        assert numbering.message
    else:
        assert numbering.split(numbering.label(1, 3)) == (1, 3, "")


@pytest.mark.parametrize("text", ["1" * 100_000, "一" * 100_000, "（" * 100_000])
def test_a_text_of_any_length_is_read_at_once(text):
    assert ALL.split(text) is None
