"""同一个名称的金额，一处是万元，一处是亿元，相差近万倍。

## 查什么    同一个名称（四个字以上）、年度相同的金额，前后两处的单位不同（元、万元、亿元），而数字部分相近、
            实际相差一千倍以上的，多半有一处的单位写错了。
## 为什么    480 万元和 486.3 亿元不会是同一件事的目标和结果；单位错了，读者看不出是多是少。
## 例        目标“实现旅游总收入 480 万元”，结果“旅游总收入 486.3 亿元”。
## 怎么改    核对单位，改正写错的一处。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.arithmetic.respective import year_of
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对单位，改正写错的一处。"
_LEADING = regex(
    r"^(?:力争|争取|预计|计划|全年|全[市县区州省]|完成|实现|达到|累计|全部|[0-9]{4}年|目标|不少于|不低于)+"
)
_EACH = regex(r"人均|户均|亩均|平均|每|次均|单位|其中|[比较]|同比|元/")
_SHORTEST, _FAR = 4, 1000
_LEAST, _MOST = Fraction(2, 3), Fraction(3, 2)


@check("PRO086", Severity.WARNING)
def unit_of_same_name(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts whose unit cannot be right beside that of an amount of the same name."""
    seen: dict[tuple[str, str], Mention] = {}
    for sentence in text.once(stating):
        for each in sentence.mentions if sentence.stretch.setting in PROSE else ():
            name = _LEADING.sub("", each.name)
            if each.number.kind is Kind.MONEY and len(name) >= _SHORTEST and _is_plain(each):
                first = seen.setdefault((name, year_of(sentence, each)), each)
                if _is_unit_wrong(first, each):
                    message = f"“{each}”，但另一处是“{first}”，单位像是写错了一处"
                    yield Fault(each.span, message, HINT, related=beside(first))


def _is_plain(each: Mention) -> bool:
    return each.number.value > 0 and not direction(each.words) and not _EACH.search(each.words)


def _is_unit_wrong(first: Mention, other: Mention) -> bool:
    """Whether two amounts in different units are alike in their digits, and so thousands of times apart."""
    one, two = first.number, other.number
    is_far = max(one.value, two.value) >= _FAR * min(one.value, two.value)
    return (
        one.unit != two.unit and is_far and _LEAST <= one.value / one.unit_value / (two.value / two.unit_value) <= _MOST
    )
