"""正文里的收支、基本支出与项目支出、结转对不上总数。

## 查什么    年度和口径（年初预算、调整预算、执行）相同的：基本支出 + 项目支出是否等于文中写到的总额；
            人员经费 + 公用经费是否等于基本支出；
            年初、调整后的收入与支出是否相等；写了年初结转、收入、支出、年末结转的，前两项之和是否等于后两项之和。
            年初预算加追加（或减调减）是否等于调整后的预算。
            一句里写了预算、支出和结余的，后两项之和是否等于预算；说了“收支平衡”的，收入与支出是否相等。
            每项只写了一个数的才查；总额写了几个的，与其中一个相符即可。
## 为什么    这些数分散在几句话里，单看都对，放在一起就加不起来。
## 例        全年执行 318.40 万元；基本支出 121.16 万元，项目支出 179.24 万元，相加为 300.40 万元。
## 怎么改    对照决算表更正写错的一个；另有经营支出等的，写出来。
## 依据      《中华人民共和国预算法》第十二条：收支平衡；部门决算：年初结转 + 本年收入 = 本年支出 + 年末结转。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.balance import Side, sides
from reportgen.checks.reading.numbers.names import BUDGETS
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照决算表更正写错的一个；另有别的收支的，写出来。"


@check("PRO010", Severity.WARNING)
def prose_out_of_balance(text: DocumentText) -> Iterator[Fault]:
    """Yield the sums of the budget that equal none of the totals they should."""
    for left, rights in text.once(sides):
        if not any(left.meets(right) for right in (*rights, *_told_around(text, left))):
            right = rights[-1]
            message = f"{left.words}，与{right.words}不相等"
            yield Fault(left.mentions[-1].span, message, HINT, related=beside(*left.mentions[:-1], *right.mentions))


def _told_around(text: DocumentText, left: Side) -> Iterator[Side]:
    """Yield the budgets that the paragraph of some parts tells, and what it tells in 亿元: one may be their total."""
    units = {each.number.unit for each in left.mentions}
    place = left.mentions[0].stretch.number
    there = (each for each in text.once(stating) if each.stretch.number == place and len(left.mentions) > 1)
    for sentence in there:
        money = (each for each in sentence.exact(Kind.MONEY) if each not in left.mentions)
        yield from (Side(("",), (each,)) for each in money if each.number.unit not in units or each.role in BUDGETS)
