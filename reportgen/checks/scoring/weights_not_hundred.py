"""并列写的几个分值、权重，加不到 100。

## 查什么    “分值分别为 15 分、20 分、30 分、25 分”“权重依次为 10%、50%、30%”：三个以上并列的分值、权重、满分，
            相加是否等于 100；离 100 太远（不到 70 或超过 130）的，不是整份评分，不查。
## 为什么    分值是打分的尺子，加不到 100，总分和等级都不算数。
## 例        分值分别为 15 分、20 分、30 分、25 分（相加是 90 分）。
## 怎么改    对照评分办法更正写错的一个，或补上漏写的一项。
## 依据      财预〔2020〕10号 第十三条：绩效指标的权重合计为 100%。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "对照评分办法更正写错的一个，或补上漏写的一项。"
_N = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_WEIGHTS = cued(
    "分值 权重 满分",
    rf"(?:分值|权重|满分)(?:分别|依次|各)?(?:为|是|设为)?(?P<list>{_N}(?:分|%)(?:(?:、|和|及){_N}(?:分|%))+)",
)
_FEWEST, _WHOLE, _LEAST, _MOST = 3, 100, 70, 130


@check("SCO021", Severity.WARNING)
def weights_not_hundred(text: DocumentText) -> Iterator[Fault]:
    """Yield weights side by side that are not a hundred."""
    for sentence, found in text.once(Sayings).matching(_WEIGHTS):
        numbers = [Decimal(each) for each in re.findall(_N, found["list"])]
        total = sum(numbers, Decimal(0))
        if len(numbers) >= _FEWEST and total != _WHOLE and _LEAST <= total <= _MOST:
            message = f"“{found['list']}”，相加是 {total}，不是 100"
            yield Fault(sentence.span_of(*found.span("list")), message, HINT)
