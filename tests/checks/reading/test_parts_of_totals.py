"""Totals and their parts: which belong together, and whether they add up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.reading.arithmetic.adding import reaches
from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.slips import is_slip
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.intake.plain_text import text_manuscript


def lists(text):
    found = lists_of_parts(DocumentText(text_manuscript("a.txt", f"标题\n{text}")))
    return [(each.total.number.text, *(part.number.text for part in each.parts)) for each in found]


def exactly(*values):
    return [Interval.around(Fraction(value), Fraction(0)) for value in values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("领办753项（区级54项、街道699项），服务9人。", [("753项", "54项", "699项")]),
        ("支出100万元，其中：甲60万元；乙40万元。", [("100万元", "60万元", "40万元")]),
        ("支出100万元。其中，甲60万元，乙40万元。", [("100万元", "60万元", "40万元")]),
        ("甲60万元、乙40万元，合计100万元。", [("100万元", "40万元", "60万元")]),
        ("活动50场，其中宣讲20场，举办培训40场。", []),
        ("活动50场，其中惠及300人、200人。", []),
        ("活动约50场，其中宣讲20场、培训10场。", []),
    ],
)
def test_a_total_is_read_with_its_parts(text, expected):
    assert lists(text) == expected


def test_parts_of_parts_are_passed_over():
    assert reaches(*exactly(100), exactly(60, 40, 20, 40), to_the_end=True)
    assert not reaches(*exactly(100), exactly(60, 40, 21, 40), to_the_end=True)


def test_what_follows_a_list_is_no_part_of_it():
    assert reaches(*exactly(100), exactly(60, 40, 500))
    assert not reaches(*exactly(100), exactly(60, 40, 500), to_the_end=True)


@given(st.lists(st.integers(1, 50), min_size=2, max_size=8))
def test_parts_always_make_up_their_sum(parts):
    assert reaches(*exactly(sum(parts)), exactly(*parts), to_the_end=True)


@given(st.lists(st.integers(1, 50), min_size=2, max_size=8), st.integers(1, 9))
def test_parts_never_make_up_more_than_their_sum(parts, more):
    assert not reaches(*exactly(sum(parts) + more), exactly(*parts))


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("543007", "5430.07", False),
        ("543070", "5430.07", True),
        ("545007", "5430.07", True),
        ("534707", "5430.07", False),
    ],
)
def test_a_slip_is_one_digit_or_two_neighbours_exchanged(written, meant, expected):
    assert is_slip(written, Fraction(meant), 2) is expected


@given(st.integers(1_111, 9_999).map(lambda number: 10 * number + 7), st.integers(1, 3), st.integers(1, 9))
def test_every_number_with_one_other_digit_is_a_slip(number, place, shift):
    digits = list(str(number))
    digits[place] = str((int(digits[place]) + shift) % 10)
    assert is_slip("".join(digits), Fraction(number), 0)
