"""正文照表格写的数，与表里的只差一个数字。

## 查什么    正文里的数，名称正好是表格一行的名称加一栏的表头（日常监管 + 支出、三季度 + 累计执行率）的，
            是否等于那一格；只差一个数字或颠倒了两个数字的才指出来。一句里已有两个数与表格相符的，
            同一句里名称相近、单位相同、只差一个数字的也指出来。
## 为什么    正文的数是从表里抄来的；只差一个数字，必有一处抄错了。
## 例        表中日常监管支出 67.90，正文写“日常监管支出66.90万元”。
## 怎么改    对照原始数据改成同一个数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.prose import stating
from reportgen.checks.reading.tables.retold import labelled_cells, retold_rows, told_cells
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照原始数据改成同一个数。"


@check("AMT044", Severity.WARNING)
def cell_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of prose that are a cell of a table but for a slip."""
    cells = text.once(labelled_cells)
    for sentence in text.once(stating) if cells else ():
        for mention, cell in (*told_cells(sentence, cells), *retold_rows(sentence, cells)):
            message = f"“{mention.words}{mention.number.text}”，表里“{cell.label}”的“{cell.head}”是 {cell.said.text}"
            yield Fault(mention.span, message, HINT, related=cell.said.beside())
