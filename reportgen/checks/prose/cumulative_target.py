"""明年的累计目标，不等于已有的加上新增的。

## 查什么    “2024年计划接收 15 家，到 2024年末累计接收达到 54 家”：文中别处写了“已接收 36 家”（只有一个数）的，
            已有的加上计划的是否等于累计的。
## 为什么    三个数都在文中，一加便知其中一个写错了。
## 例        已接收 36 家……2024年计划接收 15 家，到 2024年末累计接收达到 54 家（应为 51 家）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "核对已有的、计划新增的和累计的三个数，更正写错的一个。"
_PLANNED = cued(
    "累计",
    rf"(?P<year>20[0-9]{{2}})年(?:计划|拟|将|再)*(?P<verb>[一-龥]{{2,4}}?)(?P<more>{LOOSE})(?P<unit>[一-龥]{{1,2}}?)，(?:到|至)(?P=year)年(?:年?末|年?底)"
    rf"，?累计(?P=verb)?(?:总数)?(?:达到|达|为|至)?(?P<total>{LOOSE})(?P=unit)(?=[，。；])",
)


@check("PRO110", Severity.WARNING)
def cumulative_target(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals aimed at that what there is and what is to be added do not make up."""
    sayings = text.once(Sayings)
    for sentence, found in sayings.matching(_PLANNED):
        there = re.compile(
            rf"(?<![应未尚新])已(?:经|累计)?{found['verb']}(?P<number>{LOOSE}){found['unit']}(?=[，。；、（])"
        )
        known = [(each, told) for each in sayings.holding(f"已{found['verb']}") for told in there.finditer(each.text)]
        if len({told["number"] for _, told in known}) == 1:
            other, told = known[0]
            expected = _number(told["number"]) + _number(found["more"])
            if expected != _number(found["total"]):
                message = f"“{found[0]}”，{told['number']} + {found['more']} 应为 {expected}{found['unit']}"
                beside = Related(other.span_of(*told.span()), f"这里写的是“{told[0]}”")
                yield Fault(sentence.span_of(*found.span("total")), message, HINT, related=(beside,))


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))
