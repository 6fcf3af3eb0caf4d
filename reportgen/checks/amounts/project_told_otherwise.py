"""正文里一个项目的预算、执行或执行率，与表格里这个项目的不一样。

## 查什么    正文写出项目名称（与表格的“项目名称”一字不差），紧接着写的预算数、执行数、执行率，
            是否就是表格里这个项目的数；
            预算与年初、全年、到位中的一个相符即可，按较粗的取整比较。中间隔着“其中”、资金来源、上年等别的话的不查。
## 为什么    正文照着表格抄，改了一处忘了另一处，读者就不知道该信哪一个。
## 例        正文“春蕾行动计划经费预算2.00万元，支出1.00万元”，自评表里预算是 1.00 万元。
## 怎么改    对照决算改成同一个数；口径不同的，写明口径。
## 依据      财预〔2020〕10号：自评表是自评报告的组成部分，两处应当一致。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.tables.project_mentions import project_mentions
from reportgen.checks.reading.tables.units import money_units
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照决算改成同一个数；口径不同的，写明口径。"


@check("AMT039", Severity.WARNING)
def project_told_otherwise(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the numbers of a project in prose that are not those of its table."""
    units = text.once(money_units)
    for told in project_mentions(text, subject.year):
        number = told.mention.number
        printed = [
            (each, unit)
            for each, row in told.printed()
            for unit in (units[row.block] if number.kind is Kind.MONEY else (Fraction(1),))
        ]
        if printed and not any(each.may_be(number, unit) for each, unit in printed):
            said = printed[0][0].said
            message = f"正文写项目“{told.project}”的是“{told.mention}”，表里是 {said.text}"
            yield Fault(told.mention.span, message, HINT, related=said.beside())
