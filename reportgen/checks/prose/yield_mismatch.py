"""面积乘以单产，不等于写出的总产量。

## 查什么    一句话里写了面积（亩、公顷）、单产（亩产、平均亩产、单产 x 公斤，亩均增产 x 公斤）和总产量、增产
            （吨、公斤）的，面积 × 单产按所写位数取整是否等于总产量；写了几个面积或产量的，与其中一组相符即可；
            带“约”“余”的不查。
## 为什么    三个数写在一句里，一乘便知其中一个印错了。
## 例        种植 2.3 万亩，平均亩产 450 公斤，总产量 1.2 万吨（应为 1.04 万吨）。
## 怎么改    核对面积、单产和总产量，更正写错的一个。
## 依据      总产量 = 播种面积 × 单位面积产量；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对面积、单产和总产量，更正写错的一个。"
_EACH = regex(r"(?:亩产|单产|每亩产|(?:亩均|每亩|单位面积)(?:可|年|平均)?(?:增产|产量|节肥|节药))[^，。；0-9]{0,6}$")
_ALL = regex(r"(?:总产|产量|产出|收获|收成|共产|总计产|产粮|产菜|产果|增产|节肥|节药)[^，。；0-9]{0,6}$")
_MU = {"亩": Fraction(1), "公顷": Fraction(15)}
_KILOGRAMS = {"公斤": 1, "千克": 1, "吨": 1000}


@check("PRO036", Severity.WARNING)
def yield_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the harvests that are not the area times what each of it bore."""
    for sentence in text.once(Sayings).holding("产", "亩"):
        counts = sentence.exact(Kind.COUNT)
        weights = [each for each in counts if each.number.unit in _KILOGRAMS]
        areas = [each for each in counts if each.number.unit in _MU]
        each_bore = [one for one in weights if _EACH.search(one.words)]
        wholes = [one for one in weights if one not in each_bore and _ALL.search(one.words)]
        if areas and len(each_bore) == len(wholes) == 1:
            rate, whole = each_bore[0], wholes[0]
            if not any(_made(area, rate).meets(_weight(whole)) for area in areas):
                value = _made(areas[-1], rate)
                middle = (value.low + value.high) / 2 / _KILOGRAMS[whole.number.unit] / whole.number.unit_value
                expected = f"{shown(middle, whole.number.places)}{whole.number.text.lstrip('0123456789.,')}"
                message = f"“{whole}”，按 {areas[-1].number.text} × {rate.number.text} 应为 {expected}"
                yield Fault(whole.span, message, HINT, related=beside(areas[-1], rate))


def _made(area: Mention, rate: Mention) -> Interval:
    """Return the harvest of an area in kilograms."""
    one, other, mu = area.number, _weight(rate), _MU[area.number.unit]
    slack = one.step / 2
    return Interval((one.value - slack) * mu * other.low, (one.value + slack) * mu * other.high)


def _weight(weight: Mention) -> Interval:
    """Return a printed weight in kilograms; whole numbers are rounded too."""
    kilograms = _KILOGRAMS[weight.number.unit]
    return Interval.around(weight.number.value * kilograms, weight.number.step * kilograms / 2)
