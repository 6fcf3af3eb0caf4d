"""说某一项占比最大（支出最多），表里最大的却是另一项。

## 查什么    “占比最大的是某某支出”“支出最多的为某某”“某某占比最高”：表格里正好有一行叫这个名称、又有合计的，
            它在各栏里是不是都不是最大（“最小、最低、最少”同查）。表里没有这一行、同名的行有几行的不查。
## 为什么    表和正文印在一起，哪一项最大一眼可见。
## 例        表中巡护 186.00、抚育 412.00，正文写“占比最大的是巡护支出”。
## 怎么改    核对表格，改成最大的一项；说的是另一种口径的，写明。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.tables.relations import TOTAL
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对表格，改成最大（最小）的一项；说的是另一种口径的，写明。"
_WHAT = r"(?:占比|比重|支出|金额|投入|支出额|支出金额)"
_LARGEST = cued(
    "最大 最高 最多 最小 最低 最少",
    rf"(?:(?<=^)|(?<=[，；：]))(?:其中|[一-龥]{{0,6}}中)?(?:，)?{_WHAT}(?P<most>最[大高多小低少])的?(?:一?项|项目)?(?:是|为)(?P<name>[一-龥“”]{{2,20}}?)(?:支出|投入|资金|经费)?(?=[，。；（]|$)"
    rf"|(?:(?<=^)|(?<=[，；：]))(?:其中)?(?P<first>[一-龥“”]{{2,20}}?)(?:支出|投入|资金|经费)?(?:占比|比重|支出占比)(?P<high>最[大高小低])(?=[，。；（]|$)",
)
_FEWEST = 3


@check("PRO182", Severity.WARNING)
def largest_of_table(text: DocumentText) -> Iterator[Fault]:
    """Yield the items that are called the largest (or least) of a table, and are so in none of its columns."""
    for sentence, found in text.once(Sayings).matching(_LARGEST):
        group = "name" if found["name"] else "first"
        rows = [(table, row) for table in text.once(tables) for row in table.rows if _label(row) == found[group]]
        if len(rows) == 1 and rows[0][0].is_regular:
            other = _other(*rows[0], found["most"] or found["high"])
            if other:
                message = f"“{found[0]}”，表里{(found['most'] or found['high'])}的是“{other}”"
                yield Fault(sentence.span_of(*found.span(group)), message, HINT)


def _other(table: Table, row: tuple[Square, ...], said: str) -> str:
    """Return the row that is first in all columns in which another is before the one named; empty where it is first."""
    best = min if said[-1] in "小低少" else max
    counted = (each for each in table.rows if any(one.value is not None for one in each))
    items = [each for each in counted if _label(each) and not TOTAL.match(_label(each))]
    firsts: set[str] = set()
    for square in row:
        column = [(one.value, _label(each)) for each in items for one in each if one.column == square.column]
        values = [(value, label) for value, label in column if value is not None]
        if square.value is not None and len(values) >= _FEWEST and len(values) == len(items):
            value, label = best(values)
            firsts.add("" if value == square.value else label)
    return firsts.pop() if len(firsts) == 1 else ""


def _label(row: tuple[Square, ...]) -> str:
    return re.sub("[“”]|(?:支出|投入|资金|经费)$", "", next((each.text for each in row if each.text), ""))
