from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.quantity import Quantity, parse_quantity
from reportgen.values.refusal import Refusal

proved = settings(derandomize=True, database=None, deadline=None)


def quantity(text):
    parsed = parse_quantity(text)
    assert isinstance(parsed, Quantity), parsed
    return parsed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("617场", "617"),
        ("617", "617"),
        ("2.3万余个", "23000"),
        ("约500场次", "500"),
        ("≥95%", "95"),
        ("6万多宗", "60000"),
        ("近2000个", "2000"),
        ("超200万元", "2000000"),
        ("300多篇次", "300"),
        ("2316名", "2316"),
        ("4.2万剂", "42000"),
        ("4.20万剂", "42000"),
        ("10000余场次", "10000"),
        ("20余万人次", "200000"),
        ("500多万人次", "5000000"),
        ("1.2万亿元", "1200000000000"),
        ("3.45亿元", "345000000"),
        ("<3天", "3"),
        ("=1个", "1"),
        ("-3℃", "-3"),
        ("500人以上", "500"),
        ("3场左右", "3"),
        ("5千克", "5"),
        ("2万千瓦时", "20000"),
        ("2个百分点", "2"),
        ("50元/人", "50"),
        ("617场（次）", "617"),
        ("5lx", "5"),
        ("3—5天", "3"),
        ("3～5天", "3"),
        ("3至5天", "3"),
        ("63%～68%", "63"),
        ("63%～68%左右", "63"),
        ("9亿～16亿元", "900000000"),
        ("2024—2025学年", "2024"),
        ("-36～-8℃", "-36"),
        ("约3—5天", "3"),
    ],
)
def test_a_quantity_is_read_exactly_and_printed_as_it_was_typed(text, value):
    assert quantity(text).value == Decimal(value)
    assert str(quantity(text)) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (">=95%", "≥95%"),
        ("≤ 5 天", "≤5天"),
        ("＞3天", ">3天"),
        ("1,200场", "1200场"),
        ("1,234,567人", "1234567人"),
        (" 7 万多元 ", "7万多元"),
        ("10 余 万人次", "10余万人次"),
        ("3-5天", "3—5天"),
        ("3~5天", "3～5天"),
        ("3——5天", "3—5天"),
        ("3天—5天", "3—5天"),
        ("13万元～17万元", "13万～17万元"),
        ("63% ～ 68%", "63%～68%"),
        ("-0场", "0场"),
        ("007场", "7场"),
    ],
)
def test_a_quantity_is_printed_in_its_normal_form(text, printed):
    assert quantity(text).text() == printed
    assert quantity(printed) == quantity(text)


def test_every_part_of_a_quantity_is_kept():
    assert quantity("20余万人次") == Quantity(Decimal(20), "万", suffix="余", measure="人次", suffix_first=True)
    assert quantity("≥95.50%") == Quantity(Decimal("95.50"), measure="%", operator="≥")
    assert quantity("≥95.50%").places == 2
    assert quantity("63%～68%") == Quantity(Decimal(63), measure="%", upper=Decimal(68), joiner="～")
    assert quantity("大约5个") == Quantity(Decimal(5), approximation="大约", measure="个")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("约500余场", "“约500余场”同时用了“约”和“余”", "GB/T 15835—2011"),
        ("超20余万人", "“超”和“余”", "只留一个"),
        ("超200人以上", "“超”和“以上”", "只留一个"),
        ("≥90%以上", "“≥”和“以上”", "只留一个"),
        ("20余万多人", "“余”和“多”", "只留一个"),
        ("约近500场", "不止一个概数词", "只留一个"),
        ("63～68%", "两端的单位不一致", "“63%～68%”"),
        ("9～16亿元", "两端的单位不一致", "“9亿～16亿元”"),
        ("3万—5人", "两端的单位不一致", "“3—5人”"),
        ("5—5天", "前一个数不小于后一个数", "从小到大"),
        ("5—3天", "前一个数不小于后一个数", "从小到大"),
        ("５场", "全角", "“5场”"),
        ("96.3％", "全角", "“96.3%”"),
        ("1O场", "字母", "“10场”"),
        ("1OO场", "字母", "“100场”"),
        ("12O.5个", "字母", "“120.5个”"),
        ("2千人", "用汉字代替了零", "2000人"),
        ("3百万人", "用汉字代替了零", "2000人"),
        ("5十人", "用汉字代替了零", "2000人"),
        ("12,34场", "分节不对", "“1234场”"),
        ("1.2.3场", "小数点", "只留一个"),
        (".5万人", "小数点前", "“0.5万人”"),
        ("1e5人", "科学记数法", "全部数字"),
        ("几千场", "“几千场”不是数量", "617场"),
        ("场", "不是数量", "617场"),
        ("5个2级", "不是数量", "617场"),
        ("5场，3次", "不是数量", "617场"),
        ("2-1-1-5-2", "不是数量", "617场"),
        ("", "没有填写", "待填"),
    ],
)
def test_a_text_that_is_no_quantity_is_refused_with_a_remedy(text, message, hint):
    parsed = parse_quantity(text)
    assert isinstance(parsed, Refusal)
    assert message in parsed.message
    assert hint in parsed.hint


NUMBERS = st.decimals(min_value=0, max_value=10**12, places=2)
PARTS = {
    "multiplier": st.sampled_from(["", "万", "亿", "万亿"]),
    "measure": st.sampled_from(["", "场", "人次", "%", "个百分点", "元/人", "km"]),
}


@proved
@given(
    st.builds(Quantity, NUMBERS, operator=st.sampled_from(["", "≥", "≤", ">", "<", "="]), **PARTS)
    | st.builds(Quantity, NUMBERS, approximation=st.sampled_from(["约", "近", "超", "将近"]), **PARTS)
    | st.builds(Quantity, NUMBERS, suffix=st.sampled_from(["余", "多"]), **PARTS)
    | st.builds(
        lambda lower, step, **more: Quantity(lower, upper=lower + step + 1, **more),
        NUMBERS,
        NUMBERS,
        joiner=st.sampled_from(["～", "—", "至"]),
        **PARTS,
    )
)
def test_a_quantity_reads_what_it_prints(one):
    again = quantity(str(one))
    assert again == one
    assert again.places == one.places


@proved
@given(st.text() | st.text("0123456789,.-—～至约近超余多万亿千百%≥=场天Ol "))
def test_any_text_is_a_quantity_or_is_refused(text):
    parsed = parse_quantity(text)
    if isinstance(parsed, Refusal):
        assert parsed.message
        assert parsed.hint
    else:
        assert parse_quantity(str(parsed)) == parsed


@pytest.mark.parametrize("character", ["1", ",", "万", "多", "场", "—", " ", "1场—", "O", "约"])
def test_a_text_of_any_length_is_refused_at_once(character):
    assert isinstance(parse_quantity("1" + character * 200_000 + "!"), Refusal)
