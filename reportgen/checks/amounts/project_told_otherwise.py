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

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.names import BUDGETS, EXECUTION_RATE, Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.tables.budget_rows import BudgetRow, Printed
from reportgen.checks.reading.tables.project_funds import project_funds
from reportgen.checks.reading.tables.units import money_units
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照决算改成同一个数；口径不同的，写明口径。"
_YEAR = regex(r"(20[0-9]{2})年")
# Words that only say which number of the project follows; anything else may say that it is of something else.
_PLAIN = regex(
    r"(?:项目|专项|经费|资金|20[0-9]{2}年|[本当全]年|年[度初]|调整后?|预算|安排|批复|下达|数额?|总额|支出|实际|执行|完成|率|[共已累计为是的]|[，：“”《》])*"
)


Units = dict[int, tuple[Fraction, ...]]


@check("AMT039", Severity.WARNING)
def project_told_otherwise(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the numbers of a project in prose that are not those of its table."""
    rows: dict[str, list[BudgetRow]] = {}
    units = text.once(money_units)
    for each in text.once(project_funds):
        rows.setdefault(each.project, []).append(each.row)
    names = re.compile("|".join(re.escape(name) for name in sorted(rows, key=len, reverse=True)) or "(?!)")
    for sentence in text.once(stating) if rows else ():
        if sentence.stretch.setting in {Setting.BODY, Setting.ITEM}:
            for name in names.finditer(sentence.text):
                for mention in _told(sentence, name.end(), subject.year):
                    yield from _otherwise(name[0], mention, rows[name[0]], units)


def _told(sentence: Sentence, start: int, year: int | None) -> Iterator[Mention]:
    """Yield the numbers behind a name, as far as nothing but plain words lead from one to the next."""
    for mention in sentence.exact_from(start):
        gap = sentence.text[start : mention.start]
        said = _YEAR.search(gap)
        if not _PLAIN.fullmatch(gap) or (said and year and int(said[1]) != year):
            return
        yield mention
        start = mention.end


def _otherwise(name: str, mention: Mention, rows: Sequence[BudgetRow], units: Units) -> Iterator[Fault]:
    """Yield the fault of a number that no table of its project has."""
    is_money = mention.number.kind is Kind.MONEY
    printed = [
        (each, unit)
        for row in rows
        for each in _printed(mention, row)
        for unit in (units[row.block] if is_money else (Fraction(1),))
    ]
    if printed and not any(each.may_be(mention.number, unit) for each, unit in printed):
        first = printed[0][0]
        message = f"正文写项目“{name}”的是“{mention.name}{mention.number.text}”，表里是 {first.text}"
        yield Fault(mention.span, message, HINT, related=first.said.beside())


def _printed(mention: Mention, row: BudgetRow) -> tuple[Printed, ...]:
    """Return the numbers of a row that a mention may repeat; none where its words do not tell which."""
    if mention.number.kind is Kind.RATE:
        return (row.rate,) if EXECUTION_RATE.search(mention.name) else ()
    if mention.number.kind is not Kind.MONEY:
        return ()
    return (row.spent,) if mention.role is Role.EXECUTED else row.budgets if mention.role in BUDGETS else ()
