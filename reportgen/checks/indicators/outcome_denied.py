"""完成数和目标写在一起，说完成了的没有达到，说没完成的却达到了。

## 查什么    “更新路灯 180 盏，目标 200 盏，已完成”“及时率 90%，目标 100%，完成”“目标 12 场，实际 10 场，完成”
            “开展技术 42 项，目标≤40 项，完成”“合格率 97%，目标≥95%，未完成”：目标前面（后面的“实际”）单位相同的数，
            与紧接着说的完成、达标、超额完成、未完成是否一致；有几个这样的数的，都不一致才算。
            没有写“≥、≤、以内”而越少越好的（成本、用时、投诉、事故）不查，资金不查。
## 为什么    目标、完成数和结论写在一句里，完没完成一眼可见；说反了，整份自评都不可信。
## 例        更新路灯 180 盏，目标 200 盏，超额完成。
## 怎么改    照实写完成还是没有完成，没完成的写明原因；数或者“≥、≤”写错了的，更正。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.outcomes import outcomes
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "照实写完成还是没有完成，没完成的写明原因；数或者“≥、≤”写错了的，更正。"


@check("IND035", Severity.WARNING)
def outcome_denied(text: DocumentText) -> Iterator[Fault]:
    """Yield the results that are said to reach a target beside them and do not, or not to and do."""
    for found in outcomes(text):
        if found.is_untrue:
            result, start = found.results[-1], found.sentence.text[: found.aim.start].rfind("目标")
            aim = found.sentence.text[max(start, 0) : found.aim.end] if start >= 0 else str(found.aim)
            message = f"写的是“{result.number.text}”“{aim}”，却说“{found.claim['claim']}”"
            yield Fault(found.sentence.span_of(*found.claim.span("claim")), message, HINT, related=beside(result))
