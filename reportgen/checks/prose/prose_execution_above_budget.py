"""正文里的支出超过了同一句写到的预算。

## 查什么    一句话里写了预算数和执行数（年初预算、调整预算都写了的，取较大的），执行数是否超过预算；
            一句里只写一组的才查。
            句中说明了追加、调增、结转、超出原因，或写了超过 100% 的执行率的不查；
            只写年初预算的，只查“三公”经费。
## 为什么    支出以批准的预算为依据；超过预算而不说明，要么写错了数，要么是无预算支出。
## 例        公务接待费年初预算 6.00 万元，实际支出 6.54 万元，控制在预算以内。
## 怎么改    核对两个数，更正写错的一个；确实超过的，说明依据和原因。
## 依据      《中华人民共和国预算法》第十三条：各部门、各单位的支出必须以经批准的预算为依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.names import BUDGETS, Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个数，更正写错的一个；确实超过的，说明依据和原因。"
EXPLAINED = regex(r"追加|调增|增加|结转|结余|(?<![未无生])超|另|年中|新增|其他资金|自筹|增长|差异")
# Only these may not be more than the budget of the year's beginning; any other may have been raised since.
LIMITED = regex(r"三公|公务|接待|出国")
GROUP = regex(r"[^；]+")


@check("PRO011", Severity.WARNING)
def prose_execution_above_budget(text: DocumentText) -> Iterator[Fault]:
    """Yield the executed amounts that are above every budget stated beside them."""
    for sentence in text.once(Sayings).stating(Kind.MONEY):
        amounts = sentence.exact(Kind.MONEY)
        for group in GROUP.finditer(sentence.text) if len(amounts) > 1 else ():
            inside = [each for each in amounts if group.start() <= each.start < group.end()]
            found = _exceeded(inside)
            if found and not EXPLAINED.search(group[0]) and not _is_known(sentence):
                executed, budget = found
                message = f"“{executed}”，超过了“{budget}”"
                yield Fault(executed.span, message, HINT, related=beside(budget))


def _is_known(sentence: Sentence) -> bool:
    """Whether the sentence itself says that more was spent than planned."""
    return any(rate.number.value > 1 for rate in sentence.exact(Kind.RATE))


def _exceeded(inside: list[Mention]) -> tuple[Mention, Mention] | None:
    """Return the one executed amount and the highest budget before it, when it is above; else nothing."""
    executed = [each for each in inside if each.role is Role.EXECUTED]
    budgets = [each for each in inside if each.role in BUDGETS]
    stages = {each.role for each in budgets}
    if len(executed) != 1 or not budgets or len(stages) != len(budgets) or len(inside) != len(budgets) + 1:
        return None
    highest = max(budgets, key=lambda each: each.number.value)
    is_above = executed[0].number.interval.low > highest.number.interval.high
    is_limit = stages != {Role.OPENING} or LIMITED.search(highest.name)
    return (executed[0], highest) if is_above and is_limit and highest.start < executed[0].start else None
