"""决算说明里，一个科目的支出比它所在一节的总支出还多。

## 查什么    “政府性基金预算……支出 105.00 万元，支出具体情况如下：”之后，这一节里“某某（项）135.00 万元”一类的科目支出，
            是否超过前面写的总支出；各项相加也不应超过。
## 为什么    部分不能大于全部；多半是其中一个数印错了。
## 例        支出 105.00 万元，具体情况如下：其他住房保障支出（项）135.00 万元。
## 怎么改    对照决算表，更正写错的一个。
## 依据      部门决算公开：说明与报表的数一致；总支出 = 各科目支出之和。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照决算表，更正写错的一个。"
_TOTAL = regex(
    rf"支出(?:收入|决算|合计)?(?:为)?(?P<total>{LOOSE})万元，(?:支出)?(?:具体情况|主要用于以下方面|具体|明细)[^。：]{{0,8}}：$"
)
_ITEM = regex(rf"（项）[”\"]?(?:决算|支出)?(?P<amount>{LOOSE})万元")


@check("PRO095", Severity.WARNING)
def item_above_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the items of a section of the accounts that are more than all of it."""
    every = text.once(stretches) if text.holds("（项）") else ()
    for at, stretch in enumerate(every):
        total = _TOTAL.search(stretch.text) if stretch.setting in PROSE else None
        below = takewhile(lambda each: each.setting is not Setting.HEADING, every[at + 1 :]) if total else ()
        found = [(each, item) for each in below if each.setting in PROSE for item in _ITEM.finditer(each.text)]
        if total and found:
            yield from _faults(stretch, total, found)


def _faults(stretch: Stretch, total: re.Match[str], found: list[tuple[Stretch, re.Match[str]]]) -> Iterator[Fault]:
    made = Decimal(0)
    for each, item in found:
        made += _value(item["amount"])
        if made > _value(total["total"]):
            said = f"“{item[0]}”" if _value(item["amount"]) > _value(total["total"]) else f"各项相加 {made}万元"
            beside = Related(stretch.span(*total.span("total")), f"前面写的是 {total['total']}万元")
            message = f"{said}，多于这一节的支出 {total['total']}万元"
            yield Fault(each.span(*item.span("amount")), message, HINT, related=(beside,))
            return


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))
