"""文件里的完成值只是把指标值又写了一遍。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            完成值是否与带 ≥、以上的指标值数字相同、仍带界限，或者与文字的指标值一字不差，或者写的是将来的事。
## 为什么    “≥90%”是要求，不是结果，看不出究竟是多少。
## 例        年度指标值 ≥90%，完成情况“达到90%以上”。
## 怎么改    写实际调查、统计到的数。
## 依据      财预〔2020〕10号 附件1：“年度指标值”和“实际完成值”是两栏，各填各的。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.actual_repeats_target import repeated
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity


@check("IND022", Severity.WARNING)
def printed_actual_repeats_target(text: DocumentText) -> Iterator[Fault]:
    """Yield the printed results that say no more than their targets."""
    yield from repeated(text.once(printed_lines))
