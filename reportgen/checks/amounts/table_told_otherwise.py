"""单位的一项经费，正文写的与表格里填的不一样。

## 查什么    表格里每行一项经费（“三公”经费及其各项、公用经费、项目支出、政府采购等），
            各栏写明预算、决算（执行）和年度的，
            正文里同一项、同一年度的预算数或执行数，是否有一处与它相等（按较粗的取整比较）；
            收入、支出总额口径较多，不查。正文没有写到的不查。
## 为什么    基础数据表和正文写的是同一笔账；两处不同，读者就不知道该信哪一个。
## 例        正文“公务接待费1.80万元”，基础数据表的决算数是 2.80。
## 怎么改    对照决算改成同一个数；口径不同的，写明各自包括什么。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ledger import Entry, ledger
from reportgen.checks.reading.numbers.names import BUDGETS, Role
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.tables.ledger_cells import LedgerCell, ledger_cells
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照决算改成同一个数；口径不同的，写明各自包括什么。"
STAGES = BUDGETS | {Role.EXECUTED}


@check("AMT041", Severity.WARNING)
def table_told_otherwise(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the amounts of tables that prose states otherwise."""
    entries = [entry for entry in text.once(ledger) if entry.role in STAGES and not entry.year]
    for cell in text.once(ledger_cells):
        meant = [entry for entry in entries if entry.subject == cell.subject and cell.is_of(entry.role)]
        if meant and _is_of_year(cell, subject) and not any(cell.may_be(each.mention.number) for each in meant):
            yield _fault(cell, meant[0])


def _is_of_year(cell: LedgerCell, subject: Subject) -> bool:
    return not cell.year or cell.year == str(subject.year)


def _fault(cell: LedgerCell, entry: Entry) -> Fault:
    kind = "预算" if cell.role is Role.BUDGET else "执行"
    message = f"表里{cell.subject}（{kind}）写的是 {cell.printed.text}，正文写的是“{entry.mention}”"
    return Fault(cell.printed.said.span, message, HINT, related=beside(entry.mention))
