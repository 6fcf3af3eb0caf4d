"""表格里的人数乘标准、数量乘单价，不等于同一行的金额。

## 查什么    表头有人数（数量、户数、场次……）、标准（单价）、金额（合计、小计）三栏的表，每行的数量 × 标准是否等于金额；
            金额以元还是万元计，看别的行：至少两行相符，其余不符的才指出。
## 为什么    按标准发放、按单价采购的钱必须逐行对得上；一乘便知其中一个印错了。
## 例        196人，6,000元/人，金额 119.60 万元（应为 117.60 万元）。
## 怎么改    核对这一行的数量、标准和金额，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.tables.products import odd_lines
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对这一行的数量、标准和金额，更正写错的一个。"


@check("AMT043", Severity.WARNING)
def table_product_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts that are not the count times the price of their row."""
    for line in text.once(odd_lines):
        working = f"{line.heads.text} × {line.price.text} 应为 {line.expected}"
        related = (*line.heads.beside(), *line.price.beside())
        yield Fault(line.amount.span, f"金额写的是 {line.amount.text}，按 {working}", HINT, related=related)
