import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.period import Day, Period, Year, parse_day, parse_period, parse_year
from reportgen.values.refusal import Refusal

proved = settings(derandomize=True, database=None, deadline=None)
DATES = st.dates(datetime.date(1949, 1, 1), datetime.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "iso", "printed"),
    [
        ("2024-02-29", "2024-02-29", "2024年2月29日"),
        ("2024年2月29日", "2024-02-29", "2024年2月29日"),
        ("2024年02月09日", "2024-02-09", "2024年2月9日"),
        (" 2025-3-1 ", "2025-03-01", "2025年3月1日"),
        ("2000-02-29", "2000-02-29", "2000年2月29日"),
    ],
)
def test_a_day_is_read_in_both_forms_and_printed_without_leading_zeros(text, iso, printed):
    day = parse_day(text)
    assert isinstance(day, Day)
    assert day.iso == iso
    assert str(day) == printed


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2024-02-30", "“2024-02-30”这一天不存在", "2024年2月的最后一天是29日"),
        ("2023-02-29", "不存在", "2023年2月的最后一天是28日"),
        ("2100年2月29日", "不存在", "2100年2月的最后一天是28日"),
        ("2024-04-31", "不存在", "2024年4月的最后一天是30日"),
        ("2024-01-00", "不存在", "2024年1月的最后一天是31日"),
        ("2024-13-01", "没有13月", "1至12"),
        ("2024-00-01", "没有0月", "1至12"),
        ("24年3月1日", "年份只有两位", "年份写四位"),
        ("24-03-01", "年份只有两位", "年份写四位"),
        ("2204-03-31", "不在1949至2100之间", "核对年份"),
        ("２０２４年3月1日", "全角", "“2024年3月1日”"),
        ("2O24-03-01", "字母", "“2024-03-01”"),
        ("2024/03/01", "不是日期", "2024-02-29"),
        ("2024-03", "不是日期", "2024-02-29"),
        ("2024-03-01日", "不是日期", "2024-02-29"),
        ("", "没有填写", "待填"),
    ],
)
def test_a_text_that_is_no_day_is_refused_with_a_remedy(text, message, hint):
    parsed = parse_day(text)
    assert isinstance(parsed, Refusal)
    assert message in parsed.message
    assert hint in parsed.hint


@proved
@given(DATES, DATES)
def test_days_read_what_they_print_and_follow_the_calendar(one, other):
    first, second = Day(one.year, one.month, one.day), Day(other.year, other.month, other.day)
    assert parse_day(str(first)) == parse_day(first.iso) == first
    assert first.iso == one.isoformat()
    assert (first < second) == (one < other)


@pytest.mark.parametrize("year", [1949, 2000, 2023, 2024, 2100])
def test_exactly_the_days_of_the_calendar_are_days(year):
    first = datetime.date(year, 1, 1).toordinal()
    calendar = [datetime.date.fromordinal(first + number).isoformat() for number in range(366)]
    typed = [f"{year}-{month:02}-{day:02}" for month in range(14) for day in range(33)]
    days = [text for text in typed if isinstance(parse_day(text), Day)]
    assert days == [text for text in calendar if text.startswith(str(year))]


def test_a_year_knows_its_neighbours():
    year = parse_year("2024")
    assert year == Year(2024)
    assert [str(year.previous), str(year), str(year.next)] == ["2023", "2024", "2025"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("24", "年份只有两位"),
        ("24年", "年份只有两位"),
        ("2024年", "不是年度"),
        ("20244", "不是年度"),
        ("1948", "不在1949至2100之间"),
        ("2101", "不在1949至2100之间"),
        ("２０２４", "全角"),
        ("", "没有填写"),
    ],
)
def test_a_text_that_is_no_year_is_refused(text, message):
    parsed = parse_year(text)
    assert isinstance(parsed, Refusal)
    assert message in parsed.message


@pytest.mark.parametrize(("quarters", "name"), [(1, "一季度"), (2, "上半年"), (3, "前三季度"), (4, "全年")])
def test_a_period_reads_what_it_prints(quarters, name):
    period = Period(Year(2024), quarters)
    assert period.name == name
    assert str(period) == f"2024年{name}"
    assert parse_period(f"2024年{name}") == period


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024年下半年", "“2024年下半年”不是时期"),
        ("上半年", "不是时期"),
        ("24年上半年", "年份只有两位"),
        ("2404年全年", "不在1949至2100之间"),
        ("", "没有填写"),
    ],
)
def test_a_text_that_is_no_period_is_refused(text, message):
    parsed = parse_period(text)
    assert isinstance(parsed, Refusal)
    assert message in parsed.message


@proved
@pytest.mark.parametrize("parse", [parse_day, parse_year, parse_period])
@given(text=st.text() | st.text("0123456789-年月日上半全度 "))
def test_any_text_is_read_or_is_refused(parse, text):
    parsed = parse(text)
    if isinstance(parsed, Refusal):
        assert parsed.message
        assert parsed.hint
    else:
        assert parse(str(parsed)) == parsed
