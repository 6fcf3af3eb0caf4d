"""同一个名称、同一个口径的金额，文中前后写了两个数。

## 查什么    基本支出、项目支出、人员经费、公用经费、“三公”经费及其各项、年初和年末结转等，年度相同、
            都是年初预算（或都是调整预算、
            都是执行数）的，前后各处是否相等，按较粗的取整比较。收入、支出总额口径较多，
            只查像是写错一个数字或颠倒两个数字的。
            “日常公用经费”和“公用经费”按同一名称看待；小标题写明是财政拨款等一种资金的，只与同一种资金的比。
## 为什么    读者不知道该信哪一个；确有两个口径的，不写明就成了自相矛盾。
## 例        “公用经费 62.18 万元”与后文“日常公用经费实际支出 148.30 万元”。
## 怎么改    改成同一个数；口径不同的，写明各自包括什么。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.checks.reading.arithmetic.ledger import TOTALS, Entry, ledger
from reportgen.checks.reading.numbers.names import Role
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.numbers.slips import are_slips
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成同一个数；口径确有不同的，写明各自包括什么。"
MOST_VALUES = 20
RETURNED = regex("[交收]回|上缴|缴回")
STAGES = {Role.OPENING, Role.ADJUSTED, Role.EXECUTED, Role.CARRIED}


@check("PRO008", Severity.WARNING)
def two_values_one_name(text: DocumentText) -> Iterator[Fault]:
    """Yield the later of two amounts that are said to be the same."""
    told: set[Entry] = set()
    for entry, earlier in _pairs(text.once(ledger)):
        if entry not in told and _contradicts(earlier, entry):
            told.add(entry)
            year = entry.year and f"{entry.year}{'年' if entry.year.isdigit() else ''}"
            name = f"{year}{'' if entry.role is Role.CARRIED else entry.role.value}"
            message = (
                f"{entry.subject}（{name}）写的是 {entry.mention.number.text}，前面写的是 {earlier.mention.number.text}"
            )
            yield Fault(entry.mention.span, message, HINT, related=beside(earlier.mention))


def _pairs(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield every amount with every earlier one of the same name, stage and year."""
    seen: dict[tuple[str, Role, str, str], list[Entry]] = {}
    for entry in entries:
        is_side = entry.subject == "收入" and entry.role is Role.EXECUTED
        subject = entry.subject if is_side else entry.group
        same = seen.setdefault((subject, entry.role, entry.year, entry.funds), [])
        yield from ((entry, earlier) for earlier in same)
        if len(same) < MOST_VALUES:
            same.append(entry)


def _contradicts(first: Entry, second: Entry) -> bool:
    """Whether two amounts of one name cannot both be right."""
    told = second.mention.stretch.text[second.mention.offset : second.mention.offset + second.mention.start]
    if RETURNED.search(told) and first.role is Role.CARRIED:  # 交回财政8.53万元，结转下年使用5.20万元
        return False
    if first.role not in STAGES or first.mention.number.may_be(second.mention.number):
        return False
    is_slip = are_slips(first.mention.number, second.mention.number)
    return is_slip or first.subject not in TOTALS
