"""表格里的合计不等于各行之和。

## 查什么    “合计、总计、小计、年度资金总额”一行的每个金额或数量，是否等于它上面（在表头下面的，则是它下面）各行之和；
            某一行是它下面（或上面）几行之和的，不重复相加；“其中”行不加。
            有科目编码（类、款、项）的，合计只加最上一级，并查每一级是否等于它下一级各行之和，空格算作没有；
            上下两级都对不上、差数相同的，只说下一级。
            表格各行的列数不一致、有空格的列不查；比率、分值、得分、单价、标准不查。
            一栏名称、一栏数的表也查。
## 为什么    表格是别人引用最多的地方，合计加不起来，整张表都不可信。
## 例        三个项目 12.40、8.65、30.00，合计写成 51.50（应为 51.05）。
## 怎么改    核对各行和合计，更正写错的一个；漏了一行的，补上。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.tables.sums import ColumnSum, column_sums
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "核对各行和合计，更正写错的一个；漏了一行的，补上。"


@check("AMT007", Severity.WARNING)
def table_sum_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals of columns that no reading of the rows gives."""
    wrong = [found for found in text.once(column_sums) if not found.agrees]
    for found in wrong:
        if not any(_is_cause(other, found) for other in wrong):
            expected = shown(found.sum, max(square.places for square in (found.total, *found.parts)))
            related = tuple(Related(square.span, f"这里是 {square.text}") for square in found.parts)
            message = f"{found.label}写的是 {found.total.text}，各行相加是 {expected}"
            yield Fault(found.total.span, message, HINT, related=related)


def _is_cause(part: ColumnSum, whole: ColumnSum) -> bool:
    """Whether a part that its own parts do not give is wrong by as much as its whole, but for rounding."""
    apart = abs((part.total.value or 0) - part.sum - whole.sum + (whole.total.value or 0))
    rounded = Fraction(len(part.parts) + len(whole.parts), 10**whole.total.places)
    return any(each is part.total for each in whole.parts) and apart <= rounded
