from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.amount import Amount, Unit, parse_amount, total
from reportgen.values.refusal import Refusal

proved = settings(derandomize=True, database=None, deadline=None)
WAN = Unit.WAN_YUAN
UNITS = st.sampled_from(Unit)


def amount(text, default=WAN):
    parsed = parse_amount(text, default)
    assert isinstance(parsed, Amount), parsed
    return parsed


def amounts(largest):
    numbers = st.decimals(min_value=-largest, max_value=largest, places=4)
    return st.builds(lambda number, unit: amount(f"{number:f}", unit), numbers, UNITS)


AMOUNTS = amounts(10**18 - 1)


def refusal(text):
    parsed = parse_amount(text, WAN)
    assert isinstance(parsed, Refusal), parsed
    return parsed


@pytest.mark.parametrize(
    ("text", "yuan", "printed"),
    [
        ("5430.07", "54300700", "5,430.07万元"),
        ("5,430.07", "54300700", "5,430.07万元"),
        ("54,300,700.00元", "54300700", "54,300,700.00元"),
        ("0.54亿元", "54000000", "0.54亿元"),
        ("-3.20", "-32000", "-3.20万元"),
        ("0", "0", "0万元"),
        ("-0.00", "0", "0.00万元"),
        (" 12.5  元 ", "12.5", "12.5元"),
        ("700\u3000万元", "7000000", "700万元"),
        ("007", "70000", "7万元"),
        ("999999999999999999元", "999999999999999999", "999,999,999,999,999,999元"),
    ],
)
def test_an_amount_is_read_exactly_and_printed_as_it_was_typed(text, yuan, printed):
    assert amount(text).yuan == Decimal(yuan)
    assert str(amount(text)) == printed


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("１２", "“１２”中有全角字符", "“12”"),
        ("5，430.07", "全角", "“5,430.07”"),
        ("－3.20", "全角", "“-3.20”"),
        ("12O.5", "“12O.5”中把字母当成了数字", "“120.5”"),
        ("l2", "字母", "“12”"),
        ("1OO万元", "字母", "“100万元”"),
        ("3万元5元", "不止一个单位", "只写一个单位"),
        ("3元元", "不止一个单位", "只写一个单位"),
        ("5430万", "单位没有写全", "“5430万元”"),
        ("54,30.7", "分节不对", "“5430.7”"),
        ("1,234,56", "分节不对", "“123456”"),
        ("5,430,", "分节不对", "“5430”"),
        ("96.36%", "是比率，不是金额", "去掉百分号"),
        ("９％", "是比率，不是金额", "去掉百分号"),
        ("1.2.3", "不止一个小数点", "只留一个"),
        (".46", "小数点前缺少数字", "“0.46”"),
        ("1e5", "科学记数法", "全部数字"),
        ("1234567890123456789", "超过18位", "更大的单位"),
        ("1,234,567,890,123,456,789", "超过18位", "更大的单位"),
        ("¥5", "货币符号", "去掉货币符号"),
        ("", "没有填写", "待填"),
        ("   ", "没有填写", "待填"),
        ("五万元", "“五万元”不是金额", "5,430.07万元"),
        ("5.", "不是金额", "5,430.07万元"),
        ("5美元", "不是金额", "5,430.07万元"),
        ("5,430.07美元", "不是金额", "5,430.07万元"),
        ("- 5", "不是金额", "5,430.07万元"),
        ("0" * 100, "不是金额", "5,430.07万元"),
    ],
)
def test_a_text_that_is_no_amount_is_refused_with_a_remedy(text, message, hint):
    assert message in refusal(text).message
    assert hint in refusal(text).hint


def test_a_message_shows_a_long_text_cut_short_and_on_one_line():
    assert refusal("错" * 40).message == f"“{'错' * 40}”不是金额"
    assert refusal("写\n错" + "了" * 200).message == "“写 错" + "了" * 37 + "……”不是金额"


