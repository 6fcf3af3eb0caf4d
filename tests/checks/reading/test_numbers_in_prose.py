"""Numbers of a text: which there are, what they are worth, and how exactly they are printed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind, numbers_in
from reportgen.checks.reading.text.flow import clean


def read(text):
    return [(each.text, each.kind, each.value) for each in numbers_in(clean(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收入为 5,430.07 万元,其中", [("5,430.07万元", Kind.MONEY, Fraction(54_300_700))]),
        ("预算１２．５亿元", [("12.5亿元", Kind.MONEY, Fraction(1_250_000_000))]),
        ("执行率 96.42 %。", [("96.42%", Kind.RATE, Fraction(9642, 10_000))]),
        ("培训2.3万人次、9场", [("2.3万人次", Kind.COUNT, Fraction(23_000)), ("9场", Kind.COUNT, Fraction(9))]),
        ("增长-5.2%", [("-5.2%", Kind.RATE, Fraction(-52, 1000))]),
    ],
)
def test_a_number_is_read_with_its_unit(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月12日",
        "第3名",
        "提高0.7个百分点",
        "三个月，3个月，5个季度",
        "京发〔2019〕12号",
    ],
)
def test_dates_ordinals_and_points_are_no_numbers(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    ["约30人", "30余人", "近30人", "30人以上", "30人左右", "≥30人", "不低于95%", "每30人", "30%-40%", "30多万元"],
)
def test_an_approximate_number_or_a_bound_is_not_exact(text):
    assert [each.is_exact for each in numbers_in(clean(text))][:1] == [False]


def test_a_number_stands_for_all_that_are_printed_so_but_a_count_for_itself():
    money, rate, count = numbers_in("12.50万元，96.4%，30人")
    assert money.interval == Interval(Fraction(124_950), Fraction(125_050))
    assert rate.interval == Interval(Fraction(9635, 10_000), Fraction(9645, 10_000))
    assert count.interval == Interval(Fraction(30), Fraction(30))


def test_an_amount_beside_a_finer_one_is_as_fine():
    coarse, fine = numbers_in("700万元，430.07万元")
    assert coarse.beside(fine) == Interval(Fraction(6_999_950), Fraction(7_000_050))


@given(st.integers(0, 10**9), st.integers(0, 4), st.sampled_from(["元", "万元", "亿元"]))
def test_every_amount_is_read_as_it_was_written(digits, places, unit):
    whole, rest = divmod(digits, 10**places)
    written = f"{whole:,}" + (f".{rest:0{places}}" if places else "") + unit
    (number,) = numbers_in(f"共{written}。")
    factor = {"元": 1, "万元": 10**4, "亿元": 10**8}[unit]
    assert (number.text, number.places) == (written, places)
    assert number.value == Fraction(digits, 10**places) * factor
    assert number.unit_value == factor


@given(st.text(alphabet="0123456789.,万亿元%个人余约年第-（）。，：其中", max_size=60))
def test_any_text_is_read_and_numbers_stand_where_they_say(text):
    bare = clean(text)
    end = 0
    for number in numbers_in(bare):
        assert end <= number.start < number.end
        assert bare[number.start : number.end] == number.text
        end = number.end
