"""“每间（人均）多少钱”与表里那一行的金额差十倍、百倍、万倍。

## 查什么    正文写“更新教室 54 间，每间 0.48 万元”“参训 240 人，人均支出 29.25 元”，同一段里又写到表格中一行的名称，
            个数 × 每个的金额不等于那一行的任何一个数，却正好差整十倍、百倍……的。
## 为什么    有效数字相同而差了整十倍，必是小数点或者单位写错了。
## 例        表中适应性培训支出 70.20 万元，正文写“适应性培训参训 240 人，人均支出 29.25 元”（应为 2,925 元）。
## 怎么改    核对单位和小数点，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.tables.named_rows import NamedRow, named_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对单位和小数点，更正写错的一个。"
_EACH = regex(
    r"(?:平均)?(?:每(?P<each>[间人户个场期套台辆座所处家次名项件公亩米]里?)|(?P<mean>[人户生场间期件]均))(?:培训|改造|建设|更新|财政)?(?:支出|投入|成本|费用|造价|投资)?(?:为|约为|仅)?$"
)
_OF_MEAN = {"人": "人名位", "生": "人名", "户": "户", "场": "场", "间": "间", "期": "期", "件": "件"}
_POWERS = tuple(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
_FEWEST_DIGITS = 2


@check("PRO127", Severity.WARNING)
def row_unit_cost(text: DocumentText) -> Iterator[Fault]:
    """Yield the costs of one that, times their count, are a row of a table but for the place of the point."""
    rows = [each for each in text.once(named_rows).values() if each]
    for sentence in text.once(Sayings).holding("每", "均") if rows else ():
        for price in sentence.exact(Kind.MONEY):
            heads = _heads(sentence, price)
            for row in rows if heads else ():
                if heads and row.label in price.stretch.text and _is_slip(row, heads, price):
                    told = f"表里“{row.label}”的 {row.pairs[-1][0].text}"
                    message = f"“{price.words}{price.number.text}”，乘以 {heads.number.text} 与{told} 差整十倍"
                    yield Fault(price.span, message, HINT, related=beside(heads))
                    break


def _heads(sentence: Sentence, price: Mention) -> Mention | None:
    """Return the count of what a price is of one of, where it is the only one like it before the price."""
    found = _EACH.search(price.words)
    units = (found["each"] or _OF_MEAN[found["mean"][0]]) if found else ""
    heads = [each for each in sentence.exact(Kind.COUNT) if each.start < price.start and each.number.unit[0] in units]
    is_plain = len(heads) == 1 and len(price.number.digits.strip("0")) >= _FEWEST_DIGITS
    return heads[0] if is_plain and heads[0].number.value > 1 else None


def _is_slip(row: NamedRow, heads: Mention, price: Mention) -> bool:
    """Whether the product is no number of a row, but one of them times a power of ten."""
    half, count = price.number.step / 2, heads.number.value
    made = Interval.around(price.number.value * count, half * count)
    numbers = [Interval.around(each, Fraction(0)) for each in row.amounts]
    slips = (made.times(each) for each in _POWERS)
    return not any(made.meets(each) for each in numbers) and any(slip.meets(numbers[-1]) for slip in slips)
