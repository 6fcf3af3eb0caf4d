"""人数、标准、天数（月数）相乘，不是同一段里写的金额，换一个标准却正好是。

## 查什么    一句话里写了“N 人，按每人每天 x 元、M 天”（每月、M 个月），同一段里写了预算数、执行数等金额：N × x × M 与
            哪个金额都不相等，而换一个同样整齐的标准正好等于其中一个金额的，指出来。
            带“约”“余”“不超过”的、有几个人数或天数的不查。
## 为什么    预算是按人数和标准算出来的；换一个标准就分毫不差，可见标准印错了。
## 例        预算 865.20 万元；“补助护理员 4,120 人，按每人每月 200 元、12 个月”（应为每月 175 元）。
## 怎么改    对照文件核对标准，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex
from reportgen.values.rounding import round_half_up

HINT = "对照文件核对人数、标准和天数（月数），更正写错的一个。"
_EACH = regex(r"每(?:名|位|个)?[一-龥]{1,4}?每个?(?P<time>天|日|月)[^，。；0-9每]{0,6}$")
_DAYS, _MONTHS = (
    regex(r"(?<![0-9.月])([0-9]{1,3})个?(?:工作)?[天日](?![以期底末初起])"),
    regex(r"(?<![0-9.])([0-9]{1,2})个月"),
)
_HEADS = frozenset({"人", "名", "位", "户"})
# So fine a standard gives an amount by chance once in two hundred.
_CHANCE, _NEAR = 200, 3


@check("PRO161", Severity.WARNING)
def standard_of_budget(text: DocumentText) -> Iterator[Fault]:
    """Yield the standards that do not give an amount of their paragraph, where another one gives it exactly."""
    sayings = text.once(Sayings)
    for sentence in sayings.holding("每"):
        for rate in sentence.exact(Kind.MONEY):
            heads, many = _many(sentence, rate)
            stretch = sentence.stretch
            told = (one for one in sayings.stating(Kind.MONEY) if heads and one.stretch is stretch)
            money = [each for one in told for each in one.exact(Kind.MONEY) if not _EACH.search(each.words)]
            made = many * rate.number.value
            if heads and not any(each.number.interval.low <= made <= each.number.interval.high for each in money):
                for whole, value in ((each, _standard(each, many, rate)) for each in money):
                    if value:
                        expected = f"{shown(value / rate.number.unit_value, rate.number.places)}{rate.number.unit}"
                        message = f"“{rate}”，按“{whole}”和“{heads}”应为 {expected}"
                        yield Fault(rate.span, message, HINT, related=beside(heads, whole))
                        break


def _many(sentence: Sentence, rate: Mention) -> tuple[Mention | None, Fraction]:
    """Return the heads that a standard is for and how many times it is paid to all of them."""
    found = _EACH.search(sentence.text, max(0, rate.start - 20), rate.start)
    times = set((_MONTHS if found["time"] == "月" else _DAYS).findall(sentence.text)) if found else set()
    heads = [each for each in sentence.mentions if each.number.unit in _HEADS]
    if len(times) != 1 or len(heads) != 1 or not heads[0].number.is_exact or sentence.text.count("每") > len("每每"):
        return None, Fraction(0)
    return heads[0], heads[0].number.value * int(times.pop())


def _standard(whole: Mention, many: Fraction, rate: Mention) -> Fraction | None:
    """Return the standard that gives an amount, if one as round as that told does, and hardly by chance."""
    step = rate.number.step
    value = Fraction(round_half_up(whole.number.value / many / step, 0)) * step if many else Fraction(0)
    is_exact = abs(value * many - whole.number.value) * 2 <= whole.number.step
    is_near = 0 < value < rate.number.value * _NEAR and rate.number.value < value * _NEAR
    return value if is_exact and is_near and many * step >= whole.number.step * _CHANCE else None
