"""Days, fiscal years and the parts of a year that are counted from its beginning."""

from __future__ import annotations

from reportgen.frozen import dataclass
from reportgen.values._digits import TYPING_FAULTS, Fault, explain, match_whole
from reportgen.values.refusal import Refusal, quoted

FIRST_YEAR, LAST_YEAR = 1949, 2100
"""Outside of these a year is a slip of the keyboard."""

_NAMES = ("一季度", "上半年", "前三季度", "全年")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day of the calendar."""

    year: int
    month: int
    day: int

    @property
    def iso(self) -> str:
        """The day as data holds it: `2024-02-29`."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __str__(self) -> str:
        """Return the day as a document prints it, without leading zeros: `2024年2月29日` (GB/T 9704—2012, 7.3.5)."""
        return f"{self.year}年{self.month}月{self.day}日"


@dataclass(frozen=True, slots=True)
class Year:
    """A fiscal year, which in China is the calendar year."""

    number: int

    @property
    def previous(self) -> Year:
        """The year before."""
        return Year(self.number - 1)

    @property
    def next(self) -> Year:
        """The year after."""
        return Year(self.number + 1)

    def __str__(self) -> str:
        return str(self.number)


@dataclass(frozen=True, slots=True)
class Period:
    """A year from its beginning to the end of one of its quarters.

    Attributes:
        year: The fiscal year.
        quarters: How many quarters, 1 to 4.
    """

    year: Year
    quarters: int

    @property
    def name(self) -> str:
        """What it is called within its year: 一季度, 上半年, 前三季度 or 全年."""
        return _NAMES[self.quarters - 1]

    def text(self) -> str:
        """Return the period as it is printed: `2024年上半年`."""
        return f"{self.year}年{self.name}"

    def __str__(self) -> str:
        return self.text()


_DAY = "([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)"
_MONTH_NUMBER, _DAY_NUMBER = "(?:0?[1-9]|1[0-2])", "(?:0?[1-9]|[12][0-9]|3[01])"
DAY_FORM = f"[0-9]{{4}}(?:-{_MONTH_NUMBER}-{_DAY_NUMBER}|年{_MONTH_NUMBER}月{_DAY_NUMBER}日)"
"""Pattern of a day; how long each month is, the parser knows."""
YEAR_FORM = "[0-9]{4}"
"""Pattern of a year."""

_DAY_HINT = "写成“2024-02-29”或“2024年2月29日”。"
_YEAR_HINT = "只写四位数字，例如“2024”。"
_PERIOD_HINT = f"写年份和{'、'.join(_NAMES)}之一，例如“2024年上半年”。"

_DAY_FAULTS = (
    *TYPING_FAULTS,
    Fault("^[0-9]{2}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?$", "的年份只有两位", f"年份写四位：{_DAY_HINT}"),
)
_YEAR_FAULTS = (*TYPING_FAULTS, Fault("^[0-9]{2}年?度?$", "的年份只有两位", _YEAR_HINT))
_PERIOD_FAULTS = (*TYPING_FAULTS, Fault("^[0-9]{2}年", "的年份只有两位", f"年份写四位：{_PERIOD_HINT}"))


def parse_day(text: str) -> Day | Refusal:
    """Return the day that a text names (`2024-02-29`, `2024年2月29日`), or why it names none."""
    match = match_whole(_DAY, text)
    if match is None:
        return explain(text, _DAY_FAULTS, Refusal(f"{quoted(text)}不是日期", _DAY_HINT))
    year, month, day = (int(part) for part in match.groups() if part)
    if not 1 <= month <= 12:
        return Refusal(f"{quoted(text)}中没有{month}月", "月份在1至12之间。")
    last = _last_day(year, month)
    if not 1 <= day <= last:
        return Refusal(f"{quoted(text)}这一天不存在", f"{year}年{month}月的最后一天是{last}日。")
    return _unlikely_year(text, year) or Day(year, month, day)


def parse_year(text: str) -> Year | Refusal:
    """Return the year that a text names (`2024`), or why it names none."""
    match = match_whole(YEAR_FORM, text)
    if match is None:
        return explain(text, _YEAR_FAULTS, Refusal(f"{quoted(text)}不是年度", _YEAR_HINT))
    return _unlikely_year(text, int(match[0])) or Year(int(match[0]))


def parse_period(text: str) -> Period | Refusal:
    """Return the period that a text names (`2024年上半年`), or why it names none."""
    match = match_whole(f"([0-9]{{4}})年({'|'.join(_NAMES)})", text)
    if match is None:
        return explain(text, _PERIOD_FAULTS, Refusal(f"{quoted(text)}不是时期", _PERIOD_HINT))
    return _unlikely_year(text, int(match[1])) or Period(Year(int(match[1])), _NAMES.index(match[2]) + 1)


def _unlikely_year(text: str, year: int) -> Refusal | None:
    if FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Refusal(f"{quoted(text)}的年份不在{FIRST_YEAR}至{LAST_YEAR}之间", "核对年份。")


def _last_day(year: int, month: int) -> int:
    """Return the last day of a month; written out because `calendar` is slow to import."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31
