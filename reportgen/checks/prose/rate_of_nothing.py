"""有支出，却说完成预算的 0%；没有支出，却说完成了百分之几。

## 查什么    “决算为 1.53 万元，完成预算的 0%”“决算为 0 万元，完成预算的 85%”：金额与紧跟着的完成预算的比率，
            是否一个为 0、一个不为 0。
## 为什么    有支出就有完成率；两个数必有一个是抄去年的或漏改的。
## 例        公务接待费支出决算为 1.53 万元，完成预算的 0%。
## 怎么改    对照决算表，更正金额或者比率。
## 依据      完成率 = 决算数 ÷ 预算数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照决算表，更正金额或者比率。"
_RATE = cued("预算", rf"(?P<amount>{LOOSE})[万亿]?元，(?:完成|占|为)(?:年初|全年|调整)?预算数?的(?P<rate>{LOOSE})%")
_NO_BUDGET = regex(r"预算(?:数|安排)?(?:为)?0(?:\.0+)?万?元")


@check("PRO093", Severity.WARNING)
def rate_of_nothing(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts beside a rate of execution of which one is nothing and the other is not."""
    for sentence, found in text.once(Sayings).matching(_RATE):
        is_unplanned = _NO_BUDGET.search(sentence.text, 0, found.start())  # then the rate is told as nothing
        if not is_unplanned and bool(found["amount"].strip("0.,")) != bool(found["rate"].strip("0.,")):
            message = f"“{found[0]}”，金额与比率不能一个为 0、一个不为 0"
            yield Fault(sentence.span_of(*found.span()), message, HINT)
