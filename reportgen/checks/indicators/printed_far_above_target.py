"""文件里的完成值远远超过指标值，没有说明原因。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            完成值达到指标值的 130%（超额线可以设）以上的，有没有写原因。比率和“不多于”的指标、只多一两个的除外。
## 为什么    超得太多，多半是目标定低了，要有说明。
## 例        年度指标值 ≥100场，完成情况 362场，没有原因。
## 怎么改    写明为什么超出这么多；写错了数的，更正。
## 依据      财预〔2020〕10号 第十六条：偏离绩效目标较大的，要分析原因；目标明显偏低的，按偏离程度扣分。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.far_above_target import far_above
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity


@check("IND025", Severity.WARNING)
def printed_far_above_target(text: DocumentText, settings: Settings) -> Iterator[Fault]:
    """Yield the printed results that are far above their targets without a reason."""
    yield from far_above(text.once(printed_lines), settings.far_above)
