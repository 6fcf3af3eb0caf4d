"""列出的各部分里，有一个数的单位（元、万元）写错了。

## 查什么    “N，其中：a，b，c”“a、b，合计 N”一类，各部分加起来不等于总数，把其中一个数的“元”“万元”换过来就正好相等的。
## 为什么    单位差一万倍，总数就对不上；读者会以为漏了一项。
## 例        全年支出 4.70 万元，其中：公务用车运行维护费 4.10 万元，公务接待费 0.60 元。
## 怎么改    改成与总数相同的单位。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.adding import NOTHING
from reportgen.checks.reading.arithmetic.parts import Parts
from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "改成与总数相同的单位。"
_OTHER = {"元": ("万元", Fraction(10**4)), "万元": ("元", Fraction(1, 10**4))}


@check("PRO043", Severity.WARNING)
def unit_slip_in_list(text: DocumentText) -> Iterator[Fault]:
    """Yield the parts that would make up their total if they were counted in the other unit."""
    for found in text.once(lists_of_parts):
        is_money = found.total.number.kind is Kind.MONEY and not found.agrees
        for part in found.parts if is_money else ():
            if part.number.unit in _OTHER and _agrees_with(found, part):
                message = f"“{part}”，单位像是{_OTHER[part.number.unit][0]}：这样与其余各项相加才是“{found.total}”"
                yield Fault(part.span, message, HINT, related=beside(found.total))


def _agrees_with(found: Parts, part: Mention) -> bool:
    """Whether all parts make up their total when one of them is counted in the other unit."""
    factor = _OTHER[part.number.unit][1]
    others = sum((each.number.beside(found.total.number) for each in found.parts if each is not part), NOTHING)
    own = part.number.interval
    return (others + own.times(factor)).meets(found.total.number.interval)
