"""一行的合计不等于右边各栏相加，别的行都相等。

## 查什么    表头写着“合计”的一栏，右边几栏（基本支出、项目支出……）的数逐行相加是否等于它，空格按 0 算；
            六行以上相等、只有个别行（不到十分之一）不等的，指出不等的行。
## 为什么    同一张表里几十行都加得到，加不到的那一行多半是抄错了一个数。
## 例        城乡社区支出 13,583.48，基本支出 1,066.51、项目支出 2,921.97，相加是 3,988.48。
## 怎么改    对照决算报表更正写错的一个数。
## 依据      部门决算报表勾稽关系：支出合计 = 基本支出 + 项目支出 + 其他各项。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.tables.row_totals import odd_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照决算报表更正写错的一个数。"


@check("AMT050", Severity.WARNING)
def row_total_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals of rows that their parts do not make, where nearly all rows agree."""
    for row in odd_rows(text):
        message = f"合计写的是 {row.told.text}，右边各栏相加是 {shown(row.made, 2)}"
        yield Fault(row.told.span, message, HINT, row.told.path)
