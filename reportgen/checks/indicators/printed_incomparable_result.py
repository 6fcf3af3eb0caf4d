"""文件里的指标值和完成值不是同一种数。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            各只有一个数而量词不同，或者一个是比率、一个是个数的。
## 为什么    比不了，就说不清是否完成。
## 例        年度指标值 ≥6场，实际完成值 30余个。
## 怎么改    用指标值的量词写完成值。
## 依据      财预〔2020〕10号 附件1：得分按完成值 ÷ 指标值计算，两个数必须同一量词。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.incomparable_result import incomparable
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity


@check("IND027", Severity.WARNING)
def printed_incomparable_result(text: DocumentText) -> Iterator[Fault]:
    """Yield the printed results that count something else than their targets."""
    yield from incomparable(text.once(printed_lines))
