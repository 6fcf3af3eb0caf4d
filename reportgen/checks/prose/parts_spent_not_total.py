"""各部分的支出加起来不等于总支出。

## 查什么    同一段里“某资金 N 万元，支出 M 万元。其中甲 a 万元，支出 b 万元；乙 c 万元全部支出”：各部分的预算相加正好是
            N 的，各部分的支出相加是否等于 M；“全部支出”的按预算数算。
## 为什么    预算一加就合，支出一加不合，必有一个支出数印错了。
## 例        补助 3,600.00 万元，支出 3,427.20 万元。其中基本补助 1,860.00 万元全部支出；项目补助 1,740.00 万元，支出
            1,657.20 万元（应为 1,567.20 万元）。
## 怎么改    对照支出明细，更正写错的一个。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE, value_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照支出明细，更正写错的一个。"
_SPENT = "(?:支出|执行|使用|支付|拨付)"
_PAIR = cued(
    "支出 执行 使用 支付 拨付",
    rf"(?P<budget>{LOOSE})(?P<unit>万元|亿元|元)(?:[，、]?(?:均|已)?(?:全部|全额)(?:到位并)?{_SPENT}"
    rf"|[，、]?(?:实际|当年|全年|累计|已)*{_SPENT}(?:了|数|为)*(?P<spent>{LOOSE})(?P=unit))",
)
_FEWEST = 3


@check("PRO142", Severity.WARNING)
def parts_spent_not_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the total spent that what was spent of its parts does not make, though their budgets make its budget."""
    found = text.once(Sayings).matching(_PAIR)
    for _, paragraph in groupby(found, key=lambda each: each[0].stretch.number):
        pairs = list(paragraph)
        first, *parts = pairs
        is_alike = len({each["unit"] for _, each in pairs}) == 1 and "其中" in _between(first, parts)
        if len(pairs) < _FEWEST or not is_alike or first[1]["spent"] is None:
            continue
        budget, spent = _value(first[1], "budget"), _value(first[1], "spent")
        made = sum((_value(each, "spent") for _, each in parts), Fraction(0))
        if sum((_value(each, "budget") for _, each in parts), Fraction(0)) == budget and made != spent:
            unit, places = first[1]["unit"], len(first[1]["spent"].partition(".")[2])
            message = f"总支出写的是 {first[1]['spent']}{unit}，各部分的支出相加是 {shown(made, places)}{unit}"
            sentence, last = next((pair for pair in reversed(parts) if pair[1]["spent"]), parts[-1])
            yield Fault(sentence.span_of(*last.span()), message, HINT)


def _between(first: tuple[Sentence, re.Match[str]], parts: list[tuple[Sentence, re.Match[str]]]) -> str:
    """Return the words of the paragraph between the total and the first of its parts."""
    if not parts:
        return ""
    sentence, found = first
    return sentence.stretch.text[sentence.start + found.end() : parts[0][0].start + parts[0][1].start()]


def _value(found: re.Match[str], group: str) -> Fraction:
    return value_of(found[group] or found["budget"])