def test_a_number_may_have_as_many_decimals_as_fit_in_sixty_characters():
    assert amount("0." + "3" * 58).places == 58
    assert "不是金额" in refusal("0." + "3" * 59).message
    assert "不是金额" in refusal("误" * 60).message


@pytest.mark.parametrize(
    ("unit", "places", "printed"),
    [
        (Unit.YUAN, 2, "53,260,050.00元"),
        (Unit.WAN_YUAN, 2, "5,326.01万元"),
        (Unit.WAN_YUAN, 0, "5,326万元"),
        (Unit.YI_YUAN, 4, "0.5326亿元"),
    ],
)
def test_an_amount_is_printed_in_the_unit_and_decimals_of_the_document(unit, places, printed):
    assert amount("5326.005").text(unit, places) == printed
    assert amount("5326.005").text(unit, places, with_unit=False) == printed.removesuffix(str(unit))


def test_an_amount_that_rounds_to_nothing_is_printed_without_a_sign():
    assert amount("-1元").text(WAN, 2) == "0.00万元"
    assert str(-amount("0.00")) == "0.00万元"


def test_amounts_are_equal_when_they_are_the_same_money():
    assert amount("0.54亿元") == amount("5,400.00万元")
    assert hash(amount("0.54亿元")) == hash(amount("5,400.00万元"))
    assert amount("1元") < amount("1万元") <= amount("10000元") < amount("1亿元")


@pytest.mark.parametrize(
    ("left", "right", "printed"),
    [
        ("2501.68", "2928.39", "5,430.07万元"),
        ("1万元", "2.50万元", "3.50万元"),
        ("1万元", "1.00元", "1.000100万元"),
        ("1.00元", "1万元", "10,001.00元"),
        ("0.10", "-0.10", "0.00万元"),
    ],
)
def test_a_sum_keeps_the_left_unit_and_every_decimal(left, right, printed):
    assert str(amount(left) + amount(right)) == printed


def test_a_total_adds_up_in_the_unit_of_the_first():
    assert str(total([amount("4730.07"), amount("700"), amount("104.5元")])) == "5,430.08045万元"
    assert amount("104.5元") == total([amount("104.5元")])


def test_a_total_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="at least one amount"):
        total([])


@proved
@given(AMOUNTS)
def test_an_amount_reads_what_it_prints(one):
    again = amount(str(one))
    assert (again.yuan, again.unit, again.places) == (one.yuan, one.unit, one.places)


@proved
@given(amounts(10**9), UNITS)
def test_an_amount_survives_being_printed_in_full_in_any_unit(one, unit):
    assert amount(f"{one.in_unit(unit):f}", unit) == one
    assert amount(one.text(unit, 12)) == one


@proved
@given(AMOUNTS, AMOUNTS)
def test_arithmetic_is_exact(left, right):
    assert Fraction((left + right).yuan) == Fraction(left.yuan) + Fraction(right.yuan)
    assert left + right == right + left
    assert left - right == -(right - left)
    assert (left - right) + right == left
    assert (left - left).is_zero
    assert abs(left) == (left if left.yuan >= 0 else -left)
    assert (left < right) == (left.yuan < right.yuan)


@proved
@given(AMOUNTS, AMOUNTS)
def test_a_sum_prints_all_its_digits(left, right):
    printed = str(left + right).removesuffix(str(left.unit)).replace(",", "")
    assert Decimal(printed) == (left + right).in_unit(left.unit)


@proved
@given(st.text() | st.text("0123456789,.-元万亿%０Ol eE"), UNITS)
def test_any_text_is_an_amount_or_is_refused(text, unit):
    parsed = parse_amount(text, unit)
    if isinstance(parsed, Refusal):
        assert parsed.message
        assert parsed.hint
    else:
        assert parse_amount(str(parsed), unit) == parsed


@pytest.mark.parametrize("character", ["1", ",", ".", "1,", "，", "O", "万", " ", "1.", "\n"])
def test_a_text_of_any_length_is_refused_at_once(character):
    assert isinstance(parse_amount("1" + character * 200_000 + "x", WAN), Refusal)
