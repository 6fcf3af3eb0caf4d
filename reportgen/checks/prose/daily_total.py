"""日均数乘以全年的天数，与写出的全年总数只差一个数字或者一个单位。

## 查什么    “日均作业 16 小时，全年累计 5,480 小时”“清运 21.90 万吨，日均清运 600 公斤”：日均数 × 365（366）与总数，
            颠倒或写错一个数字的，或者正好相差一千倍、一万倍的。不足一年的、工作日的算不准，相差别的数不查。
## 为什么    日均数和总数写在一句里，读者一乘便知其中一个印错了。
## 例        日均作业时间 16 小时，全年累计 5,480 小时（应为 5,840 小时）。
## 怎么改    核对日均数、总数和单位，更正写错的一个。
## 依据      日均数 = 全年总数 ÷ 全年天数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.numbers.slips import differ_by_slip
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对日均数、总数和单位，更正写错的一个。"
_DAILY = regex(r"(?:日均|平均每天|平均每日)[^，。；0-9]{0,8}$")
_DAYS, _FEWEST_DIGITS = (365, 366), 4
_WEIGHTS = {"公斤": 1, "千克": 1, "吨": 1000}
_TIMES = tuple(Fraction(10) ** power for power in (-4, -3, 3, 4))


@check("PRO055", Severity.WARNING)
def daily_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the daily numbers that make the total of a year but for a slip of the keyboard or of the unit."""
    for sentence in text.once(stating):
        for daily in (each for each in sentence.mentions if each.number.is_exact and _DAILY.search(each.words)):
            for total in _totals(sentence, daily):
                made = [daily.number.value * _weight(daily) * days for days in _DAYS]
                told = total.number.value * _weight(total)
                if told in made:
                    continue
                if any(_is_slip(total, value / _weight(total)) for value in made):
                    expected = total.number.like(made[0] / _weight(total))
                    message = f"“{total}”，按“{daily}”× 365 应为 {expected}"
                    yield Fault(total.span, message, HINT, related=beside(daily))
                elif any(_are_near(told, value * times) for value in made for times in _TIMES):
                    message = f"“{daily}”，与“{total}”÷ 365 相差一千倍以上，单位像是写错了"
                    yield Fault(daily.span, message, HINT, related=beside(total))


def _totals(sentence: Sentence, daily: Mention) -> list[Mention]:
    """Return the numbers of the same part of a sentence that may be the total of a year of a daily number."""
    start, end = sentence.text.rfind("；", 0, daily.start), f"{sentence.text}；".index("；", daily.end)
    near = [
        each for each in sentence.mentions if start < each.start < end and each is not daily and each.number.is_exact
    ]
    units = {daily.number.unit}
    return [each for each in near if each.number.unit in units or units | {each.number.unit} <= _WEIGHTS.keys()]


def _is_slip(total: Mention, made: Fraction) -> bool:
    """Whether a total is a slip of what the daily number makes, told in whole numbers."""
    meant = str(int(made)) if made.denominator == 1 else ""
    return len(meant) >= _FEWEST_DIGITS and differ_by_slip(total.number.digits, meant)


def _weight(mention: Mention) -> int:
    return _WEIGHTS.get(mention.number.unit, 1)


def _are_near(told: Fraction, made: Fraction) -> bool:
    return Interval.around(told, told / 200).meets(Interval(made, made))
