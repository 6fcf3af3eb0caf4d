"""文件里的指标有指标值，没有实际完成值。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            写了指标值的，有没有完成值；只写“完成绩效目标”不算。
            正文里完成值写在指标名称后面的（“开展活动4次”）也算写了。
## 为什么    自评就是拿完成值和指标值比；只写“完成”，读者无从核对。
## 例        办结率：年度指标值 100%，完成绩效目标。
## 怎么改    补上实际完成值。
## 依据      财预〔2020〕10号 附件1：每个指标都有“年度指标值”和“实际完成值”两栏。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.actual_missing import without_actual
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity


@check("IND021", Severity.WARNING)
def printed_actual_missing(text: DocumentText) -> Iterator[Fault]:
    """Yield the printed indicators that have no result."""
    yield from without_actual(text.once(printed_lines))
