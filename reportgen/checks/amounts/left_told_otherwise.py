"""正文写的某一项的结余，不是表里这一项的预算减去支出。

## 查什么    正文写“某某项目结余（结转、剩余、未支出）x 万元”，某某正好是表里一行的名称，而这一行写了预算（或到位）数和
            支出数的，预算（到位）减支出是否等于 x。与这一行或同名各行的任一种差数相符的、表里另有一栏就是 x 的不查。
## 为什么    结余是减出来的，表里两个数在，读者一减便知对错。
## 例        表里培训补贴预算 320.00、支出 308.60，正文写“培训补贴结余14.10万元”（应为 11.40 万元）。
## 怎么改    核对表里的预算、支出和正文的结余，更正写错的一个。
## 依据      结余 = 预算（到位）数 − 支出数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval, shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.tables.budget_rows import BudgetRow, Printed, budget_rows
from reportgen.checks.reading.tables.units import money_units
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对表里的预算、支出和正文的结余，更正写错的一个。"
_LEFT = regex(
    r"(?P<what>[一-龥]{3,30}?)(?:项目|专项)?(?:预算|资金|经费|支出)*(?:年末|年底|尚|还|当年|本年|实际|形成|有|的|仍)*"
    r"(?:结转结余|结余结转|结余|节余|结转|剩余|未支出|未使用|未执行|未支付)(?:资金|指标|金额|额)?"
)
_TOTAL = regex(r"合计|总计|小计|总额")
# What goes on to 下年 may be a part of what is left; 上年 is another one.
_OTHER = regex(r"上年|去年|以前|历年|累计|下年|年初|20[0-9]{2}年")


@check("AMT070", Severity.WARNING)
def left_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield what prose says is left of a row of a table and its budget and spending do not leave."""
    rows = [each for each in text.once(budget_rows) if not _TOTAL.search(each.row.first)]
    units = text.once(money_units)
    for sentence in text.once(Sayings).stating(Kind.MONEY) if rows else ():
        for told in sentence.exact(Kind.MONEY) if sentence.stretch.setting is not Setting.CELL else ():
            said = None if _OTHER.search(told.words) else _LEFT.fullmatch(told.name)
            named = [each for each in rows if said and each.row.first == said["what"]]
            found = [(made, unit) for row in named for unit in units[row.block] for made in _differences(row)]
            if found and not any(made.times(unit).meets(told.number.interval) for made, unit in found):
                row = named[0]
                value = row.budget.interval.low - row.spent.interval.low
                expected = shown(value, max(row.budget.places, row.spent.places))
                message = f"“{told}”，表里这一项 {row.budget.text} − {row.spent.text} 应为 {expected}"
                yield Fault(told.span, message, HINT, related=(*row.budget.said.beside(), *row.spent.said.beside()))


def _differences(row: BudgetRow) -> Sequence[Interval]:
    """Return what any two amounts of a row leave, and its amounts, one of which may be what is left."""
    every: tuple[Printed, ...] = row.others
    exact = [Interval.around((each.interval.low + each.interval.high) / 2, Fraction(0)) for each in every]
    pairs = [first - second for at, first in enumerate(exact) for second in exact[at + 1 :]]
    return [*exact, *pairs]
