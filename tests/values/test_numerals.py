import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.numerals import LARGEST, from_chinese, to_chinese

proved = settings(derandomize=True, database=None, deadline=None)


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1000, "一千"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (9999, "九千九百九十九"),
        (10_000, "一万"),
        (10_001, "一万零一"),
        (10_010, "一万零一十"),
        (10_999, "一万零九百九十九"),
        (11_000, "一万一千"),
        (12_000, "一万二千"),
        (120_000, "十二万"),
        (99_999_999, "九千九百九十九万九千九百九十九"),
    ],
)
def test_a_numeral_is_written_and_read(number, numeral):
    assert to_chinese(number) == numeral
    assert from_chinese(numeral) == number


@proved
@given(st.integers(0, LARGEST))
def test_reading_is_the_inverse_of_writing(number):
    assert from_chinese(to_chinese(number)) == number


def test_every_number_of_a_heading_is_read_back():
    assert all(from_chinese(to_chinese(number)) == number for number in range(10_000))


@pytest.mark.parametrize("text", ["", "一十", "二二", "百", "一百五", "零五", "十百", "一万万", "12", "两", "〇"])
def test_what_is_not_written_so_is_not_read(text):
    assert from_chinese(text) is None


@proved
@given(st.text("零一二三四五六七八九十百千万", max_size=20) | st.text())
def test_any_text_is_read_as_a_number_that_is_written_so_or_not_at_all(text):
    number = from_chinese(text)
    assert number is None or to_chinese(number) == text


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_out_of_range_is_an_error(number):
    with pytest.raises(ValueError, match="no Chinese numeral"):
        to_chinese(number)
